"""A trail names a place by the item around it, the keys from there on and the words, and by no number."""

import time

import pytest

from kehoach.document.parse import parse
from kehoach.document.trail import trail
from kehoach.text.source import Source, Span

TEXT = """\
plan: {id: a, title: A}
sections:
  - number: II
    tasks:
      - {number: 1, title: Rà soát, lead: Sở A}
      - id: 2b
        number: 2  # kehoach: ignore[x]
        support: [Sở B, Sở C]
        rows:
          - when:
          - when: Quý I
"""


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("title", ("plan", "title", "title")),
        ("sections", ("sections", "sections")),
        ("Sở A", ("Rà soát", "lead", "Sở A")),
        ("{number: 1, title", ("Rà soát", "")),
        ("1", ("Rà soát", "number", "")),
        ("Sở C", ("2b", "support", "", "Sở C")),
        ("when", ("2b", "rows", "", "when", "when")),
        ("Quý I", ("2b", "rows", "", "when", "Quý I")),
        ("# kehoach: ignore[x]", ("2b", "# kehoach: ignore[x]")),
    ],
)
def test_a_place_is_named_by_what_is_around_it(words, steps):
    document, _ = parse(Source("a.yaml", TEXT))
    at = TEXT.index(words)
    assert trail(document, Span(at, at + len(words))) == steps


def test_what_is_no_mapping_has_no_trail():
    document, _ = parse(Source("a.yaml", ""))
    assert trail(document, Span(0, 0)) == ("",)


def test_many_places_in_a_long_list_take_about_linear_time():
    def seconds(count):
        text = "tasks:\n" + "  - {number: 1, x: y}\n" * count
        document, _ = parse(Source("a.yaml", text))
        started = time.perf_counter()
        for at in range(20, len(text), 22):
            trail(document, Span(at, at + 1))
        return time.perf_counter() - started

    assert min(seconds(8000) for _ in range(3)) < 12 * min(seconds(1000) for _ in range(3)) + 0.05
