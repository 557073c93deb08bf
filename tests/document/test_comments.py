from textwrap import dedent

import pytest

from kehoach.document.node import Document, Ignore
from kehoach.document.parse import parse
from kehoach.text.source import Source


def read(text: str) -> tuple[Document, list[str]]:
    document, problems = parse(Source("plan.yaml", dedent(text)))
    return document, [problem.rule for problem in problems]


def covered(text: str) -> dict[str, str]:
    """Give for each rule ignored what the comment covers."""
    document, _ = read(text)
    part = document.source.part
    return {rule.name: part(ignore.covers) for ignore in document.ignores for rule in ignore.rules}


def one(text: str) -> tuple[Document, Ignore]:
    document, _ = read(text)
    (ignore,) = document.ignores
    return document, ignore


def test_an_ignore_has_rules_with_places_and_a_reason() -> None:
    document, ignore = one("a: b # kehoach: ignore[vague-lead, unknown-unit] văn bản ghi vậy  \n")
    assert [rule.name for rule in ignore.rules] == ["vague-lead", "unknown-unit"]
    assert [document.source.part(rule.span) for rule in ignore.rules] == ["vague-lead", "unknown-unit"]
    assert ignore.reason == "văn bản ghi vậy"
    assert document.source.part(ignore.span).startswith("# kehoach:")


def test_on_the_first_line_of_an_item_it_covers_the_item() -> None:
    text = """\
        tasks:
          - number: 2 # kehoach: ignore[x] y
            title: Rà soát
          - number: 3
        """
    assert covered(text) == {"x": "number: 2 # kehoach: ignore[x] y\n    title: Rà soát"}


def test_at_the_end_of_an_entry_it_covers_the_entry() -> None:
    text = """\
        plan:
          lead: Sở A # kehoach: ignore[x] y
          title: B
        """
    assert covered(text) == {"x": "lead: Sở A"}


def test_beside_a_key_it_covers_all_below() -> None:
    text = """\
        plan:
          id: a
        sections: # kehoach: ignore[x] y
          - number: 1
        duties:
          - number: 2
        """
    assert covered(text) == {"x": "sections: # kehoach: ignore[x] y\n  - number: 1"}


def test_alone_it_covers_what_the_next_line_with_content_begins() -> None:
    text = """\
        tasks:
          # kehoach: ignore[x] y

          # kehoach: ignore[z] vì
          - number: 2
            title: Rà soát
        """
    assert covered(text) == dict.fromkeys("xz", "number: 2\n    title: Rà soát")


def test_before_the_first_key_it_covers_the_file() -> None:
    text = "# một tệp mẫu\n# kehoach: ignore[x] y\nplan:\n  id: a\n"
    assert covered(text) == {"x": text}


def test_where_nothing_begins_it_covers_the_innermost_around_the_line() -> None:
    text = """\
        plan:
          title: Kế hoạch
            năm 2024 # kehoach: ignore[x] y
          roles: {a: b,
          } # kehoach: ignore[z] y
        """
    assert covered(text) == {"x": "title: Kế hoạch\n    năm 2024", "z": "roles: {a: b,\n  }"}


def test_beside_a_dash_alone_it_covers_the_item() -> None:
    text = """\
        tasks:
          - # kehoach: ignore[x] y
            number: 2
            title: A
        """
    assert covered(text) == {"x": "number: 2\n    title: A"}


def test_at_the_end_of_the_file_it_covers_nothing_but_its_line() -> None:
    assert covered("a: b\n# kehoach: ignore[x] y\n") == {"x": "# kehoach: ignore[x] y"}


def test_a_list_inside_a_list_is_one_item() -> None:
    assert covered("a:\n  - - b # kehoach: ignore[x] y\n    - c\n") == {
        "x": "- b # kehoach: ignore[x] y\n    - c"
    }


def test_beside_the_mark_of_a_block_it_covers_the_entry() -> None:
    assert covered("a: 1\nb: | # kehoach: ignore[x] y\n  c\n") == {"x": "b: | # kehoach: ignore[x] y\n  c"}


@pytest.mark.parametrize(
    "text",
    [
        "a: '# kehoach: ignore[x] y'\n",
        'a: "b # kehoach: ignore[x] y"\n',
        "a: 'b\n  # kehoach: ignore[x] y'\n",
        "a: |\n  b\n  # kehoach: ignore[x] y\n",
        "a: >-\n  b # kehoach: ignore[x] y\n",
        "a: b#kehoach:ignore[x] y\n",
    ],
)
def test_in_a_text_it_is_none(text: str) -> None:
    document, rules = read(text)
    assert document.ignores == ()
    assert rules == []


def test_two_in_one_comment_are_two() -> None:
    document, rules = read("a: b # kehoach: ignore[x] y # kehoach: ignore[z] t\n")
    assert rules == []
    assert [(ignore.rules[0].name, ignore.reason) for ignore in document.ignores] == [("x", "y"), ("z", "t")]


def test_blanks_inside_do_not_matter() -> None:
    assert covered("a: b #kehoach:ignore [ x ,y ]z\n") == {"x": "a: b", "y": "a: b"}


def test_crlf_does_not_get_into_the_reason() -> None:
    _, ignore = one("a: b # kehoach: ignore[x] y\r\nc: d\r\n")
    assert ignore.reason == "y"


def test_it_is_found_beside_a_syntax_error() -> None:
    assert covered("a: % b # kehoach: ignore[x] y\nc: d # kehoach: ignore[z] y\n") == {
        "x": "a: % b",
        "z": "c: d",
    }


@pytest.mark.parametrize(
    "comment",
    [
        "# đã bỏ: # kehoach: ignore[x] y",
        "# Kehoach: Ignore[x] y",
        "# kehoach : ignore [x] y",
        "#KEHOACH:ignore[x]",
    ],
)
def test_what_only_looks_like_one_is_none_and_is_said(comment: str) -> None:
    document, rules = read(f"a: b\n{comment}\n")
    assert not any(ignore.is_in_form for ignore in document.ignores)
    assert rules == ["ignore-malformed"]
