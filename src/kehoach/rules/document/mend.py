"""How the form of a document is mended."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Final

from kehoach.document.around import node_at
from kehoach.document.cause import Cause
from kehoach.document.edit import line_end_of
from kehoach.document.lines import content_start, line_at, next_line
from kehoach.document.node import Document, Mapping, Node, Scalar
from kehoach.document.node import Sequence as List
from kehoach.document.quoted import quoted
from kehoach.finding.problem import Problem
from kehoach.text.edit import Edit
from kehoach.text.source import Span

_TO_BRACKETS = re.compile(r"[ \t]*:[ \t]+")
_BEFORE_KEY = re.compile(r"[ -]*")
_REST = re.compile(r"[ \t]*(?:[ \t]#.*)?")
_FIRST, _BETWEEN, _LAST = (re.compile(gap) for gap in (r"\[\s*", r"\s*,\s*", r"\s*,?\s*\]"))
_CUT_NUMBER = re.compile(r"[^\s\"',:{}\[\]][^\"',:{}\[\]]*(?<=\d),\d[^\"',:{}\[\]]*|\d+,\d[^\"',:{}\[\]]*")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_GLUED_KEY = re.compile(r"-[a-z_]+:(?=\s)")
_LIKE_KEY = re.compile(r"(?<!\w)[a-z_]+:(?=\s|$)")
_TEXTS: Final = frozenset(
    {
        Cause.STARTS_WITH_PERCENT,
        Cause.STARTS_WITH_AT,
        Cause.STARTS_WITH_GREATER,
        Cause.STARTS_WITH_EXCLAMATION,
        Cause.STARTS_WITH_QUESTION,
        Cause.COLON_IN_TEXT,
        Cause.TEXT_AFTER_QUOTE,
    }
)
_TEXT = re.compile(r"[^\n\r\"':{}\[\]#]+")
_LONGEST_KEY = 20
_MORE = re.compile(r"[ \t]*,\d")


def as_block_list(document: Document, problem: Problem) -> Iterator[Edit]:
    """Give each item a line of its own; an item in small letters may be the rest of a name: that a person decides."""
    text, found = document.source.text, node_at(document.root, problem.span)
    if found is None or not isinstance(found.holder, Mapping) or found.in_flow or found.turn % 2 == 0:
        return
    key, items = found.holder.nodes[found.turn - 1], found.node
    line = line_at(text, key.start)
    gap = _TO_BRACKETS.fullmatch(text, key.end, items.start)
    if not gap or not isinstance(items, List) or not _is_plain(text, items):
        return
    rest = line_at(text, items.end)
    before = text[line.start : key.start]
    if not _BEFORE_KEY.fullmatch(before) or not _REST.fullmatch(text, items.end, rest.end):
        return
    eol, indent = line_end_of(text), " " * (len(before) + 2)
    yield Edit(Span(text.index(":", key.end) + 1, items.end), "")
    yield Edit(
        Span(rest.end, rest.end),
        "".join(f"{eol}{indent}- {text[one.start : one.end]}" for one in items.items),
    )


def _is_plain(text: str, items: List) -> bool:
    """Tell whether nothing but the items stands between the brackets, and each of them can stand on a line."""
    return (
        bool(items.items)
        and _is_parted_by_commas(text, items)
        and all(_is_whole(text, one, is_first=at == 0) for at, one in enumerate(items.items))
    )


def _is_parted_by_commas(text: str, items: List) -> bool:
    ends: Sequence[int] = [items.start, *(one.end for one in items.items)]
    starts: Sequence[int] = [*(one.start for one in items.items), items.end]
    gaps = [_FIRST, *[_BETWEEN] * (len(items.items) - 1), _LAST]
    return all(gap.fullmatch(text, *span) for gap, *span in zip(gaps, ends, starts, strict=True))


def _is_whole(text: str, item: Node, *, is_first: bool) -> bool:
    words = text[item.start : item.end]
    if "\n" in words or not words:
        return False
    if isinstance(item, Scalar):
        return bool(item.style) or is_first or not words[0].islower() or is_name(words)
    return isinstance(item, Mapping) and words.startswith("{")


def is_name(words: str) -> bool:
    """Tell whether words are the name of a rule, which begins with a small letter."""
    return _NAME.fullmatch(words) is not None


def with_whole_value(document: Document, problem: Problem) -> Iterator[Edit]:
    """Put in quotes what a comma has cut in braces: a number, as in `{2022: 20,5%}`, or words that are no key."""
    text, whole, end = document.source.text, problem.facts.get("whole"), problem.span.end
    if not isinstance(whole, str) or _MORE.match(text, end):
        return
    if _CUT_NUMBER.fullmatch(whole) or is_cut_text(whole):
        yield Edit(Span(end - len(whole), end), quoted(whole))


def is_cut_text(whole: str) -> bool:
    """Tell whether words with commas are one text for certain.

    Each part goes on in small letters, and none may be a key that lost its colon.
    """
    first, *parts = (part.strip() for part in whole.split(","))
    is_text = _TEXT.fullmatch(whole) is not None and first[:1].isalpha()
    return is_text and all(part[:1].islower() and not begins_like_key(part) for part in parts)


def begins_like_key(part: str) -> bool:
    """Tell whether words begin with a key or with what may be one mistyped."""
    from kehoach.plan.schema.generate import KEYS  # noqa: PLC0415 - few values are cut

    known = {name.rpartition(".")[2] for name in KEYS}
    return bool(get_close_matches(part.split(maxsplit=1)[0].lower()[:_LONGEST_KEY], known, n=1, cutoff=0.75))


def as_it_is_read(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write what the reader took a line for, where that is no guess of what the signs in it were meant for."""
    cause, span = problem.facts.get("cause"), problem.span
    if cause in _TEXTS:
        yield from _as_text(document, span)
    elif cause == Cause.MISSING_SPACE_AFTER_COLON:
        at = document.source.text.index(":", span.start) + 1
        yield Edit(Span(at, at), " ")
    elif cause == Cause.MISSING_SPACE_AFTER_DASH:
        yield from _behind_dash(document.source.text, span.start)
    else:
        yield from problem.edits


def _behind_dash(text: str, dash: int) -> Iterator[Edit]:
    """Put a space behind a dash; where the keys below stand in line with the first one, they move with it."""
    line = line_at(text, dash)
    below = [content_start(text, one) for one in _lines_below(text, line, dash - line.start)]
    column = below[0] - line_at(text, below[0]).start if below else None
    glued = dash - line.start + 1
    if not _GLUED_KEY.match(text, dash) or column in (None, glued + 1):
        yield Edit(Span(dash + 1, dash + 1), " ")
    elif column == glued:
        yield from (Edit(Span(at, at), " ") for at in (dash + 1, *below))


def _lines_below(text: str, line: Span, column: int) -> Iterator[Span]:
    """Give the lines with content below a line that stand deeper than a column."""
    below = next_line(text, line)
    while below:
        start = content_start(text, below)
        if start < below.end:
            if start - below.start <= column:
                return
            yield below
        below = next_line(text, below)


def _as_text(document: Document, span: Span) -> Iterator[Edit]:
    """Put a value in quotes that was read as one text; a word like a key in it may be one on a line of its own."""
    words, found = document.source.part(span), node_at(document.root, span)
    is_text = found and isinstance(found.node, Scalar) and found.node.text == words
    if is_text and not _LIKE_KEY.search(words):
        yield Edit(span, quoted(words))
