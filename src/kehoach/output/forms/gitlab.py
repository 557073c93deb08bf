"""The code quality report of GitLab, which shows what a merge request adds and mends.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from collections.abc import Sequence

from kehoach.check.fingerprint import digest
from kehoach.check.run import Outcome
from kehoach.finding.finding import Finding
from kehoach.finding.severity import Severity
from kehoach.output import json
from kehoach.output.findings import Entry
from kehoach.output.forms.sheet import Asked
from kehoach.output.tally import Tally
from kehoach.output.terminal import Screen
from kehoach.output.visible import visible
from kehoach.repository.places import below_root

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def take_issues(outcome: Outcome, asked: Asked, _: Screen) -> Sequence[Entry]:
    """Keep one entry a finding."""
    if not outcome.findings:
        return ()
    path = below_root(asked.folder / outcome.path, asked.folder)
    return [_issue(finding, path, asked) for finding in outcome.findings]


def _issue(finding: Finding, path: str, asked: Asked) -> Entry:
    message, advice = finding.message(asked.language), finding.help(asked.language)
    return {
        "type": "issue",
        "check_name": finding.rule.name,
        "description": visible(f"{message}; {advice}"),
        "severity": _SEVERITY[finding.severity],
        "fingerprint": digest(path, finding.fingerprint),
        "location": {
            "path": visible(path),
            "lines": {"begin": finding.start.line, "end": finding.end.line},
        },
    }


def end_report(issues: Sequence[Entry], _: Tally, __: Asked, screen: Screen) -> None:
    """Write one list."""
    json.write_whole(screen, issues)
