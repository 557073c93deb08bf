"""Reads how often: "hằng quý, 6 tháng, năm", "định kỳ 6 tháng một lần", "02 lần/năm", "cứ sau 07 ngày"."""

from typing import NamedTuple

from kehoach.phrase.deadline.cursor import Cursor, first_of, take, take_all, take_any, take_count
from kehoach.phrase.deadline.cycle import CYCLES, FIRST_HALF, WEEKLY, YEARLY, Cycle, Turn, whole
from kehoach.phrase.deadline.cyclic import narrow
from kehoach.phrase.deadline.draft import Draft, note
from kehoach.phrase.deadline.model import Frame, Kind
from kehoach.phrase.deadline.recurring import CYCLE_WORDS, EVERY, recurring, unspecified
from kehoach.phrase.deadline.slot import LAST

_LISTED = frozenset({",", "và", "hoặc", ";", "-", "&", "/"})
_TIMES = frozenset({"lần", "đợt", "kỳ", "cuộc", "lượt"})
_PER = frozenset({"/", "trong", "mỗi", "một", "hằng", "trên"})
_AT_LEAST = frozenset({"ít nhất", "tối thiểu"})
_MONTHS_OF = {"tháng": 1, "quý": 3, "năm": 12}
_DAYS_OF = {"ngày": 1, "tuần": 7}
_MONTHS = 12
_MOST_DAYS = 366


def read_cadence(cursor: Cursor, frame: Frame) -> Draft | None:
    """Read a cadence or a list of them."""
    return first_of(cursor, _times_first, _after_days, lambda cursor: _listed(cursor, frame))


def _times_first(cursor: Cursor) -> Draft | None:
    """Read "02 lần/năm", "ít nhất 1 lần mỗi quý"."""
    at = cursor.at
    take_any(cursor, _AT_LEAST)
    times = take_count(cursor)
    if times and take_any(cursor, _TIMES) and take_any(cursor, _PER):
        if times == 1 and cursor.tokens[cursor.at].isdecimal():
            return _counted(cursor)
        take_any(cursor, _ONE)
        cycle = CYCLE_WORDS.get(cursor.tokens[cursor.at])
        if cycle is not None:
            cursor.at += 1
            return _spread(times, cycle)
    cursor.at = at
    return None


_ONE = frozenset({"1", "một", "mỗi"})


def _spread(times: int, cycle: Cycle) -> Draft | None:
    """Draft so many times in each cycle; several are spread evenly, which the words do not say."""
    if times == 1:
        return recurring((whole(cycle),))
    if cycle.months % times:
        return None
    draft = recurring((whole(months_cycle(cycle.months // times)),)) if cycle.months else None
    if draft is not None:
        note(draft, "spread", {"times": times})
    return draft


def months_cycle(months: int) -> Cycle:
    """Give the cycle of so many months, a divisor of twelve."""
    return CYCLES.get(months) or Cycle(f"every {months} months", months)


def _after_days(cursor: Cursor) -> Draft | None:
    """Read "định kỳ cứ sau 07 ngày", "cứ 3 tháng một lần"."""
    at = cursor.at
    take(cursor, "định kỳ")
    if take(cursor, "cứ"):
        take(cursor, "sau")
        take(cursor, "mỗi")
        draft = _counted(cursor)
        if draft is not None:
            _take_once(cursor)
            return draft
    cursor.at = at
    return None


def _counted(cursor: Cursor) -> Draft | None:
    """Read "7 ngày", "2 tuần", "6 tháng", "2 năm" as a cadence."""
    count = take_count(cursor)
    unit = cursor.tokens[cursor.at]
    if not count or unit not in {*_DAYS_OF, *_MONTHS_OF}:
        return None
    cursor.at += 1
    if days := _DAYS_OF.get(unit):
        days *= count
        if unit == "tuần" and count == 1:
            return recurring((whole(WEEKLY),))
        return _without_dates(f"every {days} days") if days <= _MOST_DAYS else None
    months = _MONTHS_OF[unit] * count
    if months in CYCLES or (_MONTHS % months == 0):
        return recurring((whole(months_cycle(months)),))
    if months % _MONTHS == 0:
        return _without_dates(f"every {months // _MONTHS} years")
    return None


def _without_dates(every: str) -> Draft:
    """Draft a cadence whose first day the words do not say."""
    draft = Draft(Kind.RECURRING, every=every)
    note(draft, "no-first-day", {"every": every})
    return draft


def _take_once(cursor: Cursor) -> int:
    """Read "một lần", "/lần", "/01 lần", "ít nhất 02 lần" after a stretch of time; how many times, 0 for none."""
    at = cursor.at
    take(cursor, "/")
    take_any(cursor, _AT_LEAST)
    count = take_count(cursor)
    if take_any(cursor, _TIMES) and (count is not None or cursor.tokens[at] == "/"):
        return count or 1
    cursor.at = at
    return 0


def _listed(cursor: Cursor, frame: Frame) -> Draft | None:
    """Read "hằng quý, 6 tháng, năm", "định kỳ 6 tháng", "định kỳ", "tháng, quý, năm"."""
    take_any(cursor, _AT_LEAST)
    take_any(cursor, _IN)
    is_by = take(cursor, "theo")
    is_marked = take(cursor, "định kỳ")
    is_by = is_by or take(cursor, "theo")
    take(cursor, "báo cáo") or take(cursor, ",")
    here = cursor.at
    first = _element(cursor, is_marked=is_marked or is_by)
    if first is None:
        cursor.at = here
        return unspecified() if is_marked else None
    is_marked = is_marked or is_by
    narrow(cursor, frame, first.draft)
    found = [first]
    tokens_before = cursor.tokens
    while cursor.tokens[cursor.at] in _LISTED:
        at = cursor.at
        if take(cursor, "/") and tokens_before[at - 1] not in CYCLE_WORDS:
            cursor.at = at
            break
        cursor.at = at + 1
        take(cursor, "định kỳ")
        element = _element(cursor, is_marked=True)
        if element is None:
            cursor.at = at
            break
        narrow(cursor, frame, element.draft)
        found.append(element)
    if len(found) == 1 and not (is_marked or first.says_how_often):
        return None
    return _joined([element.draft for element in found])


_IN = frozenset({"trong", "vào", "cho"})


def _joined(drafts: list[Draft]) -> Draft:
    first = drafts[0]
    if len(drafts) > 1:
        first.turns = tuple(turn for draft in drafts for turn in draft.turns)
        first.every = ";".join(dict.fromkeys(draft.every or "" for draft in drafts))
        first.notes = [one for draft in drafts for one in draft.notes]
    return first


class Element(NamedTuple):
    """One cadence of a list; a lone "quý" or "6 tháng" does not say how often by itself."""

    draft: Draft
    says_how_often: bool


def _element(cursor: Cursor, *, is_marked: bool) -> Element | None:
    return first_of(cursor, _every, _bare_cycle, *((_in_list,) if is_marked else ()), _count)


def _every(cursor: Cursor) -> Element | None:
    """Read "hằng năm", "mỗi quý một lần", "hằng năm ít nhất 02 lần", "hằng kỳ", "hằng ngày"."""
    if take(cursor, "thường niên"):
        return Element(recurring((whole(YEARLY),)), says_how_often=True)
    if not take_any(cursor, EVERY):
        return None
    if take(cursor, "kỳ"):
        return Element(unspecified(), says_how_often=True)
    if take(cursor, "ngày"):
        return Element(_without_dates("daily"), says_how_often=True)
    cycle = CYCLE_WORDS.get(cursor.tokens[cursor.at])
    if cycle is None:
        draft = _counted(cursor)
        return Element(draft, says_how_often=True) if draft else None
    cursor.at += 1
    draft = _spread(_take_once(cursor) or 1, cycle)
    return Element(draft, says_how_often=True) if draft else None


def _bare_cycle(cursor: Cursor) -> Element | None:
    """Read "quý" or "năm" in a list, without a number after it."""
    cycle = CYCLE_WORDS.get(cursor.tokens[cursor.at])
    if cycle is None or cursor.tokens[cursor.at + 1] not in _AFTER_BARE:
        return None
    cursor.at += 1
    return Element(recurring((whole(cycle),)), says_how_often=False)


_AFTER_BARE = frozenset(
    {"", ",", ";", ".", ")", "(", "và", "hoặc", "/", "-", "&", "đối với", "theo", "của", "đột xuất", ":"}
)


def _in_list(cursor: Cursor) -> Element | None:
    """Read what is a cadence only beside others: "cuối năm", "cả năm", "giai đoạn", "6 tháng đầu năm"."""
    if take_all(cursor, "cuối", "năm"):
        return Element(recurring((Turn(YEARLY, None, 1, _MONTHS, LAST),)), says_how_often=False)
    if take_all(cursor, "cả", "năm") or take_all(cursor, "tổng kết", "năm"):
        return Element(recurring((whole(YEARLY),)), says_how_often=False)
    if take_all(cursor, "6", "tháng", "đầu", "năm"):
        return Element(recurring((Turn(FIRST_HALF, 1, 1, 6, LAST),)), says_how_often=False)
    take(cursor, "cả")
    if take(cursor, "giai đoạn") and not cursor.tokens[cursor.at].isdecimal():
        draft = Draft(Kind.RECURRING, every="per-period")
        return Element(draft, says_how_often=False)
    return None


def _count(cursor: Cursor) -> Element | None:
    """Read "6 tháng", "3 tháng/lần", "2 năm một lần"."""
    draft = _counted(cursor)
    if draft is None or cursor.tokens[cursor.at] in _NO_CADENCE:
        return None
    times = _take_once(cursor)
    if times > 1:
        draft = _spread(times, draft.turns[0].cycle) if draft.turns else None
    return Element(draft, says_how_often=times > 0) if draft else None


_NO_CADENCE = frozenset(
    {"đầu", "cuối", "giữa", "làm việc", "kể từ", "sau", "trước", "từ", "tính từ", "tính đến", "tới"}
)
