import csv
import io
import json
import sys
from collections.abc import Callable
from datetime import date
from types import ModuleType
from typing import Any

import pytest

from kehoach.calendar.period import Period, months, year
from kehoach.cli import clock
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Rule, Severity
from kehoach.output.deadline_words import KIND, MEANS
from kehoach.phrase.deadline.model import (
    Deadline,
    Direction,
    Frame,
    Kind,
    Note,
    Occurrence,
    Offset,
    OffsetUnit,
)
from kehoach.text.source import Span
from kehoach.words import Language, Words

Run = Callable[..., Any]
Snapshot = Callable[..., None]

READINGS = {
    "Quý IV hàng năm": Deadline(
        "Quý IV hàng năm",
        Kind.RECURRING,
        date(2016, 10, 1),
        date(2016, 12, 31),
        date(2020, 12, 31),
        "yearly",
        occurrences=tuple(Occurrence(f"{y}", date(y, 10, 1), date(y, 12, 31)) for y in range(2016, 2021)),
    ),
    "trước ngày 15/6/2024; thường xuyên": Deadline(
        "trước ngày 15/6/2024",
        Kind.BY_DATE,
        due=date(2024, 6, 14),
        notes=(Note("day-before", {"day": date(2024, 6, 15)}), Note("day-off")),
        also=(Deadline("thường xuyên", Kind.CONTINUOUS, date(2024, 1, 1), date(2024, 12, 31)),),
    ),
    "05 ngày làm việc kể từ ngày nhận được hồ sơ": Deadline(
        "05 ngày làm việc kể từ ngày nhận được hồ sơ",
        Kind.EVENT_OFFSET,
        offset=Offset(5, OffsetUnit.WORKING_DAYS, Direction.AFTER),
        event="nhận được hồ sơ",
    ),
    "cứ sau 07 ngày": Deadline("cứ sau 07 ngày", Kind.RECURRING, every="every 7 days;unspecified"),
    "theo lộ trình": Deadline("theo lộ trình", Kind.ROADMAP),
}
RULE = Rule(
    "deadline-not-understood",
    Severity.ERROR,
    Words(vi="không hiểu thời hạn `{text}`", en="the deadline `{text}` is not understood"),
    Words(vi="gần nhất: `{near}`", en="the nearest: `{near}`"),
    None,
    None,
    lambda met: met.of(RULE),
)


def read(text: str, frame: Frame) -> tuple[Deadline | None, tuple[Problem, ...]]:
    if text == "frame":
        return Deadline(f"{frame.period} {frame.issued}", Kind.NONE), ()
    if text in READINGS:
        return READINGS[text], ()
    facts = {"text": text, "near": "Quý IV"}
    return None, (Problem("deadline-not-understood", Span(0, len(text)), facts),)


def say(note: Note, language: Language) -> str:
    return f"{note.name} {language} {sorted(note.facts)}"


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put readings and a rule of this file in the place of the real ones: here it is about how they are shown."""
    for name, contents in {
        "kehoach.phrase.deadline.read": {"read": read},
        "kehoach.phrase.deadline.notes": {"say": say},
        "kehoach.rules.registry": {"BY_NAME": {RULE.name: RULE}},
    }.items():
        module = ModuleType(name)
        module.__dict__.update(contents)
        monkeypatch.setitem(sys.modules, name, module)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_shows_what_phrases_mean(run: Run, snapshot: Snapshot, language: str) -> None:
    ran = run("when", *READINGS, "--plan-period", "2016-2020", "--issued", "8/2021", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    snapshot(ran.out)


def test_folds_for_a_narrow_terminal(run: Run, snapshot: Snapshot) -> None:
    ran = run(
        "when", *READINGS, "--plan-period", "2024", env={"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": "50"}
    )
    assert max(map(len, ran.out.splitlines())) <= 50
    snapshot(ran.out)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_phrase_that_cannot_be_read_is_an_error(run: Run, snapshot: Snapshot, language: str) -> None:
    ran = run("when", "theo lộ trình", "quý năm", "--plan-period", "2024", "--lang", language)
    assert ran.code == 1
    snapshot(f"{ran.out}--- stderr\n{ran.err}")


def test_for_machines_positions_keep(run: Run, snapshot: Snapshot) -> None:
    ran = run("when", "quý năm", *READINGS, "--format", "json", "--lang", "en")
    assert ran.code == 1
    whole = json.loads(ran.out)
    assert (whole["version"], len(whole["deadlines"])) == (1, 1 + len(READINGS))
    snapshot(ran.out, "json")


def test_entries_have_the_same_fields_whatever_was_read(run: Run) -> None:
    unread, first, *_ = json.loads(run("when", "quý năm", *READINGS, "--format", "json").out)["deadlines"]
    assert unread.keys() - first.keys() == {"error"}
    assert first.keys() <= unread.keys()


def test_for_spreadsheets_every_limb_is_a_row(run: Run) -> None:
    ran = run("when", *READINGS, "x", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff"))))
    assert [row["text"] for row in rows][1:4] == [
        "trước ngày 15/6/2024",
        "thường xuyên",
        "05 ngày làm việc kể từ ngày nhận được hồ sơ",
    ]
    assert rows[0]["due"] == "2016-12-31"
    assert [rows[3][f"offset_{part}"] for part in ("count", "unit", "direction")] == [
        "5",
        "working_days",
        "after",
    ]
    assert rows[-1]["error"] == "không hiểu thời hạn `x`; gần nhất: `Quý IV`"


@pytest.mark.parametrize(
    ("arguments", "frame"),
    [
        ([], (year(2031), None)),
        (["--plan-period", "2024"], (year(2024), None)),
        (["--plan-period", "2016-2020"], (Period(date(2016, 1, 1), date(2020, 12, 31)), None)),
        (["--issued", "2023-12-28"], (year(2031), Period(date(2023, 12, 28), date(2023, 12, 28)))),
        (["--issued", "28/12/2023"], (year(2031), Period(date(2023, 12, 28), date(2023, 12, 28)))),
        (["--issued", "2021-08"], (year(2031), months(2021, 8, 8))),
    ],
)
def test_words_are_read_in_the_plan_asked_for(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str], frame: tuple[Period, Period | None]
) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2031, 5, 5))
    whole = json.loads(run("when", "frame", *arguments, "--format", "json").out)
    assert whole["deadlines"][0]["text"] == f"{frame[0]} {frame[1]}"


def test_words_of_the_user_steer_no_terminal(run: Run) -> None:
    ran = run("when", "\x1b[2J\u202ex")
    assert "\x1b" not in ran.err
    assert r"\x1b[2J<U+202E>x" in ran.err


def test_every_kind_is_said_in_both_languages() -> None:
    for words in (KIND, MEANS):
        assert set(words) == set(Kind)
        assert all(one.vi and one.en for one in words.values())


@pytest.mark.parametrize("words", ["", "  ", "\u200b"])
def test_no_words_at_all_are_an_error_of_use(run, words):
    ran = run("when", words)
    assert (ran.code, ran.out) == (2, "")
    assert "viết một cụm từ như" in ran.err
