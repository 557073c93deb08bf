"""Names of bodies that any office may have: how far a name goes that the roster lacks."""

from functools import cache
from typing import Final

from kehoach.document.parse import parse
from kehoach.plan.read_roster import read_roster_file
from kehoach.plan.roster_file import RosterFile
from kehoach.roster.entry import Group, Unit
from kehoach.roster.index import Index, Match, build_index, walk
from kehoach.roster.shipped import names, text_of
from kehoach.roster.wording import Wording, past_leading

_FIRST: Final = frozenset(
    {
        "sở",
        "ban",
        "phòng",
        "ubnd",
        "hđnd",
        "vp",
        "bộ",
        "cục",
        "hội",
        "đoàn",
        "đài",
        "báo",
        "trường",
        "ông",
        "bà",
    }
)
"""First words of names that are no word of another name's middle, in the capitals of a name."""
_FIRST_TWO: Final = frozenset(
    tuple(words.split())
    for words in (
        "chi cục",
        "tổng cục",
        "trung tâm",
        "công ty",
        "tổng công",
        "bệnh viện",
        "cơ quan",
        "đơn vị",
        "đồng chí",
    )
)
_FEWEST_CAPITALS: Final = 2


def starts_body(wording: Wording, at: int) -> bool:
    """Tell whether a name of its own starts at a token: Sở …, Công an …, BHXH …, Các …, but not Thể thao or ngành."""
    if past_leading(wording.keys, at) > at:
        return True
    token = wording.tokens[at]
    written = wording.text[token.start : token.end]
    if sum(letter.isupper() for letter in written) >= _FEWEST_CAPITALS:
        return True
    if not written[:1].isupper():
        return False
    first_two = tuple(wording.keys[at : at + 2])
    return wording.keys[at] in _FIRST or first_two in _FIRST_TWO or first_two in _openings()


def body_end(wording: Wording, at: int, stop: int) -> int:
    """Give where the longest name of a shipped roster ends that starts at a token; the token itself where none does."""
    return next((match.end for match in _bodies(wording, at, stop)), at)


def body_named(wording: Wording, at: int, end: int) -> str | None:
    """Give the first name that a shipped roster has for what all the words up to a token name there."""
    return next((match.form.entry.name for match in _bodies(wording, at, end) if match.end == end), None)


def _bodies(wording: Wording, at: int, stop: int) -> list[Match]:
    return walk(_known().names, wording.keys, past_leading(wording.keys, at), stop)


@cache
def _known() -> Index:
    """Look up the names of all shipped rosters; they are read when the first name is unknown."""
    files = [file for name in names() if (file := _read(name))]
    units = tuple(
        Unit(one.name.text, one.kind, aliases=tuple(cell.text for cell in (*one.short, *one.aliases)))
        for file in files
        for one in file.units
    )
    groups = tuple(
        Group(one.name.text, tuple(cell.text for cell in one.aliases))
        for file in files
        for one in file.groups
    )
    return build_index(units, groups, (), None)


@cache
def _openings() -> frozenset[tuple[str, ...]]:
    """Give the first two words of the units of shipped rosters, as "công an"."""
    forms = (form.words for form in _known().forms if isinstance(form.entry, Unit))
    return frozenset(words[:2] for words in forms if len(words) > 1)


def _read(name: str) -> RosterFile | None:
    source = text_of(name)
    return read_roster_file(parse(source)[0])[0] if source else None
