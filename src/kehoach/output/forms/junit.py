"""JUnit XML: one suite a file, one case a finding, so that any CI service can list them.

A finding that fails the run is a failed case; a lighter one is a case that passed, with its words as output. A file
without findings is one case that passed.
"""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import chain

from kehoach.check.run import Outcome
from kehoach.finding.finding import Finding
from kehoach.output.forms.sheet import Asked
from kehoach.output.frame import frame
from kehoach.output.tally import Tally
from kehoach.output.terminal import Screen
from kehoach.output.visible import visible
from kehoach.repository.places import below_root

_CLEAN = "kehoach check"


def take_suite(outcome: Outcome, asked: Asked, _: Screen) -> Sequence[str]:
    """Keep the suite of one file."""
    if outcome.is_passed_over:
        return ()
    path = visible(below_root(asked.folder / outcome.path, asked.folder))
    failures = sum(_fails(finding, asked) for finding in outcome.findings)
    counts = f'tests="{max(1, len(outcome.findings))}" failures="{failures}" errors="0" skipped="0"'
    cases = chain.from_iterable(_case(finding, path, asked) for finding in outcome.findings)
    passed = f"    <testcase name={_quoted(_CLEAN)} classname={_quoted(path)}/>\n"
    inner = "".join(cases) or passed
    return (f"  <testsuite name={_quoted(path)} {counts}>\n{inner}  </testsuite>\n",)


def _quoted(text: str) -> str:
    return f'"{escape(text)}"'


def _fails(finding: Finding, asked: Asked) -> bool:
    return finding.severity.rank <= asked.fail_on.rank


def _case(finding: Finding, path: str, asked: Asked) -> Iterator[str]:
    message = visible(finding.message(asked.language))
    name = f"{finding.rule.name} {finding.start.line}:{finding.start.column}"
    text = escape(frame(finding, asked.language))
    yield f"    <testcase name={_quoted(name)} classname={_quoted(path)}>\n"
    if _fails(finding, asked):
        kind = f"type={_quoted(finding.rule.name)} message={_quoted(message)}"
        yield f"      <failure {kind}>{text}</failure>\n"
    else:
        yield f"      <system-out>{text}</system-out>\n"
    yield "    </testcase>\n"


def end_suites(suites: Sequence[str], _: Tally, __: Asked, screen: Screen) -> None:
    """Write one document; letters that the stream lacks are written as their numbers."""
    text = f'<?xml version="1.0"?>\n<testsuites name="kehoach">\n{"".join(suites)}</testsuites>\n'
    screen.write_raw(text if screen.is_unicode else text.encode("ascii", "xmlcharrefreplace").decode())
