"""Rules of an office that can pick nothing, or never find anything, whatever a plan says."""

from collections.abc import Iterable, Iterator

from kehoach.document.node import Mapping
from kehoach.document.route import entry
from kehoach.finding.problem import Problem
from kehoach.plan.house import Condition, House, Ranged, There, What
from kehoach.text.source import Span

_ADDRESSED = frozenset(What) - {What.PLAN}


def contradictions(house: House, select: Mapping | None, require: Mapping | None) -> Iterator[Problem]:
    """Give what contradicts itself in a rule, at most one problem for each key."""
    if select and house.sections and house.what and not _ADDRESSED & set(house.what):
        yield _told(_place(select, "section"), "section-of-plan", "section")
    for holder, those in ((select, house.select), (require, house.require)):
        if holder:
            yield from _in_one(holder, those)
    if require:
        yield from _of_both(house, require)


def _in_one(holder: Mapping, those: Iterable[Condition]) -> Iterator[Problem]:
    """Find ranges upside down, and keys that must be there and must not."""
    there = {one.key for one in those if not isinstance(one, There) or one.present}
    absent = [one.key for one in those if isinstance(one, There) and not one.present]
    for key in dict.fromkeys(absent):
        if key in there:
            yield _told(_place(holder, "absent"), "present-and-absent", key)
    for one in those:
        if isinstance(one, Ranged) and _is_upside_down(one):
            yield _told(_place(holder, one.key), "upside-down", one.key)


def _is_upside_down(one: Ranged) -> bool:
    return one.low is not None and one.high is not None and bool(one.low > one.high)  # type: ignore[operator]


def _of_both(house: House, require: Mapping) -> Iterator[Problem]:
    """Find what is required and holds wherever the rule looks: it never fires."""
    selected = {(one.key, one.present) for one in house.select if isinstance(one, There)}
    for one in house.require:
        if isinstance(one, There) and (one.key, one.present) in selected:
            yield _told(_place(require, "present" if one.present else "absent"), "never", one.key)
        elif not isinstance(one, There) and (one.key, False) in selected:
            yield _told(_place(require, one.key), "never", one.key)


def _place(holder: Mapping, key: str) -> Span:
    found = entry(holder, key)
    return found.key.span if found else holder.span


def _told(span: Span, cause: str, key: str) -> Problem:
    return Problem("house-rule-contradictory", span, {"cause": cause, "key": key})
