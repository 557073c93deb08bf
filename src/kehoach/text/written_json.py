"""JSON that a terminal and the log of a CI service show and do not obey."""

import json
import re
from datetime import date
from typing import Final

_UNSAFE: Final = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]|#(?=#\\w*\\[)"
)
"""What JSON allows raw and a terminal would obey; halves of characters, which no encoding has; and the sign with which a
command to a CI service may begin anywhere in a line."""


def written_json(whole: object, *, is_unicode: bool = True) -> str:
    """Write a value with ISO dates and a line end; escaped where the stream is not Unicode."""
    text = json.dumps(whole, ensure_ascii=not is_unicode, indent=2, default=date.isoformat)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"
