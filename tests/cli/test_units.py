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
