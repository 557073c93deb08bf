"""What templates may do with the parts of a digest, beside the plain filters of the template language."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from kehoach.calendar.reporting import read_reporting_period
from kehoach.calendar.written import period_named
from kehoach.calendar.written import written as written_day
from kehoach.plan.model import does
from kehoach.report.alike import alike, by_reason, due, due_alike, reports_alike, unit
from kehoach.report.days import BLANK, long
from kehoach.report.digest import UNSENT, Adjusted, Item, Line, Owed, Part, Said, TargetRow, Window
from kehoach.report.duties import duties, letter, mark
from kehoach.report.tables.placed import own_title

_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MOST_NAMED: Final = 8
_END: Final = "./."
"""Ends the body of a document (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""
_CLOSING: Final = (".", "…", "!", "?", ":", ";", ",")
_AFTER_MARK: Final = "”\"'’)"
"""What may stand behind the mark that closes a text."""
_OPENERS: Final = ("căn cứ ", "theo ", "xét ", "thực hiện ")


def which(one: Item | Owed | Adjusted) -> str:
    """Name the line and which time of it: VI.2, quý I năm 2024; V.6/1, nhận phản ánh, kiến nghị ngày 03/6/2024."""
    return ", ".join(part for part in (one.address, time(one)) if part)


def numbered(one: Item) -> str:
    """Name the line and which time of it by the id of its case, as files of progress do: II.4/1, btp-03."""
    return ", ".join(part for part in (one.address, one.case, _period(one.occurrence)) if part)


def time(one: Item | Owed | Adjusted | Said) -> str:
    """Name which time of its line it is, a case by what began it; empty where there is only one."""
    if isinstance(one, (Owed, Said)):
        return _period(one.period)
    repeated = isinstance(one, Item) and one.repeats and one.occurrence
    turn = f"lần {one.occurrence}" if repeated else _period(one.occurrence)
    return ", ".join(part for part in (one.event or one.case, turn) if part)


def deadline(one: Item) -> str:
    """Give the words of time that the plan was issued with, and what moved the due day since, by which document."""
    return "; ".join(part for part in (one.when_issued, *one.moves) if part)


def measure(row: TargetRow) -> str:
    """Say what is measured: the measure and its part, level, field and year."""
    told = (
        row.measure or row.id,
        f"trong đó: {row.sub_measure}" if row.sub_measure else None,
        row.level,
        f"lĩnh vực {row.field}" if row.field else None,
        f"năm {row.year}" if row.year else None,
    )
    excluded = f" (trừ {row.excluded})" if row.excluded else ""
    return f"{', '.join(part for part in told if part)}{excluded}"


def result(row: TargetRow) -> str:
    """Say what a goal has come to, and why."""
    if row.reason and row.result == "no_figure":
        return row.reason
    return f"{row.result_words} ({row.reason})" if row.reason else row.result_words


def _period(name: str | None) -> str:
    period = read_reporting_period(name) if name else None
    return period_named(period) if period else name or ""


def named(units: Sequence[str]) -> str:
    """Name units; of many the first, and how many more."""
    more = len(units) - _MOST_NAMED
    if more <= 1:
        return ", ".join(units)
    return f"{', '.join(units[:_MOST_NAMED])} và {more} đơn vị khác"


def unsent(reports: Iterable[Owed]) -> tuple[Owed, ...]:
    """Choose the reports that have not been sent and are awaited."""
    return tuple(one for one in reports if one.state in UNSENT)


def late(reports: Iterable[Owed]) -> tuple[Owed, ...]:
    """Choose the reports that should have been sent and have not been."""
    return tuple(one for one in reports if one.state == "overdue")


def awaited(reports: Iterable[Owed], window: Window) -> tuple[Owed, ...]:
    """Choose the reports of a period that have not been sent and are not late."""
    return tuple(one for one in unsent(reports) if one.state != "overdue" and _is_of(one, window))


def dues(reports: Iterable[Owed], window: Window) -> str:
    """Write from when to when the reports of a period are due."""
    days = sorted({one.due for one in reports if one.due and _is_of(one, window)})
    return " đến ".join(dict.fromkeys(map(written_day, (days[0], days[-1])))) if days else ""


def _is_of(one: Owed, window: Window) -> bool:
    of = read_reporting_period(one.period) if one.period else None
    return of is not None and window.start <= of.period.start and of.period.end <= window.end


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


def listed(text: str, last: bool) -> str:  # noqa: FBT001 - templates give it by place
    """End an entry of a list; a blank that is to be filled in stays open."""
    return f"{sentence(text)}{'' if text.endswith(BLANK) and last else '.' if last else ';'}"


def costs(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Choose the lines of the table of a plan that have money or a note."""
    return tuple(one for one in lines if not one.duty and one.kind != "section" and (one.budget or one.note))


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
        "awaited": awaited,
        "costs": costs,
        "due": due,
        "dues": dues,
        "late": late,
        "listed": listed,
        "name": own_title,
        "deadline": deadline,
        "duties": duties,
        "mark": mark,
        "measure": measure,
        "result": result,
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
