from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Fired = Callable[[str], set[str]]
NAME = "cited-date-differs"
BLOCK = (
    'plan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  issued: 28/12/2023\n  period: 2024\n  basis: "{words}"\n'
)


@pytest.mark.parametrize(
    "words",
    [
        "Nghị định 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010; Nghị định 63/2010/NĐ-CP ngày 8/6/2010",
        "Nghị quyết 76/NQ-CP ngày 15/7/2021; Nghị quyết 76/NQ-CP ngày 10/6/2020",
        "Quyết định 06/QĐ-TTg ngày 06/01/2022; Quyết định 06/QĐ-UBND ngày 07/01/2022",
        "Nghị định 61/2018/NĐ-CP; Nghị định 61/2018/NĐ-CP ngày 23/4/2018",
    ],
)
def test_dates_that_agree_and_other_documents_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "Nghị định 108/2014/NĐ-CP ngày 29/5/2014",
        "Quyết định 766/QĐ-TTg ngày 22/6/2022",
        "Kế hoạch 1379/KH-UBND ngày 21/5/2021; Kế hoạch 1379/KH-UBND ngày 12/5/2021",
        "Nghị định 5/2012/NĐ-CP ngày 08/6/2010",
        "Kế hoạch 9/KH-UBND ngày 21/5/2021; Kế hoạch 09/KH-UBND ngày 22 tháng 5 năm 2021",
    ],
)
def test_dates_that_can_not_both_be_right_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("của UBND huyện Mẫu Một", "của UBND huyện Mẫu Hai"),
        ("của UBND tỉnh Mẫu ban hành Kế hoạch", "của Ủy ban nhân dân huyện Mẫu Hai"),
    ],
)
def test_one_number_of_two_committees_is_two_documents(fired: Fired, first: str, second: str) -> None:
    words = f"Quyết định 55/QĐ-UBND ngày 12/5/2021 {first}; Quyết định 55/QĐ-UBND ngày 21/5/2021 {second}"
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("của UBND huyện Mẫu Một", "của Chủ tịch Uỷ ban nhân dân huyện Mẫu Một về việc"),
        ("của UBND huyện Mẫu Một", "của UBND huyện"),
        ("của UBND TP Mẫu", "của UBND thành phố Mẫu"),
        ("của UBND huyện Mẫu Một", ""),
    ],
)
def test_one_number_of_one_committee_is_one_document(fired: Fired, first: str, second: str) -> None:
    words = f"Quyết định 55/QĐ-UBND ngày 12/5/2021 {first}; Quyết định 55/QĐ-UBND ngày 21/5/2021 {second}"
    assert NAME in fired(BLOCK.format(words=words))


def test_a_date_after_the_plan_is_only_basis_after_plan(fired: Fired) -> None:
    names = fired(BLOCK.format(words="Nghị định 61/2018/NĐ-CP ngày 23/4/2028"))
    assert NAME not in names
    assert "basis-after-plan" in names


@pytest.mark.parametrize(
    "words",
    [
        "ngày 18/12/2022 ban hành Kế hoạch cải cách hành chính năm 2024",
        "ngày 31/4/2021",
        "ngày 29/02/2023",
    ],
)
def test_days_that_are_none_or_too_early_for_the_plan_of_this_year(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=f"Quyết định 2890/QĐ-UBND {words}"))


@pytest.mark.parametrize(
    "words",
    [
        "ngày 18/12/2023 ban hành Kế hoạch cải cách hành chính năm 2024",
        "ngày 18/12/2022 ban hành Kế hoạch cải cách hành chính đến năm 2024",
        "ngày 18/12/2021 ban hành Kế hoạch giai đoạn 2022-2024 và năm 2024",
        "ngày 18/12/2021 về việc tổ chức Đại hội, ban hành Kế hoạch năm 2024",
        "ngày 18/12/2022 ban hành Kế hoạch năm 2025",
    ],
)
def test_plans_of_several_years_and_events_may_be_made_early(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=f"Quyết định 2890/QĐ-UBND {words}"))


def test_one_wrong_date_of_a_document_is_told_once(found: Callable[[str], tuple[Finding, ...]]) -> None:
    words = "Nghị định 108/2014/NĐ-CP ngày 29/5/2014; theo Nghị định 108/2014/NĐ-CP ngày 29/5/2014"
    assert [one.rule.name for one in found(BLOCK.format(words=words))].count(NAME) == 1
