"""SARIF 2.1.0, which code scanning services read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import quote

from kehoach.check.run import Outcome
from kehoach.finding.finding import Finding
from kehoach.finding.rule import Rule
from kehoach.output import json
from kehoach.output.findings import Entry
from kehoach.output.forms.sarif_rule import LEVEL, described
from kehoach.output.forms.sheet import Asked
from kehoach.output.tally import Tally
from kehoach.output.terminal import Screen
from kehoach.output.visible import visible
from kehoach.repository.places import below_root
from kehoach.text.source import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
# A plain text may hold links `[words](address)`; those of a plan are none.
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


class Kept(NamedTuple):
    """One result with its rule; its place among the rules is known at the end."""

    rule: Rule
    result: Entry


def take_results(outcome: Outcome, asked: Asked, _: Screen) -> Sequence[Kept]:
    """Keep one result a finding."""
    if not outcome.findings:
        return ()
    artifact = _artifact(below_root(asked.folder / outcome.path, asked.folder))
    return [Kept(one.rule, _result(one, artifact, asked)) for one in outcome.findings]


def _result(finding: Finding, artifact: Entry, asked: Asked) -> Entry:
    language, problem = asked.language, finding.problem
    place = _place(finding, problem.span, artifact, finding.label(language))
    others = (
        [_place(finding, problem.other, artifact, finding.other_label(language))] if problem.other else []
    )
    return {
        "ruleId": finding.rule.name,
        "level": LEVEL[finding.severity],
        "message": {
            "text": _inert(f"{_sentence(finding.message(language))} {_sentence(finding.help(language))}")
        },
        "locations": [place],
        **({"relatedLocations": [{"id": 1, **other} for other in others]} if others else {}),
        "partialFingerprints": {"kehoach/v2": finding.fingerprint},
    }


def _sentence(words: str) -> str:
    """Begin with a capital and end with a full stop, as a message has to there."""
    return f"{words[:1].upper()}{words[1:]}."


def _inert(text: str) -> str:
    return _LINK.sub(r"\\[", visible(text))


def _place(finding: Finding, span: Span, artifact: Entry, label: str) -> Entry:
    """Give a place: lines and columns from 1, the end just behind the last character, as in kehoach."""
    start, end = finding.source.place(span.start), finding.source.place(span.end)
    region = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }
    physical: Entry = {"artifactLocation": artifact, "region": region}
    return {"physicalLocation": physical, **({"message": {"text": _inert(label)}} if label else {})}


def _artifact(path: str) -> Entry:
    """Name a file from the root of the repository; by its whole path where it lies in none."""
    if PurePath(path).is_absolute():
        return {"uri": PurePath(path).as_uri()}
    return {"uri": quote(path, errors="surrogateescape"), "uriBaseId": _ROOT}


def end_log(kept: Sequence[Kept], _: Tally, asked: Asked, screen: Screen) -> None:
    """Write one log of one run, with the rules that fired."""
    from importlib.metadata import version  # noqa: PLC0415 - only this form pays for it

    rules = {one.rule.name: one.rule for one in sorted(kept, key=lambda one: one.rule.name)}
    turns = {name: turn for turn, name in enumerate(rules)}
    driver: Entry = {
        "name": "kehoach",
        "version": version("kehoach"),
        "language": asked.language.value,
        "rules": [described(rule, asked.language) for rule in rules.values()],
    }
    run: Entry = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": asked.language.value,
        "results": [{**one.result, "ruleIndex": turns[one.rule.name]} for one in kept],
    }
    json.write_whole(screen, {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})
