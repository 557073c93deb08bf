"""Each file in cases/ is one way in which a text can be wrong; beside it the problems that it has.

A line of the `.txt` is `line:column-line:column rule`, then the cause and the other place if there are any.
"""

from pathlib import Path

import pytest

from kehoach.document.cause import Cause
from kehoach.document.parse import parse
from kehoach.files.read import decode
from kehoach.finding.problem import Problem
from kehoach.text.source import Source

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


def told(source: Source, problem: Problem) -> str:
    start, end = source.place(problem.span.start), source.place(problem.span.end)
    words = [f"{start.line}:{start.column}-{end.line}:{end.column} {problem.rule}"]
    if "cause" in problem.facts:
        words.append(str(problem.facts["cause"]))
    if problem.other:
        other = source.place(problem.other.start)
        words.append(f"other {other.line}:{other.column}")
    return " ".join(words)


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_a_case_has_its_problems_and_no_others(case: Path) -> None:
    source, _ = decode(case.read_bytes(), case.name)
    _, problems = parse(source)
    expected = case.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert [told(source, problem) for problem in problems] == expected


def test_every_cause_has_a_case() -> None:
    told_somewhere = {word for case in CASES for word in case.with_suffix(".txt").read_text("utf-8").split()}
    assert {str(cause) for cause in Cause} <= told_somewhere


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_crlf_gives_the_same_data_and_problems(case: Path) -> None:
    with_lf = case.read_bytes().decode()
    one, problems = parse(Source("a", with_lf))
    two, same = parse(Source("a", with_lf.replace("\n", "\r\n")))
    assert [told(one.source, problem) for problem in problems] == [
        told(two.source, problem) for problem in same
    ]
    assert (one.root is None) == (two.root is None)
