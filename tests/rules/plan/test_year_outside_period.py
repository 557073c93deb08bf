from collections.abc import Callable

import pytest

from growth import takes_linear_time
from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]


def of(findings: tuple[Finding, ...]) -> list[str]:
    return [one.source.part(one.problem.span) for one in findings if one.rule.name == "year-outside-period"]


def output(words: str) -> str:
    return f"sections:\n  - number: 1\n    title: Rà soát\n    lead: Sở Tư pháp\n    when: Quý I\n    outputs:\n      - {words}\n"


@pytest.mark.parametrize(
    "words",
    [
        "Quyết định ban hành Kế hoạch rà soát, đánh giá TTHC năm 2023 của Chủ tịch UBND tỉnh",
        "Kế hoạch năm 2023",
        "Dự toán kinh phí năm 2022",
        "Kế hoạch kiểm tra năm 2026",
    ],
)
def test_a_plan_for_another_year_is_told(found: Check, words: str) -> None:
    (year,) = of(found(output(words)))
    assert year.startswith("năm 20")


@pytest.mark.parametrize(
    "words",
    [
        "Kế hoạch năm 2024",
        "Kế hoạch năm 2025",
        "Kế hoạch giai đoạn 2021-2023",
        "Kế hoạch năm 2023-2025",
        "Báo cáo kết quả thực hiện Kế hoạch năm 2023",
        "Báo cáo tổng kết năm 2023",
        "Kết quả năm 2023",
        "Kế hoạch khắc phục hạn chế của Chỉ số năm 2023",
        "Kế hoạch triển khai Luật Đất đai năm 2013",
        "Kế hoạch thực hiện Quyết định 12/QĐ-UBND ngày 05 tháng 01 năm 2023",
        "Kế hoạch thực hiện Quyết định 12/QĐ-UBND năm 2023",
        "Nhiệm vụ năm 2023 chuyển sang năm 2024",
        "Tiếp tục thực hiện Kế hoạch năm 2023",
        "Kế hoạch quý IV năm 2023",
        "Kế hoạch năm học 2023",
        "Danh mục văn bản hết hiệu lực năm 2023",
    ],
)
def test_what_rightly_speaks_of_another_year_is_not(found: Check, words: str) -> None:
    assert of(found(output(words))) == []


def test_titles_of_sections_tasks_and_duties_count(found: Check) -> None:
    block = (
        "sections:\n  - {number: I, title: Nhiệm vụ năm 2023, tasks: [{number: 1, title: Triển khai Kế hoạch năm 2022}]}\n"
        "duties:\n  - {number: 1, title: Lập dự toán năm 2021}\n"
    )
    assert of(found(block)) == ["năm 2023", "năm 2022", "năm 2021"]


def test_a_merged_cell_is_told_once(found: Check) -> None:
    block = "sections:\n  - {number: I, outputs: Kế hoạch năm 2023, tasks: [{number: 1}, {number: 2}]}\n"
    assert of(found(block)) == ["năm 2023"]


def head(title: str, period: str = "2024") -> str:
    return f"plan:\n  title: {title}\n  issuer: UBND tỉnh Mẫu\n  period: {period}\n"


@pytest.mark.parametrize(
    ("title", "period", "year"),
    [
        ("Cải cách hành chính năm 2023", "2024", "năm 2023"),
        ("Cải cách hành chính năm 2025", "2024", "năm 2025"),
        ("Cải cách hành chính giai đoạn 2016 - 2020", "2021-2025", "giai đoạn 2016 - 2020"),
    ],
)
def test_a_title_that_contradicts_the_period_is_told(
    found: Check, title: str, period: str, year: str
) -> None:
    assert of(found(head(title, period))) == [year]


@pytest.mark.parametrize(
    "title",
    [
        "Cải cách hành chính năm 2024",
        "Thực hiện Chương trình giai đoạn 2021-2030",
        "Chương trình giai đoạn 2021-2023, năm 2024",
        "Khắc phục hạn chế của Chỉ số cải cách hành chính năm 2023",
        "Thi hành Luật Lưu trữ năm 2023",
        "Thực hiện Nghị quyết 76/NQ-CP năm 2021",
        "Kiểm soát thủ tục hành chính",
    ],
)
def test_other_titles_are_fine(found: Check, title: str) -> None:
    assert of(found(head(title))) == []


def test_with_a_wrong_title_nothing_is_said_of_the_tasks(found: Check) -> None:
    assert of(found(head("Kiểm soát TTHC năm 2023") + output("Kế hoạch năm 2023"))) == ["năm 2023"]


def test_a_long_text_is_read_in_linear_time(found: Check) -> None:
    words = "ngày 01 tháng 6 năm 2023 "
    assert takes_linear_time(lambda size: found(output("Kế hoạch " + words * size)), 200)
