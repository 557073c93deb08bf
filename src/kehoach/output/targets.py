"""Targets for people: each with its tiers below it, their figures, results, and how they have gone."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kehoach.output.figure import distance, figure, rises, trend, value
from kehoach.output.figure import size as sized
from kehoach.output.target_entries import Judged, reading
from kehoach.output.terminal import Piece, Screen, Style, Terminal
from kehoach.output.visible import folded, padded, visible, width
from kehoach.plan.progress_file import Figure
from kehoach.target.model import Outcome, Result
from kehoach.target.words import RESULTS
from kehoach.words import Language, Words

_STYLES = {
    Result.MET: Style.GOOD,
    Result.NOT_MET: Style.ERROR,
    Result.NO_FIGURE: Style.WARNING,
    Result.NOT_DUE: Style.FAINT,
    Result.NOT_APPLICABLE: Style.FAINT,
}
_HEAD = Words(vi="{plan} — {title}: {count} mức phải đạt", en="{plan} — {title}: {count} goals")
_SUMMARY = Words(vi="{count} {result}", en="{count} {result}")
_WITHIN = Words(vi="trong đó: {field}", en="of which: {field}")
_EXCEPT = Words(vi="trừ {words}", en="except {words}")
_NEEDED = Words(vi="năm {year} cần {needed}", en="{year} asks for {needed}")
_MISSING = Words(vi="chưa có số liệu của {units}", en="no figure of {units}")
_CONTESTED = Words(
    vi="{units} có nhiều số liệu cho cùng một kỳ, không tính",
    en="{units}: several figures for one period, not counted",
)
_CORRECTED = Words(vi="{units} đã đính chính: trước là {before}", en="{units} corrected it: it was {before}")
_NEXT = Words(vi="mức kế tiếp, {year}: {goal}", en="the next goal, {year}: {goal}")
_NEXT_SHORT = Words(
    vi="mức kế tiếp, {year}: {goal} (còn thiếu {size})", en="the next goal, {year}: {goal} ({size} to go)"
)
_AND_MORE = Words(vi="{units} và {count} đơn vị khác", en="{units} and {count} more")
_MOST_NAMED = 6
_BAR = 10
_FULL, _EMPTY = "█", "░"
_GAP = "  "
_WIDEST_GOAL, _SHORTEST = 38, 12
_DROPPED_FIRST = (2, 6, 3, 5)
"""Columns that a narrow terminal does without: count and of, the trend, the bar, the distance."""


_NOTHING = Piece("")


class Line(NamedTuple):
    """One tier as it stands below its target; what a narrow terminal has no room for falls away from the right."""

    goal: Piece
    figure: Piece
    parts: Piece = _NOTHING
    bar: Piece = _NOTHING
    result: Piece = _NOTHING
    distance: Piece = _NOTHING
    trend: Piece = _NOTHING


def write_text(judged: Sequence[Judged], terminal: Terminal) -> None:
    """Write each plan's targets; a plan that nobody follows with the reading of its goals."""
    for one in judged:
        terminal.out.write(*_head(one, terminal.language))
        if one.outcomes:
            _write(one, terminal.out, terminal.language)
            terminal.out.write("\n")


def _write(one: Judged, out: Screen, language: Language) -> None:
    lines = [_line(each, out, language, followed=bool(one.followed.progress)) for each in one.outcomes]
    columns = _widths(lines, out)
    for _, those in groupby(zip(one.outcomes, lines, strict=True), key=lambda pair: id(pair[0].target)):
        tiers = list(those)
        target = tiers[0][0].target
        measure = f"{_GAP}{target.measure.text}" if target.measure else ""
        out.write(Piece(visible(target.id), Style.EDGE), Piece(f"{visible(measure)}\n", Style.STRONG))
        for outcome, line in tiers:
            out.write(*_laid_out(line, columns))
            for note in _said(outcome, language) if one.followed.progress else ():
                text = visible(note)
                out.write(Piece(f"      {folded(text, out.width, 6) if out.drawn else text}\n", Style.FAINT))


def _widths(lines: Sequence[Line], out: Screen) -> list[int]:
    """Give the width of each column; 0 where nothing stands in it, or a terminal has no room for it."""
    widths = [max(width(piece.text) for piece in column) for column in zip(*lines, strict=True)]
    for at in _DROPPED_FIRST:
        if out.drawn and sum(columns + len(_GAP) for columns in widths if columns) + 2 > out.width:
            widths[at] = 0
    return widths


def _laid_out(line: Line, widths: Sequence[int]) -> Iterator[Piece]:
    yield Piece(_GAP)
    shown = [(piece, columns) for piece, columns in zip(line, widths, strict=True) if columns]
    last = max((at for at, (piece, _) in enumerate(shown) if piece.text), default=0)
    for at, (piece, columns) in enumerate(shown[: last + 1]):
        text = padded(piece.text, columns) + _GAP if at < last else piece.text
        yield Piece(text, piece.style)
    yield Piece("\n")


def _line(one: Outcome, out: Screen, language: Language, *, followed: bool) -> Line:
    goal, told = one.tier.goal, _told(one, language, _WIDEST_GOAL if out.drawn else None)
    if not followed:
        return Line(Piece(visible(told)), Piece(visible(reading(one.tier).say(language)), Style.FAINT))
    number, parts = figure(one.rolled, goal, one.needed) if one.rolled and goal else ("", "")
    return Line(
        goal=Piece(visible(told)),
        figure=Piece(visible(number), Style.STRONG),
        parts=Piece(parts),
        bar=_bar(one) if out.drawn and out.is_unicode else _NOTHING,
        result=Piece(RESULTS[one.result].say(language), _STYLES[one.result]),
        distance=Piece(visible(distance(one, language))),
        trend=Piece(visible(trend(one.trend, goal)), Style.FAINT),
    )


def _head(one: Judged, language: Language) -> Iterator[Piece]:
    plan = one.followed.plan
    title = plan.title.text if plan.title else ""
    head = _HEAD.say(language, plan=plan.id, title=title, count=len(one.outcomes))
    yield Piece(f"{visible(head)}\n", Style.STRONG)
    counts = Counter(each.result for each in one.outcomes)
    told = (
        _SUMMARY.say(language, count=counts[result], result=RESULTS[result])
        for result in Result
        if counts[result]
    )
    if one.followed.progress and one.outcomes:
        yield Piece(f"{', '.join(told)}\n")
    yield Piece("\n")


def _told(one: Outcome, language: Language, columns: int | None) -> str:
    """Give the words of a goal, behind the year, level and part for which they hold, cut to so many columns."""
    scope, goal = _scope(one, language), one.tier.words.text
    if columns is None:
        return f"{scope}: {goal}" if scope else goal
    goal = _cut(goal, columns)
    return f"{_cut(scope, max(columns - len(goal) - 2, _SHORTEST))}: {goal}" if scope else goal


def _cut(text: str, columns: int) -> str:
    return text if len(text) <= columns else f"{text[: columns - 1]}…"


def _scope(one: Outcome, language: Language) -> str:
    within = _WITHIN.say(language, field=one.tier.field) if one.tier.field else ""
    return ", ".join(part for part in (one.tier.year, one.tier.level, within) if part)


def _bar(one: Outcome) -> Piece:
    """Draw how much of a level that must be reached is reached."""
    if one.rolled is None or one.rolled.value is None or not one.needed or not rises(one):
        return _NOTHING
    filled = min(max(int(one.rolled.value / one.needed * _BAR), 0), _BAR)
    return Piece(_FULL * filled + _EMPTY * (_BAR - filled), _STYLES[one.result])


def _said(one: Outcome, language: Language) -> Iterator[str]:
    has_figures = one.rolled is not None and bool(one.rolled.holdings)
    if one.reason and (one.result is not Result.NO_FIGURE or has_figures):
        yield one.reason.words.say(language, **one.reason.facts)
    if one.target.excluded and one.rolled and one.rolled.value is not None:
        yield _EXCEPT.say(language, words=one.target.excluded.text)
    if one.base is not None and one.needed is not None and one.tier.goal:
        yield _NEEDED.say(language, year=one.year, needed=value(one.needed, one.tier.goal))
    yield from _of_units(one, language)
    if one.next:
        yield _following(one, language)


def _of_units(one: Outcome, language: Language) -> Iterator[str]:
    if one.rolled is None:
        return
    if one.rolled.missing:
        yield _MISSING.say(language, units=_named(one.rolled.missing, language))
    if one.rolled.contested and one.rolled.value is not None:
        yield _CONTESTED.say(language, units=", ".join(one.rolled.contested))
    for holding in one.rolled.holdings:
        if holding.replaced:
            yield _CORRECTED.say(language, units=holding.unit, before=_before(holding.replaced[-1]))


def _before(figure: Figure) -> str:
    """Write a figure that was replaced, in the words of the file."""
    parts = [part.words.text for part in (figure.count, figure.of) if part]
    return "/".join(parts) if parts else figure.value.words.text if figure.value else ""


def _named(units: Sequence[str], language: Language) -> str:
    """Name some of many units."""
    some = ", ".join(units[:_MOST_NAMED])
    more = len(units) - _MOST_NAMED
    return _AND_MORE.say(language, units=some, count=more) if more > 0 else some


def _following(one: Outcome, language: Language) -> str:
    after = one.next
    if after is None:
        return ""
    facts = {"year": after.tier.year, "goal": after.tier.words.text}
    if after.distance is None or after.distance >= 0 or after.tier.goal is None:
        return _NEXT.say(language, **facts)
    return _NEXT_SHORT.say(language, **facts, size=sized(after.distance, after.tier.goal, language))
