"""Goals in plans: the 83 of the real plans by hand (`goals.tsv`), their places, years and bases."""

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from kehoach.document.parse import parse
from kehoach.finding.problem import Problem
from kehoach.plan.model import Plan, Target, Tier
from kehoach.plan.read_plan import read_plan
from kehoach.text.source import Source

PlanOf = Callable[[str], tuple[Plan, tuple[Problem, ...]]]
FOLDER = Path(__file__).parent
PLANS = FOLDER.parents[1] / "plans"
FILES = ("lao-cai/2024.yaml", "cao-bang/2016-2020.yaml", "tam-duong/2021-2025.yaml")
FIRST, LAST = {True: "[", False: "("}, {True: "]", False: ")"}


def table() -> list[dict[str, str]]:
    with (FOLDER / "goals.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def said(value: Decimal | str | None) -> str:
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else value


def told(plan: Plan, target: Target, tier: Tier) -> dict[str, str]:
    goal = tier.goal
    assert goal
    is_range = goal.low_closed is not None and goal.high_closed is not None
    return {
        "plan": plan.id,
        "id": target.id,
        "goal": tier.words.text,
        "year": said(tier.year),
        "level": said(tier.level),
        "field": said(tier.field),
        "op": goal.op.value if goal.op else "none",
        "value": said(goal.value),
        "low": said(goal.low),
        "high": said(goal.high),
        "ends": f"{FIRST[bool(goal.low_closed)]}{LAST[bool(goal.high_closed)]}" if is_range else "",
        "unit": said(goal.unit),
        "per": said(goal.per),
        "stated": "yes" if goal.stated else "no",
        "cap": said(goal.cap),
        "base": said(tier.base),
        "every": said(goal.every),
        "except": target.excluded.text if target.excluded else "",
    }


def test_the_goals_of_three_real_plans_are_read_as_worked_out_by_hand() -> None:
    found = []
    for name in FILES:
        document, _ = parse(Source(f"plans/{name}", (PLANS / name).read_text("utf-8")))
        plan, _ = read_plan(document)
        assert plan
        found += [told(plan, target, tier) for target in plan.targets for tier in target.tiers]
    assert len(found) == 83
    assert found == table()


def test_a_goal_that_is_not_understood_is_pointed_at(plan_of: PlanOf) -> None:
    plan, [problem] = plan_of("""\
        targets:
          - id: a
            measure: Tỷ lệ
            goal: {2024: tối thiểu 60%, 2025: khoảng 95.5% hồ sơ}
        """)
    assert problem.rule == "goal-not-understood"
    assert plan.source.part(problem.span) == "95.5%"
    assert [tier.goal is None for tier in plan.targets[0].tiers] == [False, True]


@pytest.mark.parametrize(
    ("goal", "when", "year"),
    [
        ("trên 80% vào năm 2020", "", "2020"),
        ("{2019: trên 80%}", "", "2019"),
        ("trên 80%", "Năm 2016-2020", "2016-2020"),
        ("trên 80% vào năm 2018", "Năm 2016-2020", "2018"),
        ("trên 80%", "", None),
    ],
)
def test_the_year_nearest_to_the_number_holds(
    plan_of: PlanOf, goal: str, when: str, year: str | None
) -> None:
    plan, problems = plan_of(f"""\
        sections:
          - number: 1
            measure: Tỷ lệ
            when: {when}
            goal: {goal}
        """)
    assert not problems
    assert plan.targets[0].tiers[0].year == year


def test_an_increase_has_the_base_of_its_level(plan_of: PlanOf) -> None:
    plan, problems = plan_of("""\
        targets:
          - id: a
            measure: Tỷ lệ
            goal: {cấp tỉnh: tăng 20%, cấp xã: tăng 10%, cấp huyện: tối thiểu 50%}
            base: {cấp xã: 15%, cấp tỉnh: "30,5%"}
        """)
    assert not problems
    assert [tier.base for tier in plan.targets[0].tiers] == [Decimal("30.5"), Decimal(15), None]


def test_one_base_serves_all_increases_of_a_target(plan_of: PlanOf) -> None:
    plan, _ = plan_of("""\
        targets:
          - {id: a, measure: Tỷ lệ, goal: {2023: tăng 20%, 2024: từ 40% lên 60%}, base: 45%}
        """)
    assert [tier.base for tier in plan.targets[0].tiers] == [Decimal(45), Decimal(40)]


def test_a_base_that_is_not_understood_is_pointed_at(plan_of: PlanOf) -> None:
    plan, [problem] = plan_of("""\
        targets:
          - {id: a, measure: Tỷ lệ, goal: tăng 20%, base: 45.5%}
        """)
    assert plan.source.part(problem.span) == "45.5%"
