"""`kehoach units`: what it says of a roster that is there in part, and of names that are not in it."""

import json

UNITS = "office: UBND tỉnh Mẫu\nunits:\n  - {name: Sở Tư pháp, kind: sở, level: tỉnh}\n"
BROKEN = UNITS + "  - {name: Sở Nội vụ, kind: [\n"


def test_a_name_that_nobody_knows_is_said_on_a_line_of_its_own(run, repository):
    ran = run("units", "khong co", cwd=repository({}) / "plans")
    assert ran.code == 1
    assert ran.err == "không có đơn vị `khong co` trong danh mục\n"


def test_a_file_that_is_no_roster_is_refused(run, repository):
    folder = repository({"plans/a.yaml": "plan: {id: a}\n"})
    ran = run("units", "--roster", "plans/a.yaml", "--lang", "en", cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert "is no roster" in ran.err


def test_the_folder_of_a_roster_stands_for_it(run, repository):
    folder = repository({})
    assert run("units", "--roster", "plans", cwd=folder).out == run("units", cwd=folder / "plans").out


def test_a_day_leaves_out_those_that_are_not_there_in_every_form(run, repository):
    folder = repository({})
    for form in ("text", "json", "csv"):
        alive = run("units", "--as-of", "2024-01-01", "--format", form, cwd=folder / "plans").out
        later = run("units", "--as-of", "2025-04-01", "--format", form, cwd=folder / "plans").out
        assert "Ban Dân tộc" in alive
        assert "Ban Dân tộc" not in later


def test_a_roster_with_an_unread_end_is_named_and_its_beginning_shown(run, repository):
    folder = repository({"plans/units.yaml": BROKEN})
    for form in ("text", "json", "csv"):
        ran = run("units", "--roster", "plans/units.yaml", "--format", form, cwd=folder)
        assert (ran.code, "Sở Tư pháp" in ran.out) == (1, True)
        assert ran.err == "plans/units.yaml không đọc được trọn vẹn; xem `kehoach check plans/units.yaml`\n"


def test_of_a_part_of_a_roster_it_is_not_said_that_the_roster_lacks_a_unit(run, repository):
    ran = run("units", "Sở Nội vụ", cwd=repository({"plans/units.yaml": BROKEN}) / "plans")
    assert (ran.code, ran.out) == (1, "")
    assert "không có đơn vị `Sở Nội vụ` trong phần đọc được của danh mục\n" in ran.err


def test_a_roster_that_takes_in_one_that_is_not_there_is_skipped_in_part(run, repository):
    folder = repository({"plans/units.yaml": "extends: no-such-roster\n" + UNITS})
    ran = run("units", "--format", "json", cwd=folder / "plans")
    told = json.loads(ran.out)
    assert (ran.code, told["skipped"], [one["name"] for one in told["units"]]) == (
        1,
        ["units.yaml"],
        ["Sở Tư pháp"],
    )


def test_a_whole_roster_has_nothing_skipped(run, repository):
    ran = run("units", "--format", "json", cwd=repository({"plans/units.yaml": UNITS}) / "plans")
    assert (ran.code, json.loads(ran.out)["skipped"], ran.err) == (0, [], "")


def test_a_name_that_is_only_like_one_is_shown_and_said_to_be_none(run, repository):
    ran = run("units", "Bộ Tư pháp", cwd=repository({"plans/units.yaml": UNITS}) / "plans")
    assert (ran.code, ran.out.splitlines()[0]) == (1, "Sở Tư pháp")
    assert ran.err == "không có đơn vị `Bộ Tư pháp` trong danh mục; gần nhất là `Sở Tư pháp`\n"


def test_a_part_of_a_name_finds_it(run, repository):
    ran = run("units", "so tu", cwd=repository({"plans/units.yaml": UNITS}) / "plans")
    assert (ran.code, ran.out.splitlines()[0], ran.err) == (0, "Sở Tư pháp", "")
