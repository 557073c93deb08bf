"""The keys of each list of a progress file, in the order in which they are written, with their names in words."""

from collections.abc import Mapping

from kehoach.record.entry import Part
from kehoach.roster.wording import toneless
from kehoach.text.letters import match_key
from kehoach.words import Words

KEYS: Mapping[Part, tuple[str, ...]] = {
    Part.TASKS: (
        "task", "case", "for", "state", "date", "percent", "evidence", "difficulty", "proposal", "note",
    ),
    Part.FIGURES: (
        "target", "level", "field", "period", "count", "of", "value", "source", "reported", "corrects", "reason",
    ),
    Part.EVENTS: ("id", "date", "event", "starts", "unit", "evidence"),
    Part.EXTENSIONS: ("task", "case", "for", "due", "reason", "evidence"),
}  # fmt: skip
REQUIRED: Mapping[Part, tuple[str, ...]] = {
    Part.TASKS: ("task", "state"),
    Part.FIGURES: ("target",),
    Part.EVENTS: ("starts", "date", "event"),
    Part.EXTENSIONS: ("task", "due"),
}
NAME: Mapping[Part, str] = {
    Part.TASKS: "task",
    Part.FIGURES: "target",
    Part.EVENTS: "starts",
    Part.EXTENSIONS: "task",
}
"""The key that tells what an item is about."""

PARTS: Mapping[Part, Words] = {
    Part.TASKS: Words(vi="nhiệm vụ", en="task"),
    Part.FIGURES: Words(vi="số liệu", en="figure"),
    Part.EVENTS: Words(vi="sự kiện", en="event"),
    Part.EXTENSIONS: Words(vi="gia hạn", en="extension"),
}
NAMES: Mapping[str, Words] = {
    "part": Words(vi="phần", en="part"),
    "unit": Words(vi="đơn vị", en="unit"),
    "period": Words(vi="kỳ", en="period"),
    "task": Words(vi="nhiệm vụ", en="task"),
    "case": Words(vi="vụ việc", en="case"),
    "for": Words(vi="cho kỳ", en="for"),
    "state": Words(vi="trạng thái", en="state"),
    "date": Words(vi="ngày", en="date"),
    "percent": Words(vi="tỷ lệ hoàn thành", en="percent"),
    "evidence": Words(vi="minh chứng", en="evidence"),
    "difficulty": Words(vi="khó khăn", en="difficulty"),
    "proposal": Words(vi="đề xuất", en="proposal"),
    "note": Words(vi="ghi chú", en="note"),
    "target": Words(vi="chỉ tiêu", en="target"),
    "level": Words(vi="cấp", en="level"),
    "field": Words(vi="lĩnh vực", en="field"),
    "count": Words(vi="số đạt", en="count"),
    "of": Words(vi="tổng số", en="of"),
    "value": Words(vi="giá trị", en="value"),
    "source": Words(vi="nguồn", en="source"),
    "reported": Words(vi="ngày báo cáo", en="reported"),
    "corrects": Words(vi="sửa số liệu kỳ", en="corrects"),
    "reason": Words(vi="lý do", en="reason"),
    "id": Words(vi="mã", en="id"),
    "event": Words(vi="sự kiện", en="event"),
    "starts": Words(vi="nhiệm vụ bắt đầu tính hạn", en="starts"),
    "due": Words(vi="hạn mới", en="due"),
}


def part_named(text: str) -> Part | None:
    """Read the name of a part in either language, with marks or without; None where it is none."""
    key = toneless(match_key(text))
    named = (
        part
        for part, words in PARTS.items()
        if key in (part.value, words.en, match_key(words.en), toneless(match_key(words.vi)))
    )
    return next(named, None)


def key_named(text: str) -> str | None:
    """Read the heading of a column: a key, or its name in Vietnamese; None where it is none."""
    key = match_key(text)
    return next((name for name, words in NAMES.items() if key in (name, match_key(words.vi))), None)
