"""The documents that a plan cites anywhere, by number and date."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from kehoach.calendar.period import Period, read_date
from kehoach.plan.model import Plan
from kehoach.rules.plan.spoken import spoken
from kehoach.text.letters import match_key
from kehoach.text.source import Span

KINDS: Final = {
    "nghị quyết": "NQ",
    "nghị định": "NĐ",
    "quyết định": "QĐ",
    "chỉ thị": "CT",
    "thông tư liên tịch": "TTLT",
    "thông tư": "TT",
    "kế hoạch": "KH",
    "chương trình": "CTr",
    "đề án": "ĐA",
    "báo cáo": "BC",
    "thông báo": "TB",
    "tờ trình": "TTr",
    "hướng dẫn": "HD",
}
"""Kinds of documents with their short forms (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I; laws and decrees beside)."""

_CITED = re.compile(
    r"(?<![\w/.,-])(?P<number>(?P<own>\d{1,5}[a-zđ]?)(?:/(?P<year>\d{4}))?/"
    r"(?P<symbol> ?[A-ZĐ][A-Za-zĐđ]*\d{0,2}(?: ?-(?: (?=[A-ZĐ]{2}))?[A-ZĐ][A-Za-zĐđ0-9&.]*)*))"
    r"(?:\s+(?:ngày\s+)?(?P<date>\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?"
)
_KIND = re.compile(rf"(?<!\w)({'|'.join(KINDS)})\s+(?:số:?\s+)?\Z", re.IGNORECASE)
_LONGEST_KIND = 40
# Told by look-alike-letter; a number that has one is read all the same.
_LOOK_ALIKES = str.maketrans("ÐƉ", "ĐĐ")
_LONG = re.compile(r"\s+(?:tháng|năm)\s+")


class Cited(NamedTuple):
    """One citation: kind in lower case, own number without leading zeros, year from the number, issuer's symbol, date."""

    kind: str
    number: str
    own: str
    year: int | None
    symbol: str
    date: Period | None
    span: Span
    place: Span

    @property
    def key(self) -> tuple[str, str, int] | None:
        """Give what tells one document from all others, but for who issued it; None where the year is not said."""
        year = self.year or (self.date.start.year if self.date else None)
        return (self.own, match_key(self.symbol), year) if year else None


@lru_cache(maxsize=1)
def cited(plan: Plan) -> tuple[Cited, ...]:
    """Give the documents that a plan cites in any of its words, in the order of the file."""
    return tuple(_cited(plan))


def _cited(plan: Plan) -> Iterator[Cited]:
    words = spoken(plan)
    text = words.text.translate(_LOOK_ALIKES) if any(one in words.text for one in "ÐƉ") else words.text
    for match in _CITED.finditer(text):
        symbol = match["symbol"].rstrip(".")
        kind = _KIND.search(text, max(0, match.start() - _LONGEST_KIND), match.start())
        cut = len(match["symbol"]) - len(symbol) if match["date"] is None else 0
        yield Cited(
            kind=match_key(kind[1]) if kind else "",
            number=match["number"].rstrip("."),
            own=match["own"].lstrip("0") or "0",
            year=int(match["year"]) if match["year"] else None,
            symbol=symbol.replace(" ", ""),
            date=_date(match["date"]),
            span=words.place(kind.start() if kind else match.start(), match.end() - cut),
            place=words.place(match.start("number"), match.end("number") - cut),
        )


def _date(words: str | None) -> Period | None:
    return read_date(_LONG.sub("/", words)) if words else None
