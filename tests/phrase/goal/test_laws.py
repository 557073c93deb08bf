"""What holds for all phrases, however they are typed."""

import csv
import time
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.phrase.goal.model import Goal, Op
from kehoach.phrase.goal.read import normalise, read
from kehoach.text.letters import match_key

FOLDER = Path(__file__).parents[1]


def phrases(name: str) -> list[str]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return [row["phrase"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


ALL = phrases("goals.tsv") + phrases("goals-refused.tsv")
NEW_PLACES = {"òa": "oà", "óa": "oá", "ủy": "uỷ", "úy": "uý", "ùy": "uỳ"}
WORDS = sorted({word for phrase in ALL for word in phrase.split()})
LONG = 100_000


def meaning(text: str) -> Goal | None:
    """Read, less what only quotes the text."""
    goal, _ = read(text)
    if goal is None:
        return None
    quotes = {name: match_key(value) for name in ("unit", "per", "scope") if (value := getattr(goal, name))}
    return replace(goal, text="", notes=(), **quotes)


def newly_placed(text: str) -> str:
    for old, new in NEW_PLACES.items():
        text = text.replace(old, new)
    return text


@given(st.sampled_from(ALL), st.sampled_from(["NFC", "NFD"]), st.booleans(), st.booleans())
def test_typing_changes_no_meaning(phrase: str, form: str, upper: bool, new: bool) -> None:  # noqa: FBT001
    typed = newly_placed(phrase) if new else phrase
    typed = typed.upper() if upper else typed
    assert meaning(unicodedata.normalize(form, typed)) == meaning(phrase)


@given(st.sampled_from(ALL), st.sampled_from(["  ", "\u00a0", "\n ", "\u200b", "\t"]))
def test_blanks_change_no_meaning(phrase: str, blank: str) -> None:
    assert meaning(f"{blank}{phrase.replace(' ', blank)}{blank}") == meaning(phrase)


@given(st.sampled_from(ALL))
def test_a_normalised_phrase_means_the_same_and_stays_as_it_is(phrase: str) -> None:
    once = normalise(phrase)
    assert normalise(once) == once
    first, second = meaning(phrase), meaning(once)
    assert (first and (first.op, first.value, first.low, first.high, first.cap)) == (
        second and (second.op, second.value, second.low, second.high, second.cap)
    )


@given(st.text())
def test_any_text_is_read_or_is_a_problem(text: str) -> None:
    goal, problems = read(text)
    assert (goal is None) is bool(problems)
    for problem in problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)


@settings(max_examples=500)
@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_a_goal_is_whole_whatever_the_words(words: list[str]) -> None:
    goal, problems = read(" ".join(words))
    assert (goal is None) is bool(problems)
    if goal is None:
        return
    if goal.op is None:
        assert (goal.value, goal.low, goal.high, goal.cap) == (None, None, None, None)
    elif goal.op is Op.BETWEEN:
        assert goal.value is None and goal.low is not None and goal.high is not None
        assert goal.low < goal.high or (goal.low == goal.high and goal.low_closed and goal.high_closed)
    elif goal.op is Op.INCREASE:
        assert goal.value is not None or (goal.low is not None and goal.high is not None)
    else:
        assert goal.value is not None and goal.value >= 0 and goal.low is goal.high is None
    if goal.unit in {"phút", "giờ", "ngày", "đồng"} and goal.op not in {None, Op.INCREASE}:
        assert goal.stated


@given(
    st.sampled_from(["tối thiểu", "trên", "tối đa", "dưới", "khoảng"]), st.integers(1, 99), st.integers(0, 9)
)
def test_numbers_are_exact(word: str, whole: int, tenths: int) -> None:
    goal, _ = read(f"{word} {whole},{tenths}%")
    assert goal and goal.value is not None
    assert goal.value * 10 == whole * 10 + tenths


@pytest.mark.parametrize(
    "piece",
    ["9", "9.", "9,", "9 ", "%", "80% ", "từ 5 ", "tối thiểu ", "năm 2024 ", "(", "(9 ", "a", "á", "/", "9/", "9:", "so với ",
     "không ", "mỗi ", "1 đến ", "- ", "cho đến khi đạt ", "5% ", "một ", "trở lên ", "\u0301", " ", "điểm %", "ab-", "1/a-"],
)  # fmt: skip
def test_long_texts_take_time_in_proportion(piece: str) -> None:
    started = time.process_time()
    read((piece * LONG)[:LONG])
    assert time.process_time() - started < 3
