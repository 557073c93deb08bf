"""Targets for machines: one entry a tier, as JSON and for a spreadsheet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.output import json
from kehoach.output.goal import number, numbers
from kehoach.output.goal_words import base, short
from kehoach.output.table import Column, from_entries, write_csv
from kehoach.output.terminal import Terminal
from kehoach.phrase.number import plain_fraction
from kehoach.plan.level import level_key
from kehoach.plan.model import Tier
from kehoach.repository.follow import Followed
from kehoach.target.model import Outcome, Rolled
from kehoach.words import Language, Words

_CSV = (
    "plan", "id", "task", "measure", "goal", "reading", "op", "value", "low", "high", "low_closed", "high_closed", "unit",
    "per", "stated", "cap", "every", "year", "level", "field", "except", "base", "accrual", "result", "figure", "count",
    "of", "periods", "needed", "distance", "reported", "missing", "contested", "unusable", "gaps",
    "unread", "absent", "corrected", "unasked", "sources", "trend", "next", "reason", "path", "line",
)  # fmt: skip
_UNREAD = Words(vi="không hiểu", en="not understood")
_FROM = Words(vi="{short} từ {base}", en="{short} from {base}")


@dataclass(frozen=True, slots=True)
class Judged:
    """A plan with its targets as they stand on a day or for a period."""

    followed: Followed
    outcomes: tuple[Outcome, ...]


def of_level(outcomes: Sequence[Outcome], level: str | None) -> tuple[Outcome, ...]:
    """Leave out the tiers of other levels, where one is asked for ("xã" or "cấp xã"), and those without figures of it."""
    wanted = level_key(level)
    return tuple(
        one
        for one in outcomes
        if not wanted
        or level_key(one.tier.level) == wanted
        or (one.tier.level is None and one.rolled and one.rolled.holdings)
    )


def write_json(
    judged: Sequence[Judged], skipped: Sequence[str], terminal: Terminal, **top: json.Value
) -> None:
    """Write one entry a tier."""
    entries = [entry(one, outcome, terminal.language) for one in judged for outcome in one.outcomes]
    json.write(terminal.out, "targets", entries, skipped=list(skipped), **top)


def write_table(judged: Sequence[Judged], terminal: Terminal) -> None:
    """Write the same for a spreadsheet."""
    columns = tuple(Column(name, Words(name, name)) for name in _CSV)
    entries = (entry(one, outcome, terminal.language) for one in judged for outcome in one.outcomes)
    flat = (_flat(one) for one in entries)
    write_csv(from_entries(columns, flat), terminal.out, terminal.language)


def entry(judged: Judged, outcome: Outcome, language: Language) -> dict[str, json.Value]:
    """Give one tier: its goal as `goal` gives it, its figure, and what it has come to."""
    source, target, tier = judged.followed.plan.source, outcome.target, outcome.tier
    return {
        "plan": judged.followed.plan.id,
        "id": target.id,
        "task": target.task,
        "measure": target.measure.text if target.measure else None,
        **numbers(tier.goal),
        "year": tier.year,
        "level": tier.level,
        "field": tier.field,
        "except": target.excluded.text if target.excluded else None,
        "base": number(tier.base) if tier.base is not None else _number(outcome.base),
        "accrual": target.accrual.value if target.accrual else None,
        "goal": tier.words.text,
        "reading": reading(tier).say(language),
        "result": outcome.result.value,
        "figure": _figure(outcome.rolled),
        "needed": _number(outcome.needed),
        "distance": _number(outcome.distance),
        "trend": [{"period": one.period.name, "value": _number(one.value)} for one in outcome.trend],
        "next": _next(outcome),
        "reason": outcome.reason.words.say(language, **outcome.reason.facts) if outcome.reason else None,
        "path": source.path,
        "line": source.place(tier.words.span.start).line,
    }


def reading(tier: Tier) -> Words:
    """Give the reading of a goal in a few signs, with the base it grows from."""
    if tier.goal is None:
        return _UNREAD
    vi, en = (short(tier.goal, language) for language in (Language.VI, Language.EN))
    if tier.base is None:
        return Words(vi, en)
    start = base(tier.base, tier.goal)
    return Words(
        vi=_FROM.say(Language.VI, short=vi, base=start), en=_FROM.say(Language.EN, short=en, base=start)
    )


def _figure(rolled: Rolled | None) -> json.Value:
    if rolled is None:
        return None
    return {
        "value": _number(rolled.value),
        "count": _number(rolled.count),
        "of": _number(rolled.of),
        "periods": [_period(one) for one in rolled.periods],
        "units": list(rolled.units),
        "missing": list(rolled.missing),
        "contested": list(rolled.contested),
        "unusable": list(rolled.unusable),
        "gaps": list(rolled.gaps),
        "unread": list(rolled.unread),
        "absent": list(rolled.absent),
        "unasked": list(rolled.unasked),
        "sources": list(
            dict.fromkeys(one.figure.source.text for one in rolled.holdings if one.figure.source)
        ),
        "corrected": [one.unit for one in rolled.holdings if one.replaced],
    }


def _period(period: ReportingPeriod) -> str:
    return period.name


def _next(outcome: Outcome) -> json.Value:
    if outcome.next is None:
        return None
    after = outcome.next
    return {
        "year": after.year,
        "goal": after.tier.words.text,
        "needed": _number(after.needed),
        "distance": _number(after.distance),
    }


def _number(value: Fraction | None) -> int | float | None:
    return None if value is None else plain_fraction(value)


def _flat(told: Mapping[str, json.Value]) -> dict[str, json.Value]:
    """Lay the figure, the trend and the next tier out as cells."""
    figure = told["figure"] if isinstance(told["figure"], dict) else {}
    after = told["next"] if isinstance(told["next"], dict) else {}
    points = told["trend"] if isinstance(told["trend"], list) else []
    return {
        **told,
        "figure": figure.get("value"),
        "count": figure.get("count"),
        "of": figure.get("of"),
        "periods": figure.get("periods"),
        "reported": figure.get("units"),
        "missing": figure.get("missing"),
        **{
            name: figure.get(name)
            for name in (
                "contested",
                "unusable",
                "gaps",
                "unread",
                "absent",
                "corrected",
                "unasked",
                "sources",
            )
        },
        "trend": "; ".join(f"{one['period']} {one['value']}" for one in points if isinstance(one, dict)),
        "next": " ".join(str(after[key]) for key in ("year", "goal") if after.get(key)) or None,
    }
