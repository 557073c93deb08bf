"""Writes a phrase in its one spelling: "Hàng Quí, 06 tháng" is "hằng quý, 6 tháng"."""

import re
from typing import Final

from kehoach.phrase.deadline.tokens import spaced, tokens_of
from kehoach.text.letters import match_key

_GLUED: Final = re.compile(r" ?(/) ?| (?=[,;:.)%])|(?<=[(]) |(?<=\d)( [.] )(?=\d)")


def normalise(text: str) -> str:
    """Give the normalised phrase; reading it again changes nothing."""
    line = match_key(spaced(text))
    return _GLUED.sub(_mark, " ".join(token for token in tokens_of(line) if token))


def _mark(match: re.Match[str]) -> str:
    return "/" if match[1] else ""
