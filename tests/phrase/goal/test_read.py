"""Phrases with their meaning, worked out by hand: `goals.tsv` is read, `goals-refused.tsv` is not."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from kehoach.phrase.goal.model import Goal
from kehoach.phrase.goal.notes import NOTES, say
from kehoach.phrase.goal.read import read
from kehoach.words import Language

FOLDER = Path(__file__).parents[1]
FIRST, LAST = {True: "[", False: "(", None: "-"}, {True: "]", False: ")", None: "-"}


def table(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


READ, REFUSED = table("goals.tsv"), table("goals-refused.tsv")


def said(value: Decimal | str | None) -> str:
    return "" if value is None else f"{value:f}" if isinstance(value, Decimal) else value


def told(goal: Goal) -> dict[str, str]:
    is_range = (goal.low_closed, goal.high_closed) != (None, None)
    return {
        "phrase": goal.text,
        "op": goal.op.value if goal.op else "none",
        "value": said(goal.value),
        "low": said(goal.low),
        "high": said(goal.high),
        "ends": f"{FIRST[goal.low_closed]}{LAST[goal.high_closed]}" if is_range else "",
        "unit": said(goal.unit),
        "per": said(goal.per),
        "stated": "yes" if goal.stated else "no",
        "cap": said(goal.cap),
        "base": said(goal.base),
        "every": said(goal.every),
        "year": said(goal.year),
        "notes": " ".join(note.name for note in goal.notes),
    }


@pytest.mark.parametrize("row", READ, ids=[row["phrase"] for row in READ])
def test_a_phrase_means_what_the_table_says(row: dict[str, str]) -> None:
    goal, problems = read(row["phrase"])
    assert goal and not problems
    assert told(goal) == {name: row[name] for name in told(goal)}


@pytest.mark.parametrize("row", REFUSED, ids=[row["phrase"] for row in REFUSED])
def test_a_phrase_with_two_readings_is_refused(row: dict[str, str]) -> None:
    goal, [problem] = read(row["phrase"])
    assert goal is None
    is_range = row["cause"] == "range-upside-down"
    assert problem.rule == ("range-upside-down" if is_range else "goal-not-understood")
    assert is_range or problem.facts["cause"] == row["cause"]
    assert (problem.facts["nearest"] or "") == row["nearest"]
    assert problem.facts["text"] == row["phrase"][problem.span.start : problem.span.end] != ""


@pytest.mark.parametrize("row", [row for row in REFUSED if row["nearest"]], ids=lambda row: row["phrase"])
def test_the_nearest_form_can_be_read(row: dict[str, str]) -> None:
    assert read(row["nearest"])[0]


def test_the_table_has_the_goals_of_three_real_plans() -> None:
    sources = [row["source"] for row in READ]
    counts = {name: sources.count(name) for name in dict.fromkeys(sources)}
    assert counts.pop("other") >= 120
    assert counts == {"lao-cai-2024": 32, "cao-bang-2016-2020": 38, "tam-duong-2021-2025": 13}


def test_what_follows_the_number_is_kept() -> None:
    goal, _ = read("Đạt trên 50% số cơ quan, đơn vị vào năm 2020.")
    assert goal and (goal.scope, goal.year) == ("số cơ quan, đơn vị", "2020")


def test_every_note_has_words_in_both_languages() -> None:
    notes = [note for row in READ if (goal := read(row["phrase"])[0]) for note in goal.notes]
    assert {note.name for note in notes} == set(NOTES)
    for note in notes:
        for language in Language:
            assert "{" not in say(note, language)
