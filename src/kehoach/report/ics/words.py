"""What a calendar says: a line for the month, and behind it all that is known of what is due."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import shorten

from kehoach.calendar.written import written
from kehoach.report.alike import unit
from kehoach.report.digest import Digest, Item
from kehoach.report.escape import clean
from kehoach.report.filters import named, time, which
from kehoach.report.ics.choose import is_about_sort
from kehoach.report.ics.entries import Entry, is_of_one_unit
from kehoach.report.templates import OWING

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


def about(digest: Digest, template: str) -> str:
    """Say what a calendar rests on, and what is not in it of all that it is about."""
    undated = sum(one.due is None and is_about_sort(template, one) for one in digest.obligations)
    told = [f"{digest.plan.reference}. Tình hình đến ngày {written(digest.as_of)}."]
    if digest.plan.restated:
        told.append("Bản diễn đạt lại, không phải văn bản gốc.")
    if undated:
        what = "báo cáo" if template == OWING else "nghĩa vụ"
        told.append(f"Ngoài lịch còn {undated} {what} chưa có ngày đến hạn.")
    return clean(" ".join(told))


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the lines of a plan: titles of sections and groups, and products, by address.

    `is_of_one_unit` is told once of a calendar, like these: it may have thousands of entries.
    """

    sections: Mapping[str, str]
    outputs: Mapping[str, str]
    is_of_one_unit: bool

    def titles(self, address: str) -> Iterator[str]:
        """Give the titles of the sections and groups around a line, the outermost first."""
        ends = (at for at, letter in enumerate(address) if letter in "./")
        return (title for end in ends if (title := self.sections.get(address[:end])))


def around(digest: Digest) -> Around:
    """Look at all lines of a plan once."""
    sections, outputs = dict[str, str](), dict[str, str]()
    for line in digest.lines:
        outputs.setdefault(line.address, "; ".join(line.outputs))
        if line.kind == "section" and line.title:
            sections.setdefault(line.address, clean(line.title))
    return Around(sections, outputs, is_of_one_unit(digest))


def summary(entry: Entry, digest: Digest) -> str:
    """Give the line that a month shows: state, line of the plan, title, who."""
    one = entry.items[0]
    who = "" if _is_own(one, digest) else f" – {_who(entry)}"
    mark = _mark(entry)
    return clean(f"{f'{mark}: ' if mark else ''}{_titled(one)}{who}")


def description(entry: Entry, digest: Digest, near: Around) -> str:
    """Tell plan, task, words of the deadline, products and state, a line each."""
    told = "\n".join(f"{head}: {clean(text)}" for head, text in _told(entry, digest, near) if text)
    return told if len(told) <= _LONGEST else f"{told[: _LONGEST - 1]}…"


def categories(entry: Entry, near: Around) -> tuple[str, ...]:
    """Give what clients sort by: the outermost section in the calendar of one unit, else units or groups of them."""
    if near.is_of_one_unit:
        return tuple(near.titles(entry.items[0].address))[:1]
    if len(entry.items) == 1:
        return (clean(entry.items[0].unit),)
    return tuple(dict.fromkeys(clean(one.via or one.unit) for one in entry.items))


def _told(entry: Entry, digest: Digest, near: Around) -> Iterator[tuple[str, str]]:
    one = entry.items[0]
    yield "Văn bản", digest.plan.reference
    yield "Mục", "; ".join(near.titles(one.address))
    yield "Nhiệm vụ", f"{one.title} ({which(one)})"
    yield "Sản phẩm", near.outputs.get(one.address, "")
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
