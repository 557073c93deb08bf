from collections.abc import Callable

from kehoach.finding.finding import Finding
from kehoach.words import Language
from shown import HEAD

MOST = 10_000


def keys(count: int) -> str:
    return HEAD + "".join(f"k{number}: a\n" for number in range(count))


def test_what_is_not_told_of_a_file_is_counted(found: Callable[[str], tuple[Finding, ...]]) -> None:
    *told, last = found(keys(MOST + 300))
    assert len(told) == MOST
    assert last.rule.name == "too-many-findings"
    assert last.message(Language.EN) == "there are 300 more from here on; 10000 are told of one file"
    assert last.problem.span.start > told[-1].problem.span.start


def test_as_many_findings_as_are_told_are_not_too_many(fired: Callable[[str], set[str]]) -> None:
    assert "too-many-findings" not in fired(keys(MOST - 10))
