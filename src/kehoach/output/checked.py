"""The outcomes of a check, written as they come in."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kehoach.check.run import Outcome
from kehoach.finding.severity import Severity
from kehoach.output.findings import Entry, entry, write_frames, write_json, write_lines, write_table
from kehoach.output.frame import summary
from kehoach.output.terminal import Screen, Terminal
from kehoach.output.visible import visible
from kehoach.words import Words

_IGNORED = Words(
    vi="{count} điều được chú thích ignore bỏ qua; --show-ignored liệt kê",
    en="{count} ignored by comments; --show-ignored lists them",
)
_PASSED_OVER = Words(
    vi="{count} tệp YAML khác không thuộc kehoach: {names}",
    en="{count} other YAML files are not kehoach's: {names}",
)
_DONE = Words(vi="đã kiểm tra {done} trong {files} tệp", en="checked {done} of {files} files")
_SHOWN_NAMES = 5
_STEP = 50
"""Progress is shown after so many files, on a terminal."""


@dataclass(slots=True)
class Tally:
    """What has come in so far."""

    files: int = 0
    ignored: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)
    passed_over: list[str] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        if outcome.is_passed_over:
            self.passed_over.append(outcome.path)
            return
        self.files += 1
        self.ignored += len(outcome.ignored)
        self.severities.update(finding.severity for finding in outcome.findings)


def write_as_text(
    outcomes: Iterable[Outcome], files: int, terminal: Terminal, *, show_ignored: bool
) -> Tally:
    """Write frames as they come in, then the counts."""
    tally, out, language = Tally(), terminal.out, terminal.language
    for outcome in _counted(_with_progress(outcomes, files, terminal), tally):
        write_frames(outcome.findings, out, language)
        if show_ignored:
            write_lines(outcome.ignored, out, language)
    out.write(summary(list(tally.severities.elements()), tally.files, language), "\n")
    _write_left_out(tally, terminal)
    return tally


def write_as_json(outcomes: Iterable[Outcome], files: int, terminal: Terminal) -> Tally:
    """Write one object when all have come in."""
    tally = Tally()
    entries = _entries(_with_progress(outcomes, files, terminal), tally, terminal)
    write_json(entries, terminal.out, files=tally.files, skipped=tally.passed_over)
    return tally


def write_as_csv(outcomes: Iterable[Outcome], files: int, terminal: Terminal) -> Tally:
    """Write one table when all have come in."""
    tally = Tally()
    entries = _entries(_with_progress(outcomes, files, terminal), tally, terminal)
    write_table(entries, terminal.out, terminal.language)
    return tally


def _counted(outcomes: Iterable[Outcome], tally: Tally) -> Iterator[Outcome]:
    for outcome in outcomes:
        tally.add(outcome)
        yield outcome


def _entries(outcomes: Iterable[Outcome], tally: Tally, terminal: Terminal) -> list[Entry]:
    return [
        entry(finding, terminal.language)
        for outcome in _counted(outcomes, tally)
        for finding in outcome.findings
    ]


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


def _write_left_out(tally: Tally, terminal: Terminal) -> None:
    """Say what was ignored or passed over, so that silence is no surprise."""
    if tally.ignored:
        terminal.out.write(f"{_IGNORED.say(terminal.language, count=tally.ignored)}\n")
    if tally.passed_over:
        more = ", …" if len(tally.passed_over) > _SHOWN_NAMES else ""
        names = visible(", ".join(tally.passed_over[:_SHOWN_NAMES])) + more
        terminal.out.write(
            f"{_PASSED_OVER.say(terminal.language, names=names, count=len(tally.passed_over))}\n"
        )
