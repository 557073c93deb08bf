"""Names what keeps words of time from being a deadline: a day that no month has, a fifth quarter, a year cut short."""

import re
from calendar import monthrange
from collections.abc import Iterator
from itertools import chain
from typing import Final, TypeAlias

from kehoach.phrase.deadline.model import Frame
from kehoach.phrase.line import lowered, spaced
from kehoach.words import Fact

Cause: TypeAlias = "tuple[re.Match[str], dict[str, Fact]]"

_MONTHS: Final = 12
_LEAP: Final = 2000
_DAY: Final = re.compile(
    r"(?<![\d/.,-])(?<!\bqu[ýí] )(?P<day>\d{1,2})(?:(?P<mark>[/.-])(?P<month>\d{1,2})(?:(?P=mark)(?P<year>\d{4}))?"
    r"| tháng (?P<named>\d{1,2})(?: năm (?P<of>\d{4}))?)(?![\d/-]|[.,]\d)"
)
_ISO: Final = re.compile(r"(?<![\d/.,-])(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\d/-])")
_MONTH: Final = re.compile(r"\btháng (?P<month>\d{1,2})(?!\d|/\d{1,2}/)")
_QUARTER: Final = re.compile(r"\bqu[ýí] (?P<quarter>\d+|[ivx]+)\b")
_QUARTERS: Final = frozenset({"1", "2", "3", "4", "i", "ii", "iii", "iv", "01", "02", "03", "04"})
_SHORT_YEAR: Final = re.compile(
    r"(?<![\d/.-])(?:\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)|qu[ýí] (?:[1-4]|i{1,3}|iv)/)(?P<year>\d{2})(?![\d/-])"
)


def cause_of(text: str, frame: Frame) -> dict[str, Fact]:
    """Give what is certainly wrong with words that were not understood, as facts; the `cause` is None where none is.

    `cause` is `no-day` (with the `month` and its `days`), `no-month`, `no-quarter` or `short-year` (with the words as
    `meant`); `wrong` are the words that are.
    """
    line = spaced(text)
    lower = lowered(line)
    causes = chain(
        _wrong_days(lower, frame), _wrong_months(lower), _wrong_quarters(lower), _short_years(line, lower)
    )
    match, facts = next(causes, (None, {}))
    return {**facts, "wrong": line[slice(*match.span())]} if match else {"cause": None}


def _wrong_days(line: str, frame: Frame) -> Iterator[Cause]:
    for match in chain(_DAY.finditer(line), _ISO.finditer(line)):
        parts = match.groupdict()
        if parts.get("mark") in {".", "-"} and not parts["year"]:
            continue
        day, month = int(parts["day"]), int(parts["month"] or parts["named"])
        year = int(parts["year"] or parts.get("of") or _year_of(frame))
        if not 1 <= month <= _MONTHS:
            if parts["year"] or parts.get("named"):
                yield match, {"cause": "no-month"}
            continue
        days = monthrange(year or _LEAP, month)[1]
        if not 1 <= day <= days:
            yield match, {"cause": "no-day", "month": month, "year": year, "days": days}


def _year_of(frame: Frame) -> int:
    """Give the plan's year; 0 where it has several, of which any may be meant."""
    start, end = frame.period
    return start.year if start.year == end.year else 0


def _wrong_months(line: str) -> Iterator[Cause]:
    for match in _MONTH.finditer(line):
        if not 1 <= int(match["month"]) <= _MONTHS:
            yield match, {"cause": "no-month"}


def _wrong_quarters(line: str) -> Iterator[Cause]:
    for match in _QUARTER.finditer(line):
        if match["quarter"] not in _QUARTERS:
            yield match, {"cause": "no-quarter"}


def _short_years(line: str, lower: str) -> Iterator[Cause]:
    for match in _SHORT_YEAR.finditer(lower):
        at = match.start("year")
        yield match, {"cause": "short-year", "meant": f"{line[:at]}20{line[at:]}"}
