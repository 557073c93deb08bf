"""libyaml's events, typed: the only place that knows the YAML library."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple, Protocol, cast

from yaml import events
from yaml._yaml import CParser
from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

__all__ = ["MarkedYAMLError"]

UNREADABLE: Final = (ReaderError, UnicodeEncodeError)

_BREAKS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))
_REFUSED = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Mark(Protocol):
    """A place; `index` counts code points."""

    index: int


class Event(Protocol):
    """Any event; which attributes there are depends on its class."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str
    flow_style: bool


SCALAR: Final = cast("type[Event]", events.ScalarEvent)
MAPPING_START: Final = cast("type[Event]", events.MappingStartEvent)
MAPPING_END: Final = cast("type[Event]", events.MappingEndEvent)
SEQUENCE_START: Final = cast("type[Event]", events.SequenceStartEvent)
SEQUENCE_END: Final = cast("type[Event]", events.SequenceEndEvent)
ALIAS: Final = cast("type[Event]", events.AliasEvent)
DOCUMENT_START: Final = cast("type[Event]", events.DocumentStartEvent)
STREAM_END: Final = cast("type[Event]", events.StreamEndEvent)


class Failure(NamedTuple):
    """Where and why the library gave up; `context_at` is where what it was reading began."""

    at: int
    problem: str
    context_at: int
    context: str

    @property
    def words(self) -> str:
        """Give the library's own words."""
        return ", ".join(part for part in (self.context, self.problem) if part)


def events_of(text: str) -> Callable[[], Event]:
    """Give the function that reads the next event."""
    # The library skips a byte order mark without counting it; a second one keeps the offsets right.
    stream = "\ufeff" + text if text.startswith("\ufeff") else text
    return cast("Callable[[], Event]", CParser(stream).get_event)


def without_breaks(text: str) -> str:
    """Make spaces of the characters that only the library takes for line breaks."""
    if "\x85" in text or "\u2028" in text or "\u2029" in text:
        return text.translate(_BREAKS)
    return text


def readable(text: str) -> str:
    """Replace the characters that the library refuses, one for one."""
    return _REFUSED.sub("\ufffd", text)


def failure_of(error: MarkedYAMLError, length: int) -> Failure:
    """Take what is needed from the library's error in a text of so many characters."""
    at = min(error.problem_mark.index, length) if error.problem_mark else 0
    context_at = min(error.context_mark.index, length) if error.context_mark else at
    return Failure(at, error.problem or "", context_at, error.context or "")
