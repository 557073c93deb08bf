"""What the names of a list leave out, because a label or the name before says it."""

from collections.abc import Iterator, Sequence

from kehoach.roster.entry import Group, Unit
from kehoach.roster.index import ELIDED_HEADS, Form, Index, walk
from kehoach.roster.office import LEVEL_ENDS, LEVEL_STARTS
from kehoach.roster.vague import is_generic
from kehoach.roster.wording import is_word, past_leading

Heads = tuple[tuple[str, ...], ...]
# Of words before a colon: "Các sở, ban, ngành: …" is as long as a label gets.
_LONGEST_LABEL = 8


def label(index: Index, keys: Sequence[str], at: int, stop: int) -> tuple[Heads, int] | None:
    """Read "Các sở:", "Các ngành:", "UBND các huyện:": the heads to try, and where the list starts."""
    start = past_leading(keys, at)
    colon = next(
        (here for here in range(start, min(stop, start + _LONGEST_LABEL)) if keys[here] == ":"), start
    )
    said = keys[start:colon]
    parts = tuple(_parts(said))
    if not parts or not all(is_word(key) or key == "," for key in said):
        return None
    if not all(map(_is_sort, parts)) and not _is_group(index, keys, start, colon):
        return None
    whole = tuple(key for key in said if key != ",")
    bare = tuple(word for word in whole if word != "các")
    return tuple(dict.fromkeys((whole, bare, ("ubnd", *bare), *parts))), colon + 1


def heads_before(form: Form, keys: Sequence[str], at: int) -> Iterator[tuple[str, ...]]:
    """Give what an item may take over from the name before it.

    "Sở Tư pháp, Tài chính" takes over the head; "UBND cấp huyện, cấp xã" what stands before the level;
    "UBND huyện Bát Xát, Bảo Yên" what stands before the place.
    """
    name = form.words
    if isinstance(form.entry, Unit) and name[0] in ELIDED_HEADS:
        yield name[:1]
    if keys[at] in LEVEL_STARTS:
        yield from (name[:head] for head in range(1, len(name)) if name[head] in LEVEL_STARTS)
    yield from (name[:head] for head in range(2, len(name)) if name[head - 1] in LEVEL_ENDS)


def _parts(keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Cut a label at its commas."""
    part: tuple[str, ...] = ()
    for key in (*keys, ","):
        if key != ",":
            part += (key,)
        elif part:
            yield part
            part = ()


def _is_sort(words: tuple[str, ...]) -> bool:
    """Tell whether words name a sort of units: ngành, UBND huyện."""
    sort = words[1:] if words[0] == "ubnd" else words
    return is_generic(words) or (bool(sort) and sort[0] in LEVEL_STARTS)


def _is_group(index: Index, keys: Sequence[str], start: int, end: int) -> bool:
    found = walk(index.names, keys, start, end)
    return any(match.end == end and isinstance(match.form.entry, Group) for match in found)
