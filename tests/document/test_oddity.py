import pytest

from kehoach.document.oddity import looks_like_text
from kehoach.document.parse import parse
from kehoach.document.route import at
from kehoach.text.source import Source


def first_item(text: str) -> bool:
    document, _ = parse(Source("plan.yaml", text))
    node = at(document, ("lead", 0))
    assert node is not None
    return looks_like_text(node, text)


@pytest.mark.parametrize("item", ["Các sở: Tư pháp", "sở: Tư pháp", "TW: a", "Báo cáo 15: b"])
def test_words_a_colon_and_words_look_like_text(item: str) -> None:
    assert first_item(f"lead:\n  - {item}\n")


@pytest.mark.parametrize(
    "item",
    [
        "number: 1",
        "2021: 20%",
        "2023-2025: 20%",
        "Các sở:",
        "'Các sở': a",
        "Các sở: 'a'",
        "Các sở: a\n    b: c",
        "Sở A",
    ],
)
def test_a_key_of_the_format_or_more_than_a_line_does_not(item: str) -> None:
    assert not first_item(f"lead:\n  - {item}\n")
