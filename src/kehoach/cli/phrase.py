"""What the commands share that read phrases from the command line: their errors are findings, as in a file."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kehoach.cli.parameter import Reading
from kehoach.output.terminal import Terminal
from kehoach.phrase.line import spaced
from kehoach.words import Language, Words

if TYPE_CHECKING:
    from kehoach.finding.finding import Finding
    from kehoach.finding.problem import Problem

_PLACE = Words(vi="{name}, ký tự {column}", en="{name}, character {column}")


def said_like(example: str) -> Reading:
    """Read a phrase as it stands; one without any word is a slip on the command line."""
    return Reading(
        lambda text: text if spaced(text) else None,
        expected=Words(f"một cụm từ như “{example}”", f"words like “{example}”"),
        shown=Words("CHỮ", "TEXT"),
    )


def findings_in(text: str, problems: "Sequence[Problem]", name: str) -> "list[Finding]":
    """Let the rules say what is wrong, as they do for a file; the text stands for the file."""
    from kehoach.finding.finding import Finding
    from kehoach.finding.rule import Met
    from kehoach.rules.registry import BY_NAME
    from kehoach.text.source import Source

    source = Source(name, text)
    rules = {one.rule: BY_NAME[one.rule] for one in problems}
    met = Met({rule: tuple(one for one in problems if one.rule == rule) for rule in rules})
    return [Finding(rule, source, one) for rule in rules.values() for one in rule.check(met)]


def complain(findings: "Iterable[Finding]", terminal: Terminal) -> None:
    """Draw each finding on standard error."""
    from kehoach.output.frame import drawn

    screen = terminal.err
    for number, finding in enumerate(findings):
        screen.write("\n" if number else "")
        column = finding.problem.span.start + 1
        place = _PLACE.say(terminal.language, name=finding.source.path, column=column)
        screen.write(*drawn(finding, terminal.language, screen.width, fold=screen.drawn, place=place))


def error_of(findings: "Sequence[Finding]", language: Language) -> str:
    """Say what is wrong with one text, in one line."""
    return "; ".join(f"{finding.message(language)}; {finding.help(language)}" for finding in findings)
