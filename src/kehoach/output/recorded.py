"""What was recorded where, or why nothing was."""

from collections.abc import Sequence

from kehoach.finding.finding import Finding
from kehoach.output.diff import write_diff
from kehoach.output.findings import write_frames
from kehoach.output.frame import short
from kehoach.output.terminal import Piece, Style, Terminal
from kehoach.output.visible import visible
from kehoach.record.entry import Entry, Slip
from kehoach.record.keys import NAME, PARTS
from kehoach.record.located import place_given
from kehoach.record.progress import Changed, Recorded
from kehoach.status.model import Status
from kehoach.status.words import STATES
from kehoach.words import Language, Words

_ERROR = Words(vi="lỗi", en="error")
_NOTHING = Words(vi="chưa ghi gì", en="nothing was written")
_WROTE = Words(vi="đã ghi", en="recorded")
_NEW_FILE = Words(vi=" (tệp mới)", en=" (new file)")
_IS_NOW = Words(vi=", nay {state}", en=", now {state}")
_DUE = Words(vi="hạn {due}", en="due {due}")
_DRY = Words(vi="chạy thử: chưa ghi gì", en="dry run: nothing was written")


def write_slips(slips: Sequence[Slip], path: str | None, terminal: Terminal) -> None:
    """Say what is wrong with what was given, all of it, each with its place in the file if it came in one."""
    for slip in slips:
        place = f"{path}:{slip.where}" if path and not slip.where.startswith("--") else slip.where
        words = slip.words.say(terminal.language, **slip.facts)
        terminal.err.write(
            Piece(_ERROR.say(terminal.language), Style.ERROR),
            Piece(f": {visible(place)}: {visible(words)}\n", Style.STRONG),
        )
    _write_nothing(terminal)


def write_recorded(recorded: Recorded, states: Sequence[Status | None], terminal: Terminal) -> None:
    """Say what was written: place, item, and for a task its state now; `states` has one for each entry, in order."""
    language, out = terminal.language, terminal.out
    write_frames(recorded.warnings, out, language)
    waiting = iter(states)
    for changed in recorded.changed:
        for entry, line in changed.lines:
            place = visible(f"{changed.path}:{line}")
            new = _NEW_FILE.say(language) if changed.is_new else ""
            out.write(
                Piece(f"{_WROTE.say(language)} ", Style.GOOD),
                f"{place}{new}: ",
                Piece(visible(_item(entry, changed, language)), Style.STRONG),
                f"{_state(next(waiting), language)}\n",
            )


def write_refused(recorded: Recorded, path: str | None, terminal: Terminal) -> None:
    """Show why the checks refuse the new text, at the places where it was given; `path` is a file that gave it."""
    _write_found((*recorded.errors, *recorded.warnings), recorded, path, terminal)
    _write_nothing(terminal)


def write_dry(recorded: Recorded, path: str | None, terminal: Terminal) -> None:
    """Show what would be written."""
    _write_found(recorded.warnings, recorded, path, terminal)
    for changed in recorded.changed:
        before = None if changed.is_new else changed.draft.before
        write_diff(changed.path, before, changed.draft.after, terminal.out)
    terminal.err.write(f"{_DRY.say(terminal.language)}\n")


def _write_found(
    findings: Sequence[Finding], recorded: Recorded, path: str | None, terminal: Terminal
) -> None:
    """Show findings: those in what was given by its place there, for the lines of the new text are nowhere yet."""
    items = {changed.path: changed.items for changed in recorded.changed}
    for finding in findings:
        place = place_given(items.get(finding.source.path, ()), finding)
        if place is None:
            write_frames((finding,), terminal.out, terminal.language)
        else:
            shown = f"{path}:{place}" if path else place
            columns = terminal.out.width if terminal.out.drawn else None
            terminal.out.write(*short(finding, shown, terminal.language, columns), "\n")


def _write_nothing(terminal: Terminal) -> None:
    terminal.err.write(f"{_NOTHING.say(terminal.language)}\n")


def _item(entry: Entry, changed: Changed, language: Language) -> str:
    """Say an item in one line: what it is about, then its values."""
    about = NAME[entry.part]
    rest = "; ".join(f"{key}: {value}" for key, value in entry.values.items() if key != about)
    name = PARTS[entry.part].say(language)
    return f"{name} {entry.values.get(about, '')} · {changed.report.unit} · {changed.report.period.name} · {rest}"


def _state(status: Status | None, language: Language) -> str:
    if status is None:
        return ""
    due = _DUE.say(language, due=status.due) if status.due else ""
    reason = status.reason.words.say(language, **status.reason.facts) if status.reason else ""
    more = "; ".join(part for part in (due, reason) if part)
    return visible(_IS_NOW.say(language, state=STATES[status.state]) + (f" ({more})" if more else ""))
