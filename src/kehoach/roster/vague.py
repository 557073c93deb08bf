"""Finding owners that nobody can name by the patterns of the roster."""

from collections.abc import Sequence

from kehoach.roster.index import Index, walk
from kehoach.roster.narrowing import BODIES, SEPARATORS, is_boundary, open_clause, past_tails, stands
from kehoach.roster.nearest import almost
from kehoach.roster.vague_pattern import LOOSE, Pattern
from kehoach.roster.wording import Wording, past_leading

# Nobody lists so many words of bodies in general before saying which.
_LONGEST = 60
# What may be listed under one "…", besides bodies: "các cơ quan, đơn vị, đoàn thể liên quan".
_GENERIC_ALONE = frozenset(
    {("sở",), ("ban",), ("ngành",), ("phòng",), ("cấp",), ("hội",), ("đoàn", "thể"), ("doanh", "nghiệp")}
)


def vague_end(index: Index, wording: Wording, at: int, stop: int) -> int | None:
    """Give where the longest phrase ends that starts at a token and matches a pattern whole."""
    start = past_leading(wording.keys, at)
    possible = (pattern for pattern in index.patterns if pattern.vocabulary <= wording.vocabulary)
    ends = (_end(index, wording, pattern, start, stop) for pattern in possible)
    return max((end for end in ends if end is not None), default=None)


def generic_end(keys: Sequence[str], at: int, stop: int) -> int:
    """Give where a list of generic bodies ends: "cơ quan, đơn vị" is one owner, known or not."""
    end = at
    while True:
        start = past_leading(keys, end)
        piece = _piece_end(keys, start, stop)
        if not is_generic(keys[start:piece]):
            return max(end - 1, at)
        if piece >= stop or keys[piece] not in SEPARATORS:
            return piece
        end = piece + 1


def is_generic(words: Sequence[str]) -> bool:
    """Tell whether words name bodies in general and none in particular."""
    return tuple(words[:2]) in BODIES or tuple(words) in _GENERIC_ALONE


def _end(index: Index, wording: Wording, pattern: Pattern, start: int, stop: int) -> int | None:
    at = start
    if pattern.parts[0]:
        literal = _literal(wording.keys, pattern.parts[0], start, stop)
        if literal is None:
            return None
        at = literal
    elif walk(index.names, wording.keys, start, stop):
        return None  # a known name with more words after it: unknown rather than vague
    for number, part in enumerate(pattern.parts[1:], 2):
        if not part:
            return open_clause(index, wording, at, stop).end if at < stop else None
        last = number == len(pattern.parts)
        found = _search(index, wording, part, (start, at, stop), must_end=last)
        if found is None:
            return None
        at = found
    return _bounded(index, wording, at, stop, pattern.parts[-1])


def _bounded(index: Index, wording: Wording, at: int, stop: int, part: tuple[str, ...]) -> int | None:
    """Give where an item ends whose last words end at a token; None where more words follow."""
    end = past_tails(index, wording.keys, at, stop, part)
    end = wording.closes.get(end, end - 1) + 1
    return end if is_boundary(wording.keys, end, stop) else None


def _literal(keys: Sequence[str], part: Sequence[str], at: int, stop: int) -> int | None:
    """Match the words of a part one after the other; give where they end."""
    for number, word in enumerate(part):
        while number and at < stop and keys[at] in LOOSE and keys[at] != word:
            at += 1
        if at >= stop or keys[at] != word:
            return None
        at += 1
    return at


def _search(
    index: Index, wording: Wording, part: tuple[str, ...], within: tuple[int, int, int], *, must_end: bool
) -> int | None:
    """Look for a part after at least one free word; only bodies in general may be listed before it."""
    keys = wording.keys
    start, at, stop = within
    piece = at
    for here in range(at, min(stop, at + _LONGEST)):
        if here > at and keys[here] == part[0]:
            end = _literal(keys, part, here, stop)
            if end and (not must_end or _bounded(index, wording, end, stop, part)):
                return None if _misses(index, keys, start, here) else end
        if keys[here] in SEPARATORS:
            if not is_generic(keys[past_leading(keys, piece) : here]) or stands(index, keys, here + 1, stop):
                return None
            piece = here + 1
    return None


def _misses(index: Index, keys: Sequence[str], start: int, end: int) -> bool:
    """Tell whether the free words are a name with a typing error: that is unknown, not vague."""
    words = [key for key in keys[start : min(end, start + 2 * index.longest)] if key != ","]
    return bool(almost(index, words) or almost(index, words[:-1]))


def _piece_end(keys: Sequence[str], at: int, stop: int) -> int:
    while at < stop and keys[at] not in SEPARATORS and keys[at] not in {":", "…", "("}:
        at += 1
    return at
