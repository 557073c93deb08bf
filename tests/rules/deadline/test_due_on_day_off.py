from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Check = Callable[[str], tuple[Finding, ...]]


def of(findings: tuple[Finding, ...]) -> list[str]:
    return [one.message(Language.VI) for one in findings if one.rule.name == "due-on-day-off"]


def task(when: str) -> str:
    return f"sections:\n  - number: 1\n    when: {when}\n"


@pytest.mark.parametrize(
    ("when", "day", "why"),
    [
        ("Chậm nhất ngày 15/6/2024", "15/06/2024", "thứ Bảy"),
        ("Trước ngày 02/9/2024", "01/09/2024", "Chủ nhật"),
        ("Chậm nhất ngày 30/4/2024", "30/04/2024", "Ngày Chiến thắng"),
        ("Ngày 13/02/2024", "13/02/2024", "nghỉ bù Tết Âm lịch"),
    ],
)
def test_the_day_is_told_with_the_reason(found: Check, when: str, day: str, why: str) -> None:
    assert of(found(task(when))) == [f"hạn {day} là ngày nghỉ ({why})"]


@pytest.mark.parametrize(
    "when",
    [
        "Chậm nhất ngày 14/6/2024",
        "Từ 01/3/2024 đến 30/6/2024",
        "Trước tháng 7/2024",
        "Quý II/2024",
        "Ngày 15 hàng tháng",
        "05 ngày kể từ ngày nhận được hồ sơ",
    ],
)
def test_a_working_day_a_stretch_and_what_comes_back_are_fine(found: Check, when: str) -> None:
    assert of(found(task(when))) == []


def test_each_limb_is_told_at_its_place(found: Check) -> None:
    findings = found(task("Chậm nhất ngày 20/6/2024; chậm nhất ngày 15/12/2024"))
    (one,) = (one for one in findings if one.rule.name == "due-on-day-off")
    assert one.source.part(one.problem.span).endswith("ngày 15/12/2024")


def test_a_merged_cell_is_told_once(found: Check) -> None:
    block = "sections:\n  - {number: I, when: Chậm nhất ngày 15/6/2024, tasks: [{number: 1}, {number: 2}]}\n"
    assert len(of(found(block))) == 1
