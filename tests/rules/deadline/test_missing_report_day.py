from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "missing-report-day"
BLOCK = 'duties:\n  - number: 1\n    title: Báo cáo kết quả\n    lead: Sở Tư pháp\n    report: quý; năm\n    when: "{words}"\n'


@pytest.mark.parametrize(
    "words",
    [
        "chậm nhất ngày 20 của tháng cuối quý",
        "trước ngày 15/12",
        "Quý IV năm 2024",
        "05 ngày làm việc kể từ ngày hết quý",
    ],
)
def test_a_day_somewhere_or_no_cadence_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["Định kỳ hàng quý, năm", "hàng quý, 6 tháng, năm"])
def test_periods_without_a_day_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


def test_one_day_in_the_plan_is_enough(fired: Fired) -> None:
    other = "  - {number: 2, title: B, lead: Sở Nội vụ, report: năm, when: ngày 15 tháng 12 hàng năm}\n"
    assert NAME not in fired(BLOCK.format(words="Hàng quý") + other)


def test_a_plan_that_asks_for_no_report_is_fine(fired: Fired) -> None:
    assert NAME not in fired(
        "sections:\n  - {number: 1, title: A, lead: Sở Tư pháp, outputs: Báo cáo, when: Hàng quý}\n"
    )


@pytest.mark.parametrize(
    ("title", "when", "is_told"),
    [
        ("Báo cáo kết quả thực hiện kế hoạch", "Hằng tháng", True),
        ("Báo cáo định kỳ tình hình thực hiện Kế hoạch", "Hàng quý", True),
        ("Báo cáo kết quả thực hiện kế hoạch", "ngày 20 hằng tháng", False),
        ("Báo cáo kết quả thực hiện kế hoạch", "Quý IV năm 2024", False),
        ("Báo cáo kết quả rà soát", "Hằng tháng", False),
    ],
)
def test_a_task_to_report_on_the_plan_needs_a_day(
    fired: Fired,
    title: str,
    when: str,
    is_told: bool,  # noqa: FBT001
) -> None:
    task = f"{{number: 1, title: {title}, lead: Sở Tư pháp, outputs: Báo cáo, to: UBND tỉnh, when: {when}}}"
    assert (NAME in fired(f"sections:\n  - {task}\n")) is is_told


def test_a_duty_to_report_without_any_time_is_told(fired: Fired) -> None:
    duty = "{number: 2, title: Theo dõi, lead: Sở Tư pháp, outputs: Báo cáo kết quả, to: UBND tỉnh}"
    assert NAME in fired(f"duties:\n  - {duty}\n")
