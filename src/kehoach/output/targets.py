"""Targets for people: each with its tiers below it, their figures, results, and how they have gone."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kehoach.output.figure import distance, figure, rises, trend
from kehoach.output.target_entries import Judged, reading
from kehoach.output.target_notes import notes
from kehoach.output.terminal import Piece, Screen, Style, Terminal
from kehoach.output.visible import cut, padded, visible, width
from kehoach.target.model import Outcome, Result
from kehoach.target.words import RESULTS
from kehoach.target.written import results
from kehoach.words import Language, Words

_STYLES = {
    Result.MET: Style.GOOD,
    Result.NOT_MET: Style.ERROR,
    Result.NO_FIGURE: Style.WARNING,
    Result.NOT_DUE: Style.FAINT,
    Result.NOT_APPLICABLE: Style.FAINT,
}
_HEAD = Words(vi="{plan} — {title}: {count} mức phải đạt", en="{plan} — {title}: {count} goals")
_WITHIN = Words(vi="trong đó: {field}", en="of which: {field}")
_NO_BASE = Words(vi="chưa có mức gốc", en="no base")
_SO_FAR = Words(vi="đến {period}", en="to {period}")
_BAR, _SHORT_BAR = 10, 5
_FULL, _EMPTY = "█", "░"
_GAP = "  "
_ROOMY, _WIDE = 100, 120
_WIDEST_GOAL, _NARROW_GOAL, _SHORTEST = 38, 30, 12
_DROPPED_FIRST = (3, 6, 2, 4)
"""Columns that a narrow terminal does without: count and of, the trend, the period, the bar."""
_NOTHING = Piece("")


class Line(NamedTuple):
    """One tier as it stands below its target; what a narrow terminal has no room for falls away from the right."""

    goal: Piece
    figure: Piece
    period: Piece = _NOTHING
    parts: Piece = _NOTHING
    bar: Piece = _NOTHING
    result: Piece = _NOTHING
    trend: Piece = _NOTHING


def write_text(judged: Sequence[Judged], terminal: Terminal) -> None:
    """Write each plan's targets; a plan that nobody follows with the reading of its goals."""
    for one in judged:
        _write_head(one, terminal)
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
        name = visible(target.id)
        told = out.fitted(name + visible(measure), len(_GAP))
        out.write(Piece(told[: len(name)], Style.EDGE), Piece(f"{told[len(name) :]}\n", Style.STRONG))
        for outcome, line in tiers:
            if out.drawn and _taken(columns) > out.width:
                _write_tall(outcome, line, out, language)
            else:
                out.write(*_laid_out(line, columns))
            for note in notes(outcome, language) if one.followed.progress else ():
                text = visible(note)
                out.write(Piece(f"      {out.fitted(text, 6)}\n", Style.FAINT))


def _widths(lines: Sequence[Line], out: Screen) -> list[int]:
    """Give the width of each column; 0 where nothing stands in it, or a terminal has no room for it."""
    widths = [max(width(piece.text) for piece in column) for column in zip(*lines, strict=True)]
    for at in _DROPPED_FIRST:
        if out.drawn and _taken(widths) > out.width:
            widths[at] = 0
    return widths


def _taken(widths: Sequence[int]) -> int:
    return sum(columns + len(_GAP) for columns in widths if columns)


def _write_tall(one: Outcome, line: Line, out: Screen, language: Language) -> None:
    """Write a tier on a screen that has no room for its goal beside its figure."""
    out.tell(visible(_told(one, language, None)), indent=2)
    said = _GAP.join(piece.text for piece in (line.figure, line.result) if piece.text)
    out.tell(said, line.result.style, indent=4)


def _laid_out(line: Line, widths: Sequence[int]) -> Iterator[Piece]:
    yield Piece(_GAP)
    shown = [(piece, columns) for piece, columns in zip(line, widths, strict=True) if columns]
    last = max((at for at, (piece, _) in enumerate(shown) if piece.text), default=0)
    for at, (piece, columns) in enumerate(shown[: last + 1]):
        text = padded(piece.text, columns) + _GAP if at < last else piece.text
        yield Piece(text, piece.style)
    yield Piece("\n")


def _line(one: Outcome, out: Screen, language: Language, *, followed: bool) -> Line:
    goal, told = one.tier.goal, _told(one, language, _room(out))
    if not followed:
        return Line(Piece(visible(told)), Piece(visible(reading(one.tier).say(language)), Style.FAINT))
    number, parts = figure(one.rolled, goal, one.needed) if one.rolled and goal else ("", "")
    return Line(
        goal=Piece(visible(told)),
        figure=Piece(visible(number), Style.STRONG),
        period=Piece(_period(one, language), Style.FAINT),
        parts=Piece(parts),
        bar=_bar(one, _BAR if out.width >= _ROOMY else _SHORT_BAR)
        if out.drawn and out.is_unicode
        else _NOTHING,
        result=Piece(visible(_result(one, language)), _STYLES[one.result]),
        trend=Piece(visible(trend(one.trend, goal, one.needed)), Style.FAINT),
    )


def _write_head(one: Judged, terminal: Terminal) -> None:
    language, out = terminal.language, terminal.out
    plan = one.followed.plan
    title = plan.title.text if plan.title else ""
    head = _HEAD.say(language, plan=plan.id, title=title, count=len(one.outcomes))
    out.tell(visible(head), Style.STRONG)
    if one.followed.progress and one.outcomes:
        out.tell(results(one.outcomes, language))
    out.write("\n")


def _room(out: Screen) -> int | None:
    """Give the columns that the words of a goal have; None for as many as they need."""
    if not out.drawn:
        return None
    return _WIDEST_GOAL if out.width >= _WIDE else _NARROW_GOAL


def _told(one: Outcome, language: Language, columns: int | None) -> str:
    """Give the words of a goal, behind the year, level and part for which they hold, cut to so many columns."""
    scope, goal = _scope(one, language), one.tier.words.text
    if columns is None:
        return f"{scope}: {goal}" if scope else goal
    goal = cut(goal, columns)
    return f"{cut(scope, max(columns - len(goal) - 2, _SHORTEST))}: {goal}" if scope else goal


def _scope(one: Outcome, language: Language) -> str:
    within = _WITHIN.say(language, field=one.tier.field) if one.tier.field else ""
    return ", ".join(part for part in (one.tier.year, one.tier.level, within) if part)


def _period(one: Outcome, language: Language) -> str:
    """Name the period of a figure, the last one of a sum."""
    if one.rolled is None or one.rolled.value is None:
        return ""
    periods = one.rolled.periods
    return _SO_FAR.say(language, period=periods[-1].name) if len(periods) > 1 else periods[-1].name


def _result(one: Outcome, language: Language) -> str:
    """Say the result, and how far the figure is from what is needed."""
    has_value = one.rolled is not None and one.rolled.value is not None
    words = _NO_BASE if one.result is Result.NO_FIGURE and has_value else RESULTS[one.result]
    said = (words.say(language), distance(one, language))
    return ", ".join(part for part in said if part)


def _bar(one: Outcome, length: int) -> Piece:
    """Draw how much of a level that must be reached is reached."""
    if one.rolled is None or one.rolled.value is None or not one.needed or not rises(one):
        return _NOTHING
    filled = min(max(int(one.rolled.value / one.needed * length), 0), length)
    return Piece(_FULL * filled + _EMPTY * (length - filled), _STYLES[one.result])
