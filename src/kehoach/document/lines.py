"""Lines of a text seen from an offset in them."""

import re

from kehoach.text.source import Span

_COMMENT = re.compile(r"[ \t]#")
_FLOW_END = re.compile(r"[,}\]]")


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
