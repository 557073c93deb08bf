from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "cited-number-differs"
BLOCK = (
    'plan:\n  title: A\n  issuer: UBND tỉnh Mẫu\n  issued: 28/12/2023\n  period: 2024\n  basis: "{words}"\n'
)


@pytest.mark.parametrize(
    "words",
    [
        "Quyết định 1557/QĐ-TTg ngày 18/10/2012; Quyết định 1575/QĐ-TTg ngày 18/10/2012",
        "Quyết định 09/2015/QĐ-TTg ngày 25/3/2015; Quyết định 09/QĐ-TTg ngày 25/3/2015",
        "Nghị định 36/2010/NĐ-CP ngày 08/6/2010",
        "Nghị quyết 131/NQ-CP ngày 06/10/2022; Nghị quyết 181/NQ-CP ngày 06/10/2022",
        "Quyết định 1015/QĐ-TTg ngày 30/8/2022; Quyết định 105/QĐ-TTg ngày 30/8/2022",
    ],
)
def test_two_numbers_of_one_document_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "Quyết định 121/QĐ-UBND ngày 25/3/2015; Quyết định 112/QĐ-UBND ngày 25/3/2015",
        "Quyết định 1557/QĐ-TTg ngày 18/10/2012; Quyết định 1575/QĐ-TTg ngày 19/10/2012",
        "Quyết định 1557/QĐ-TTg ngày 18/10/2012; Quyết định 1575/QĐ-UBND ngày 18/10/2012",
        "Quyết định 06/QĐ-TTg ngày 06/01/2022; Quyết định 06/2022/QĐ-TTg ngày 18/02/2022",
        "Quyết định 1121/QĐ-UBND ngày 25/3/2015; Quyết định 1131/QĐ-UBND ngày 25/3/2015",
        "Quyết định 2974/QĐ-UBND ngày 29/12/2023; Quyết định 2874/QĐ-UBND ngày 29/12/2023",
        "Quyết định 13/QĐ-TTg ngày 25/3/2015; Quyết định 83/QĐ-TTg ngày 25/3/2015",
        "Quyết định 131/QĐ-UBND ngày 06/10/2022 của UBND huyện Mẫu Một; Quyết định 1311/QĐ-UBND ngày 06/10/2022 của UBND huyện Mẫu Hai",
        "Nghị định 63/2010/NĐ-CP ngày 08/6/2010; Nghị định 063/2010/NĐ-CP ngày 08/6/2010",
    ],
)
def test_decisions_of_one_day_and_other_documents_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


def test_decisions_with_and_without_the_year_are_two_documents(fired: Fired) -> None:
    words = "Quyết định 06/QĐ-TTg ngày 06/01/2022; Quyết định 06/2022/QĐ-TTg ngày 18/02/2022"
    assert "cited-date-differs" not in fired(BLOCK.format(words=words))
