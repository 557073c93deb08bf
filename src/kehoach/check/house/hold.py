"""Holding the parts of a plan against the conditions of a rule."""

from collections.abc import Iterator
from decimal import Decimal

from kehoach.calendar.period import Period
from kehoach.check.house.parts import Part, Parts, Value, anchor, values
from kehoach.phrase.wildcard import fits
from kehoach.plan.address import holders
from kehoach.plan.house import Condition, House, How, Ranged, There, Within, Worded
from kehoach.plan.model import Plan
from kehoach.text.source import Span


def selected(house: House, whole: Parts, part: Part) -> bool:
    """Tell whether a rule is about a part."""
    return (
        not part.kinds.isdisjoint(house.what)
        and (not house.sections or not house.sections.isdisjoint(holders(part.address)))
        and all(_is_selected(one, whole, part) for one in house.select)
    )


def _is_selected(condition: Condition, whole: Parts, part: Part) -> bool:
    """One value that fits is enough; for what is excluded, none may."""
    there = tuple(values(whole, part, condition.key))
    match condition:
        case There():
            return bool(there) is condition.present
        case Worded(how=How.EXCLUDES):
            return not any(_fits(condition, one) for one in there)
        case Worded():
            return any(_fits(condition, one) for one in there)
        case _:
            return any(_lies(condition, one, whole.plan) is True for one in there)


def failures(condition: Condition, whole: Parts, part: Part) -> Iterator[Span]:
    """Give the places at which a part does not hold to a condition; its head where something is missing.

    Conditions on values say nothing of a key that is not there, but for `includes`.
    """
    there = tuple(values(whole, part, condition.key))
    match condition:
        case There():
            if not there and condition.present:
                yield part.head
            elif not condition.present:
                yield from (one.span for one in there[:1])
        case Worded(how=How.INCLUDES):
            if not any(_fits(condition, one) for one in there):
                yield there[0].span if there else part.head
        case Worded():
            wanted = condition.how is How.MATCHES
            yield from (one.span for one in there if _fits(condition, one) is not wanted)
        case _:
            yield from (one.span for one in there if _lies(condition, one, whole.plan) is False)


def is_lacking(condition: Condition, whole: Parts, part: Part) -> bool:
    """Tell whether a condition could only fail because nothing stands under its key."""
    asks = isinstance(condition, There) and condition.present
    asks = asks or (isinstance(condition, Worded) and condition.how is How.INCLUDES)
    return asks and not any(True for _ in values(whole, part, condition.key))


def _fits(condition: Worded, value: Value) -> bool:
    return any(fits(pattern, text) for pattern in condition.patterns for text in value.texts)


def _lies(condition: Ranged | Within, value: Value, plan: Plan) -> bool | None:
    """Tell whether a day or number lies where it should; None where there is none to judge."""
    if isinstance(condition, Within):
        day = anchor(plan, condition.of)
        if day is None or value.days is None:
            return None
        return all(abs((one - day).days) <= condition.days for one in value.days)
    if value.days:
        return _holds(condition, value.days)
    if value.number is None or value.unit != condition.unit:
        return None
    low, high = condition.low, condition.high
    above = not isinstance(low, Decimal) or low <= value.number
    return above and (not isinstance(high, Decimal) or value.number <= high)


def _holds(condition: Ranged, days: Period) -> bool:
    low, high = condition.low, condition.high
    after = low is None or isinstance(low, Decimal) or low <= days.start
    return after and (high is None or isinstance(high, Decimal) or days.end <= high)
