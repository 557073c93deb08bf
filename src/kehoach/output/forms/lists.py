"""What a check found, as kehoach's own JSON and as a table for spreadsheets."""

from collections.abc import Sequence

from kehoach.check.run import Outcome
from kehoach.output.findings import Entry, entry, write_json, write_table
from kehoach.output.forms.sheet import Asked
from kehoach.output.tally import Tally
from kehoach.output.terminal import Screen


def take_entries(outcome: Outcome, asked: Asked, _: Screen) -> Sequence[Entry]:
    """Keep the entries of the findings; their texts may go."""
    return [entry(finding, asked.language) for finding in outcome.findings]


def end_json(entries: Sequence[Entry], tally: Tally, _: Asked, screen: Screen) -> None:
    """Write one object."""
    write_json(entries, screen, files=tally.files, skipped=tally.unread, passed_over=tally.passed_over)


def end_csv(entries: Sequence[Entry], _: Tally, asked: Asked, screen: Screen) -> None:
    """Write one table."""
    write_table(entries, screen, asked.language)
