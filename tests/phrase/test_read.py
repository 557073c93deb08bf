import csv
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from kehoach.calendar.period import Period, read_date, read_years
from kehoach.phrase.deadline.model import Deadline, Frame, Kind
from kehoach.phrase.deadline.notes import NOTES
from kehoach.phrase.deadline.read import read

YEAR = Frame(Period(date(2024, 1, 1), date(2024, 12, 31)), Period(date(2023, 12, 28), date(2023, 12, 28)))
FIVE_YEARS = Frame(Period(date(2021, 1, 1), date(2025, 12, 31)), Period(date(2021, 8, 1), date(2021, 8, 31)))


class Row(NamedTuple):
    words: str
    plan: str
    issued: str
    kind: str
    start: str
    due: str
    last: str
    every: str
    offset: str
    event: str
    also: str
    problems: str


def table() -> list[Row]:
    lines = (Path(__file__).parent / "deadlines.tsv").read_text(encoding="utf-8").splitlines()
    rows = csv.reader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Row(*cells) for cells in rows]


ROWS = table()


def frame_of(row: Row) -> Frame:
    period = read_years(row.plan)
    assert period
    return Frame(period, read_date(row.issued) if row.issued else None)


def offset_of(deadline: Deadline) -> str:
    offset = deadline.offset
    return f"{offset.count} {offset.unit.value} {offset.direction.value}" if offset else ""


def brief(deadline: Deadline) -> str:
    parts = [
        deadline.kind.value,
        str(deadline.start or ""),
        f"by {deadline.due}" if deadline.due else "",
        deadline.every or "",
        offset_of(deadline),
        f"<{deadline.event}>" if deadline.event else "",
    ]
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.words[:60]} {row.plan}" for row in ROWS])
def test_means_what_the_table_says(row: Row) -> None:
    deadline, problems = read(row.words, frame_of(row))
    assert ";".join(problem.rule for problem in problems) == row.problems
    if deadline is None:
        assert row.kind == ""
        span = problems[0].span
        assert row.words[span.start : span.end] == row.event
        return
    assert (
        deadline.kind.value,
        str(deadline.start or ""),
        str(deadline.due or ""),
        str(deadline.last or ""),
        deadline.every or "",
        offset_of(deadline),
        deadline.event or "",
        " | ".join(brief(limb) for limb in deadline.also),
    ) == (row.kind, row.start, row.due, row.last, row.every, row.offset, row.event, row.also)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.words[:60]} {row.plan}" for row in ROWS])
def test_every_note_has_words(row: Row) -> None:
    deadline, _ = read(row.words, frame_of(row))
    for limb in (deadline, *deadline.also) if deadline else ():
        for note in limb.notes:
            assert NOTES[note.name].vi.format(**note.facts)
            assert NOTES[note.name].en.format(**note.facts)


def names(words: str, frame: Frame = YEAR) -> list[str]:
    deadline, _ = read(words, frame)
    assert deadline
    return [occurrence.name for occurrence in deadline.occurrences]


def note_names(words: str, frame: Frame = YEAR) -> list[str]:
    deadline, _ = read(words, frame)
    assert deadline
    return [note.name for note in deadline.notes]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("hằng năm", ["2024"]),
        ("định kỳ 6 tháng", ["2024-H1", "2024-H2"]),
        ("hằng quý", ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]),
        ("định kỳ 6 tháng, 9 tháng, năm", ["2024-H1", "2024-9M", "2024", "2024-H2"]),
        ("ngày 15/3 và ngày 15/6 hằng năm", ["2024-03", "2024-06"]),
    ],
)
def test_occurrences_are_named_by_their_cycle(words: str, expected: list[str]) -> None:
    assert names(words) == expected


def test_months_and_weeks_are_named_with_two_digits() -> None:
    assert names("hằng tháng")[1] == "2024-02"
    assert names("hằng tuần")[4] == "2024-W05"
    assert len(names("hằng tuần")) == 52


def test_two_days_a_month_have_names_of_their_own() -> None:
    assert len(set(names("ngày 05 và 20 hằng tháng"))) == 24


def test_a_season_before_the_plan_year_is_named_by_the_plan_year() -> None:
    assert names("Quý IV của năm trước liền kề năm kế hoạch", FIVE_YEARS) == ["2022", "2023", "2024", "2025"]


def test_what_was_over_before_the_day_of_issue_does_not_fall_due() -> None:
    assert names("hằng quý", FIVE_YEARS)[0] == "2021-Q3"


def test_before_can_be_set_inclusive_for_days_only() -> None:
    frame = Frame(YEAR.period, YEAR.issued, before_inclusive=True)
    assert read("trước ngày 15/3/2024", frame)[0].due == date(2024, 3, 15)  # type: ignore[union-attr]
    assert read("trước ngày 20 của tháng cuối quý", frame)[0].due == date(2024, 3, 20)  # type: ignore[union-attr]
    assert read("trước tháng 6/2024", frame)[0].due == date(2024, 5, 31)  # type: ignore[union-attr]
    assert read("trước năm 2025", frame)[0].due == date(2024, 12, 31)  # type: ignore[union-attr]


@pytest.mark.parametrize("words", ["trước ngày 15/3/2024", "trước ngày 20 của tháng cuối quý"])
def test_no_note_says_the_day_before_where_before_is_inclusive(words: str) -> None:
    notes = note_names(words, Frame(YEAR.period, YEAR.issued, before_inclusive=True))
    assert not {"before", "before-each"} & set(notes)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Từ Quý II/2022, hằng quý", "2022-Q2"),
        ("Giai đoạn 2022-2025, định kỳ hằng năm", "2022"),
        ("Năm 2023 và hằng năm", "2023"),
        ("Quý II/2022; hằng quý", "2021-Q3"),
    ],
)
def test_what_recurs_lies_within_the_limb_before_it(words: str, first: str) -> None:
    deadline, _ = read(words, FIVE_YEARS)
    assert deadline
    assert deadline.also[0].occurrences[0].name == first


def test_now_is_unknown_without_a_day_of_issue() -> None:
    deadline, _ = read("từ nay đến hết năm 2024", Frame(YEAR.period))
    assert deadline
    assert (deadline.kind, deadline.start, deadline.due) == (Kind.BY_DATE, None, date(2024, 12, 31))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("trước ngày 15/3/2024", "before"),
        ("chậm nhất trước ngày 20 của tháng cuối quý", "before-each"),
        ("chậm nhất ngày 30/6/2024", "day-off"),
        ("không quá 08 ngày tính đến ngày có hiệu lực", "counted-until"),
        ("10 ngày kể từ ngày 15/3/2030", "computed-year"),
        ("Trong năm 2024 (nếu được giao)", "conditional"),
        ("Tháng 6", "year-from-plan"),
        ("định kỳ", "no-cadence"),
        ("từ quý II/2024", "open-end"),
        ("02 lần/năm", "spread"),
        ("Quý IV - Quý I/2025", "crosses-year"),
    ],
)
def test_says_what_a_reader_should_know(words: str, name: str) -> None:
    assert name in note_names(words)


def test_a_half_inherits_the_word_of_the_half_before() -> None:
    deadline, _ = read(
        "chậm nhất trước ngày 20 của tháng cuối quý; ngày 20 tháng 12 đối với báo cáo năm", YEAR
    )
    assert deadline
    assert [limb.due for limb in deadline.also] == [date(2024, 12, 19)]
    assert "inherited" in [note.name for note in deadline.also[0].notes]


def test_the_part_not_understood_is_found_in_the_text_as_typed() -> None:
    words = "Quý  I/2024 ;  tháng 14"
    deadline, problems = read(words, YEAR)
    assert deadline is None
    assert words[problems[0].span.start : problems[0].span.end] == "tháng 14"


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("quy II/2024", "quý II/2024"),
        ("quy I, III/2024", "quý I, III/2024"),
        ("2024-06", "tháng 6/2024"),
        ("ngày 15-6", "ngày 15/6"),
        ("thuờng xuyên", "thường xuyên"),
        ("trước ngày 15", "trước ngày 15 hằng tháng"),
    ],
)
def test_names_the_nearest_phrase_that_can_be_read(words: str, near: str) -> None:
    assert read(words, YEAR)[1][0].facts["nearest"] == near


@pytest.mark.parametrize(
    "words",
    [
        "31/4/2024",
        "tháng 13/2024",
        "Quý V",
        "quý 5/2024",
        "ngày làm việc cuối cùng của quý",
        "năm 202",
        "Kịp thời",
    ],
)
def test_no_phrase_with_other_numbers_or_other_words_is_near(words: str) -> None:
    assert read(words, YEAR)[1][0].facts["nearest"] is None


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("trước ngày 31/4/2024", "no-day 31/4/2024"),
        ("Ngày 31 tháng 9", "no-day 31 tháng 9"),
        ("2023-02-29", "no-day 2023-02-29"),
        ("12/28/2024", "no-month 12/28/2024"),
        ("Tháng 13/2024", "no-month Tháng 13"),
        ("Quý V/2024", "no-quarter Quý V"),
        ("15/3/24", "short-year 15/3/24"),
        ("Quý 1/24", "short-year Quý 1/24"),
    ],
)
def test_what_is_certainly_wrong_is_named(words: str, cause: str) -> None:
    facts = read(words, YEAR)[1][0].facts
    assert f"{facts['cause']} {facts['wrong']}" == cause


@pytest.mark.parametrize("words", ["24/7", "trực 24/24 giờ", "0,5 ngày làm việc", "1.5 ngày", "Tuần 25/2024"])
def test_other_numbers_are_no_impossible_days(words: str) -> None:
    assert read(words, YEAR)[1][0].facts["cause"] is None


def test_the_29th_of_february_is_a_day_of_some_year() -> None:
    assert read("29/02/2024 hoặc 30/02", FIVE_YEARS)[1][0].facts["wrong"] == "30/02"


def test_a_short_year_is_written_out_as_it_was_probably_meant() -> None:
    assert read("Trước ngày 15/3/24", YEAR)[1][0].facts["meant"] == "Trước ngày 15/3/2024"


def test_a_year_that_is_not_said_stays_open_in_a_plan_of_several_years() -> None:
    assert read("Quý III", FIVE_YEARS)[0] is None
