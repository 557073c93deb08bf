from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding

Check = Callable[[str], tuple[Finding, ...]]
BLOCK = (
    "plan:\n  number: 12/KH-UBND\n  title: A\n  issuer: UBND tỉnh Mẫu\n  issued: 28/12/2023\n  period: 2024\n"
    '  basis: "{basis}"\ntext:\n  - title: Mục đích\n    text: "{text}"\n'
)


def undated(findings: tuple[Finding, ...]) -> list[str]:
    return [str(one.problem.facts["names"]) for one in findings if one.rule.name == "undated-citation"]


@pytest.mark.parametrize(
    ("basis", "text"),
    [
        ("Nghị định 63/2010/NĐ-CP ngày 08/6/2010", "Theo Nghị định số 63/2010/NĐ-CP"),
        ("Theo Nghị định 63/2010/NĐ-CP", "Nghị định 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010"),
        ("Luật Tổ chức chính quyền địa phương", "Luật 77/2015/QH13, theo Kế hoạch 012/KH-UBND này"),
        ("Kế hoạch 9/KH-UBND ngày 31/02/2023", "Kế hoạch 09/KH-UBND"),
    ],
)
def test_a_date_anywhere_is_enough_and_laws_need_none(found: Check, basis: str, text: str) -> None:
    assert undated(found(BLOCK.format(basis=basis, text=text))) == []


def test_documents_without_a_date_are_told_once(found: Check) -> None:
    block = BLOCK.format(basis="Quyết định 468/QĐ-TTg", text="Quyết định 468/QĐ-TTg, Nghị định 45/2020/NĐ-CP")
    assert undated(found(block)) == ["`468/QĐ-TTg`, `45/2020/NĐ-CP`"]
