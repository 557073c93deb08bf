"""Checking what stands in a test or on a page, as if it were files."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach.check.many import outcomes
from kehoach.finding.finding import Finding
from kehoach.words import Language
from shown import files_of

Found = tuple[Finding, ...]


@pytest.fixture
def found(tmp_path: Path) -> Callable[[str | bytes], Found]:
    """Check a block: files below `# tệp:` lines, or a plan, put below a complete head if it has none."""

    def found(block: str | bytes) -> Found:
        (tmp_path / ".git").mkdir(exist_ok=True)
        paths = [_write(tmp_path / path, data) for path, data in files_of(block).items()]
        plans = [path for path in paths if path.suffix == ".yaml"]
        checked = list(outcomes(plans, tmp_path)[1])
        for outcome in checked:
            for one in (*outcome.findings, *outcome.ignored):
                _assert_complete(one)
        return tuple(one for outcome in checked for one in outcome.findings)

    return found


@pytest.fixture
def fired(found: Callable[[str | bytes], Found]) -> Callable[[str | bytes], set[str]]:
    """Check a block and give the names of the rules that fire."""
    return lambda block: {one.rule.name for one in found(block)}


def _write(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _assert_complete(finding: Finding) -> None:
    """Every fact of the words is there, in both languages."""
    for language in Language:
        for say in (finding.message, finding.help, finding.label, finding.other_label):
            assert not re.search(r"None|\{[a-z_]+\}", say(language))
