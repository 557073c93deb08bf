from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]
LIMIT = "05 ngày làm việc kể từ ngày nhận được hồ sơ"


def of(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [
        (one.source.part(one.problem.span), str(one.problem.facts["years"]))
        for one in findings
        if one.rule.name == "computed-calendar"
    ]


def plan(period: str, *whens: str) -> str:
    tasks = "".join(f"  - number: {at}\n    when: {when}\n" for at, when in enumerate(whens, 1))
    return f"plan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  period: {period}\nsections:\n{tasks}"


def test_a_plan_is_told_once_at_its_first_limit(found: Check) -> None:
    assert of(found(plan("2035", "Quý I", LIMIT, LIMIT))) == [(LIMIT, "2035")]


def test_the_unsure_years_of_a_long_plan_are_named(found: Check) -> None:
    assert of(found(plan("2024-2040", LIMIT)))[0][1].endswith("2035, 2036, 2037, 2038, 2039, 2040")


def test_a_named_day_that_is_computed_to_be_off_counts(found: Check) -> None:
    tet = "Chậm nhất ngày 08/02/2035"
    assert of(found(plan("2035", tet))) == [(tet, "2035")]


@pytest.mark.parametrize(
    "when",
    [
        "Quý I năm 2035",
        "Chậm nhất ngày 20/6/2035",
        "Chậm nhất ngày 16/6/2035",
        "Thường xuyên",
        "Trong 08 giờ kể từ khi nhận hồ sơ",
        "Hàng quý",
    ],
)
def test_what_does_not_depend_on_days_off_is_fine(found: Check, when: str) -> None:
    assert of(found(plan("2035", when))) == []


def test_years_that_are_known_are_fine(found: Check) -> None:
    assert of(found(plan("2016-2020", LIMIT))) == []
