"""What later documents changed in a task: old and new words side by side."""

from collections.abc import Iterator
from datetime import date

from kehoach.output import json
from kehoach.plan.amendment import Amendment, Change
from kehoach.plan.model import Task
from kehoach.status.words import ENDINGS, KEYS
from kehoach.words import Language, Words

_NONE = Words(vi="(không ghi)", en="(nothing)")
_CHANGE = Words(vi="{key}: {old} → {new}", en="{key}: {old} → {new}")
_BY = Words(vi="{what} theo {document}", en="{what} by {document}")
_LATER = Words(vi="chưa áp dụng vào ngày {day}", en="not in force on {day}")
_UNDATED = Words(vi="không rõ từ ngày nào nên chưa áp dụng", en="not known from which day, so not in force")
_AMENDED = Words(vi="đã sửa đổi", en="amended")


def entries(task: Task) -> list[json.Value]:
    """Give each change, by the dates of the documents; that a task ended is a change of its `state`."""
    return [
        {
            "by": amendment.document,
            "since": amendment.since,
            "key": change.key,
            "old": change.old,
            "new": change.new,
            "reason": amendment.reason.text if amendment.reason else None,
        }
        for amendment in task.amendments
        for change in _changes(amendment)
    ]


def lines(task: Task, day: date, language: Language) -> Iterator[str]:
    """Say each change of a task and its rows, with the document, the reason, and whether it holds on a day."""
    for entry in (task, *task.rows):
        for amendment in entry.amendments:
            if entry is task or not amendment.inherited:
                place = f"{entry.address}: " if entry is not task else ""
                yield place + _line(amendment, day, language)


def mark(task: Task, day: date, language: Language) -> str:
    """Say in a word that a task in a list does not read as it was issued, or has ended."""
    known = [one for one in task.amendments if one.since and one.since <= day]
    ended = next((one.ended for one in known if one.ended), None)
    words = ENDINGS[ended] if ended else _AMENDED if known else None
    return f"({words.say(language)})" if words else ""


def _changes(amendment: Amendment) -> Iterator[Change]:
    yield from amendment.changes
    if amendment.ended:
        yield Change("state", None, amendment.ended)


def _line(amendment: Amendment, day: date, language: Language) -> str:
    told = [ENDINGS[amendment.ended].say(language)] if amendment.ended else []
    told += [_change(change, language) for change in amendment.changes]
    whole = _BY.say(language, what="; ".join(told), document=amendment.document)
    reason = f" ({amendment.reason.text})" if amendment.reason else ""
    return f"{whole}{reason}{_standing(amendment, day, language)}"


def _change(change: Change, language: Language) -> str:
    old, new = (f"`{words}`" if words else _NONE for words in (change.old, change.new))
    return _CHANGE.say(language, key=KEYS[change.key], old=old, new=new)


def _standing(amendment: Amendment, day: date, language: Language) -> str:
    if amendment.since is None:
        return f" — {_UNDATED.say(language)}"
    return f" — {_LATER.say(language, day=day)}" if amendment.since > day else ""
