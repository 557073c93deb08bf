"""From a filled row to what is to be recorded."""

from collections.abc import Iterable, Iterator

from kehoach.record.entry import Entry, Slip
from kehoach.record.form import slips
from kehoach.record.form.layout import EVENTS, EXTENSIONS, FIGURES, TASKS
from kehoach.record.form.rows import Filled
from kehoach.record.form.stamp import Ids, Stamp, key_of
from kehoach.text.letters import match_key
from kehoach.words import Fact, Words

_REQUIRED = {
    TASKS.part: ("state",),
    EVENTS.part: ("date", "event"),
    EXTENSIONS.part: ("task", "due"),
}
_NUMBERS = ("count", "of", "value")


def entries(rows: Iterable[Filled], stamp: Stamp, found: list[Slip]) -> Iterator[Entry]:
    """Give an entry for each sound row; slips are added to those found."""
    seen: dict[Ids, int] = {}
    for row in rows:
        wrong = [*_misplaced(row, stamp, seen), *_missing(row)]
        values = _values(row, stamp, wrong)
        found.extend(wrong)
        if not wrong and not row.wrong:
            yield Entry(row.sheet.part, stamp.unit, stamp.period, values, row.origin, row.cells)


def _misplaced(row: Filled, stamp: Stamp, seen: dict[Ids, int]) -> Iterator[Slip]:
    """Give what is wrong with the ids of a row: none, not issued, or filled in twice."""
    ids = row.sheet.ids
    if not ids or not row.wrong.isdisjoint(ids):
        return
    named = _named(row)
    told = " ".join(one for one in named if one)
    if not named[0]:
        yield _slip(row, ids[0], slips.NO_ID, heading=_heading(row, ids[0]))
    elif named not in stamp.issued[row.sheet.part]:
        headings = tuple(_heading(row, key) for key in ids)
        yield _slip(row, ids[0], slips.NOT_ISSUED, ids=told, headings=headings)
    elif named in seen:
        yield _slip(row, ids[0], slips.TWICE, ids=told, first=seen[named])
    else:
        seen[named] = row.number


def _named(row: Filled) -> Ids:
    return key_of(tuple(row.values.get(key, "") for key in row.sheet.ids))


def _missing(row: Filled) -> Iterator[Slip]:
    for key in _REQUIRED.get(row.sheet.part, ()):
        if _lacks(row, key):
            yield _slip(row, key, slips.EMPTY, heading=_heading(row, key))
    if row.sheet is FIGURES:
        yield from _missing_numbers(row)


def _missing_numbers(row: Filled) -> Iterator[Slip]:
    """Give what keeps a figure from being count and of, or a value."""
    count, of, value = (not _lacks(row, key) for key in _NUMBERS)
    if not (count or of or value):
        yield _slip(row, "count", slips.NO_NUMBER)
    elif value and (count or of):
        yield _slip(row, "value", slips.BOTH)
    elif not value and not (count and of):
        key = "of" if count else "count"
        yield _slip(row, key, slips.EMPTY, heading=_heading(row, key))


def _values(row: Filled, stamp: Stamp, wrong: list[Slip]) -> dict[str, str]:
    """Give the keys of a progress file: ids as the plan writes them, drop-down entries by their ids."""
    values = dict(row.values)
    if issued := stamp.issued[row.sheet.part].get(_named(row)):
        values.update((key, one) for key, one in zip(row.sheet.ids, issued, strict=False) if one)
    if row.sheet is EVENTS and "starts" in values:
        values["starts"] = _chosen(row, "starts", stamp, wrong)[0]
    if row.sheet is EXTENSIONS and "task" in values:
        chosen = zip(("task", "for", "case"), _chosen(row, "task", stamp, wrong), strict=True)
        values = {**{key: one for key, one in chosen if one}, **_without(values, "task")}
    if row.sheet is FIGURES and "reason" in values:
        # A reason is given only where a figure replaces one that was reported for the same period.
        values["corrects"] = stamp.period
    return values


def _without(values: dict[str, str], key: str) -> dict[str, str]:
    return {name: one for name, one in values.items() if name != key}


def _chosen(row: Filled, key: str, stamp: Stamp, wrong: list[Slip]) -> Ids:
    """Give the ids of an entry of a drop-down list: by its label, else by an address that only one of them has."""
    text = row.values[key]
    labels = stamp.labels[row.sheet.part]
    meant = [ids for label, ids in labels.items() if match_key(label) == match_key(text)]
    meant = meant or [ids for ids in labels.values() if match_key(ids[0]) == match_key(text)]
    if len(meant) == 1:
        return meant[0]
    wrong.append(_slip(row, key, slips.CHOICE, text=text))
    return (text, "", "")


def _lacks(row: Filled, key: str) -> bool:
    return key not in row.values and key not in row.wrong


def _heading(row: Filled, key: str) -> str:
    return next(column.heading for column in row.sheet.columns if column.key == key)


def _slip(row: Filled, key: str, words: Words, **facts: Fact) -> Slip:
    return Slip(row.at(key), words, facts)
