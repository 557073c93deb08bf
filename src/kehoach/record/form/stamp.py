"""The hidden sheet of a form: of which plan, unit and period it is, and which rows were issued."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from kehoach.record.entry import Part
from kehoach.record.form.cell import clean
from kehoach.record.form.layout import FIGURES, TASKS, VERSION, Sheet
from kehoach.record.form.model import Choice, Form, Line

Ids: TypeAlias = "tuple[str, ...]"
Row: TypeAlias = "tuple[str, ...]"

MARK = "kehoach-form"
LABEL_COLUMN = 5


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the hidden sheet says.

    `issued` has the ids of the rows of each list by their keys, `labels` those of the drop-down entries.
    """

    version: str
    plan: str
    unit: str
    period: str
    issued: dict[Part, dict[Ids, Ids]]
    labels: dict[Part, dict[str, Ids]]


def key_of(ids: Ids) -> Ids:
    """Give the key of ids: the same however Excel or another program composes letters and blanks."""
    return tuple(clean(one) for one in ids)


def stamp_rows(form: Form) -> tuple[Row, ...]:
    """Give the rows of the hidden sheet: a word, up to three ids, the label in the fifth column."""
    asked = form.asked
    return (
        (MARK, VERSION),
        ("plan", asked.followed.plan.id),
        ("unit", asked.unit),
        ("period", asked.period.name),
        *_issued(TASKS, form.duties),
        *_issued(FIGURES, form.figures),
        *_choices(Part.EVENTS, form.starts),
        *_choices(Part.EXTENSIONS, form.extends),
    )


def _issued(sheet: Sheet, lines: Iterable[Line]) -> Iterator[Row]:
    for line in lines:
        yield (sheet.part.value, *(str(line.cells[key] or "") for key in sheet.ids))


def _choices(part: Part, choices: Iterable[Choice]) -> Iterator[Row]:
    for one in choices:
        yield (part.value, one.task, one.occurrence or "", one.case or "", one.label)


def read_stamp(rows: Sequence[Row]) -> Stamp | None:
    """Read the hidden sheet; None where it is not that of a form. Each row has five words, empty ones included."""
    told = {row[0]: row[1] for row in reversed(rows)}
    if not all(told.get(name) for name in (MARK, "plan", "unit", "period")):
        return None
    return Stamp(
        version=told[MARK],
        plan=told["plan"],
        unit=told["unit"],
        period=told["period"],
        issued={part: {key_of(row[1:4]): row[1:4] for row in rows if row[0] == part} for part in Part},
        labels={part: {row[4]: row[1:4] for row in rows if row[0] == part and row[4]} for part in Part},
    )
