"""What only follows from a part of a file that could not be read is not said."""

import random
from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import copytree

import pytest

from kehoach.check.run import check_file
from kehoach.check.unsure import STOPPING
from kehoach.repository.shelf import Shelf

Repository = Callable[[Mapping[str, str]], Path]
PLANS = Path(__file__).parents[2] / "plans"
UNITS = """\
office: UBND tỉnh Mẫu
units:
  - {name: Văn phòng UBND tỉnh, kind: văn phòng, level: tỉnh}
  - {name: Sở Nội vụ, kind: sở, level: tỉnh}
  - {name: Sở Tư pháp, kind: sở, level: tỉnh}
groups:
  - {name: Nhóm A, members: Sở Nội vụ; Sở Tư pháp}
"""
PLAN = """\
plan:
  id: mau
  number: 1/KH-UBND
  title: Kế hoạch mẫu
  issuer: UBND tỉnh Mẫu
  place: Mẫu
  issued: 28/12/2023
  signer: (mẫu)
  period: 2024
  recipients: Nhóm A
sections:
  - number: I
    tasks:
      - number: 1
        title: Rà soát danh mục theo mục 2 phần I Kế hoạch này
        lead: Sở Tư pháp
        outputs: Quyết định
        after: I.2
        when: Quý II năm 2024
      - number: 2
        title: Công bố danh mục
        lead: Sở Nội vụ
        outputs: Quyết định
        when: Quý I năm 2024
      - number: 3
        title: Niêm yết danh mục
        lead: Sở Nội vụ
        outputs: Danh mục
        when: Quý II năm 2024
targets:
  - id: a
    task: I.2
    measure: Tỷ lệ hồ sơ đúng hạn
    goal: tối thiểu 60%
"""
PROGRESS = """\
progress: {plan: mau, unit: Sở Nội vụ, period: 2024-Q1, reported: 20/3/2024}
tasks:
  - {task: I.2, state: đang thực hiện}
figures:
  - {target: a, count: 1, of: 2}
"""
FILES = {"plans/units.yaml": UNITS, "plans/2024.yaml": PLAN, "plans/2024/Q1/snv.yaml": PROGRESS}


def rules(folder: Path, name: str) -> list[str]:
    outcome = check_file(Shelf(folder), folder / name, is_named=True)
    return [finding.rule.name for finding in outcome.findings]


@pytest.mark.parametrize("name", FILES)
def test_the_files_here_are_sound(repository: Repository, name: str) -> None:
    assert rules(repository(FILES), name) == []


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("      - number: 2\n", "     - number: 2\n", "syntax"),
        ("      - number: 2\n", "       - number: 2\n", "syntax"),
        ("      - number: 2\n", "\t- number: 2\n", "tab-indentation"),
        ("      - number: 2\n", "      - number: {2\n", "syntax"),
        ("      - number: 2\n", "      - number: 2: hai\n", "syntax"),
        ("      - number: 2\n", "      - nunber: 2\n", "unknown-key"),
        ("      - number: 2\n", "      - number: 2\n        number: 4\n", "duplicate-key"),
        ("targets:\n", "---\ntargets:\n", "several-documents"),
        ("  recipients: Nhóm A\n", "  recipients: Nhóm: A\n", "syntax"),
        ("sections:\n", "sections: [\n", "syntax"),
        ("plan:\n", "\tplan:\n", "tab-indentation"),
    ],
)
def test_a_slip_in_a_plan_is_told_alone(repository: Repository, right: str, wrong: str, rule: str) -> None:
    assert PLAN.count(right) == 1
    folder = repository(FILES | {"plans/2024.yaml": PLAN.replace(right, wrong)})
    assert rules(folder, "plans/2024.yaml") == [rule]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("      - number: 2\n", "     - number: 2\n"),
        ("  id: mau\n", "\tid: mau\n"),
        ("  id: mau\n", "  id: % mau\n"),
        ("plan:\n", "plan: {\n"),
        ("targets:\n", "\ttargets:\n"),
    ],
)
def test_a_slip_in_a_plan_is_not_told_of_the_reports_on_it(
    repository: Repository, right: str, wrong: str
) -> None:
    folder = repository(FILES | {"plans/2024.yaml": PLAN.replace(right, wrong)})
    assert rules(folder, "plans/2024/Q1/snv.yaml") == []


def test_a_report_on_another_plan_is_told_though_something_below_the_head_is_wrong(
    repository: Repository,
) -> None:
    plan, progress = PLAN.replace("targets:\n", "\ttargets:\n"), PROGRESS.replace("mau,", "mua,")
    folder = repository(FILES | {"plans/2024.yaml": plan, "plans/2024/Q1/snv.yaml": progress})
    assert rules(folder, "plans/2024/Q1/snv.yaml") == ["unknown-plan"]


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        ("{name: Sở Tư pháp", "{name: Sở: Tư pháp", "syntax"),
        ("  - {name: Sở Nội", "   - {name: Sở Nội", "syntax"),
        ("  - {name: Nhóm A, members", "  - {name: Nhóm A, menbers", "unknown-key"),
        ("units:\n", "unit:\n", "unknown-key"),
    ],
)
def test_a_slip_in_a_roster_is_told_of_the_roster_alone(
    repository: Repository, right: str, wrong: str, rule: str
) -> None:
    assert UNITS.count(right) == 1
    folder = repository(FILES | {"plans/units.yaml": UNITS.replace(right, wrong)})
    assert {name: rules(folder, name) for name in FILES} == {
        **{name: [] for name in FILES},
        "plans/units.yaml": [rule],
    }


def test_what_else_is_wrong_is_told_beside_a_syntax_error(repository: Repository) -> None:
    plan = PLAN.replace("title: Công bố danh mục", "title: Công bố: danh mục").replace(
        "        lead: Sở Nội vụ\n        outputs: Danh mục\n", "        outputs: Danh mục\n"
    )
    folder = repository(FILES | {"plans/2024.yaml": plan})
    assert rules(folder, "plans/2024.yaml") == ["syntax", "missing-lead"]


SLIPS: Mapping[str, Callable[[str], str]] = {
    "one blank more": lambda line: f" {line}",
    "one blank less": lambda line: line.removeprefix(" "),
    "a bracket": lambda line: line.replace(": ", ": {", 1),
    "a tab": lambda line: "\t" + line.lstrip(),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_anywhere_in_a_large_plan_is_told_alone(tmp_path: Path, slip: str) -> None:
    copytree(PLANS, tmp_path / "plans")
    (tmp_path / ".git").mkdir()
    path = tmp_path / "plans/2024.yaml"
    lines = path.read_text("utf-8").split("\n")
    places = [at for at, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")]
    for at in random.Random(7).sample(places, 15):  # noqa: S311 - the same places each time
        path.write_text("\n".join([*lines[:at], SLIPS[slip](lines[at]), *lines[at + 1 :]]), "utf-8")
        found = set(rules(tmp_path, "plans/2024.yaml"))
        assert found <= STOPPING or found.isdisjoint(STOPPING), lines[at]
