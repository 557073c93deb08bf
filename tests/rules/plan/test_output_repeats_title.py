from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "output-repeats-title"
BLOCK = 'sections:\n  - number: 1\n    title: Rà soát danh mục\n    lead: Sở Tư pháp\n    outputs: "{words}"\n    when: Quý I năm 2024\n'


@pytest.mark.parametrize("words", ["Danh mục được rà soát", "Rà soát danh mục và báo cáo"])
def test_an_output_near_the_title_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["Rà soát danh mục", "rà soát danh mục."])
def test_the_same_words_are_told_whatever_their_case(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


def plan(title: str, output: str) -> str:
    return BLOCK.format(words=output).replace("title: Rà soát danh mục", f"title: {title}")


@pytest.mark.parametrize(
    "title", ["Báo cáo sơ kết 6 tháng", "Kế hoạch kiểm tra năm 2024", "Danh mục thủ tục"]
)
def test_a_title_that_names_a_document_may_be_its_output(fired: Fired, title: str) -> None:
    assert NAME not in fired(plan(title, title))


def test_words_written_out_in_one_of_the_two_are_the_same(fired: Fired) -> None:
    assert NAME in fired(plan("Công khai TTHC", "Công khai thủ tục hành chính"))
    assert NAME in fired(plan("Báo cáo UBND tỉnh", "Báo cáo Ủy ban nhân dân tỉnh"))
