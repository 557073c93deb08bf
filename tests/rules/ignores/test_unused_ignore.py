from kehoach.finding.ignored import Ignored, IgnoreEntry
from kehoach.rules.ignores.unused_ignore import unused_ignore
from kehoach.text.source import Span

KNOWN = frozenset({"missing-lead", "missing-output"})


def reported(*entries: IgnoreEntry) -> list[object]:
    return [problem.facts["name"] for problem in unused_ignore.check(Ignored(entries, KNOWN))]


def test_each_name_of_a_comment_counts_by_itself() -> None:
    used = IgnoreEntry("missing-lead", Span(10, 22), Span(0, 50), used=True, reason="lý do")
    unused = IgnoreEntry("missing-output", Span(24, 38), Span(0, 50), used=False, reason="lý do")
    assert reported(used, unused) == ["missing-output"]


def test_an_unknown_name_is_not_called_unused_as_well() -> None:
    assert not reported(IgnoreEntry("mising-lead", Span(10, 21), Span(0, 50), used=False, reason="lý do"))
