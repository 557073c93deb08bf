"""Plans that give one document different dates, checked together."""

import json
from datetime import date
from pathlib import Path

import pytest

from kehoach.check.many import outcomes
from kehoach.check.usual import said_in, usual_days
from kehoach.words import Language

NAME = "cited-date-disputed"
RIGHT, WRONG = "ngày 24/6/2022", "ngày 26/4/2022"
PLAN = """\
plan:
  id: p{number}
  number: {number}/KH-UBND
  title: Kiểm soát TTHC năm 2024
  issuer: {issuer}
  issued: 28/12/2023
  signer: x
  period: 2024
  basis: {basis}
"""


def plan(number: int, basis: str, issuer: str = "UBND tỉnh Mẫu") -> str:
    return PLAN.format(number=number, basis=basis, issuer=issuer)


def decree(number: int, day: str) -> str:
    return plan(number, f"Nghị định 42/2022/NĐ-CP {day}")


def told(folder: Path, *names: str, **more: object) -> list[tuple[str, str]]:
    paths = [folder / name for name in names] or [folder / "plans"]
    checked = outcomes(paths, folder, **more)[1]
    return [
        (one.path, finding.message(Language.VI))
        for one in checked
        for finding in one.findings
        if finding.rule.name == NAME
    ]


def test_the_rarer_date_is_told_with_the_place_of_the_usual_one(repository):
    files = {
        "plans/a.yaml": decree(1, WRONG),
        "plans/b.yaml": decree(2, RIGHT),
        "plans/c.yaml": decree(3, RIGHT),
    }
    [(path, message)] = told(repository(files))
    assert path == "plans/a.yaml"
    assert "2 kế hoạch khác ghi ngày 24/06/2022, như plans/b.yaml:9" in message


def test_of_two_plans_the_later_file_is_told_and_one_alone_is_not(repository):
    folder = repository({"plans/a.yaml": decree(1, WRONG), "plans/b.yaml": decree(2, RIGHT)})
    assert [path for path, _ in told(folder)] == ["plans/b.yaml"]
    assert told(folder, "plans/b.yaml") == []


def test_several_processes_tell_the_same(repository):
    days = (RIGHT, RIGHT, WRONG)
    folder = repository({f"plans/{at:02}.yaml": decree(at, days[at % 3]) for at in range(1, 61)})
    together = told(folder, processes=3)
    assert together == told(folder, processes=1)
    assert len(together) == 20


@pytest.mark.parametrize(
    "first",
    [
        "Nghị định 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022",
        "Nghị định 42/2022/NĐ-CP",
        "Nghị định 42/2021/NĐ-CP ngày 26/4/2021",
        "Quyết định 42/2022/QĐ-TTg ngày 26/4/2022",
        "Thông tư 42/2022/TT-BNV ngày 26/4/2022",
    ],
)
def test_the_same_day_otherwise_written_and_other_documents_are_fine(repository, first):
    assert told(repository({"plans/a.yaml": plan(1, first), "plans/b.yaml": decree(2, RIGHT)})) == []


def test_a_date_in_a_comment_or_beside_a_plan_counts_for_nothing(repository):
    files = {
        "plans/a.yaml": f"# Nghị định 42/2022/NĐ-CP {WRONG}\n{decree(1, RIGHT)}",
        "plans/b.yaml": decree(2, RIGHT),
        "plans/c.yaml": f"basis: Nghị định 42/2022/NĐ-CP {WRONG}\n",
    }
    assert told(repository(files)) == []


def test_what_kehoach_knows_or_a_plan_says_twice_is_told_by_another_rule(repository):
    known = "Nghị định 63/2010/NĐ-CP ngày {day}"
    files = {
        "plans/a.yaml": plan(1, known.format(day="08/6/2010")),
        "plans/b.yaml": plan(2, known.format(day="06/8/2010")),
        "plans/c.yaml": plan(3, f"Nghị định 42/2022/NĐ-CP {RIGHT}; Nghị định 42/2022/NĐ-CP {WRONG}"),
        "plans/d.yaml": decree(4, RIGHT),
    }
    folder = repository(files)
    assert told(folder) == []
    checked = outcomes([folder / "plans"], folder)[1]
    assert [
        one.path for one in checked if any(f.rule.name == "cited-date-differs" for f in one.findings)
    ] == [
        "plans/b.yaml",
        "plans/c.yaml",
    ]


LOCAL = "Quyết định 2236/QĐ-UBND ngày {day}"


def test_decisions_of_one_province_are_compared_and_those_of_others_are_not(repository):
    files = {
        "plans/a.yaml": plan(1, LOCAL.format(day="01/11/2022")),
        "plans/b.yaml": plan(2, LOCAL.format(day="02/11/2022"), issuer="UBND tỉnh Khác"),
        "plans/c.yaml": plan(3, LOCAL.format(day="03/11/2022"), issuer="UBND huyện Mẫu Một"),
        "plans/d.yaml": plan(4, LOCAL.format(day="11/01/2022"), issuer="Chủ tịch UBND tỉnh Mẫu"),
    }
    assert [path for path, _ in told(repository(files))] == ["plans/d.yaml"]


def test_an_ignore_comment_takes_it_away_wherever_the_plan_stands_and_is_never_unused(repository):
    waived = decree(1, WRONG).replace("  basis", f"  # kehoach: ignore[{NAME}] văn bản ghi như vậy\n  basis")
    folder = repository({"plans/a.yaml": waived, "plans/b.yaml": decree(2, RIGHT)})
    for names in ((), ("plans/a.yaml",)):
        checked = outcomes([folder / name for name in names] or [folder / "plans"], folder)[1]
        assert [one.rule.name for outcome in checked for one in outcome.findings] == []


def test_a_choice_of_rules_holds(run, repository):
    folder = repository({"plans/a.yaml": decree(1, WRONG), "plans/b.yaml": decree(2, RIGHT)})
    assert NAME in run("check", "plans", "--select", NAME, cwd=folder).out
    assert NAME not in run("check", "plans", "--select", "missing-lead", cwd=folder).out
    assert NAME not in run("check", "plans", "--ignore", NAME, cwd=folder).out


def test_a_baseline_knows_it_and_is_not_unmatched_where_the_other_plan_is_left_out(run, repository):
    folder = repository({"plans/a.yaml": decree(1, WRONG), "plans/b.yaml": decree(2, RIGHT)})
    run("check", "plans", "--write-baseline", "known.json", cwd=folder)
    assert run("check", "plans", "--baseline", "known.json", "--fail-on", "note", cwd=folder).code == 0
    alone = run("check", "plans/b.yaml", "--baseline", "known.json", "--fail-on", "note", cwd=folder)
    assert alone.code == 0, alone.out


def test_machines_get_it_at_its_place(run, repository):
    folder = repository({"plans/a.yaml": decree(1, RIGHT), "plans/b.yaml": decree(2, WRONG)})
    [finding] = json.loads(run("check", "plans", "--format", "json", cwd=folder).out)["findings"]
    assert (finding["rule"], finding["path"], finding["line"]) == (NAME, "plans/b.yaml", 9)
    assert "plans/a.yaml:9" in finding["message"]
    [result] = json.loads(run("check", "plans", "--output", "sarif", cwd=folder).out)["runs"][0]["results"]
    assert result["ruleId"] == NAME


def test_only_documents_and_days_are_kept_of_a_plan(repository):
    folder = repository({"plans/a.yaml": decree(1, WRONG), "plans/b.yaml": decree(2, RIGHT)})
    files = sorted((folder / "plans").glob("[ab].yaml"))
    [(document, days)] = said_in(files).items()
    assert document.key[:3] == ("42", "nđ-cp", 2022)
    assert {day: votes.plans for day, votes in days.items()} == {date(2022, 4, 26): 1, date(2022, 6, 24): 1}
    assert usual_days([files], folder)[document].line == 9
