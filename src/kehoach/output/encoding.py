"""Vietnamese on streams that cannot write it: marks fall away, letters stay.

Redirected output is UTF-8 unless PYTHONIOENCODING asks for something else.
"""

import codecs
import io
import os
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import TextIO

_PLAIN = str.maketrans(
    {
        "đ": "d",
        "Đ": "D",
        "₫": "d",
        "→": "->",
        "←": "<-",
        "•": "*",
        "·": ".",
        "…": "...",
        "–": "-",
        "—": "-",
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "≥": ">=",
        "≤": "<=",
        "×": "x",
        "✓": "v",
        "\u00a0": " ",
        "\ufeff": "",
    }
)
_BOX = range(0x2500, 0x2580)
_ACROSS, _DOWN = "─━┄┅┈┉═╌╍╴╶╸╺╼╾", "│┃┆┇┊┋║╎╏╵╷╹╻╽╿"


def open_for_text(stream: TextIO) -> None:
    """Set encoding and error handling of a standard stream."""
    if not isinstance(stream, io.TextIOWrapper):
        return
    demanded = os.environ.get("PYTHONIOENCODING", "").partition(":")[0]
    encoding = stream.encoding if demanded or stream.isatty() else "utf-8"
    stream.reconfigure(encoding=encoding, errors=_handler_for(encoding))


def _handler_for(encoding: str) -> str:
    name = f"kehoach-{encoding}"
    handle: Callable[[UnicodeError], tuple[str, int]] = partial(_handle, encoding)
    codecs.register_error(name, handle)
    return name


def _handle(encoding: str, error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(degraded(char, encoding) for char in lost), error.end


@cache
def degraded(char: str, encoding: str) -> str:
    """Give the nearest text that the encoding has: composed otherwise, without marks, in ASCII, or "?"."""
    return next(candidate for candidate in _candidates(char) if _fits(candidate, encoding))


def _candidates(char: str) -> Iterator[str]:
    parts = unicodedata.normalize("NFD", char)
    pairs = [unicodedata.normalize("NFC", parts[0] + mark) for mark in parts[1:]]
    # cp1258 has ê and the tones apart, but not ế
    yield from (pair + parts[1:at] + parts[at + 1 :] for at, pair in enumerate(pairs, 1))
    yield parts
    yield from pairs
    bare = "".join(part for part in parts if not unicodedata.combining(part))
    yield bare
    yield bare.translate(_PLAIN)
    if ord(char) in _BOX:
        yield "-" if char in _ACROSS else "|" if char in _DOWN else "+"
    yield "?"


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
