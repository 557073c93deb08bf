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
