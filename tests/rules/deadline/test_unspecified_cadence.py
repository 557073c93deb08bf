from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "unspecified-cadence"
BLOCK = 'sections:\n  - number: 1\n    title: Rà soát danh mục\n    lead: Sở Tư pháp\n    outputs: Quyết định\n    when: "{words}"\n'


@pytest.mark.parametrize(
    "words",
    [
        "Định kỳ hàng quý",
        "định kỳ cứ sau 07 ngày",
        "đột xuất khi có yêu cầu",
        "Thường xuyên",
        "Hàng năm",
        "định kỳ 6 tháng, năm",
    ],
)
def test_a_cadence_or_none_needed_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words", ["Theo định kỳ hoặc đột xuất", "Định kỳ và đột xuất khi có yêu cầu", "định kỳ", "Theo định kì"]
)
def test_the_bare_word_of_the_documents_is_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


def test_periods_named_by_report_are_a_cadence(fired: Fired) -> None:
    assert NAME not in fired(BLOCK.format(words="định kỳ") + "    report: quý; năm\n")
    assert NAME in fired(BLOCK.format(words="định kỳ") + "    report: định kỳ\n")
