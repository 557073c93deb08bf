"""Office files from a stranger: what is in the zip, and how big it gets, is known before any library unpacks it."""

import io
import zlib
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple
from xml.parsers import expat
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from kehoach.errors import NoSuchPathError, UnreadablePathError

OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_DAMAGED: Final = (
    BadZipFile,
    EOFError,
    LargeZipFile,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)
"""What `zipfile` lets through of a zip that is none, or not whole."""


class Fault(StrEnum):
    """Why a file can't be taken for an office file."""

    OLD = "old"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_BIG = "too-big"


class Limits(NamedTuple):
    """How many bytes the file may have, and all its parts unpacked, and how many parts there may be."""

    bytes: int
    parts: int


class HarmfulError(Exception):
    """A part of XML would grow without end."""


def read_package(path: Path, limits: Limits) -> Mapping[str, bytes] | Fault:
    """Unpack all parts of an office file, none further than it states; what the system refuses is raised."""
    try:
        with path.open("rb") as file:
            content = file.read(limits.bytes + 1)
    except FileNotFoundError as error:
        raise NoSuchPathError(path=path.as_posix()) from error
    except OSError as error:
        raise UnreadablePathError(path=path.as_posix(), reason=error.strerror or str(error)) from error
    return Fault.TOO_BIG if len(content) > limits.bytes else _unpacked(content, limits)


def _unpacked(content: bytes, limits: Limits) -> Mapping[str, bytes] | Fault:
    if content.startswith(OLE):
        return Fault.ENCRYPTED if _ENCRYPTED in content else Fault.OLD
    try:
        with ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.bytes:
                return Fault.TOO_BIG
            return {part.filename: _part(package, part) for part in parts}
    except _DAMAGED:
        return Fault.DAMAGED


def _part(package: ZipFile, part: ZipInfo) -> bytes:
    """Unpack a part, no further than the size that it states."""
    with package.open(part) as file:
        return file.read(part.file_size)


def stored(parts: Mapping[str, bytes]) -> bytes:
    """Give the same package with its parts as they are unpacked.

    A package may lie about the size of its parts, and libraries unpack them first; they get this one instead.
    """
    content = io.BytesIO()
    with ZipFile(content, "w") as package:
        for name, part in parts.items():
            package.writestr(ZipInfo(name), part)
    return content.getvalue()


def is_harmful(part: bytes, start: Callable[[str, dict[str, str]], None] | None = None) -> bool:
    """Tell whether an XML part declares entities, or `start` raises at one of its elements.

    A part that is no XML, or malformed, is left to the library to refuse.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    if start:
        parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(part, True)  # noqa: FBT003 - expat's own signature
    except HarmfulError:
        return True
    except (expat.ExpatError, ValueError, LookupError):
        return False
    return False


def are_harmful(parts: Iterable[bytes]) -> bool:
    """Tell whether one of some XML parts declares entities."""
    return any(is_harmful(part) for part in parts)


def _refuse(*_: object) -> None:
    raise HarmfulError
