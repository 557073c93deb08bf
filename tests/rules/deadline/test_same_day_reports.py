from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Fired = Callable[[str], set[str]]
NAME = "same-day-reports"
BLOCK = 'duties:\n  - number: 1\n    title: Báo cáo kết quả\n    lead: Sở Tư pháp\n    report: quý; năm\n    when: "{words}"\n'
WORDS = "chậm nhất trước ngày 20 của tháng cuối quý đối với báo cáo quý; ngày 20 tháng 12 đối với báo cáo năm"


@pytest.mark.parametrize(
    "words",
    [
        "chậm nhất ngày 20 của tháng cuối quý",
        "chậm nhất ngày 20 của tháng cuối quý đối với báo cáo quý; ngày 26 tháng 12 đối với báo cáo năm",
        "Định kỳ hàng quý, năm",
        "hàng quý, cuối năm",
    ],
)
def test_days_apart_or_no_day_at_all_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    ["chậm nhất trước ngày 20 của tháng cuối quý đối với báo cáo quý; ngày 20 tháng 12 đối với báo cáo năm"],
)
def test_one_day_for_both_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


def test_a_plan_is_told_once(found: Callable[[str], tuple[Finding, ...]]) -> None:
    one = BLOCK.format(words=WORDS)
    both = one + one.removeprefix("duties:\n").replace("number: 1", "number: 2")
    assert [finding.rule.name for finding in found(both)].count(NAME) == 1


def test_reports_of_the_same_units_in_two_tasks_are_compared(fired: Fired) -> None:
    duty = '  - {{number: {at}, title: A, lead: {lead}, report: {kind}, to: UBND tỉnh, when: "{when}"}}\n'
    quarter = duty.format(at=1, lead="Sở Tư pháp", kind="quý", when="ngày 20 của tháng cuối quý")
    year = duty.format(at=2, lead="*", kind="năm", when="ngày 20 tháng 12 hàng năm")
    assert NAME in fired(f"duties:\n{quarter}{year.replace('*', 'Sở Tư pháp')}")
    assert NAME not in fired(f"duties:\n{quarter}{year.replace('*', 'Sở Nội vụ')}")
