"""What is said about a deadline beside its days."""

import re

from kehoach.phrase.deadline.model import Deadline, Direction, Kind, Offset, OffsetUnit
from kehoach.words import Language, Words

KIND = {
    Kind.SPAN: Words(vi="trong một khoảng thời gian", en="within a span"),
    Kind.BY_DATE: Words(vi="chậm nhất vào một ngày", en="by a date"),
    Kind.CONTINUOUS: Words(vi="thường xuyên", en="continuous"),
    Kind.RECURRING: Words(vi="lặp lại", en="recurring"),
    Kind.EVENT_TRIGGERED: Words(vi="theo sự kiện", en="triggered by an event"),
    Kind.EVENT_OFFSET: Words(vi="đếm ngày theo sự kiện", en="counted from an event"),
    Kind.ROADMAP: Words(vi="theo lịch hoặc văn bản khác", en="by another schedule"),
    Kind.NONE: Words(vi="không nói thời gian", en="no time at all"),
}
MEANS = {
    Kind.SPAN: Words(
        vi="làm trong khoảng này; hết ngày cuối mà chưa xong là quá hạn",
        en="done within these days; overdue when the last one is over",
    ),
    Kind.BY_DATE: Words(
        vi="xong trong ngày đến hạn vẫn là đúng hạn; không nói bắt đầu từ bao giờ",
        en="done on the due day is in time; no start is named",
    ),
    Kind.CONTINUOUS: Words(
        vi="làm suốt kỳ kế hoạch; không có ngày đến hạn nên không bao giờ quá hạn",
        en="done all through the plan; there is no due day, so it is never overdue",
    ),
    Kind.RECURRING: Words(
        vi="mỗi lần một hạn riêng; lần đầu là lần đến hạn vào hoặc sau ngày ban hành",
        en="each time has a due day of its own; the first is the first one due on or after the issue date",
    ),
    Kind.EVENT_TRIGGERED: Words(
        vi="chưa có ngày đến hạn: chờ sự kiện, và không nói trong bao lâu",
        en="no due day yet: it waits for the event, and does not say for how long",
    ),
    Kind.EVENT_OFFSET: Words(
        vi="có ngày đến hạn khi biết ngày của sự kiện; ngày đó không tính",
        en="due when the day of the event is known; that day does not count",
    ),
    Kind.ROADMAP: Words(
        vi="thời hạn nằm ở nơi khác; kehoach không đoán",
        en="the time stands elsewhere; kehoach does not guess",
    ),
    Kind.NONE: Words(
        vi="không có từ chỉ thời gian nào, nên không có ngày đến hạn",
        en="there is no word of time, so there is no due day",
    ),
}
_NO_CADENCE = Words(
    vi="làm nhiều lần nhưng không nói bao lâu một lần, nên không có ngày đến hạn",
    en="done again and again, but it is not said how often, so there is no due day",
)
_NO_FIRST = Words(
    vi="làm nhiều lần; chưa có ngày đến hạn vì chưa biết tính từ ngày nào",
    en="done again and again; there is no due day before it is known from which day to count",
)


class Label:
    """What stands before a line of the block."""

    KIND = Words(vi="loại", en="kind")
    START = Words(vi="từ", en="from")
    DUE = Words(vi="đến hạn", en="due")
    FIRST_DUE = Words(vi="hạn lần đầu", en="first due")
    END = Words(vi="đến", en="to")
    EVERY = Words(vi="lặp", en="every")
    LAST = Words(vi="hạn lần cuối", en="last due")
    TIMES = Words(vi="các lần", en="times")
    COUNT = Words(vi="đếm", en="count")
    EVENT = Words(vi="sự kiện", en="event")
    MEANS = Words(vi="nghĩa là", en="meaning")
    NOTE = Words(vi="lưu ý", en="note")


MORE = Words(vi="… và {count} lần nữa", en="… and {count} more")
ALSO = Words(vi="và trong cùng ô:", en="and in the same cell:")
FRAME = Words(vi="đọc theo kế hoạch {period}, {issued}", en="read in the plan of {period}, {issued}")
ISSUED = Words(vi="ban hành {when}", en="issued {when}")
NOT_ISSUED = Words(vi="không rõ ngày ban hành", en="issue date unknown")

_EVERY = {
    "yearly": Words(vi="hằng năm", en="every year"),
    "half-yearly": Words(vi="6 tháng một lần", en="every half-year"),
    "quarterly": Words(vi="hằng quý", en="every quarter"),
    "monthly": Words(vi="hằng tháng", en="every month"),
    "weekly": Words(vi="hằng tuần", en="every week"),
    "daily": Words(vi="hằng ngày", en="every day"),
    "per-period": Words(vi="mỗi kỳ kế hoạch", en="every period of the plan"),
    "unspecified": Words(vi="không nói bao lâu một lần", en="it is not said how often"),
}
_EVERY_N = re.compile(r"every (\d+) (days|weeks|months|years)")
_SPANS = {
    "days": Words(vi="cứ {count} ngày một lần", en="every {count} days"),
    "weeks": Words(vi="cứ {count} tuần một lần", en="every {count} weeks"),
    "months": Words(vi="cứ {count} tháng một lần", en="every {count} months"),
    "years": Words(vi="cứ {count} năm một lần", en="every {count} years"),
}
_OFFSET = {
    (OffsetUnit.DAYS, Direction.AFTER): Words(vi="{count} ngày sau", en="{count} days after"),
    (OffsetUnit.DAYS, Direction.BEFORE): Words(vi="{count} ngày trước", en="{count} days before"),
    (OffsetUnit.WORKING_DAYS, Direction.AFTER): Words(
        vi="{count} ngày làm việc sau", en="{count} working days after"
    ),
    (OffsetUnit.WORKING_DAYS, Direction.BEFORE): Words(
        vi="{count} ngày làm việc trước", en="{count} working days before"
    ),
    (OffsetUnit.MONTHS, Direction.AFTER): Words(vi="{count} tháng sau", en="{count} months after"),
    (OffsetUnit.MONTHS, Direction.BEFORE): Words(vi="{count} tháng trước", en="{count} months before"),
    (OffsetUnit.HOURS, Direction.AFTER): Words(vi="{count} giờ sau", en="{count} hours after"),
    (OffsetUnit.HOURS, Direction.BEFORE): Words(vi="{count} giờ trước", en="{count} hours before"),
}


def meaning(deadline: Deadline) -> Words:
    """Say what follows for whoever owes it."""
    if deadline.kind is Kind.RECURRING and deadline.due is None:
        return _NO_CADENCE if deadline.every in (None, "unspecified") else _NO_FIRST
    return MEANS[deadline.kind]


def cadence(every: str, language: Language) -> str:
    """Say how often, of one or several cadences joined by ";"."""
    return ", ".join(_one_cadence(one.strip(), language) for one in every.split(";"))


def _one_cadence(every: str, language: Language) -> str:
    if match := _EVERY_N.fullmatch(every):
        return _SPANS[match[2]].say(language, count=match[1])
    return _EVERY[every].say(language) if every in _EVERY else every


def counted(offset: Offset, language: Language) -> str:
    """Say how many units after or before."""
    return _OFFSET[offset.unit, offset.direction].say(language, count=offset.count)
