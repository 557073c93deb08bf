"""What a check found, for people: frames with counts, or one line a finding."""

from collections.abc import Sequence

from kehoach.check.run import Outcome
from kehoach.output.findings import write_frames, write_lines
from kehoach.output.forms.sheet import Asked
from kehoach.output.frame import summary
from kehoach.output.tally import Tally
from kehoach.output.terminal import Screen
from kehoach.output.visible import visible
from kehoach.words import Words

_IGNORED = Words(
    vi="{count} điều được ghi chú bỏ qua che đi; --show-ignored liệt kê",
    en="{count} ignored by comments; --show-ignored lists them",
)
_PASSED_OVER = Words(
    vi="{count} tệp YAML khác không thuộc kehoach: {names}",
    en="{count} other YAML files are not kehoach's: {names}",
)
_SHOWN_NAMES = 5


def take_frames(outcome: Outcome, asked: Asked, screen: Screen) -> Sequence[None]:
    """Write frames at once."""
    write_frames(outcome.findings, screen, asked.language)
    if asked.show_ignored:
        write_lines(outcome.ignored, screen, asked.language)
    return ()


def end_frames(_: Sequence[None], tally: Tally, asked: Asked, screen: Screen) -> None:
    """Write the counts, and what was ignored or passed over, so that silence is no surprise."""
    language = asked.language
    screen.write(summary(tally.severities, tally.files, language, known=tally.known), "\n")
    if tally.ignored:
        screen.write(f"{_IGNORED.say(language, count=tally.ignored)}\n")
    if tally.passed_over:
        more = ", …" if len(tally.passed_over) > _SHOWN_NAMES else ""
        names = visible(", ".join(tally.passed_over[:_SHOWN_NAMES])) + more
        screen.write(f"{_PASSED_OVER.say(language, names=names, count=len(tally.passed_over))}\n")


def take_lines(outcome: Outcome, asked: Asked, screen: Screen) -> Sequence[None]:
    """Write one line a finding, at once."""
    write_lines(outcome.findings, screen, asked.language)
    return ()


def end_lines(_: Sequence[None], __: Tally, ___: Asked, ____: Screen) -> None:
    """Add nothing: every line is a finding."""
