"""A plan beside what the other plans of a check say of the documents that it cites."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from kehoach.calendar.period import read_date
from kehoach.plan.model import Plan
from kehoach.roster.office import read_office
from kehoach.rules.plan.cited import LONG, Key, key_of
from kehoach.text.letters import match_key

# Customary abbreviations of who issues for the whole country, and numbers its documents in one row a year. Of others
# there are many, so that one number in two plans may be two documents.
_CENTRAL: Final = (
    r"CP|TTg|CTN|UBTVQH\d{1,2}|VPCP|TTCP|NHNN|UBDT|KTNN|TANDTC|VKSNDTC|BCA|BCT|BDTTG|BGDĐT|BGTVT|BKHCN|BKHĐT|BLĐTBXH"
    r"|BNG|BNNMT|BNNPTNT|BNV|BQP|BTC|BTNMT|BTP|BTTTT|BVHTTDL|BXD|BYT"
)
_LOCAL: Final = r"(?:CT)?UBND|HĐND"
# What stands at the end of a number is looked for first: a text has few of these, and many figures and slashes.
_END: Final = re.compile(rf"-(?=[A-Z])(?:{_CENTRAL}|{_LOCAL})(?![\w.&-])(?=\s)")
_OF_COUNTRY: Final = re.compile(rf"(?:.*-)?(?:{_CENTRAL})")
_OF_PLACE: Final = re.compile(rf".*-(?:{_LOCAL})")
_ISSUER: Final = re.compile(r"(?<!\w)issuer\s*:\s*[\"']?([^\n,;#}\"']+)")
_NUMBER: Final = re.compile(
    r"(?<![\w/.,-])(?P<own>\d{1,5}[a-zđ]?)(?:/(?P<year>\d{4}))?/(?P<symbol>[A-ZĐ][A-Za-zĐđ]*\d{0,2}(?:-[A-ZĐ][A-Za-zĐđ0-9]*)*)\Z"
)
_DATE: Final = re.compile(
    r"\s+(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})"
)
_LONGEST_NUMBER: Final = 60
_COMMENT: Final = re.compile(r"(?<!\S)#")


class Usual(NamedTuple):
    """The day that most plans give a document: how many, and where the first of them does."""

    day: date
    plans: int
    path: str
    line: int


class LegalDocument(NamedTuple):
    """One document of all: by its number, and in which province; empty for what there is once in the country."""

    key: Key
    province: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A plan with the usual days of the documents about whose day the plans of a check disagree."""

    plan: Plan
    usual: Mapping[LegalDocument, Usual]


def document_of(key: Key, symbol: str, issuer: str) -> LegalDocument | None:
    """Tell which document a plan means; None where several of that number may be meant.

    A province cites its own decisions; a district those of its province as well, so that nothing is known of these.
    """
    if _OF_COUNTRY.fullmatch(symbol):
        return LegalDocument(key, "")
    if not _OF_PLACE.fullmatch(symbol):
        return None
    office = read_office(match_key(issuer).removeprefix("chủ tịch "))
    if office is None or not (office.level == ("tỉnh",) or office.is_provincial_city):
        return None
    return LegalDocument(key, " ".join((*office.level, *office.place)))


def dated_in(text: str) -> Iterator[tuple[LegalDocument, date]]:
    """Find documents with their days in the text of a file that nobody has read as a plan; comments are left out.

    Lines and blanks are enough to see what YAML says here; the few documents that matter are looked up in the plans.
    """
    found = _ISSUER.search(text)
    issuer = found[1] if found else ""
    line_end = comment = -1
    for end in _END.finditer(text):
        said = _DATE.match(text, end.end())
        number = _NUMBER.search(text, max(0, end.start() - _LONGEST_NUMBER), end.end()) if said else None
        if said and number and number.start() > line_end:
            line_end, comment = _line(text, number.start())
        if said and number and number.start() < comment:
            document, day = _read(number[0], said[1], issuer)
            if document and day:
                yield document, day


@lru_cache(maxsize=4096)
def _read(number: str, dated: str, issuer: str) -> tuple[LegalDocument | None, date | None]:
    """Read a number and a date; plans cite the same documents over and over."""
    match, day = _NUMBER.search(number), read_date(LONG.sub("/", dated))
    if match is None or day is None:
        return None, None
    year, start = int(match["year"]) if match["year"] else None, day.start
    if year not in {None, start.year}:
        return None, None
    own, symbol = match["own"].lstrip("0") or "0", match["symbol"]
    key = key_of(own, symbol, start.year, has_year=year is not None)
    return document_of(key, symbol, issuer), start


def _line(text: str, at: int) -> tuple[int, int]:
    """Give where the line of a place ends, and where a comment in it begins, at its end if there is none."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    end = end if end >= 0 else len(text)
    found = _COMMENT.search(text, start, end)
    return end, found.start() if found else end
