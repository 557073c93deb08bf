"""The documents that a plan cites anywhere, by number and date."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from kehoach.calendar.period import Period, read_date
from kehoach.plan.model import Plan
from kehoach.rules.plan.spoken import APART, spoken
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
# A figure and a capital without a blank between, which no other words have there.
_NO_NUMBER = re.compile(r" \d[^\s,;()\x00]{0,30}?[A-ZĐ]{2}[^\s,;()\x00]{0,30}")
# With the kind behind a blank instead of a slash (468 QĐ/TTg), and of laws with the year in front (2019/63/QH14).
_MIXED_UP = re.compile(
    rf" (?P<number>\d{{1,5}}(?:/\d{{4}})? (?:{'|'.join(KINDS.values())})[-/][A-ZĐ][^\s,;()\x00]{{0,30}}|\d{{4}}/\d{{1,3}}/QH\d{{1,2}}(?!\w))"
)
_KIND_OR_LAW = re.compile(rf"(?<!\w)(?:{'|'.join(KINDS)}|(?:bộ )?luật)\s+(?:số:?\s+)?\Z", re.IGNORECASE)
# As decrees and decisions were numbered before 1997 (64-CP, 28-HĐBT); later ones have the year in their date.
_BEFORE_1997 = re.compile(
    r"\d{1,5}-(?:CP|HĐBT|HĐCP|TTg|CT)(?!\w)(?!\s+ngày \d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]| năm )(?:199[7-9]|2\d{3}))"
)
# Of the Party (29-NQ/TW), and as numbers were written before 2005 (01/2003/TTLT/BNV-BTC, 12/2003/QĐ.UB).
_OTHER_NUMBER = re.compile(
    r"\d{1,5}[a-zđ]?-[A-ZĐ][A-Za-zĐđ]*/[A-ZĐ][A-Za-zĐđ&.-]*|\d{1,5}(?:/\d{4})?/[A-ZĐ][A-Za-zĐđ0-9]*(?:[./-][A-ZĐ][A-Za-zĐđ0-9&]*)+"
)
# Told by look-alike-letter; a number that has one is read all the same.
_LOOK_ALIKES = str.maketrans("ÐƉ", "ĐĐ")
# Long dashes that touch what is beside them: Word writes NĐ–CP. Between blanks they part a number from other words.
_DASH = re.compile("(?<! )[–—−‐‑]|[–—−‐‑](?! )")
LONG: Final = re.compile(r"\s+(?:tháng|năm)\s+")
"""What stands between the figures of "ngày 08 tháng 6 năm 2010"."""
_TITLE = re.compile(rf"[^;{APART}]{{0,300}}")


WITH_YEAR: Final = frozenset({"NĐ", "TT", "TTLT"})
"""Kinds that have the year in their numbers; of the others those that lay down law do, and count on their own."""


class Key(NamedTuple):
    """What tells one document from all others, but for who issued it; decisions 06/2022/QĐ-TTg and 06/QĐ-TTg are two."""

    own: str
    symbol: str
    year: int
    of_law: bool


class Cited(NamedTuple):
    """One citation: kind in lower case, own number without leading zeros, year from the number, issuer's symbol, date.

    `dated` are the words of the date, which may be a day that is none; `title` what is said of the document behind them.
    """

    kind: str
    number: str
    own: str
    year: int | None
    symbol: str
    date: Period | None
    span: Span
    place: Span
    dated: str = ""
    title: str = ""

    @property
    def short(self) -> str:
        """Give the short form of its kind, by its symbol: NĐ of NĐ-CP."""
        return self.symbol.partition("-")[0]

    @property
    def key(self) -> Key | None:
        """Give what tells it from others; None where the year is not said."""
        year = self.year or (self.date.start.year if self.date else None)
        return key_of(self.own, self.symbol, year, has_year=self.year is not None) if year else None


def key_of(own: str, symbol: str, year: int, *, has_year: bool) -> Key:
    """Give the key of a document with or without the year in its number."""
    return Key(own, match_key(symbol), year, has_year or symbol.partition("-")[0] in WITH_YEAR)


@lru_cache(maxsize=1)
def cited(plan: Plan) -> tuple[Cited, ...]:
    """Give the documents that a plan cites in any of its words, in the order of the file."""
    return tuple(_cited(plan))


def _cited(plan: Plan) -> Iterator[Cited]:
    words = spoken(plan)
    text = _as_meant(words.text)
    for match in _CITED.finditer(text):
        symbol = match["symbol"].rstrip(".")
        number = slice(match.start("number"), match.end("number"))
        kind = _KIND.search(text, max(0, match.start() - _LONGEST_KIND), match.start())
        cut = len(match["symbol"]) - len(symbol) if match["date"] is None else 0
        yield Cited(
            kind=match_key(kind[1]) if kind else "",
            number=words.text[number].rstrip("."),
            own=match["own"].lstrip("0") or "0",
            year=int(match["year"]) if match["year"] else None,
            symbol=symbol.replace(" ", ""),
            date=_date(match["date"]),
            span=words.place(kind.start() if kind else match.start(), match.end() - cut),
            place=words.place(match.start("number"), match.end("number") - cut),
            dated=match["date"] or "",
            title=_title(text, match.end()),
        )


def _as_meant(text: str) -> str:
    """Write letters that only look Vietnamese and long dashes as they are meant, each in its place."""
    text = text.translate(_LOOK_ALIKES) if any(one in text for one in "ÐƉ") else text
    return _DASH.sub("-", text) if any(one in text for one in "–—−‐‑") else text


def no_numbers(plan: Plan) -> Iterator[Span]:
    """Give what stands in the place of a number behind a kind of document, and is none."""
    words = spoken(plan)
    for match in _NO_NUMBER.finditer(words.text):
        at, number = match.start() + 1, match[0][1:].rstrip(".")
        kind = _KIND.search(words.text, max(0, at - _LONGEST_KIND), at)
        text = _as_meant(words.text[at : match.end() + _LONGEST_KIND])
        is_number = _CITED.match(text) or _OTHER_NUMBER.fullmatch(number) or _BEFORE_1997.match(text)
        if kind and not is_number:
            yield words.place(kind.start(), at + len(number))
    for match in _MIXED_UP.finditer(words.text):
        at = match.start("number")
        if kind := _KIND_OR_LAW.search(words.text, max(0, at - _LONGEST_KIND), at):
            yield words.place(kind.start(), at + len(match["number"].rstrip(".")))


def _title(text: str, at: int) -> str:
    """Give what stands between a citation and the next mark that ends it."""
    match = _TITLE.match(text, at)
    return match[0] if match else ""


def _date(words: str | None) -> Period | None:
    return read_date(LONG.sub("/", words)) if words else None
