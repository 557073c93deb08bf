"""`kehoach goal`: how the words of a goal are read, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kehoach.cli.options import Format, FormatOption
from kehoach.cli.parameter import Parameter
from kehoach.cli.phrase import complain, error_of, findings_in, said_like
from kehoach.output.terminal import Terminal
from kehoach.words import Language, Words

if TYPE_CHECKING:
    from kehoach.finding.finding import Finding
    from kehoach.output.json import Value
    from kehoach.phrase.goal.model import Goal

ABOUT = Words(
    vi=(
        "Tỷ lệ hay số lượng không kèm chữ “tối thiểu”, “tối đa” được hiểu là ít nhất, và kết quả nói rõ điều đó. Cụm từ "
        "không hiểu được thì báo lỗi kèm cách viết gần nhất, không bao giờ đoán."
    ),
    en=(
        "A share or count without a word like “tối thiểu” or “tối đa” is read as at least that, and the reading says "
        "so. Words that can't be read are an error that names the nearest form, never a guess."
    ),
)
EXAMPLES = (
    'kehoach goal "từ 50% - dưới 70%"',
    'kehoach goal "tối đa 20 phút/01 lần" "mỗi năm tăng thêm 20% cho đến khi đạt 100%"',
)

_PLACE = Words(vi="cụm từ {number}", en="text {number}")


class Reading(NamedTuple):
    """A text with its meaning, or with the findings that say why it can't be read."""

    text: str
    goal: "Goal | None"
    findings: "Sequence[Finding]"


def run(
    terminal: Terminal,
    texts: Annotated[
        list[str],
        typer.Argument(),
        Parameter(
            Words(
                vi="cụm từ ghi mức phải đạt, mỗi cụm trong một cặp ngoặc kép",
                en="words of a goal, each in a pair of quotes",
            ),
            reads=said_like("tối thiểu 80%"),
        ),
    ],
    form: FormatOption = Format.TEXT,
) -> int:
    """Read phrases and show what they mean."""
    readings = [
        _read(text, _PLACE.say(terminal.language, number=number)) for number, text in enumerate(texts, 1)
    ]
    if form is Format.TEXT:
        _write_text(readings, terminal)
    else:
        _write_entries(_entries(readings, terminal.language), terminal, form)
    complain((finding for one in readings for finding in one.findings), terminal)
    return 1 if any(reading.findings for reading in readings) else 0


def _read(text: str, name: str) -> Reading:
    from kehoach.phrase.goal.read import read

    goal, problems = read(text)
    return Reading(text, goal, findings_in(text, problems, name) if problems else [])


def _write_text(readings: Sequence[Reading], terminal: Terminal) -> None:
    from kehoach.output.goal import block
    from kehoach.phrase.goal.notes import say

    columns = terminal.out.width if terminal.out.drawn else None
    for number, goal in enumerate(reading.goal for reading in readings if reading.goal):
        terminal.out.write("\n" if number else "", *block(goal, terminal.language, say, columns))


def _write_entries(entries: "list[dict[str, Value]]", terminal: Terminal, form: Format) -> None:
    from kehoach.output import json
    from kehoach.output.goal import table
    from kehoach.output.table import write_csv

    if form is Format.JSON:
        json.write(terminal.out, "goals", entries)
    else:
        write_csv(table(entries), terminal.out, terminal.language)


def _entries(readings: Sequence[Reading], language: Language) -> "list[dict[str, Value]]":
    from kehoach.output.goal import entry, unread_entry
    from kehoach.phrase.goal.notes import say

    return [
        entry(one.goal, language, say)
        if one.goal
        else unread_entry(one.text, error_of(one.findings, language))
        for one in readings
    ]
