"""Writes a phrase in its one spelling: "Hàng Quí, 06 tháng" is "hằng quý, 6 tháng"."""

import re
from typing import Final

from kehoach.phrase.deadline.tokens import tokens_of
from kehoach.phrase.line import spaced

_GLUED: Final = re.compile(r" ?(/) ?| (?=[,;:.)%])|(?<=[(]) |(?<=\d)( [.] )(?=\d)")


def normalise(text: str) -> str:
    """Give the normalised phrase, in lower case; reading it again changes nothing."""
    return _GLUED.sub(_mark, " ".join(token for token in tokens_of(spaced(text)) if token))


def _mark(match: re.Match[str]) -> str:
    return "/" if match[1] else ""
