"""What templates may do with the parts of a digest, beside the plain filters of the template language."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from kehoach.calendar.reporting import read_reporting_period
from kehoach.calendar.written import period_named
from kehoach.calendar.written import written as written_day
from kehoach.plan.model import does
from kehoach.report.days import long
from kehoach.report.digest import UNSENT, Item, Line, Owed, Part

_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_MOST_NAMED: Final = 8
_END: Final = "./."
"""Ends the body of a document (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""
_CLOSING: Final = (".", "…", "!", "?", ":", ";", ",")
_AFTER_MARK: Final = "”\"'’)"
"""What may stand behind the mark that closes a text."""
_OPENERS: Final = ("căn cứ ", "theo ", "xét ", "thực hiện ")


@dataclass(frozen=True, slots=True)
class Alike:
    """One of several obligations that differ in their unit only, and all the units."""

    item: Item
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AlikeReport:
    """One of several regular reports that differ in their unit only, and all the units."""

    report: Owed
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reasoned:
    """So many obligations of so many lines have one reason."""

    reason: str | None
    count: int
    addresses: tuple[str, ...]


def alike(items: Iterable[Item]) -> tuple[Alike, ...]:
    """Put obligations together that differ in nothing but their unit."""
    return _together(
        items, lambda one: (one.done, one.state, one.reason, one.said, one.percent, one.evidence, _which(one))
    )


def due_alike(items: Iterable[Item]) -> tuple[Alike, ...]:
    """Put obligations together that are due on one day for one thing, however far each unit is."""
    return _together(items, _which)


def _together(items: Iterable[Item], key: Callable[[Item], Hashable]) -> tuple[Alike, ...]:
    grouped: dict[Hashable, list[Item]] = {}
    for one in items:
        grouped.setdefault(key(one), []).append(one)
    return tuple(Alike(those[0], tuple(map(unit, those))) for those in grouped.values())


def reports_alike(reports: Iterable[Owed]) -> tuple[AlikeReport, ...]:
    """Put regular reports together that differ in nothing but their unit."""
    grouped: dict[Owed, list[Owed]] = {}
    for one in reports:
        grouped.setdefault(replace(one, unit=""), []).append(one)
    return tuple(AlikeReport(those[0], tuple(one.unit for one in those)) for those in grouped.values())


def _which(one: Item) -> Hashable:
    return one.address, one.occurrence, one.case, one.due


def by_reason(items: Iterable[Item]) -> tuple[Reasoned, ...]:
    """Count obligations by their reason, with the lines they stand in."""
    grouped: dict[str | None, list[Item]] = {}
    for one in items:
        grouped.setdefault(one.reason, []).append(one)
    return tuple(
        Reasoned(reason, len(those), tuple(dict.fromkeys(one.address for one in those)))
        for reason, those in grouped.items()
    )


def unit(one: Item) -> str:
    """Name who is in charge, and whose duty it was first."""
    return f"{one.unit} (thay {', '.join(one.instead_of)})" if one.instead_of else one.unit


def which(one: Item | Owed) -> str:
    """Name the line and which time of it: II.4/1, btp-03; VI.2, quý I năm 2024."""
    return ", ".join(part for part in (one.address, time(one)) if part)


def time(one: Item | Owed) -> str:
    """Name which time of its line it is: btp-03; quý I năm 2024; empty where there is only one."""
    case, name = (one.case, one.occurrence) if isinstance(one, Item) else (None, one.period)
    period = read_reporting_period(name) if name else None
    return ", ".join(part for part in (case, period_named(period) if period else name) if part)


def named(units: Sequence[str]) -> str:
    """Name units; of many the first, and how many more."""
    more = len(units) - _MOST_NAMED
    if more <= 1:
        return ", ".join(units)
    return f"{', '.join(units[:_MOST_NAMED])} và {more} đơn vị khác"


def unsent(reports: Iterable[Owed]) -> tuple[Owed, ...]:
    """Choose the reports that have not been sent and are awaited."""
    return tuple(one for one in reports if one.state in UNSENT)


def tasks(items: Iterable[Item]) -> tuple[Item, ...]:
    """Leave out regular reports, which a document lists apart."""
    return tuple(one for one in items if not one.is_report)


def roman(number: int) -> str:
    """Write a number as I, II, III, IV …."""
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def letter(number: int) -> str:
    """Give the letter of a điểm, in the order of the Vietnamese alphabet: a, b, c, d, đ, e, g …."""
    return _LETTERS[(number - 1) % len(_LETTERS)]


def sentence(text: str | None) -> str:
    """Take the mark away that closes a text, so that the template can go on; … and ... are words of their own."""
    words = (text or "").rstrip().removesuffix(_END).rstrip()
    while words.endswith((".", ";")) and not words.endswith(".."):
        words = words[:-1].rstrip()
    return words


def closed(text: str | None) -> str:
    """Close a text with a dot where it has no mark of its own; only a whole document ends with "./."."""
    words = (text or "").rstrip()
    if words.endswith(_END):
        return f"{words.removesuffix(_END).rstrip()}."
    return words if words.rstrip(_AFTER_MARK).endswith(_CLOSING) else f"{words}."


def paragraphs(text: str | None) -> tuple[str, ...]:
    """Cut a text at its line ends."""
    return tuple(words for line in (text or "").splitlines() if (words := line.strip()))


def opened(text: str, word: str) -> str:
    """Open a text with a word, unless it has one of its own: Căn cứ Luật …; Theo đề nghị của …."""
    return text if text.lower().startswith(_OPENERS) else f"{word} {text}"


def lead(line: Line) -> tuple[str, ...]:
    """Give who leads; where nobody does, who owes it instead, with the document's word."""
    return line.lead or tuple(_told(part) for part in line.parts if does(part.word))


def support(line: Line) -> tuple[str, ...]:
    """Give who helps, and units in other parts with the document's word for these."""
    parts = (part for part in line.parts if line.lead or not does(part.word))
    return (*line.support, *map(_told, parts))


def _told(part: Part) -> str:
    return f"{part.word}: {', '.join(part.units)}"


FILTERS: Final[Mapping[str, Callable[..., Any]]] = MappingProxyType(
    {
        "alike": alike,
        "due_alike": due_alike,
        "reports_alike": reports_alike,
        "by_reason": by_reason,
        "unit": unit,
        "which": which,
        "time": time,
        "named": named,
        "unsent": unsent,
        "tasks": tasks,
        "roman": roman,
        "letter": letter,
        "sentence": sentence,
        "closed": closed,
        "paragraphs": paragraphs,
        "opened": opened,
        "lead": lead,
        "support": support,
        "short": written_day,
        "long": long,
    }
)
