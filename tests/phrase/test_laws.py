import csv
import random
import time
import unicodedata
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.calendar.period import Period
from kehoach.phrase.deadline.model import Deadline, Frame
from kehoach.phrase.deadline.normalise import normalise
from kehoach.phrase.deadline.read import read
from kehoach.text.letters import match_key

FRAMES = (
    Frame(Period(date(2024, 1, 1), date(2024, 12, 31)), Period(date(2023, 12, 28), date(2023, 12, 28))),
    Frame(Period(date(2021, 1, 1), date(2025, 12, 31)), Period(date(2021, 8, 1), date(2021, 8, 31))),
    Frame(Period(date(2024, 1, 1), date(2024, 12, 31)), before_inclusive=True),
)
LINES = (Path(__file__).parent / "deadlines.tsv").read_text(encoding="utf-8").splitlines()[1:]
PHRASES = [cells[0] for cells in csv.reader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE)]
WORDS = sorted({word for phrase in PHRASES for word in phrase.split()})
NEW_TONES = {"òa": "oà", "óa": "oá", "ủy": "uỷ", "ùy": "uỳ", "úy": "uý", "òe": "oè"}

phrases = st.sampled_from(PHRASES)
frames = st.sampled_from(FRAMES)
mixed = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)


def shape(deadline: Deadline | None) -> object:
    """Everything but the quotations, which keep the letters of the text."""
    if deadline is None:
        return None
    event = match_key(normalise(deadline.event)) if deadline.event else None
    notes = tuple(note.name for note in deadline.notes)
    also = tuple(shape(limb) for limb in deadline.also)
    fields = (deadline.kind, deadline.start, deadline.due, deadline.last, deadline.every, deadline.offset)
    return (*fields, event, deadline.occurrences, notes, also)


def reading(text: str, frame: Frame) -> object:
    deadline, problems = read(text, frame)
    return shape(deadline), [problem.rule for problem in problems]


@given(phrases | mixed, frames)
def test_starts_before_it_is_due(text: str, frame: Frame) -> None:
    deadline, problems = read(text, frame)
    if deadline is None or problems:
        return
    for limb in (deadline, *deadline.also):
        assert limb.start is None or limb.due is None or limb.start <= limb.due
        assert limb.last is None or limb.due is None or limb.due <= limb.last
        dues = [occurrence.due for occurrence in limb.occurrences]
        assert dues == sorted(dues)
        assert all(one.start is None or one.start <= one.due for one in limb.occurrences)


@given(phrases, frames, st.sampled_from(["NFC", "NFD"]))
def test_unicode_forms_read_the_same(text: str, frame: Frame, form: Literal["NFC", "NFD"]) -> None:
    assert reading(unicodedata.normalize(form, text), frame) == reading(text, frame)


@given(phrases, frames)
def test_case_reads_the_same(text: str, frame: Frame) -> None:
    assert reading(text.upper(), frame) == reading(text, frame) == reading(text.lower(), frame)


@given(phrases, frames, st.sampled_from(["  ", "\u00a0", " \t ", "\n", "\u200b "]))
def test_blanks_read_the_same(text: str, frame: Frame, blank: str) -> None:
    assert reading(text.replace(" ", blank), frame) == reading(text, frame)


@given(phrases, frames)
def test_tone_placement_reads_the_same(text: str, frame: Frame) -> None:
    moved = text
    for old, new in NEW_TONES.items():
        moved = moved.replace(old, new)
    moved = moved.replace("quý", "qúy")
    assert reading(moved, frame) == reading(text, frame)


@given(phrases | mixed, frames)
def test_the_normalised_phrase_reads_the_same(text: str, frame: Frame) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert reading(once, frame) == reading(text, frame)


@given(st.text(max_size=300) | mixed, frames)
@settings(max_examples=300)
def test_any_text_answers(text: str, frame: Frame) -> None:
    deadline, problems = read(text, frame)
    assert deadline is not None or problems
    for problem in problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)


@given(phrases, frames, st.randoms(use_true_random=False))
def test_a_mutated_phrase_answers(text: str, frame: Frame, chance: random.Random) -> None:
    letters = list(text)
    for _ in range(3):
        at = chance.randrange(len(letters) + 1)
        letters[at : at + chance.randrange(2)] = chance.choice(
            ["", " ", "0", "9", "/", "-", "(", ")", ";", "ă", "\u0301"]
        )
    deadline, problems = read("".join(letters), frame)
    assert deadline is not None or problems


NASTY = [
    "cuối ", "từ ", "(", ")", "trước ", "6 tháng ", "1/", "1-", "ngày 1, ", "khi có ; ", "hằng quý, ", "định kỳ ", "0", "9",
    "\u0301", "a\u0301", " ", "\u00a0", "theo ", "Quý I, ", "(năm) ", "trong vòng 5 ngày ", "hàng ", "không ", "q", "t1/2024",
    "năm trước ", "và các năm ", ";", "báo cáo ", "İ", "lần 1: ", "chậm nhất trước ", "một ",
]  # fmt: skip


@pytest.mark.parametrize("piece", NASTY)
def test_a_long_text_answers_in_linear_time(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    start = time.process_time()
    read(text, FRAMES[0])
    assert time.process_time() - start < 2


@pytest.mark.parametrize("piece", NASTY)
def test_a_text_just_short_enough_to_be_read_answers_soon(piece: str) -> None:
    text = piece * (480 // max(1, len(piece.split())))
    start = time.process_time()
    read(text, FRAMES[1])
    assert time.process_time() - start < 2
