"""On which days the plans of a check say that a document was issued, found before any of them is checked.

The texts are searched without being read as plans, some tenth of a millisecond each, and of a plan only the documents
and their days are kept; only where plans disagree is one of them read.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from kehoach.files.below import is_strange
from kehoach.files.bounds import bounded
from kehoach.files.read import COMBINING
from kehoach.repository.shelf import Shelf, take
from kehoach.rules.plan.cited import cited
from kehoach.rules.plan.cited_date_disputed import cited_date_disputed
from kehoach.rules.plan.compared import LegalDocument, Usual, dated_in, document_of
from kehoach.rules.plan.known import known_by_key
from kehoach.text.letters import nfc

_IS_PLAN: Final = re.compile(r"^plan\s*:", re.MULTILINE)
_WAIVED: Final = re.compile(rf"#\s*kehoach:\s*ignore\[[^\]]*{cited_date_disputed.name}")


class Votes(NamedTuple):
    """How many plans give a document one day, and which file is the first."""

    plans: int
    first: Path


Said: TypeAlias = dict[LegalDocument, dict[date, Votes]]
Mapper: TypeAlias = Callable[[Callable[[Sequence[Path]], Said], Iterable[Sequence[Path]]], Iterable[Said]]


def usual_days(
    chunks: Iterable[Sequence[Path]], folder: Path, mapper: Mapper = map
) -> Mapping[LegalDocument, Usual]:
    """Give the usual day of each document about which plans disagree; `mapper` spreads the search over processes."""
    said = _summed(mapper(said_in, chunks))
    disputed = {one: days for one, days in said.items() if len(days) > 1 and not known_by_key(one.key)}
    shelf = Shelf(folder)
    found = ((one, _usual(shelf, one, days)) for one, days in disputed.items())
    return {one: usual for one, usual in found if usual}


def said_in(files: Sequence[Path]) -> Said:
    """Give the days that plans among some files give documents; one that contradicts itself says nothing of them."""
    return _summed(_said(path) for path in files)


def _said(path: Path) -> Said:
    text = _text(path)
    if not _IS_PLAN.search(text):
        return {}
    days: dict[LegalDocument, set[date]] = {}
    for document, day in dated_in(text):
        days.setdefault(document, set()).add(day)
    # A plan that says of itself that its date is odd does not count for that date.
    votes = Votes(0 if _WAIVED.search(text) else 1, path)
    return {document: dict.fromkeys(those, votes) for document, those in days.items() if len(those) == 1}


def _text(path: Path) -> str:
    """Read a file as far as it can be; the check itself tells what is wrong with it."""
    if is_strange(path):
        return ""
    try:
        data = bounded(path)
    except OSError:
        return ""
    text = data.decode(errors="replace").lstrip("\ufeff")
    return nfc(text) if COMBINING in data else text


def _summed(parts: Iterable[Said]) -> Said:
    whole: Said = {}
    for part in parts:
        for document, days in part.items():
            known = whole.setdefault(document, {})
            for day, votes in days.items():
                before = known.get(day)
                known[day] = _together(before, votes) if before else votes
    return whole


def _together(before: Votes, after: Votes) -> Votes:
    """Add up; the first file is one that counts, if any does."""
    first = before.first if before.plans or not after.plans else after.first
    return Votes(before.plans + after.plans, first)


def _usual(shelf: Shelf, document: LegalDocument, days: Mapping[date, Votes]) -> Usual | None:
    """Choose the day that most plans give; of equals the one that comes first. None where it is not in the plan after all."""
    day, votes = max(days.items(), key=lambda one: one[1].plans)
    line = next(_lines(shelf, votes.first, document, day), None)
    if line is None:
        return None
    path, number = line
    return Usual(day, votes.plans, path, number)


def _lines(shelf: Shelf, path: Path, document: LegalDocument, day: date) -> Iterator[tuple[str, int]]:
    plan = take(shelf, path).plan
    issuer = plan.issuer.text if plan and plan.issuer else ""
    for one in cited(plan) if plan else ():
        is_it = one.key and document_of(one.key, one.symbol, issuer) == document
        if plan and is_it and one.date and one.date.start == day:
            yield plan.source.path, plan.source.place(one.span.start).line
