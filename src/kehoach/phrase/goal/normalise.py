"""Writes a phrase in its one spelling: "Tối thiểu 05 %" is "tối thiểu 5%"."""

import re
from typing import Final

from kehoach.phrase.goal.tokens import Kind, Token, tokens_of
from kehoach.phrase.line import folded, spaced

_GLUED: Final = re.compile(r" ?(/) ?| (?=[%‰,;:.)])|(?<=[(]) ")


def normalise(text: str) -> str:
    """Give the normalised phrase; reading it again changes nothing."""
    line = folded(spaced(text))
    words = (_written(line, token) for token in tokens_of(line) if token.kind is not Kind.END)
    return _GLUED.sub(_mark, " ".join(words))


def _written(line: str, token: Token) -> str:
    if token.kind is Kind.NUMBER and token.value is not None:
        return re.sub(r"^0+(?=[0-9])", "", token.word)
    return line[token.start : token.end] if token.kind in {Kind.YEAR, Kind.LABEL} else token.word


def _mark(match: re.Match[str]) -> str:
    return "/" if match[1] else ""
