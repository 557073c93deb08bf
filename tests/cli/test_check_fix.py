"""`check --fix`, `--unsafe-fixes`, `--diff`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

PLAN = """\
plan:
  id: mau-2024
  number: 12/KH-UBND
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  issued: 28/12/2023
  signer: (mẫu)
  period: 2024
sections:
  - number: I
    tasks:
      - number: 1
        title: Rà soát danh mục
        leed: Sở Tư pháp
        support: [Sở Nội vụ]   # một sở
        outputs: Báo cáo
        when: Quý I năm 2024
"""
SAFE = PLAN.replace("support: [Sở Nội vụ]   # một sở", "support:   # một sở\n          - Sở Nội vụ")
ALL = SAFE.replace("leed", "lead")


@pytest.fixture
def folder(repository: Callable[..., Path]) -> Path:
    return repository({"plans/2024.yaml": PLAN})


def now(folder: Path) -> str:
    return (folder / "plans/2024.yaml").read_text("utf-8")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_frames_say_what_can_be_mended(run, folder, snapshot, language):
    ran = run("check", "--lang", language, cwd=folder)
    snapshot(ran.out + ran.err)


def test_json_says_how_it_can_be_mended(run, folder):
    told = json.loads(run("check", "--format", "json", cwd=folder).out)
    assert {one["rule"]: (one["fixable"], one["fix"]) for one in told["findings"]} == {
        "unknown-key": (True, "unsafe"),
        "flow-list": (True, "safe"),
    }


def test_fix_mends_what_is_safe_and_reports_the_rest(run, folder):
    ran = run("check", "--fix", cwd=folder)
    assert (ran.code, now(folder)) == (1, SAFE)
    assert "đã sửa 1 chỗ trong plans/2024.yaml: flow-list\n" in ran.err
    assert "unknown-key" in ran.out
    assert "flow-list" not in ran.out


def test_places_are_counted_where_one_finding_has_several(run, repository):
    tasks = "".join(
        f"      - {{number: {number}, title: {name}, lead: {lead}, outputs: Báo cáo, when: Quý I năm 2024}}\n"
        for number, name, lead in [
            (1, "Rà soát", "Văn phòng UBND tỉnh"),
            (2, "Công bố", "Văn phòng UBND tỉnh"),
            (3, "Niêm yết", "Văn phòng UBND tỉnh"),
            (4, "Đánh giá", "Văn phòng Ủy ban nhân dân tỉnh"),
            (5, "Tổng kết", "Văn phòng Ủy ban nhân dân tỉnh"),
        ]
    )
    folder = repository({"plans/2024.yaml": PLAN[: PLAN.index("      - number: 1")] + tasks})
    told = run("check", "--diff", "--unsafe-fixes", cwd=folder).out
    assert told.count("\n+ ") == 2
    assert run("check", cwd=folder).err == "2 chỗ sửa được bằng --fix --unsafe-fixes\n"
    mended = run("check", "--fix", "--unsafe-fixes", cwd=folder).err
    assert mended == "đã sửa 2 chỗ trong plans/2024.yaml: unit-spelling-differs\n"


def test_fix_mends_all_when_asked_to(run, folder):
    ran = run("check", "--fix", "--unsafe-fixes", cwd=folder)
    assert (ran.code, now(folder)) == (0, ALL)
    again = run("check", "--fix", "--unsafe-fixes", cwd=folder)
    assert (again.code, again.err, now(folder)) == (0, "", ALL)


def test_diff_shows_and_writes_nothing(run, folder, snapshot):
    ran = run("check", "--diff", "--unsafe-fixes", cwd=folder)
    assert (ran.code, now(folder)) == (1, PLAN)
    snapshot(ran.out, "diff")
    run("check", "--fix", "--unsafe-fixes", cwd=folder)
    assert run("check", "--diff", "--unsafe-fixes", cwd=folder)[:2] == (0, "")


def test_diff_shows_no_character_raw(run, repository):
    folder = repository({"plans/2024.yaml": PLAN.replace("Báo cáo", "Báo\u202e\x1b[31mcáo")})
    out = run("check", "--diff", cwd=folder).out
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_only_chosen_rules_are_mended(run, folder):
    run("check", "--fix", "--unsafe-fixes", "--select", "unknown-key", cwd=folder)
    assert now(folder) == PLAN.replace("leed", "lead")


def test_what_is_ignored_is_not_mended(run, repository):
    ignored = "title: Rà soát danh mục , biểu mẫu  # kehoach: ignore[stray-mark] văn bản ghi như vậy"
    text = SAFE.replace("leed", "lead").replace("title: Rà soát danh mục", ignored)
    folder = repository({"plans/2024.yaml": text})
    run("check", "--fix", cwd=folder)
    assert now(folder) == text


def test_a_link_is_left_alone(run, folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("elsewhere") / "2025.yaml"
    outside.write_text(PLAN, "utf-8")
    link = folder / "plans/2025.yaml"
    link.symlink_to(outside)
    run("check", "plans/2025.yaml", "--fix", cwd=folder)
    assert link.is_symlink()
    assert outside.read_text("utf-8") == PLAN


def test_a_file_that_is_not_utf_8_is_left_alone(run, folder):
    (folder / "plans/2024.yaml").write_bytes(PLAN.encode().replace(b"mau-2024", b"mau\xea2024"))
    before = (folder / "plans/2024.yaml").read_bytes()
    assert run("check", "--fix", cwd=folder).code == 1
    assert (folder / "plans/2024.yaml").read_bytes() == before


def test_unsafe_fixes_alone_are_an_error_of_the_call(run, folder, snapshot):
    ran = run("check", "--unsafe-fixes", cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    snapshot(ran.err)


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_standard_input_cannot_be_mended(run, folder, option):
    ran = run("check", "-", option, cwd=folder, stdin=PLAN)
    assert (ran.code, ran.out) == (2, "")
    assert "`-`" in ran.err
