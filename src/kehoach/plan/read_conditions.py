"""From the mappings under `select` and `require` to conditions."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from itertools import islice
from typing import Final, NamedTuple

from kehoach.calendar.period import read_date
from kehoach.document.node import Mapping, Node, Scalar, Sequence
from kehoach.finding.problem import Problem
from kehoach.phrase.money import read_money
from kehoach.phrase.number import read_number
from kehoach.phrase.wildcard import Pattern, read_pattern
from kehoach.plan.cell import Cell
from kehoach.plan.cells import cell, cells, child
from kehoach.plan.house import (
    DAYS,
    KEYS,
    NUMBERS,
    Anchor,
    Condition,
    How,
    Ranged,
    There,
    What,
    Within,
    Worded,
)
from kehoach.text.letters import match_key
from kehoach.text.source import Source, Span
from kehoach.words import Fact

MOST_PATTERNS: Final = 200
MOST_OF_FILE: Final = 2_000
LONGEST_PATTERN: Final = 300
"""Patterns of one condition and of all rules, and characters of one: each is held against all words of every plan."""
_NOT_OF_NODES: Final = frozenset({"what", "section", "present", "absent"})
_QUANTITY: Final = re.compile(r"(\d[\d.,]*)\s*(\D*)")
_COUNT: Final = re.compile(r"(\d{1,5})(?:\s*ngày)?")


class Asking(NamedTuple):
    """Which parts of a plan are asked about; what is met goes to `problems`, all patterns of a file to `patterns`."""

    source: Source
    what: tuple[What, ...]
    problems: list[Problem]
    patterns: list[Pattern]


def conditions(node: Mapping, asking: Asking) -> Iterator[Condition]:
    """Read the conditions in a mapping; what can't be read is a problem."""
    for word, is_present in (("present", True), ("absent", False)):
        named = [one for one in cells(asking.source, node, word) if _is_key(one.text, one.span, asking)]
        yield from (There(key, is_present) for key in dict.fromkeys(one.text for one in named))
    for entry in node.entries:
        key = entry.key.text
        if key in _ALL_KEYS and key not in _NOT_OF_NODES and _is_key(key, entry.key.span, asking):
            yield from _of_key(node, key, asking)


_ALL_KEYS: Final = frozenset(key for keys in KEYS.values() for key in keys)


def _of_key(node: Mapping, key: str, asking: Asking) -> Iterator[Condition]:
    """Read what is asked of one key: patterns alone, or conditions by their names."""
    asked = child(node, key)
    if asked is None:
        yield from _worded(node, key, key, How.MATCHES, asking)
        return
    for how in How:
        if how.value in asked.values:
            yield from _worded(asked, how.value, key, how, asking)
    if {"from", "to"} & set(asked.values):
        yield from _ranged(asked, key, asking)
    if within := child(asked, "within"):
        yield from _within(within, key, asking)


def _is_key(key: str, span: Span, asking: Asking) -> bool:
    """Tell whether all the parts asked about may have a key; what no shape knows was reported there."""
    lacking = next((one for one in asking.what if key not in KEYS[one]), None)
    if lacking is None:
        return bool(asking.what)
    known = KEYS[lacking]
    facts = {"text": key, "what": lacking.value, "known": known, "nearest": nearest(key, known)}
    _tell(asking, span, "key", **facts)
    return False


def _worded(holder: Mapping, at: str, key: str, how: How, asking: Asking) -> Iterator[Condition]:
    written = cells(asking.source, holder, at)
    patterns = tuple(islice(_patterns(written), MOST_PATTERNS + 1))
    value = holder.values[at]
    asking.patterns.extend(patterns)
    longest = next((one for one in written if len(one.text) > LONGEST_PATTERN), None)
    if len(patterns) > MOST_PATTERNS:
        _tell(asking, written[MOST_PATTERNS].span, "too-many-patterns", count=MOST_PATTERNS)
    elif len(asking.patterns) > MOST_OF_FILE:
        _tell(asking, written[0].span, "too-many-patterns-of-file", count=MOST_OF_FILE)
    elif longest:
        _tell(asking, longest.span, "too-long-pattern", count=LONGEST_PATTERN)
    elif patterns:
        yield Worded(key, how, patterns)
    elif _is_read(value) and not (holder.flow and value.start == value.end):
        _tell(asking, _key_span(holder, at), "no-pattern", text=at)


def _is_read(value: Node) -> bool:
    """Tell whether a value has the form of texts; of another form the shape has told."""
    items = value.items if isinstance(value, Sequence) else (value,)
    return all(isinstance(one, Scalar) for one in items)


def _patterns(written: Iterable[Cell]) -> Iterator[Pattern]:
    for one in written:
        if pattern := read_pattern(one.text):
            yield pattern


def _ranged(asked: Mapping, key: str, asking: Asking) -> Iterator[Condition]:
    if key not in DAYS | NUMBERS:
        name = "from" if "from" in asked.values else "to"
        _tell(asking, _key_span(asked, name), "no-range", text=name, key=key)
        return
    low, high = cell(asked, "from"), cell(asked, "to")
    ends = [_end(one, key, asking, is_high=is_high) for one, is_high in ((low, False), (high, True))]
    written = [one for one in (low, high) if one]
    if (
        not any(isinstance(asked.values.get(name), Mapping | Sequence) for name in ("from", "to"))
        and not written
    ):
        _tell(asking, asked.span, "no-end", key=key)
    if len([one for one in ends if one]) < len(written) or not written:
        return
    units = {end.unit for end in ends if end}
    if len(units) > 1:
        _tell(asking, written[-1].span, "two-units", text=written[-1].text)
        return
    words = tuple(one.text if one else None for one in (low, high))
    first, last = (end.value if end else None for end in ends)
    yield Ranged(key, first, last, next(iter(units)), (words[0], words[1]))


class _End(NamedTuple):
    value: date | Decimal
    unit: str | None = None


def _end(one: Cell | None, key: str, asking: Asking, *, is_high: bool) -> _End | None:
    """Read one end of a range: a day, an amount in đồng, or a number with its unit."""
    if one is None:
        return None
    end = _day(one.text, is_high=is_high) if key in DAYS else _number(one.text, key)
    if end is None:
        _tell(asking, one.span, "day" if key in DAYS else "number", text=one.text)
    return end


def _day(text: str, *, is_high: bool) -> _End | None:
    """Read a day; of a month the first or last."""
    period = read_date(text)
    return _End(period.end if is_high else period.start) if period else None


def _number(text: str, key: str) -> _End | None:
    if key == "budget":
        amount = read_money(text)
        return None if amount is None else _End(Decimal(amount))
    match = _QUANTITY.fullmatch(match_key(text))
    number = read_number(match[1]) if match else None
    return _End(number, match[2] or None) if match and number is not None else None


def _within(within: Mapping, key: str, asking: Asking) -> Iterator[Condition]:
    days, of = cell(within, "days"), cell(within, "of")
    if key not in DAYS:
        _tell(asking, within.span, "no-range", text="within", key=key)
    elif days and (match := _COUNT.fullmatch(match_key(days.text))):
        if of and of.text in set(Anchor):
            yield Within(key, int(match[1]), Anchor(of.text))
    elif days:
        _tell(asking, days.span, "number", text=days.text)


def _key_span(holder: Mapping, key: str) -> Span:
    return next(one.key.span for one in holder.entries if one.key.text == key)


def nearest(text: str, known: Iterable[str]) -> str | None:
    """Give the known word that is most like a text."""
    return next(iter(get_close_matches(text.lower(), tuple(known), n=1)), None)


def _tell(asking: Asking, span: Span, cause: str, **facts: Fact) -> None:
    asking.problems.append(Problem("house-rule-not-understood", span, {"cause": cause, **facts}))
