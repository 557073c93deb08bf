"""One form for all the ways of writing the same word, day, number or document."""

import re

from kehoach.calendar.period import Period, read_date
from kehoach.phrase.number import read_number
from kehoach.plan.cell import Cell
from kehoach.plan.digest import Data
from kehoach.plan.evidence import Evidence
from kehoach.plan.progress_file import Number
from kehoach.text.letters import match_key, nfc, single_spaced

_DAY = re.compile(r"(?<![\d/.-])\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?![\d/.-])")


def name(cell: Cell | None) -> str | None:
    """Give an address or an id, where capitals matter."""
    return single_spaced(nfc(cell.text)) if cell else None


def words(text: str | None) -> str | None:
    """Give words as they are compared everywhere, with the days in them in one spelling."""
    return _DAY.sub(_iso, match_key(text)) if text else None


def words_of(cell: Cell | None) -> str | None:
    """Give the words of a cell."""
    return words(cell.text) if cell else None


def day(period: Period | None, written: Cell | None = None) -> str | None:
    """Give a day or a month; the words where they can't be read as one."""
    if period is None:
        return words_of(written)
    start, end = period.start.isoformat(), period.end.isoformat()
    return start if period.is_day else f"{start}/{end}"


def number(value: Number | None) -> str | None:
    """Give a number; the words where they can't be read as one."""
    return _number(value.words.text) if value else None


def percent(cell: Cell | None) -> str | None:
    """Give how much of a task is done, with or without its sign."""
    return _number(cell.text).removesuffix("%") if cell else None


def documents(evidence: tuple[Evidence, ...]) -> Data:
    """Give the documents in their order; None where there are none."""
    return [_document(one) for one in evidence] or None


def _number(text: str) -> str:
    sign = "%" if text.endswith("%") else ""
    value = read_number(text.removesuffix("%").strip())
    return match_key(text) if value is None else f"{value.normalize():f}{sign}"


def _document(one: Evidence) -> Data:
    digest = one.sha256.text.lower() if one.sha256 else None
    return {"words": words(one.words), "file": name(one.file), "sha256": digest}


def _iso(match: re.Match[str]) -> str:
    found = read_date(match[0])
    return found.start.isoformat() if found else match[0]
