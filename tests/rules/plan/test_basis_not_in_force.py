from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "basis-not-in-force"
BLOCK = "plan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  issued: {words}\n  period: 2026\n  basis: Nghị định 61/2018/NĐ-CP ngày 23/4/2018; Luật Tổ chức chính quyền địa phương ngày 16/6/2025\n"


@pytest.mark.parametrize("words", ["28/12/2025", "7/2025"])
def test_what_ended_before_the_plan_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    ("issued", "period"), [("28/12/2023", "2024"), ("30/6/2025", "2025"), ("14/12/2023", "2024-2026")]
)
def test_what_is_in_force_at_issue_and_when_the_period_begins_is_fine(
    fired: Fired, issued: str, period: str
) -> None:
    assert NAME not in fired(BLOCK.format(words=issued).replace("2026", period))


def test_a_law_cited_by_name_is_held_against_the_start_of_the_period(fired: Fired) -> None:
    law = "Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26/11/2003"
    head = "plan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  issued: 14/12/2015\n"
    assert NAME in fired(f"{head}  period: 2016-2020\n  basis: {law}\n")
    assert NAME not in fired(f"{head}  period: 2015\n  basis: {law}\n")


@pytest.mark.parametrize(
    ("basis", "issued", "is_told"),
    [
        ("Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025", "10/7/2025", True),
        ("Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 19/02/2025", "10/7/2025", True),
        ("Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025", "10/6/2025", False),
        ("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "10/7/2025", False),
        ("Nghị định 110/2004/NĐ-CP ngày 08/4/2004", "06/3/2020", True),
        ("Nghị định 110/2004/NĐ-CP ngày 08/4/2004", "28/02/2020", False),
        ("Nghị định 64/2007/NĐ-CP ngày 10/4/2007", "10/7/2025", False),
    ],
)
def test_each_basis_ends_on_its_own_day(fired: Fired, basis: str, issued: str, is_told: bool) -> None:  # noqa: FBT001
    year = issued[-4:]
    head = f"plan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  issued: {issued}\n  period: {year}\n"
    assert (NAME in fired(f"{head}  basis: {basis}\n")) is is_told
