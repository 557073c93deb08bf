"""From text to tokens: words in one spelling, and which numbers count something."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, auto
from typing import Final, NamedTuple

from kehoach.phrase.goal.vocabulary import COMPOUNDS, LABELS, SENSES, SPELLINGS, UNITS
from kehoach.phrase.line import folded
from kehoach.phrase.number import read_number


class Kind(Enum):
    """What sort of token it is."""

    WORD = auto()
    MARK = auto()
    NUMBER = auto()
    YEAR = auto()
    LABEL = auto()
    END = auto()


class Token(NamedTuple):
    """A word in its one spelling and where it lies in the line; `value` of a number that is well formed."""

    word: str
    start: int
    end: int
    kind: Kind
    value: Decimal | None = None


_YEAR: Final = r"(?:19|20)[0-9]{2}(?: ?[-–] ?(?:19|20)[0-9]{2})?(?![0-9])"
_TOKEN: Final = re.compile(
    rf"(?P<year>(?:năm học|năm|giai đoạn|thời kỳ|nhiệm kỳ) {_YEAR})"
    r"|(?P<label>[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}(?!\d)"  # a date
    r"|[0-9]+[a-zđ]?/(?:[0-9]{4}/)?[a-zđ]{1,8}[0-9]{0,3}-[a-zđ0-9&.-]+"  # a document
    r"|[0-9]+/[0-9]{4}/[a-zđ]{2,8}[0-9]{0,3}(?!\w)"
    r"|[0-9]+(?::[0-9]+)+|[0-9]+[a-gđ](?!\w)|24/7(?!\d))"
    r"|(?P<number>[0-9]+(?:[.,][0-9]+)*)"
    r"|(?P<word>[^\W0-9_][^\W_]*)|(?P<mark>[<>]=|=[<>]|\S)"
)
# What stands before an item of a list: "1. Đạt …", "a) đạt …", "- 80%".
_BULLET: Final = re.compile(
    r"(?:(?:[0-9]{1,2}|[a-zđ])[.)] (?=[\"'“‘«]*(?:[^\W0-9_]|[0-9]{1,3} ?%))|[-–—+•*] )+"
)
_QUOTES: Final = frozenset("\"'“”‘’«»")
_END: Final = Token("", -1, -1, Kind.END)
# Enough to look past the end without asking.
PAST: Final = 6
_BARE_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_CHAIN: Final = frozenset({"-", ",", "và", "đến", "/", "hoặc"})
_LEVELS: Final = frozenset({"cấp"})


def tokens_of(line: str) -> list[Token]:
    """Cut a single-spaced line into tokens; past the end stand empty ones."""
    low = folded(line)
    bullet = _BULLET.match(low)
    found = _TOKEN.finditer(low, bullet.end() if bullet else 0)
    parts = [_token(match) for match in found if match[0] not in _QUOTES]
    parts.extend([_END] * PAST)
    tokens = list(_joined(parts))
    tokens.extend([_END] * PAST)
    for at, token in enumerate(tokens):
        if token.kind is Kind.NUMBER:
            tokens[at] = token._replace(kind=_role(tokens, at))
    return tokens


def _token(match: re.Match[str]) -> Token:
    start, end = match.span()
    word = match[0]
    kind = _KINDS[match.lastgroup or ""]
    if kind is Kind.NUMBER:
        return Token(word, start, end, kind, read_number(word))
    if kind is Kind.YEAR:
        return Token(re.sub(r"\D*([0-9]{4})(?: ?[-–] ?)?", r"-\1", word)[1:], start, end, kind)
    return Token(SPELLINGS.get(word, word), start, end, kind)


def _joined(parts: list[Token]) -> Iterator[Token]:
    """Join words that mean one thing together, the longest first."""
    at = 0
    while parts[at].kind is not Kind.END:
        size = _size(parts, at)
        token = parts[at]
        if size > 1:
            phrase = " ".join(part.word for part in parts[at : at + size]).replace(" ,", ",")
            token = token._replace(word=SPELLINGS.get(phrase, phrase), end=parts[at + size - 1].end)
        yield token
        at += size


def _size(parts: list[Token], at: int) -> int:
    """Count the words of the compound that starts here."""
    for words in _COMPOUNDS.get(parts[at].word, ()):
        size = len(words)
        if all(parts[at + more].word == words[more] for more in range(1, size)) and not (
            # "ở mức độ 3" names a degree, "ở mức 80%" sets one
            words[-1] == "mức" and parts[at + size].word == "độ"
        ):
            return size
    return 1


def _by_first_word() -> dict[str, list[list[str]]]:
    """Sort compounds by their first word, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in COMPOUNDS:
        words = [SPELLINGS.get(word, word) for word in phrase.replace(",", " ,").split(" ")]
        if len(words) > 1:
            found.setdefault(words[0], []).append(words)
    for compounds in found.values():
        compounds.sort(key=len, reverse=True)
    return found


_COMPOUNDS: Final = _by_first_word()
_KINDS: Final = {
    "year": Kind.YEAR,
    "label": Kind.LABEL,
    "number": Kind.NUMBER,
    "word": Kind.WORD,
    "mark": Kind.MARK,
}


def _role(tokens: list[Token], at: int) -> Kind:
    """Tell whether a number counts something, is a year, or belongs to a name."""
    before, token, after = tokens[at - 1], tokens[at], tokens[at + 1]
    if after.word in _LEVELS:
        return Kind.LABEL
    if after.word in UNITS or after.word in {"%", "‰"}:
        return Kind.NUMBER
    if before.word in LABELS:
        return Kind.LABEL
    if at > 1 and before.word in _CHAIN and tokens[at - 2].kind is Kind.LABEL and after.word not in UNITS:
        return Kind.LABEL
    is_said = before.word in SENSES and before.word != "từ"
    return Kind.YEAR if _BARE_YEAR.fullmatch(token.word) and not is_said else Kind.NUMBER
