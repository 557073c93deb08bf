"""What is known of documents that plans rest on: when they were issued, and from when on they are no longer in force."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from kehoach.calendar.period import Period
from kehoach.rules.plan.cited import Cited, Key, key_of
from kehoach.text.letters import match_key

_NUMBER: Final = re.compile(r"0*(\d+[a-zđ]?)(?:/(\d{4}))?/(.+)")


@dataclass(frozen=True, slots=True)
class Known:
    """One document; `ended` is the first day on which it is no longer in force, `by` what replaced it."""

    number: str
    issued: date
    ended: date | None = None
    by: str = ""
    name: str = ""


def known(one: Cited) -> Known | None:
    """Give what is known of a cited document."""
    return known_by_key(one.key) if one.key else None


def known_by_key(key: Key) -> Known | None:
    """Give what is known of a document by its number and year."""
    return _by_key().get(key)


def numbers_of_day(symbol: str, day: date) -> tuple[str, ...]:
    """Give the numbers of the documents that an issuer is known to have issued on a day."""
    meant = match_key(symbol)
    return tuple(one.number for key, one in _by_key().items() if one.issued == day and key.symbol == meant)


def known_by_name(words: str, issued: Period | None) -> Known | None:
    """Give what is known of a law cited by its name and, maybe, its day."""
    key = match_key(words)
    for one in _named():
        if key.startswith(match_key(one.name)) and (issued is None or issued.holds(one.issued)):
            return one
    return None


@lru_cache(maxsize=1)
def _by_key() -> Mapping[Key, Known]:
    return {_key(one): one for one in _all()}


def _key(one: Known) -> Key:
    match = _NUMBER.fullmatch(one.number)
    own, symbol = (match[1], match[3]) if match else ("", "")
    return key_of(own, symbol, one.issued.year, has_year=bool(match and match[2]))


@lru_cache(maxsize=1)
def _named() -> tuple[Known, ...]:
    return tuple(one for one in _all() if one.name)


@lru_cache(maxsize=1)
def _all() -> tuple[Known, ...]:
    return tuple(_read())


def _read() -> Iterator[Known]:
    import tomllib  # noqa: PLC0415 - a run that meets no citation does not pay for it
    from pathlib import Path  # noqa: PLC0415

    file = Path(__file__).with_name("known_documents.toml")
    for entry in tomllib.loads(file.read_text(encoding="utf-8"))["document"]:
        yield Known(
            entry["number"], entry["issued"], entry.get("ended"), entry.get("by", ""), entry.get("name", "")
        )
