"""Lines of a text seen from an offset in them."""

import re

from kehoach.text.source import Span

_COMMENT = re.compile(r"[ \t]#")
_FLOW_END = re.compile(r"[,}\]]")
_LEAD = re.compile(r" *(?P<dashes>(?:- +)*)")


def line_at(text: str, at: int) -> Span:
    """Give the line that holds an offset, without its end."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return Span(start, end - (end > start and text[end - 1] == "\r"))


def next_line(text: str, line: Span) -> Span | None:
    """Give the line after a line."""
    after = text.find("\n", line.end)
    return None if after < 0 else line_at(text, after + 1)


def content_start(text: str, line: Span) -> int:
    """Give where the first character that is neither space nor tab stands; the line's end if none does."""
    return line.end - len(text[line.start : line.end].lstrip(" \t"))


def value_at(text: str, start: int, *, in_flow: bool = False) -> Span:
    """Give the text from an offset to the end of its line, a comment, or the next sign of a flow."""
    end = line_at(text, start).end
    if comment := _COMMENT.search(text, start, end):
        end = comment.start()
    if in_flow and (sign := _FLOW_END.search(text, start + 1, end)):
        end = sign.start()
    written = len(text[start:end].rstrip())
    return Span(start, min(start + max(written, 1), len(text)))


def block_below(text: str, line: Span) -> Span:
    """Give a line with those below that belong to it by their indentation; with an item its next items."""
    first = content_start(text, line)
    column, is_item = first - line.start, text.startswith("-", first)
    end, below = line.end, next_line(text, line)
    while below:
        first = content_start(text, below)
        depth = first - below.start
        sibling = is_item and depth == column and text.startswith("-", first)
        if first < below.end and depth <= column and not sibling:
            break
        end, below = below.end, next_line(text, below)
    return Span(line.start, end)


def bracket_below(text: str, bracket: int) -> Span:
    """Give the text from an open bracket to the first line that stands no deeper than the key or dash before it."""
    line = line_at(text, bracket)
    column = _column_above(text, line, bracket)
    end, below = value_at(text, bracket).end, next_line(text, line)
    while below:
        first = content_start(text, below)
        if first < below.end and first - below.start <= column:
            break
        end = value_at(text, first).end if first < below.end else end
        below = next_line(text, below)
    return Span(bracket, end)


def _column_above(text: str, line: Span, bracket: int) -> int:
    """Give the column of the key before a bracket, or of the dash of an item; -1 where it stands alone."""
    lead = _LEAD.match(text, line.start, bracket)
    start = lead.end() if lead else line.start
    if start < bracket:
        return start - line.start
    return text.rfind("-", line.start, bracket) - line.start if lead and lead["dashes"] else -1
