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


@pytest.mark.parametrize("when", ["ngày 20 tháng 12", "20/12/2024", "ngày 20 tháng 12 hàng năm"])
def test_the_report_of_a_year_need_not_say_so_again(fired: Fired, when: str) -> None:
    duty = '  - {{number: {at}, title: A, lead: Sở Tư pháp, report: {kind}, to: UBND tỉnh, when: "{when}"}}\n'
    quarter = duty.format(at=1, kind="quý", when="ngày 20 của tháng cuối quý")
    assert NAME in fired(f"duties:\n{quarter}{duty.format(at=2, kind='năm', when=when)}")
    assert NAME not in fired(f"duties:\n{quarter}{duty.format(at=2, kind='6 tháng', when='20/12/2024')}")
    assert NAME not in fired(f"duties:\n{quarter}{duty.format(at=2, kind='năm', when='ngày 26 tháng 12')}")


def test_both_reports_may_stand_in_one_cell(fired: Fired) -> None:
    assert NAME in fired(BLOCK.format(words="trước ngày 15 của tháng cuối quý; báo cáo năm trước ngày 15/12"))
    assert NAME not in fired(
        BLOCK.format(words="trước ngày 15 của tháng cuối quý; báo cáo năm trước ngày 20/12")
    )
