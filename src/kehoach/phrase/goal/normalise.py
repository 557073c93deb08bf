"""Writes a phrase in its one spelling: "Tối thiểu 05 %" is "tối thiểu 5%"."""

import re
from typing import Final

from kehoach.phrase.goal.tokens import Kind, Token, tokens_of
from kehoach.phrase.line import folded, spaced

_GLUED: Final = re.compile(r" ?(/) ?| (?=[%‰,;:.)])|(?<=[(]) ")


def normalise(text: str) -> str:
    """Give the normalised phrase; reading it again changes nothing."""
    line = folded(spaced(text))
    tokens = [token for token in tokens_of(line) if token.kind is not Kind.END]
    words = " ".join(_written(line, tokens, at) for at in range(len(tokens)))
    # "-5%" is no item of a list, "- 5%" is one
    is_glued = tokens and tokens[0].word == "-" and not line.startswith("- ", tokens[0].start)
    return _GLUED.sub(_mark, words.replace("- ", "-", 1) if is_glued else words)


def _written(line: str, tokens: list[Token], at: int) -> str:
    token = tokens[at]
    if token.kind is Kind.NUMBER and token.value is not None:
        is_part = any(one.word == "/" for one in tokens[max(0, at - 1) : at + 2])
        return token.word if is_part else re.sub(r"^0+(?=[0-9])", "", token.word)
    return line[token.start : token.end] if token.kind in {Kind.YEAR, Kind.LABEL} else token.word


def _mark(match: re.Match[str]) -> str:
    return "/" if match[1] else ""
