"""What is said below a target: why a result is what it is, whose figures are missing or do not count, what is next."""

from collections.abc import Iterator, Sequence

from kehoach.output.figure import size as sized
from kehoach.plan.progress_file import Figure
from kehoach.target.model import Holding, Next, Outcome, Rolled
from kehoach.target.words import NO_REPORT
from kehoach.target.written import value
from kehoach.words import Language, Words

_EXCEPT = Words(vi="trừ {words}", en="except {words}")
_NEEDED = Words(vi="năm {year} cần {needed}, từ mức gốc {base}", en="{year} asks for {needed}, from {base}")
_MISSING = Words(vi="chưa có số liệu của {units}", en="no figure of {units}")
_SOME_MISSING = Words(
    vi="mới có số liệu của {count}/{all} đơn vị; chưa có: {units}",
    en="figures of {count} of {all} units; missing: {units}",
)
_CONTESTED = Words(
    vi="{units} có nhiều số liệu cho cùng một kỳ, chưa rõ số nào đúng: không tính",
    en="{units}: several figures for one period, and nobody knows which one holds: not counted",
)
_UNUSABLE = Words(
    vi="số liệu của {units} chưa dùng được (cần tử số và mẫu số, hoặc giá trị đúng đơn vị tính): không tính",
    en="the figure of {units} can't be used (it needs count and of, or a value in the right unit): not counted",
)
_UNASKED = Words(
    vi="số liệu của {units} không thuộc phần việc của đơn vị: không tính",
    en="{units}: no part in the task of the target, not counted",
)
_GAPS = Words(vi="còn thiếu số liệu một số kỳ của {units}", en="figures of some periods are missing: {units}")
_UNREAD = Words(
    vi="tệp báo cáo của {units} không đọc được trọn vẹn: số liệu có thể chưa đủ",
    en="a report of {units} can't be read whole: the figures may be incomplete",
)
_UNREAD_OF_SOMEONE = Words(
    vi="có tệp báo cáo không đọc được, chưa rõ của đơn vị nào: số liệu có thể chưa đủ",
    en="a report can't be read, and nobody knows whose it is: the figures may be incomplete",
)
_ABSENT = Words(vi="chưa có số liệu về {fields}", en="no figure on {fields}")
_CORRECTED = Words(
    vi="{units} đã đính chính số liệu {period}: trước là {before}",
    en="{units} corrected the figure of {period}: it was {before}",
)
_MANY_CORRECTED = Words(vi="đã đính chính số liệu: {units}", en="figures were corrected by {units}")
_NEXT = Words(vi="mức kế tiếp, {year}: {goal}", en="the next goal, {year}: {goal}")
_NEXT_SHORT = Words(
    vi="mức kế tiếp, {year}: {goal} (còn thiếu {size})", en="the next goal, {year}: {goal} ({size} to go)"
)
_AND_MORE = Words(vi="{units} và {count} đơn vị khác", en="{units} and {count} more")
_SOURCES = Words(vi="nguồn: {sources}", en="source: {sources}")
_MORE_SOURCES = Words(vi="{units} và {count} nguồn khác", en="{units} and {count} more")
_MOST_NAMED, _MOST_TOLD = 6, 3


def notes(one: Outcome, language: Language) -> Iterator[str]:
    """Say what stands behind a result, each in a line of its own."""
    if one.reason and one.reason.words is not NO_REPORT:
        yield one.reason.words.say(language, **one.reason.facts)
    if one.target.excluded and one.rolled and one.rolled.value is not None:
        yield _EXCEPT.say(language, words=one.target.excluded.text)
    if one.base is not None and one.needed is not None and one.tier.goal:
        needed, base = (value(level, one.tier.goal) for level in (one.needed, one.base))
        yield _NEEDED.say(language, year=one.year, needed=needed, base=base)
    yield from _of_units(one, language)
    if one.next:
        yield _following(one, one.next, language)


def _of_units(one: Outcome, language: Language) -> Iterator[str]:
    figure = one.rolled
    if figure is None:
        return
    if figure.absent:
        yield _ABSENT.say(language, fields=", ".join(figure.absent))
    if figure.missing:
        yield _missing(figure, language)
    left_out = figure.value is not None
    for words, units in (
        (_CONTESTED, figure.contested if left_out else ()),
        (_UNUSABLE, figure.unusable if left_out else ()),
        (_UNASKED, figure.unasked),
        (_GAPS, figure.gaps),
        (_UNREAD, tuple(name for name in figure.unread if name)),
    ):
        if units:
            yield words.say(language, units=_named(units, language))
    if None in figure.unread:
        yield _UNREAD_OF_SOMEONE.say(language)
    if sources := dict.fromkeys(one.figure.source.text for one in figure.holdings if one.figure.source):
        yield _SOURCES.say(language, sources=_named(tuple(sources), language, _MORE_SOURCES))
    yield from _corrected([one for one in figure.holdings if one.replaced], language)


def _corrected(those: Sequence[Holding], language: Language) -> Iterator[str]:
    """Say what corrected figures were before; of many only by whom."""
    if len(those) > _MOST_TOLD:
        yield _MANY_CORRECTED.say(
            language, units=_named(list(dict.fromkeys(one.unit for one in those)), language)
        )
        return
    for one in those:
        before = _before(one.replaced[-1])
        yield _CORRECTED.say(language, units=one.unit, period=one.period.name, before=before)


def _missing(figure: Rolled, language: Language) -> str:
    """Name who has not reported, beside how many have."""
    units, reported = _named(figure.missing, language), len(figure.units)
    if not reported:
        return _MISSING.say(language, units=units)
    left_out = {*figure.contested, *figure.unusable, *(name for name in figure.unread if name)}
    everyone = len({*figure.units, *figure.missing, *left_out})
    return _SOME_MISSING.say(language, count=reported, all=everyone, units=units)


def _before(figure: Figure) -> str:
    """Write a figure that was replaced, in the words of the file."""
    parts = [part.words.text for part in (figure.count, figure.of) if part]
    return "/".join(parts) if parts else figure.value.words.text if figure.value else ""


def _named(units: Sequence[str], language: Language, others: Words = _AND_MORE) -> str:
    """Name some of many units or sources."""
    some = ", ".join(units[:_MOST_NAMED])
    more = len(units) - _MOST_NAMED
    return others.say(language, units=some, count=more) if more > 0 else some


def _following(one: Outcome, after: Next, language: Language) -> str:
    goal = after.tier.goal
    words = after.tier.words.text
    if after.tier is one.tier and after.needed is not None and goal:
        words = value(after.needed, goal)
    if after.distance is None or after.distance >= 0 or goal is None:
        return _NEXT.say(language, year=after.year, goal=words)
    return _NEXT_SHORT.say(language, year=after.year, goal=words, size=sized(after.distance, goal, language))
