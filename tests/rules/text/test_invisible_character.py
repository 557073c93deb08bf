from collections.abc import Callable

import pytest

from kehoach.document.parse import parse
from kehoach.finding.problem import Problem
from kehoach.rules.text.mend import without_unseen
from kehoach.text.edit import spliced
from kehoach.text.source import Source, Span

Fired = Callable[[str], set[str]]
NAME = "invisible-character"
BLOCK = 'duties:\n  - number: 1\n    title: "{words}"\n    lead: Sở Tư pháp\n'


@pytest.mark.parametrize("words", ["Rà soát\xa0danh mục", "Rà soát – danh mục", "100 %"])
def test_spaces_that_are_seen_are_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "Một cửa \U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\U0001f469\U0001f3fd\u200d\U0001f4bb \u2764\ufe0f\u200d\U0001f525",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    ],
)
def test_what_joins_pictures_is_fine(fired: Fired, words: str) -> None:
    assert NAME not in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words", ["Rà soát\u3164", "danh\u034f mục", "Rà\u180e soát", "A\U000e0041 B", "Rà\u200d soát"]
)
def test_fillers_of_other_scripts_and_tags_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


@pytest.mark.parametrize("words", ["Rà\u200b soát", "danh\xad mục", "\u202eđảo chiều\u202c", "a\u2060b"])
def test_characters_that_nobody_sees_are_told(fired: Fired, words: str) -> None:
    assert NAME in fired(BLOCK.format(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "Sở Tư ph\xadáp",
        "Sở Tư ph\u200báp",
        "Sở Tư\u200bpháp",
        "Sở Tư\xad pháp",
        "Sở T\u2060ư ph\u200dá\xadp",
        "\u200eSở Tư pháp",
        "Sở\u2060Tư\xadpháp",
    ],
)
def test_a_unit_with_such_a_character_in_its_name_is_known_and_only_the_character_is_told(
    fired: Fired, words: str
) -> None:
    twice = 'duties:\n  - {{number: 1, title: A, lead: Sở Tư pháp}}\n  - {{number: 2, title: B, lead: "{words}"}}\n'
    spotted = twice.format(words=words)
    assert fired(spotted) - fired(twice.format(words="Sở Tư pháp")) == {NAME}


def test_a_unit_that_nobody_knows_stays_unknown(fired: Fired) -> None:
    assert "unknown-unit" in fired('duties:\n  - {number: 1, title: A, lead: "Sở V\xadũ trụ"}\n')


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("ph\xadáp", "pháp"),
        ("to\xadán", "toán"),
        ("p\u200bh\u2060áp", "pháp"),
        ("hò\u200ba", "hò\u200ba"),
        ("tư\u200bpháp", "tư\u200bpháp"),
        ("tư\xadpháp", "tư\xadpháp"),
        ("UB\xadND", "UB\xadND"),
    ],
)
def test_inside_a_syllable_it_is_taken_away_and_between_two_it_stays(text: str, mended: str) -> None:
    document, _ = parse(Source("a.yaml", f"note: {text}\n"))
    edits = tuple(without_unseen(document, Problem(NAME, Span(0, 0))))
    assert spliced(document.source.text, edits) == f"note: {mended}\n"
