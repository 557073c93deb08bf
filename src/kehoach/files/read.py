"""Files: which ones there are below a path, and their bytes as text."""

import os
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from kehoach.files.below import OURS, below
from kehoach.files.bounds import MAX_BYTES, bounded
from kehoach.files.composed import first_decomposed
from kehoach.files.encoding import old_encoding_of, utf_16_of
from kehoach.files.legacy import legacy_encoding_of
from kehoach.files.links import leads_out
from kehoach.files.look_alikes import look_alikes
from kehoach.finding.problem import Problem
from kehoach.text.source import Source, Span

MAX_PLACES: Final = 20

_BOM: Final = b"\xef\xbb\xbf"
# A lone CR ends a line for YAML and for hardly any editor.
_STRANGE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]|\r(?!\n)")
_SEPARATORS: Final = "\r\x85\u2028\u2029"
# The bytes with which no strange character begins: they sort out most files ten times faster.
_USUAL: Final = b"\t\n\r" + bytes(byte for byte in range(0x20, 0x100) if byte not in b"\x7f\xc2\xe2")

COMBINING: Final = b"\xcc"
"""The byte with which the marks of Vietnamese letters begin that stand alone."""


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the named files, and the YAML files below the named folders, sorted, each once.

    What can't be read is given itself, so that whoever reads it meets the error.
    """
    seen: set[str] = set()
    folders: dict[Path, str] = {}
    for path in paths:
        for found in below(path) if _is_folder(path) else (path,):
            real = _real(found, folders)
            if real not in seen:
                seen.add(real)
                yield found


def _is_folder(path: Path) -> bool:
    return path.is_dir() and path.name not in OURS and not leads_out(path)


def _real(path: Path, folders: dict[Path, str]) -> str:
    """Give where a file really lies; of the many files in one folder only links are asked for."""
    if path.is_symlink():
        return os.path.realpath(path)
    folder = path.parent
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return os.path.join(folders[folder], path.name)  # noqa: PTH118 - as realpath gives it


def read(path: Path) -> tuple[Source, tuple[Problem, ...]]:
    """Read a file; what the operating system refuses is raised."""
    return decode(bounded(path), path.as_posix())


def decode(data: bytes, name: str) -> tuple[Source, tuple[Problem, ...]]:
    """Give the text of UTF-8 bytes, without byte order marks, with its line ends as they are."""
    if len(data) > MAX_BYTES:
        return Source(name, ""), (Problem("too-large", Span(0, 0), {"limit": MAX_BYTES}),)
    if encoding := utf_16_of(data):
        text = data.decode(encoding, errors="replace")
        return Source(name, text), (_not_utf_8(data, 0, Span(0, min(1, len(text))), "UTF-16"),)
    content = data
    while content.startswith(_BOM):
        content = content[len(_BOM) :]
    try:
        text, bad = content.decode(), None
    except UnicodeDecodeError as error:
        text, bad = content.decode(errors="replace"), error.start
    problems = list(_strange_characters(content, text))
    if bad is not None:
        at = len(content[:bad].decode())
        skipped = len(data) - len(content)
        problems.insert(0, _not_utf_8(data, skipped + bad, Span(at, at + 1), old_encoding_of(content)))
    else:
        problems += _strange_letters(content, text)
    return Source(name, text), tuple(problems)


def _not_utf_8(data: bytes, byte: int, span: Span, looks_like: str | None) -> Problem:
    """Tell of the first bad byte, counted from 0 in the file."""
    return Problem("not-utf-8", span, {"byte": byte, "hex": f"{data[byte]:02X}", "looks_like": looks_like})


def _strange_letters(data: bytes, text: str) -> Iterator[Problem]:
    """Tell of letters that are typed in an old encoding or in parts, or only look Vietnamese."""
    if legacy := legacy_encoding_of(text):
        facts = {"encoding": legacy.encoding, "text": legacy.word, "meant": legacy.meant}
        yield Problem("legacy-encoding", legacy.span, facts)
    else:
        yield from look_alikes(data, text)
    if COMBINING in data and (found := first_decomposed(text)):
        span, count = found
        yield Problem("not-nfc", span, {"text": text[span.start : span.end], "count": count})


def _strange_characters(data: bytes, text: str) -> Iterator[Problem]:
    if not data.translate(None, _USUAL) and data.count(b"\r") == data.count(b"\r\n"):
        return
    for match in islice(_STRANGE.finditer(text), MAX_PLACES):
        rule = "line-separator-character" if match[0] in _SEPARATORS else "control-character"
        yield Problem(rule, Span(*match.span()), {"code": f"U+{ord(match[0]):04X}"})
