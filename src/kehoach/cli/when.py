"""`kehoach when`: how the words of a deadline are read, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kehoach.calendar.period import year
from kehoach.cli import clock
from kehoach.cli.options import Format, FormatOption, Issued, PlanPeriod
from kehoach.cli.parameter import Parameter
from kehoach.cli.phrase import complain, error_of, findings_in, said_like
from kehoach.output.terminal import Terminal
from kehoach.words import Language, Words

if TYPE_CHECKING:
    from kehoach.finding.finding import Finding
    from kehoach.output.json import Value
    from kehoach.phrase.deadline.model import Deadline, Frame

ABOUT = Words(
    vi=(
        "Ngày đến hạn là ngày cuối cùng vẫn còn đúng hạn. Cụm từ không hiểu được thì báo lỗi kèm cách viết "
        "gần nhất, không bao giờ đoán."
    ),
    en=(
        "The due day is the last day that is still in time. Words that can't be read are an error that names "
        "the nearest form, never a guess."
    ),
)
EXAMPLES = (
    'kehoach when "Trước ngày 15/6/2024"',
    'kehoach when "Quý IV hàng năm" "Thường xuyên" --plan-period 2016-2020',
    'kehoach when "Từ nay đến hết quý II" --plan-period 2024 --issued 28/12/2023',
)


_PLACE = Words(vi="cụm từ {number}", en="text {number}")


class Reading(NamedTuple):
    """A text with its meaning, or with the findings that say why it can't be read."""

    text: str
    deadline: "Deadline | None"
    findings: "Sequence[Finding]"


def run(
    terminal: Terminal,
    texts: Annotated[
        list[str],
        typer.Argument(),
        Parameter(
            Words(
                vi="cụm từ thời hạn, mỗi cụm trong một cặp ngoặc kép",
                en="words of a deadline, each in a pair of quotes",
            ),
            reads=said_like("Quý II/2027"),
        ),
    ],
    plan_period: PlanPeriod = None,
    issued: Issued = None,
    form: FormatOption = Format.TEXT,
) -> int:
    """Read phrases and show what they mean."""
    from kehoach.phrase.deadline.model import Frame

    frame = Frame(plan_period or year(clock.today().year), issued)
    readings = [
        _read(text, frame, _PLACE.say(terminal.language, number=number))
        for number, text in enumerate(texts, 1)
    ]
    if form is Format.TEXT:
        _write_text(readings, frame, terminal)
    else:
        _write_entries(_entries(readings, terminal.language), terminal, form)
    complain((finding for one in readings for finding in one.findings), terminal)
    return 1 if any(reading.findings for reading in readings) else 0


def _read(text: str, frame: "Frame", name: str) -> Reading:
    from kehoach.phrase.deadline.read import read

    deadline, problems = read(text, frame)
    return Reading(text, deadline, findings_in(text, problems, name) if problems else [])


def _write_text(readings: Sequence[Reading], frame: "Frame", terminal: Terminal) -> None:
    from kehoach.output.deadline import block, read_in
    from kehoach.phrase.deadline.notes import say

    read = [reading.deadline for reading in readings if reading.deadline]
    for deadline in read:
        columns = terminal.out.width if terminal.out.drawn else None
        terminal.out.write(*block(deadline, terminal.language, say, columns), "\n")
    if read:
        terminal.out.write(read_in(frame, terminal.language))


def _write_entries(entries: "list[dict[str, Value]]", terminal: Terminal, form: Format) -> None:
    from kehoach.output import json
    from kehoach.output.deadline import table
    from kehoach.output.table import write_csv

    if form is Format.JSON:
        json.write(terminal.out, "deadlines", entries)
    else:
        write_csv(table(entries), terminal.out, terminal.language)


def _entries(readings: Sequence[Reading], language: Language) -> "list[dict[str, Value]]":
    from kehoach.output.deadline import entry, unread_entry
    from kehoach.phrase.deadline.notes import say

    return [
        entry(one.deadline, language, say)
        if one.deadline
        else unread_entry(one.text, error_of(one.findings, language))
        for one in readings
    ]
