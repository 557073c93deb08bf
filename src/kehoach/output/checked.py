"""The outcomes of a check, written as they come in, in every form that was asked for."""

from collections.abc import Iterable, Iterator, Sequence

from kehoach.check.run import Outcome
from kehoach.output.forms.sheet import Asked, Sheet
from kehoach.output.tally import Tally
from kehoach.output.terminal import Screen, Terminal
from kehoach.words import Words

_DONE = Words(vi="đã kiểm tra {done} trong {files} tệp", en="checked {done} of {files} files")
_STEP = 50
"""Progress is shown after so many files, on a terminal."""


def write(
    outcomes: Iterable[Outcome], files: int, terminal: Terminal, sheets: Sequence[Sheet], asked: Asked
) -> Tally:
    """Let each form take what it needs of each outcome, then end."""
    tally = Tally()
    for outcome in _with_progress(outcomes, files, terminal):
        tally.add(outcome)
        for sheet in sheets:
            sheet.kept += sheet.form.take(outcome, asked, sheet.screen)
    for sheet in sheets:
        sheet.form.end(sheet.kept, tally, asked, sheet.screen)
    return tally


def _with_progress(outcomes: Iterable[Outcome], files: int, terminal: Terminal) -> Iterator[Outcome]:
    """Keep one line on a terminal up to date while many files are checked; it is gone before anything else."""
    screen, is_shown = terminal.err, False
    try:
        for done, outcome in enumerate(outcomes, 1):
            if screen.drawn and done % _STEP == 0:
                screen.write_raw(f"\r{_DONE.say(terminal.language, done=done, files=files)}")
                is_shown = True
            if is_shown and outcome.findings:
                _wipe(screen)
            yield outcome
    finally:
        if is_shown:
            _wipe(screen)


def _wipe(screen: Screen) -> None:
    screen.write_raw("\r" + " " * (screen.width - 1) + "\r")
