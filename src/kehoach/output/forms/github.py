"""Workflow commands of GitHub Actions, which shows them beside the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections.abc import Sequence

from kehoach.check.run import Outcome
from kehoach.finding.finding import Finding
from kehoach.finding.severity import Severity
from kehoach.output.forms.sheet import Asked
from kehoach.output.terminal import Screen
from kehoach.output.visible import visible
from kehoach.repository.places import below_root
from kehoach.words import Words

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_HELP = Words(vi="giúp: {help}", en="help: {help}")
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def take_commands(outcome: Outcome, asked: Asked, screen: Screen) -> Sequence[None]:
    """Write one command a finding, at once."""
    if outcome.findings:
        path = below_root(asked.folder / outcome.path, asked.folder)
        screen.write(*(f"{_command(one, path, asked)}\n" for one in outcome.findings))
    return ()


def _command(finding: Finding, path: str, asked: Asked) -> str:
    language, start, end = asked.language, finding.start, finding.end
    place = {"line": start.line, "endLine": end.line}
    if start.line == end.line:  # columns over several lines are refused there
        place |= {"col": start.column, "endColumn": end.column}
    said = {"file": visible(path), **place, "title": f"kehoach[{finding.rule.name}]"}
    properties = ",".join(f"{name}={str(value).translate(_IN_PROPERTY)}" for name, value in said.items())
    advice = _HELP.say(language, help=visible(finding.help(language)))
    message = f"{visible(finding.message(language))}\n{advice}"
    return f"::{_LEVEL[finding.severity]} {properties}::{message.translate(_IN_DATA)}"
