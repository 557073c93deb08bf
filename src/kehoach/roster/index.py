"""The names of a roster as a tree of words, built once, in which the longest match is found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeVar

from kehoach.roster.entry import Group, Unit
from kehoach.roster.office import Office, read_office, tails
from kehoach.roster.spelling import Spelling, spellings
from kehoach.roster.vague_pattern import Pattern, read_pattern
from kehoach.roster.wording import toneless

# A list may leave these out after the first name: "Các sở: Tư pháp, Tài chính".
ELIDED_HEADS = frozenset({"sở", "phòng", "ban"})
_FEWEST_WITH_BODY = 3
_MOST_WORDS: Final = 40
_MOST_WITH_HOLES: Final = 20
"""Words of a name, and of one in which each word in turn is left open: the longest of real rosters has 17."""
_MOST_ALIKE: Final = 8
"""Entries that go by the same words: the first holds, and two are enough to make it doubtful."""
Key = TypeVar("Key")


class Form(NamedTuple):
    """One spelling of a name; `written` is how the roster writes the name."""

    entry: Unit | Group
    written: str
    words: tuple[str, ...]
    commas: frozenset[int]


class Match(NamedTuple):
    """A form found in a text, up to the token `end`, exclusive."""

    end: int
    form: Form


@dataclass(slots=True)
class Node:
    """A word of names: the words that may follow, and the names that end here."""

    children: dict[str, "Node"] = field(default_factory=dict)
    forms: list[Form] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Index:
    """Everything that resolving looks up.

    `forms` holds each name as it is written, `bodies` names without their head (Tư pháp). `toneless`, `holed` and
    `spoken` serve finding what was meant: names without tones, names with any one word left open, and how a name is
    written whose folded words are compared; `vocabulary` is all their words without tones.
    """

    names: Node
    bodies: Node
    forms: tuple[Form, ...]
    toneless: dict[tuple[str, ...], Form]
    holed: dict[tuple[str | None, ...], Form]
    spoken: dict[str, str]
    vocabulary: frozenset[str]
    longest: int
    office: Office | None
    tails: frozenset[tuple[str, ...]]
    longest_tail: int
    patterns: tuple[Pattern, ...]


def build_index(
    units: Sequence[Unit], groups: Sequence[Group], vague: Sequence[str], office: str | None
) -> Index:
    """Build the index; of two entries with the same name the first holds."""
    known = read_office(office)
    names, bodies = Node(), Node()
    forms = tuple(_plant_all((*units, *groups), known, names, bodies))
    follow = tails(known)
    return Index(
        names=names,
        bodies=bodies,
        forms=forms,
        toneless=_first_by((tuple(map(toneless, form.words)), form) for form in forms),
        holed=_first_by((holed, form) for form in forms for holed in with_holes(form.words)),
        spoken={" ".join(form.words): form.written for form in reversed(forms)},
        vocabulary=frozenset(toneless(word) for form in forms for word in form.words),
        longest=max((len(form.words) for form in forms), default=0),
        office=known,
        tails=follow,
        longest_tail=max(map(len, follow), default=0),
        patterns=tuple(read_pattern(pattern) for pattern in vague),
    )


def written_names(entry: Unit | Group) -> tuple[str, ...]:
    """Give the name of an entry and all its other names, as the roster writes them."""
    short = entry.short if isinstance(entry, Unit) else ()
    return (entry.name, *short, *entry.aliases)


def walk(node: Node, keys: Sequence[str], at: int, stop: int, consumed: int = 0) -> list[Match]:
    """Give the names that start at a token, longest first; commas of a name may be missing in the text.

    `consumed` words of the names have been matched before `node`.
    """
    found: list[Match] = []
    commas: set[int] = set()
    count, first = consumed, at
    while at < stop:
        if keys[at] == "," and at > first and keys[at - 1] != ",":
            commas.add(count)
        else:
            child = node.children.get(keys[at])
            if child is None:
                break
            node, count = child, count + 1
            found[:0] = [Match(at + 1, form) for form in node.forms if commas <= form.commas]
        at += 1
    return found


def descend(node: Node, words: Iterable[str]) -> Node | None:
    """Follow words down the tree."""
    at: Node | None = node
    for word in words:
        at = at.children.get(word) if at else None
    return at


def with_holes(words: tuple[str, ...]) -> Iterator[tuple[str | None, ...]]:
    """Leave out each word of a name in turn; names of one word have nothing left to compare."""
    if 1 < len(words) <= _MOST_WITH_HOLES:
        for hole in range(len(words)):
            yield (*words[:hole], None, *words[hole + 1 :])


def _plant_all(
    entries: Iterable[Unit | Group], office: Office | None, names: Node, bodies: Node
) -> Iterator[Form]:
    """Put all spellings into the trees; give the first form of each name."""
    for entry in entries:
        for written in written_names(entry):
            spelled = spellings(written, office, of_group=isinstance(entry, Group))
            ways = [way for way in spelled if len(way.words) <= _MOST_WORDS]
            for way in ways:
                _plant(names, way.words, Form(entry, written, *way))
                if isinstance(entry, Unit) and _may_lose_head(way.words):
                    _plant(bodies, way.words[1:], _headless(entry, written, way))
            if ways:
                yield Form(entry, written, *ways[0])


def _may_lose_head(words: tuple[str, ...]) -> bool:
    """Tell whether a name can be known by its body: Tư pháp is Sở Tư pháp, but TP may be thành phố."""
    return words[0] in ELIDED_HEADS and len(words) >= _FEWEST_WITH_BODY


def _headless(entry: Unit, written: str, way: Spelling) -> Form:
    """Keep the head in the words, which a list goes on with; count commas from after it."""
    return Form(entry, written, way.words, frozenset(comma - 1 for comma in way.commas))


def _plant(node: Node, words: Sequence[str], form: Form) -> None:
    for word in words:
        node = node.children.setdefault(word, Node())
    known = node.forms
    if len(known) < _MOST_ALIKE and all(
        other.entry is not form.entry or other.commas != form.commas for other in known
    ):
        node.forms.append(form)


def _first_by(pairs: Iterable[tuple[Key, Form]]) -> dict[Key, Form]:
    found: dict[Key, Form] = {}
    for key, form in pairs:
        found.setdefault(key, form)
    return found
