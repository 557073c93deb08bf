"""JSON that a terminal and the log of a CI service show and do not obey."""

import json
import re
from datetime import date
from typing import Final

_UNSAFE: Final = re.compile(
    "[\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
    "|#(?=#\\w*\\[)"
)
"""What JSON allows raw and a terminal would obey or hide; halves of characters, which no encoding has; and the sign with
which a command to a CI service may begin anywhere in a line."""


def written_json(whole: object, *, is_unicode: bool = True) -> str:
    """Write a value with ISO dates and a line end; escaped where the stream is not Unicode."""
    text = json.dumps(whole, ensure_ascii=not is_unicode, indent=2, default=date.isoformat)
    return _UNSAFE.sub(_as_units, text) + "\n"


def _as_units(match: re.Match[str]) -> str:
    """Write a character as JSON does in ASCII: one beyond the first plane in two halves."""
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
