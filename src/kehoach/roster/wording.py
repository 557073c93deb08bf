"""The words of a cell of units: folded for matching, each with its place in the cell.

Commas, "và", brackets and the like stay as tokens of their own; words joined by a hyphen or "&" are one
word, so that spaces around the joint do not matter (Phát thanh-Truyền hình, VH - TT&DL).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from kehoach.text.letters import match_key

_TOKEN = re.compile(
    r"(?P<stop>;|\n[^\S\n]*[-–—+•*])|(?P<more>…|\.{2,})|(?P<mark>[,:/()&\-–—+•*])"
    r"|(?P<word>[^\s\u200b\ufeff,;/:()&\-–—+•*.…\"“”„«»]+)"
)
_MARKS = str.maketrans({"–": "-", "—": "-", "•": "+", "*": "+"})
MARKS = frozenset(",;:/()&-+…")
JOINTS = frozenset("&-")
_VOWELS = frozenset("aeiouy")
BULLETS = frozenset("-+")
# The decree on document form (30/2020) lets offices shorten common names; these are shortened everywhere.
_SHORT = {
    ("ủy", "ban", "nhân", "dân"): ("ubnd",),
    ("hội", "đồng", "nhân", "dân"): ("hđnd",),
    ("văn", "phòng"): ("vp",),
    ("phát", "triển", "nông", "thôn"): ("ptnt",),
    ("vpubnd",): ("vp", "ubnd"),
}
_LEADING = (("tất", "cả", "các"), ("toàn", "bộ", "các"), ("toàn", "thể", "các"), ("các",))


class Token(NamedTuple):
    """A folded word or a mark, with its place in the text."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as tokens; `closes` leads from an opening bracket to its closing one, `vocabulary` is all keys."""

    text: str
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    closes: Mapping[int, int]
    vocabulary: frozenset[str]

    def place(self, first: int, end: int) -> tuple[int, int]:
        """Give the offsets in the text of the tokens from `first` up to `end`, exclusive."""
        return self.tokens[first].start, self.tokens[end - 1].end


def read_wording(text: str) -> Wording:
    """Read a cell; a "-" that opens a line or follows a list counts as ";"."""
    tokens = glued(tokens_of(text))
    keys = tuple(token.key for token in tokens)
    return Wording(text, tuple(tokens), keys, _brackets(keys), frozenset(keys))


def tokens_of(text: str) -> list[Token]:
    """Cut a text into tokens, before words joined by hyphens are made one."""
    return shortened(_bulleted(_cut(text)), _SHORT)


def glued(tokens: Sequence[Token]) -> list[Token]:
    """Make words that a hyphen or "&" joins a single word."""
    whole: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _joined_end(tokens, at)
        if end > at + 1:
            key = "".join(_joined(tokens[at:end]))
            whole.append(Token(key, tokens[at].start, tokens[end - 1].end))
        else:
            whole.append(tokens[at])
        at = end
    return whole


def _joined_end(tokens: Sequence[Token], at: int) -> int:
    """Give where a word ends that is joined to the words after it."""
    end = at + 1
    if is_word(tokens[at].key):
        while end + 1 < len(tokens) and tokens[end].key in JOINTS and is_word(tokens[end + 1].key):
            end += 2
    return end


def _joined(tokens: Sequence[Token]) -> Iterator[str]:
    """Keep joints between words, drop them in an abbreviation: VH-TT&DL, VHTT&DL and VHTTDL are one."""
    for at, token in enumerate(tokens):
        if is_word(token.key) or not _abbreviated(tokens[at - 1].key + tokens[at + 1].key):
            yield token.key


def _abbreviated(letters: str) -> bool:
    return _VOWELS.isdisjoint(toneless(letters))


def is_word(key: str) -> bool:
    """Tell a word from a mark."""
    return key not in MARKS


def past_leading(keys: Sequence[str], at: int) -> int:
    """Step over "các", which never tells names apart where it leads."""
    for leading in _LEADING:
        end = at + len(leading)
        if tuple(keys[at:end]) == leading and end < len(keys) and is_word(keys[end]):
            return end
    return at


@lru_cache(maxsize=4096)
def toneless(key: str) -> str:
    """Take tones and other marks off the letters of a folded word."""
    parted = unicodedata.normalize("NFD", key.replace("đ", "d"))
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def toneless_words(text: str) -> tuple[str, ...]:
    """Read words as somebody types them who has no Vietnamese keyboard; marks are left out."""
    bare = [Token(toneless(token.key), token.start, token.end) for token in _bulleted(_cut(text))]
    whole = glued(shortened(bare, _SHORT_TONELESS))
    keys = tuple(token.key for token in whole if is_word(token.key))
    return keys[1:] if keys[:1] == ("cac",) else keys


def shortened(tokens: Iterable[Token], table: Mapping[tuple[str, ...], tuple[str, ...]]) -> list[Token]:
    """Put the short form for each long one that the table names."""
    long = list(tokens)
    firsts = {words[0] for words in table}
    short: list[Token] = []
    at = 0
    while at < len(long):
        words = _long_form(long, at, table) if long[at].key in firsts else None
        if words is None:
            short.append(long[at])
            at += 1
        else:
            end = at + len(words)
            short += [Token(key, long[at].start, long[end - 1].end) for key in table[words]]
            at = end
    return short


def _long_form(
    tokens: Sequence[Token], at: int, table: Mapping[tuple[str, ...], tuple[str, ...]]
) -> tuple[str, ...] | None:
    for words in table:
        if tuple(token.key for token in tokens[at : at + len(words)]) == words:
            return words
    return None


def _cut(text: str) -> list[Token]:
    return [Token(_key(match), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def _key(match: re.Match[str]) -> str:
    if match["word"]:
        return _folded(match["word"])
    if match["stop"]:
        return ";"
    return "…" if match["more"] else match["mark"].translate(_MARKS)


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    return match_key(word) or word


def _bulleted(tokens: Iterable[Token]) -> list[Token]:
    """Read the dash of "- Sở Nội vụ" as what it is, the start of an item."""
    kept: list[Token] = []
    for token in tokens:
        before = kept[-1].key if kept else ";"
        if token.key not in BULLETS or is_word(before) or before == ")":
            kept.append(token)
        elif before in {",", "…"}:
            kept.append(Token(";", token.start, token.end))
    return kept


def _brackets(keys: Sequence[str]) -> dict[int, int]:
    closes: dict[int, int] = {}
    opened: list[int] = []
    for at, key in enumerate(keys):
        if key == "(":
            opened.append(at)
        elif key == ")" and opened:
            closes[opened.pop()] = at
    return closes


_SHORT_TONELESS = {tuple(map(toneless, long)): tuple(map(toneless, short)) for long, short in _SHORT.items()}
