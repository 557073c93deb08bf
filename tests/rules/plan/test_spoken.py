"""The words of a plan are searched as one text; what is found leads back to its place in the file."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach.repository.shelf import Shelf, take
from kehoach.rules.plan.cited import cited
from kehoach.rules.plan.spoken import APART, spoken

PLANS = Path(__file__).parents[3] / "plans"
PATHS = sorted(path for path in PLANS.glob("**/20*.yaml"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.parent.name)
def test_every_word_is_found_where_it_stands(path: Path) -> None:
    plan = take(Shelf(PLANS), path).plan
    words = spoken(plan)
    start = 0
    for cell, text in zip(words.cells, words.text.split(APART), strict=True):
        assert plan.source.part(words.place(start, start + len(text))) == text == cell.text
        start += len(text) + len(APART)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.parent.name)
def test_every_number_is_found_where_it_stands(path: Path) -> None:
    plan = take(Shelf(PLANS), path).plan
    for one in cited(plan):
        assert plan.source.part(one.place) == one.number
        assert one.span.covers(one.place)


@pytest.mark.parametrize(
    "garbage",
    [
        "1/",
        "1/A",
        "12/KH-",
        "A A ",
        "a b ",
        "ngày 1/",
        ", ,",
        "1- ",
        "…, ",
        ".",
        "tối thiểu ",
        "tỷ lệ cơ quan cấp xã và ",
    ],
)
@pytest.mark.parametrize("key", ["title", "outputs", "when", "measure", "goal"])
def test_a_long_text_takes_linear_time(fired: Callable[[str], set[str]], key: str, garbage: str) -> None:
    start = time.perf_counter()
    fired(f"duties:\n  - number: 1\n    {key}: '{garbage * (20_000 // len(garbage))}x'\n")
    assert time.perf_counter() - start < 4
