"""Mending a text as far as its findings can be mended: edits that lie apart at once, then what is found after them."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from kehoach.check.unread import BLINDING
from kehoach.finding.finding import Finding
from kehoach.text.edit import spliced
from kehoach.text.source import Span

Check: TypeAlias = Callable[[str], Sequence[Finding]]
_Counted: TypeAlias = Callable[[str], Sequence[Finding] | None]
_ROUNDS: Final = 50
_MOST_ALONE: Final = 20
_MOST_CHARACTERS: Final = 20_000_000
"""Checked in all while one file is mended: a plan has its fifty rounds, a huge file a few."""
_NEVER_MORE: Final = BLINDING | {"duplicate-key", "closed-period-changed"}
"""What no mending may bring: a text that is read less, or promises that were closed."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after its fixes, and in how many places each rule was mended."""

    text: str
    fixed: Counter[str]


def mended(text: str, check: Check, *, unsafe: bool) -> Mended:
    """Mend a text until nothing changes; of edits that overlap the first wins, the other has its turn in the next round."""
    checked = _counted(check)
    found, fixed = check(text), Counter[str]()
    for _ in range(_ROUNDS):
        step = _step(text, found, checked, unsafe=unsafe)
        if step is None:
            break
        text, found = step.text, step.found
        for one in step.fixed:
            fixed[one.rule.name] += one.mended_places
    return Mended(text, fixed)


def _counted(check: Check) -> _Counted:
    """Check texts, and give None once too much was checked."""
    left = _MOST_CHARACTERS

    def counted(text: str) -> Sequence[Finding] | None:
        nonlocal left
        left -= len(text)
        return check(text) if left >= 0 else None

    return counted


class _Step(NamedTuple):
    """A text after one round, what is found in it, and which findings were mended."""

    text: str
    found: Sequence[Finding]
    fixed: Sequence[Finding]


def _step(text: str, found: Sequence[Finding], check: _Counted, *, unsafe: bool) -> _Step | None:
    """Mend all that lies apart; where something gets worse by it, the first few one by one until one is mended."""
    chosen = tuple(_apart(one for one in found if one.fix and (unsafe or one.fix.safe)))
    alone = [(one,) for one in chosen[:_MOST_ALONE]] if len(chosen) > 1 else []
    for those in (chosen, *alone):
        after = spliced(text, (edit for one in those for edit in one.problem.edits))
        if after != text:
            found_after = check(after)
            if found_after is None:
                return None
            if not _is_worse(found, found_after):
                return _Step(after, found_after, those)
    return None


def _apart(findings: Iterator[Finding]) -> Iterator[Finding]:
    """Give the findings whose edits lie apart from those of all before."""
    taken: list[Span] = []
    ordered = sorted(findings, key=lambda one: min(one.problem.edits))
    for one in ordered:
        spans = [edit.span for edit in one.problem.edits]
        if not any(_overlaps(span, taken) for span in spans):
            for span in spans:
                insort(taken, span)
            yield one


def _overlaps(one: Span, taken: Sequence[Span]) -> bool:
    """Tell whether a span overlaps one of those that stand in their order and apart, or begins where one begins."""
    after = bisect_left(taken, one)
    beside = taken[max(after - 1, 0) : after + 1]
    return any(_overlap(one, other) for other in beside)


def _overlap(one: Span, other: Span) -> bool:
    return one.start == other.start or (one.start < other.end and other.start < one.end)


def _is_worse(before: Sequence[Finding], after: Sequence[Finding]) -> bool:
    counts = (Counter(one.rule.name for one in those) for those in (after, before))
    now, then = counts
    return any(now[name] > then[name] for name in _NEVER_MORE)


def is_fixable(findings: Sequence[Finding], *, unsafe: bool) -> bool:
    """Tell whether anything of what was found can be mended."""
    return any(one.fix and (unsafe or one.fix.safe) for one in findings)
