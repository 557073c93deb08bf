"""A snapshot of a closed period as a text that a person can read in git."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from kehoach.calendar.written import written as written_day
from kehoach.document.parse import parse
from kehoach.phrase.number import written
from kehoach.plan.progress_file import Number
from kehoach.plan.read_closed import own_digest
from kehoach.record.scalar import scalar
from kehoach.record.snapshot import FileOnRecord, Reported, Snapshot
from kehoach.status.closed.changes import SHORT
from kehoach.status.closed.items import Item
from kehoach.target.model import Outcome
from kehoach.text.source import Source

_COMMENT = """\
# Bản chốt số liệu do `kehoach close` ghi; không sửa tay. Số liệu sai thì giữ nguyên trong báo cáo và ghi thêm số liệu mới
# có `corrects: {period}` và `reason`; khi đã thống nhất thì chốt lại bằng `kehoach close {period} --again`.
"""
_DATE_OR_DIGITS = re.compile(r"[0-9][0-9a-z/.]*|[0-9]{4}-[A-Z0-9]{2}")


def text_of(snapshot: Snapshot) -> str:
    """Write a snapshot with the digest of all the rest."""
    draft = "\n".join(_lines(snapshot, "…")) + "\n"
    digest = own_digest(parse(Source("", draft))[0].root)
    return draft.replace("  digest: …\n", f"  digest: {digest}\n", 1)


def _lines(snapshot: Snapshot, digest: str) -> Iterator[str]:
    yield _COMMENT.format(period=snapshot.period.name) + "closed:"
    yield f"  plan: {_cell(snapshot.plan)}"
    yield f"  period: {_cell(snapshot.period.name)}"
    yield f"  closed: {written_day(snapshot.closed_on)}"
    yield f"  as_of: {written_day(snapshot.as_of)}"
    yield f"  promises: {snapshot.promises}"
    yield f"  digest: {digest}"
    if snapshot.states:
        yield "\nstates:"
        yield from (f"  {state}: {count}" for state, count in snapshot.states)
    if snapshot.targets:
        yield "\ntargets:"
        yield from (_inline("  - ", _target(one)) for one in snapshot.targets)
    if snapshot.figures:
        yield "\nfigures:"
        yield from (_inline("  - ", _figure(one)) for one in snapshot.figures)
    yield "\nfiles:"
    for file in snapshot.files:
        yield from _file(file)


def _file(file: FileOnRecord) -> Iterator[str]:
    yield f"  - path: {_cell(file.path)}"
    yield f"    unit: {_cell(file.unit)}"
    yield f"    digest: {file.digest}"
    yield "    items:"
    yield from (_inline("      - ", _item(one)) for one in file.items)


def _item(item: Item) -> Mapping[str, str]:
    return {"part": item.part, "about": item.about, "digest": item.digest[:SHORT]}


def _figure(one: Reported) -> Mapping[str, str]:
    figure = one.figure
    cells = {"target": figure.target, "level": figure.level, "field": figure.field}
    numbers = {"count": figure.count, "of": figure.of, "value": figure.value}
    return {
        "unit": one.unit,
        **{key: cell.text for key, cell in cells.items() if cell},
        **{key: _number(number) for key, number in numbers.items() if number},
        **({"reason": figure.reason.text} if figure.corrects and figure.reason else {}),
    }


def _target(one: Outcome) -> Mapping[str, str]:
    """Give what was reported for a tier, sum over sum, by which units, and what it comes to."""
    tier, rolled = one.tier, one.rolled
    of = rolled.of if rolled else None
    sums = {("count" if of else "value"): rolled.count if rolled else None, "of": of}
    named = {"target": one.target.id, "year": tier.year, "level": tier.level, "field": tier.field}
    return {
        **{key: text for key, text in named.items() if text},
        **{key: written(_decimal(number)) for key, number in sums.items() if number is not None},
        "result": one.result.value,
        "units": "; ".join(rolled.units if rolled else ()),
    }


def _decimal(number: Fraction) -> Decimal:
    """Give a sum of numbers as people write them, which has an end."""
    return Decimal(number.numerator) / Decimal(number.denominator)


def _number(number: Number) -> str:
    """Write a number in one way; one that can't be read as it stands."""
    if number.value is None:
        return number.words.text
    return f"{written(number.value)}{'%' if number.is_share else ''}"


def _inline(start: str, values: Mapping[str, str]) -> str:
    return f"{start}{{{', '.join(f'{key}: {_cell(value)}' for key, value in values.items())}}}"


def _cell(text: str) -> str:
    """Write a text; numbers, dates and periods bare, as in files that people write."""
    return text if _DATE_OR_DIGITS.fullmatch(text) else scalar(text)
