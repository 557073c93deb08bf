"""Text of a user's file as it may be shown: nothing in it steers the terminal, and its width is known."""

import re
import unicodedata
from functools import lru_cache

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
# What the log of a CI service would obey: `::error::` at the start of a line, `##[group]` anywhere in it.
_COMMAND = re.compile(r"(?<!\S)::(?=\w)|##(?=\w*\[)")
_BREAKS = re.compile(r"\s*[\r\n\x0b\x0c\x85\u2028\u2029]\s*")
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_RAW_BYTES = range(0xDC80, 0xDD00)  # a byte that is no text reaches Python as this half of a character
_ONE_BYTE = 0xFF
_SOFT_HYPHEN = 0xAD
_TAB = 4


def visible(text: str) -> str:
    r"""Write control characters as \xNN and characters that change direction or show nothing as <U+202E>.

    Of a command to a CI service the second sign is shown as a code.
    """
    shown = text if text.isascii() and text.isprintable() else _UNSAFE.sub(_code, text)
    return _COMMAND.sub(_broken, shown) if "::" in shown or "##" in shown else shown


def visible_row(text: str) -> str:
    """Put a text of several lines on one, with a stroke between them, and make it visible: nobody obeys a line of it."""
    return visible(_BREAKS.sub(" / ", text.strip()))


def uncommanding(text: str) -> str:
    """Leave a whole document as it is but for what the log of a CI service would obey."""
    return _COMMAND.sub(_broken, text) if "::" in text or "##" in text else text


def visible_page(page: str) -> str:
    """Make each line of a page visible: an office may have written some of it."""
    return "\n".join(map(visible, page.split("\n")))


def _broken(match: re.Match[str]) -> str:
    """Show the second of two signs as a code: the pair commands no log any more."""
    return f"{match[0][0]}<U+{ord(match[0][1]):04X}>"


def _code(match: re.Match[str]) -> str:
    char = match.group()
    number = ord(char)
    if char in _NAMED:
        return _NAMED[char]
    if number in _RAW_BYTES:
        number &= _ONE_BYTE
    is_control = number <= _ONE_BYTE and number != _SOFT_HYPHEN
    return f"\\x{number:02x}" if is_control else f"<U+{number:04X}>"


def width(text: str) -> int:
    """Count the columns that visible text takes: none for a combining mark, two for a wide character."""
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def cells(line: str) -> list[str]:
    """Show every character of a line on its own: tabs as blanks up to the next stop, marks as themselves."""
    if "\t" not in line and visible(line) == line:
        return list(line)
    shown, column = [], 0
    commanding = {match.start() + 1 for match in _COMMAND.finditer(line)}
    for at, char in enumerate(line):
        cell = " " * (_TAB - column % _TAB) if char == "\t" else visible(char)
        if at in commanding:
            cell = f"<U+{ord(char):04X}>"
        column += width(cell)
        shown.append(cell)
    return shown


def cut(text: str, columns: int | None) -> str:
    """Leave out the end of a text that is longer than some characters; None cuts nothing."""
    return text if columns is None or len(text) <= columns else f"{text[: columns - 1]}…"


def padded(text: str, columns: int, *, right: bool = False) -> str:
    """Fill visible text with blanks up to so many columns."""
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks
