"""A trail names a place by its keys and by what list items are called."""

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
      - {number: 1, lead: Sở A}
      - id: 2b
        number: 2
        support: [Sở B, Sở C]
        rows:
          - when:
          - when: Quý I
"""


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("A}\nsections", ("plan", "title")),
        ("title: A", ("plan", "title")),
        ("sections:", ("sections",)),
        ("Sở A", ("sections", "[II]", "tasks", "[1]", "lead")),
        ("Sở C", ("sections", "[II]", "tasks", "[2b]", "support", "")),
        ("when:\n", ("sections", "[II]", "tasks", "[2b]", "rows", "", "when")),
        ("Quý I", ("sections", "[II]", "tasks", "[2b]", "rows", "", "when")),
    ],
)
def test_a_place_is_named_from_the_outside_in(words, steps):
    document, _ = parse(Source("a.yaml", TEXT))
    at = TEXT.index(words)
    assert trail(document.root, Span(at, at + 1)) == steps


def test_what_is_no_mapping_has_no_trail():
    assert trail(None, Span(0, 0)) == ()


def test_many_places_in_a_long_list_take_about_linear_time():
    def seconds(count):
        text = "tasks:\n" + "  - {number: 1, x: y}\n" * count
        document, _ = parse(Source("a.yaml", text))
        started = time.perf_counter()
        for at in range(20, len(text), 22):
            trail(document.root, Span(at, at + 1))
        return time.perf_counter() - started

    assert min(seconds(8000) for _ in range(3)) < 12 * min(seconds(1000) for _ in range(3)) + 0.05
