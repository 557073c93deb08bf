"""What a calendar says: a line for the month, and behind it all that is known of what is due."""

from collections.abc import Iterator
from textwrap import shorten

from kehoach.calendar.written import written
from kehoach.report.alike import unit
from kehoach.report.digest import Digest, Item
from kehoach.report.escape import clean
from kehoach.report.filters import named, time, which
from kehoach.report.ics.entries import Entry, is_of_one_unit

_LONGEST_TITLE = 70
_FEW = 2
_LONGEST = 6000
"""So many characters at most: Google refuses descriptions of more than 8192."""
_MARKS = {
    "done_in_time": "Xong",
    "done_late": "Xong",
    "cancelled": "Hủy bỏ",
    "superseded": "Thay thế",
    "paused": "Tạm dừng",
    "overdue": "Quá hạn",
}


def name_of(digest: Digest) -> str:
    """Name a calendar, as lists of calendars show it."""
    parts = (digest.unit, digest.plan.number, digest.plan.title)
    return _short(" – ".join(part for part in parts if part) or digest.plan.reference)


def about(digest: Digest) -> str:
    """Say what a calendar rests on, and what is not in it."""
    undated = sum(one.due is None for one in digest.obligations)
    told = [f"{digest.plan.reference}. Tình hình đến ngày {written(digest.as_of)}."]
    if digest.plan.restated:
        told.append("Bản diễn đạt lại, không phải văn bản gốc.")
    if undated:
        told.append(f"Ngoài lịch còn {undated} nghĩa vụ chưa có ngày đến hạn.")
    return clean(" ".join(told))


def summary(entry: Entry, digest: Digest) -> str:
    """Give the line that a month shows: state, line of the plan, title, who."""
    one = entry.items[0]
    who = "" if _is_own(one, digest) else f" – {_who(entry)}"
    mark = _mark(entry)
    return clean(f"{f'{mark}: ' if mark else ''}{_titled(one)}{who}")


def description(entry: Entry, digest: Digest) -> str:
    """Tell plan, task, words of the deadline, products and state, a line each."""
    told = "\n".join(f"{head}: {clean(text)}" for head, text in _told(entry, digest) if text)
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"


def categories(entry: Entry, digest: Digest) -> tuple[str, ...]:
    """Give what clients sort by: the outermost section in the calendar of one unit, else units or groups of them."""
    if is_of_one_unit(digest):
        return tuple(_around(entry.items[0], digest))[:1]
    if len(entry.items) == 1:
        return (clean(entry.items[0].unit),)
    return tuple(dict.fromkeys(clean(one.via or one.unit) for one in entry.items))


def _told(entry: Entry, digest: Digest) -> Iterator[tuple[str, str]]:
    one = entry.items[0]
    yield "Văn bản", digest.plan.reference
    yield "Mục", "; ".join(_around(one, digest))
    yield "Nhiệm vụ", f"{one.title} ({which(one)})"
    yield "Sản phẩm", _outputs(one, digest)
    yield "Đơn vị", named([unit(each) for each in entry.items])
    yield "Thời gian thực hiện", one.when or ""
    moved = one.first_due if len(entry.items) == 1 and one.first_due != one.due else None
    yield "Hạn", f"{written(entry.day)}{f' (hạn ban đầu {written(moved)})' if moved else ''}"
    yield f"Tình trạng đến ngày {written(digest.as_of)}", "; ".join(_states(entry))


def _states(entry: Entry) -> Iterator[str]:
    """Tell the state of one unit with its reason; of several, how many are in each and which."""
    if entry.is_gone:
        yield "đã chuyển sang mục khác trong lịch"
        return
    if len(entry.items) == 1:
        yield from _state(entry.items[0])
        return
    by_state: dict[str, list[str]] = {}
    for one in entry.items:
        by_state.setdefault(one.state_words, []).append(unit(one))
    for words, units in by_state.items():
        yield f"{len(units)} {words} ({named(units)})"


def _state(one: Item) -> Iterator[str]:
    if one.done:
        yield f"{one.state_words}, ngày {written(one.done)}"
        yield from one.evidence
        return
    yield one.state_words
    said = f"đơn vị báo cáo: {one.said}{f' {one.percent}' if one.percent else ''}" if one.said else ""
    yield from (part for part in (one.reason or said,) if part)


def _mark(entry: Entry) -> str:
    """Say what is no longer to be done, or is late; of several units, how many of all are."""
    if entry.is_gone:
        return "Đã chuyển"
    marks = [_MARKS.get(one.state, "") for one in entry.items]
    if len(set(marks)) == 1:
        return marks[0]
    late = marks.count("Quá hạn")
    return f"Quá hạn {late}/{len(marks)}" if late else ""


def _who(entry: Entry) -> str:
    """Name one unit or two, the group through which more owe, or how many they are."""
    groups = {one.via for one in entry.items}
    if len(entry.items) <= _FEW:
        return ", ".join(map(unit, entry.items))
    group = groups.pop() if len(groups) == 1 else None
    return group or f"{len(entry.items)} đơn vị"


def _is_own(one: Item, digest: Digest) -> bool:
    return one.unit == digest.unit and not one.instead_of


def _titled(one: Item) -> str:
    """Give the line of the plan with its title and which time of it it is."""
    return ", ".join(part for part in (f"{one.address} {_short(one.title)}", time(one)) if part)


def _short(text: str) -> str:
    return shorten(text, _LONGEST_TITLE, placeholder="…") if len(text) > _LONGEST_TITLE else text


def _around(one: Item, digest: Digest) -> Iterator[str]:
    """Give the titles of the sections and groups around a line, the outermost first."""
    for line in digest.lines:
        if (
            line.kind == "section"
            and line.title
            and one.address.startswith((f"{line.address}.", f"{line.address}/"))
        ):
            yield clean(line.title)


def _outputs(one: Item, digest: Digest) -> str:
    return next(("; ".join(line.outputs) for line in digest.lines if line.address == one.address), "")
