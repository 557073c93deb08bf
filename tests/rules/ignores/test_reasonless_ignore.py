from collections.abc import Callable

from kehoach.finding.finding import Finding
from kehoach.finding.ignored import Ignored, IgnoreEntry
from kehoach.rules.ignores.reasonless_ignore import reasonless_ignore
from kehoach.text.source import Span


def test_a_comment_is_reported_once_however_many_rules_it_names(
    found: Callable[[str], tuple[Finding, ...]],
) -> None:
    reported = [one for one in found(_two_tasks("")) if one.rule is reasonless_ignore]
    assert [one.source.part(one.problem.span) for one in reported] == ["missing-output", "missing-output"]


def test_a_comment_with_a_reason_is_fine(fired: Callable[[str], set[str]]) -> None:
    assert "reasonless-ignore" not in fired(_two_tasks(" văn bản không nêu"))


def test_a_comment_that_takes_nothing_away_is_only_called_unused() -> None:
    entry = IgnoreEntry("missing-lead", Span(20, 32), Span(0, 33), used=False, reason="")
    assert not list(reasonless_ignore.check(Ignored((entry,), frozenset({"missing-lead"}))))


def test_two_comments_that_follow_one_another_are_two() -> None:
    text = "#kehoach:ignore[aa]\n#kehoach:ignore[bb]\n"
    places = [text.index("aa"), text.index("bb")]
    entries = tuple(
        IgnoreEntry(text[at : at + 2], Span(at, at + 2), Span(at - 17, at + 3), used=True, reason="")
        for at in places
    )
    assert [
        one.facts["name"] for one in reasonless_ignore.check(Ignored(entries, frozenset({"aa", "bb"})))
    ] == ["aa", "bb"]


def test_nothing_is_said_where_there_is_no_comment() -> None:
    assert not list(reasonless_ignore.check(Ignored((), frozenset())))


def _two_tasks(reason: str) -> str:
    comment = f"      # kehoach: ignore[missing-output, missing-deadline]{reason}\n"
    tasks = (f"      - number: {number}\n        title: A\n        lead: Sở Tư pháp\n" for number in (1, 2))
    return "sections:\n  - number: I\n    tasks:\n" + "".join(comment + task for task in tasks)
