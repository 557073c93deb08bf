"""`check --baseline` reports what is new; `--write-baseline` records what is there."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach.rules.renamed import RENAMED

HEAD = """\
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
"""
TASK = """\
      - number: {number}
        title: Rà soát danh mục {number}
        lead: {lead}
        outputs: Báo cáo
        when: Quý I năm 2024
"""
FILE = "kehoach-baseline.json"


def plan(*leads: str, numbers: tuple[int, ...] = ()) -> str:
    named = zip(numbers or range(1, len(leads) + 1), leads, strict=True)
    return HEAD + "".join(TASK.format(number=number, lead=lead) for number, lead in named)


@pytest.fixture
def repo(repository: Callable[..., Path]) -> Callable[[str], Path]:
    return lambda text: repository({"plans/2024.yaml": text})


@pytest.fixture
def rules(run) -> Callable[..., list[str]]:
    def rules(folder: Path, *more: str) -> list[str]:
        told = json.loads(run("check", "--baseline", FILE, "--format", "json", *more, cwd=folder).out)
        return [one["rule"] for one in told["findings"]]

    return rules


def test_what_is_recorded_is_not_reported_and_what_is_new_is(run, repo, rules, snapshot):
    folder = repo(plan("Sở X", "Sở Tư pháp"))
    written = run("check", "--write-baseline", FILE, cwd=folder)
    assert (written.code, written.err) == (0, f"đã ghi nhận 1 điều vào {FILE}\n")
    assert written.out == "không có lỗi mới trong 2 tệp (đã ghi nhận: 1 lỗi)\n"
    snapshot((folder / FILE).read_text("utf-8"), "json")
    known = run("check", "--baseline", FILE, cwd=folder)
    assert known.out == written.out
    assert (known.code, known.err) == (0, f"không hiện 1 điều đã ghi nhận trong {FILE}\n")
    repo(plan("Sở X", "Sở Y"))
    assert rules(folder) == ["unknown-unit"]


def test_an_entry_holds_when_lines_move_and_tasks_are_put_in_before_it(run, repo, rules):
    folder = repo(plan("Sở X", "Sở X", numbers=(2, 3)))
    run("check", "--write-baseline", FILE, cwd=folder)
    moved = plan("Sở Tư pháp", "Sở X", "Sở X", numbers=(1, 2, 3)).replace(
        "sections:", "# một dòng\n\nsections:"
    )
    repo(moved)
    assert rules(folder) == []


def test_an_entry_holds_wherever_the_user_stands(run, repo):
    folder = repo(plan("Sở X"))
    run("check", "--write-baseline", FILE, cwd=folder)
    assert run("check", "2024.yaml", "--baseline", f"../{FILE}", cwd=folder / "plans").code == 0


def test_one_more_of_the_same_is_new(run, repo, rules):
    folder = repo(plan("Sở X; Sở Tư pháp"))
    run("check", "--write-baseline", FILE, cwd=folder)
    repo(plan("Sở X; Sở Tư pháp; Sở X"))
    assert rules(folder).count("unknown-unit") == 1


@pytest.mark.parametrize("language", ["vi", "en"])
def test_an_entry_that_matches_nothing_is_said(run, repo, snapshot, language):
    folder = repo(plan("Sở X"))
    run("check", "--write-baseline", FILE, cwd=folder)
    repo(plan("Sở Tư pháp"))
    ran = run("check", "--baseline", FILE, "--lang", language, cwd=folder)
    assert ran.code == 0
    snapshot(ran.out)


@pytest.mark.parametrize(
    ("lint", "found"),
    [
        ("ignore: unmatched-baseline", []),
        ("severity: {unmatched-baseline: error}", ["error"]),
        ("fail_on: error", ["warning"]),
    ],
)
@pytest.mark.parametrize("place", ["kehoach.yaml", "plans/kehoach.yaml"])
def test_settings_hold_for_entries_that_match_nothing(run, repository, lint, found, place):
    folder = repository({"plans/2024.yaml": plan("Sở X"), place: f"settings:\n  lint:\n    {lint}\n"})
    run("check", "--write-baseline", FILE, cwd=folder)
    (folder / "plans/2024.yaml").write_text(plan("Sở Tư pháp"), "utf-8")
    ran = run("check", "--baseline", FILE, "--format", "json", cwd=folder)
    told = json.loads(ran.out)
    assert [one["severity"] for one in told["findings"]] == found
    assert told["files"] == 3
    assert ran.code == ("error" in found)


def test_an_entry_of_a_file_that_is_gone_is_said_and_of_one_not_checked_is_not(run, repository, rules):
    folder = repository({"plans/a.yaml": plan("Sở X"), "plans/b.yaml": plan("Sở Y").replace("mau", "b")})
    run("check", "--write-baseline", FILE, cwd=folder)
    assert rules(folder, "plans/a.yaml") == []
    (folder / "plans/b.yaml").unlink()
    assert rules(folder, "plans/a.yaml") == ["unmatched-baseline"]


def test_with_few_rules_selected_no_entry_is_said_to_match_nothing(run, repo, rules):
    folder = repo(plan("Sở X"))
    run("check", "--write-baseline", FILE, cwd=folder)
    assert rules(folder, "--select", "missing-lead") == []


def test_a_broken_file_is_never_known_and_keeps_its_entries(run, repo, rules):
    folder = repo(plan("Sở X"))
    run("check", "--write-baseline", FILE, cwd=folder)
    repo(plan("[Sở X"))
    assert rules(folder) == ["syntax"]
    written = run("check", "--write-baseline", FILE, cwd=folder)
    assert (written.code, "syntax" in written.out) == (1, True)


def test_writing_one_file_keeps_the_entries_of_the_others(run, repository, rules):
    folder = repository({"plans/a.yaml": plan("Sở X"), "plans/b.yaml": plan("Sở Y").replace("mau", "b")})
    run("check", "--write-baseline", FILE, cwd=folder)
    run("check", "plans/a.yaml", "--write-baseline", FILE, cwd=folder)
    assert rules(folder) == []


@pytest.mark.parametrize("name", ["plans/2024.yaml", "plans"])
def test_nothing_else_is_written_over(run, repo, name):
    folder = repo(plan("Sở X"))
    assert run("check", "--write-baseline", name, cwd=folder).code == 2
    assert (folder / "plans/2024.yaml").read_text("utf-8") == plan("Sở X")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 1, "findings": []}',
        '{"version": 3, "findings": []}',
        "[" * 100_000,
        "null",
        "\0",
    ],
)
def test_a_file_that_is_no_baseline_stops_the_run(run, repo, text):
    folder = repo(plan("Sở X"))
    (folder / FILE).write_text(text, "utf-8")
    ran = run("check", "--baseline", FILE, cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert FILE in ran.err


def test_a_baseline_that_is_not_there_stops_the_run(run, repo):
    assert run("check", "--baseline", "nowhere.json", cwd=repo(plan("Sở X"))).code == 2


MARKED = """\
      - number: {number}
        title: Rà soát danh mục {words}
        lead: {lead}
        outputs: Báo cáo
        when: Quý I năm 2024
"""


def marked(section: str, *tasks: tuple[int, str, str]) -> str:
    head = HEAD.replace("number: I", f"number: {section}")
    return head + "".join(
        MARKED.format(number=number, words=words, lead=lead) for number, words, lead in tasks
    )


def test_findings_are_known_again_after_a_task_was_put_in_and_all_were_numbered_anew(run, repo, rules):
    a, b, c = ("một,, hai", "Sở Tư pháp"), ("ba,, bốn", "Sở Tư pháp"), ("năm", "Các cơ quan có liên quan")
    folder = repo(marked("I", (1, *a), (2, *b), (3, *c)))
    run("check", "--write-baseline", FILE, cwd=folder)
    repo(marked("II", (1, "mới,, toanh", "Sở Tư pháp"), (2, *a), (3, *b), (4, *c)))
    ran = json.loads(run("check", "--baseline", FILE, "--format", "json", cwd=folder).out)
    assert [(one["rule"], one["line"]) for one in ran["findings"]] == [("stray-mark", 13)]
    repo(marked("I", (3, *b), (1, *c), (2, *a)))
    assert rules(folder) == []


def test_the_old_name_of_a_rule_is_known_in_a_baseline(run, repo, rules, monkeypatch):
    folder = repo(plan("Sở X"))
    monkeypatch.setitem(RENAMED, "unit-unknown", "unknown-unit")
    run("check", "--write-baseline", FILE, cwd=folder)
    written = (folder / FILE).read_text("utf-8")
    (folder / FILE).write_text(written.replace("unknown-unit", "unit-unknown"), "utf-8")
    assert rules(folder) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["Sở X", "Sở Y", "Sở Tư pháp"]), min_size=1, max_size=5), st.data())
def test_a_known_finding_stays_known_whatever_right_is_put_around_it(run, repo, rules, leads, data):
    numbers = tuple(range(10, 10 + len(leads)))
    folder = repo(plan(*leads, numbers=numbers))
    (folder / FILE).unlink(missing_ok=True)
    run("check", "--write-baseline", FILE, cwd=folder)
    at = data.draw(st.integers(0, len(leads)))
    put_in = [*leads[:at], "Sở Nội vụ", *leads[at:]]
    repo("# đầu tệp\n" + plan(*put_in, numbers=(*numbers[:at], 99, *numbers[at:])))
    assert not {"unknown-unit", "unmatched-baseline"} & set(rules(folder))
