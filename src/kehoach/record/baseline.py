"""Writing the findings that are there into a baseline."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kehoach.check.baseline import VERSION, Key, NotABaselineError, is_there, key_of, path_from, read_baseline
from kehoach.check.run import Outcome
from kehoach.check.unread import BLINDING
from kehoach.finding.finding import Finding
from kehoach.record.replace import Replacement, replace_all

_SHOWN = 80


def write_baseline(path: Path, outcomes: Sequence[Outcome], folder: Path) -> int:
    """Write a file of known findings, whole or not at all; give how many are in it.

    What it holds of files that this run has not checked stays. What keeps a file from being read is never known:
    nobody has seen what else is wrong there.
    """
    if path.is_dir():
        raise NotABaselineError(path=path.as_posix())
    before = path.read_bytes() if path.exists() else None
    known = dict(_kept(path, outcomes, folder)) if before is not None else {}
    for outcome in outcomes:
        seen_from = path_from(path, outcome.path, folder)
        known |= {key_of(one, seen_from): _words(one) for one in outcome.findings if _may_be_known(one)}
    after = _text(known).encode()
    if after != before:
        replace_all([Replacement(path, path.as_posix(), before, after)])
    return len(known)


def _kept(path: Path, outcomes: Sequence[Outcome], folder: Path) -> Iterator[tuple[Key, str]]:
    """Give what a file holds of other files than those checked now, as far as they are there."""
    checked = {path_from(path, outcome.path, folder) for outcome in outcomes}
    for key, words in read_baseline(path).words.items():
        if key.path not in checked and is_there(path, key):
            yield key, words


def _may_be_known(finding: Finding) -> bool:
    return finding.rule.name not in BLINDING


def _words(finding: Finding) -> str:
    return " ".join(finding.source.part(finding.problem.span).split())[:_SHOWN]


def _text(known: Mapping[Key, str]) -> str:
    """Write one line an entry, in the order of files and rules, so that a change is a change of few lines."""
    entries = sorted((key.path, key.rule, words, key.fingerprint) for key, words in known.items())
    lines = [
        json.dumps(
            {"path": path, "rule": rule, "words": words, "fingerprint": mark},
            ensure_ascii=not words.isprintable(),
        )
        for path, rule, words, mark in entries
    ]
    inside = "\n" + ",\n".join(f"    {line}" for line in lines) + "\n  " if lines else ""
    return f'{{\n  "version": {VERSION},\n  "findings": [{inside}]\n}}\n'
