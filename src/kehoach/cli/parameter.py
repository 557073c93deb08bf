"""What an option or argument says about itself, and how its value is read.

A command writes them into its signature, both languages beside the code:

    as_of: Annotated[date | None, typer.Option(), Parameter(Words(vi=…, en=…), reads=DAY)] = None
"""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import Any, NamedTuple, get_args

from kehoach.cli.nearest import nearest
from kehoach.errors import KehoachError
from kehoach.words import Words


class BadValueError(KehoachError):
    """The value of an option or argument can't be read."""

    words = Words(vi="không hiểu giá trị `{value}` của `{name}`", en="can't read `{value}` for `{name}`")
    help = Words(vi="viết {expected}", en="write {expected}")


class BadChoiceError(BadValueError):
    """The value is none of those there are."""

    help = Words(
        vi="gần nhất là `{near}`; có: {expected}", en="the nearest is `{near}`; there are: {expected}"
    )


class Reading(NamedTuple):
    """How words become a value: `read` gives None for words it can't read."""

    read: Callable[[str], object | None]
    expected: Words
    shown: Words


@dataclass(frozen=True, slots=True)
class Parameter:
    """The help of a parameter; how its value is read and shown, where its type does not say that."""

    help: Words
    reads: Reading | None = None
    shown: Words | None = None

    def read(self, text: str, wanted: type, name: str) -> object:
        """Turn words into a value of the wanted type."""
        reading = self.reads or _BY_TYPE.get(wanted)
        if reading is None:
            return _choice(text, wanted, name) if issubclass(wanted, StrEnum) else text
        value = reading.read(text)
        if value is None:
            raise BadValueError(value=text, name=name, expected=reading.expected)
        return value

    def value(self, wanted: type) -> Words | None:
        """Say what stands for the value on a help page."""
        if self.shown:
            return self.shown
        if self.reads:
            return self.reads.shown
        if issubclass(wanted, StrEnum):
            choices = "|".join(wanted)
            return Words(choices, choices)
        return _BY_TYPE[wanted].shown if wanted in _BY_TYPE else None


def _choice(text: str, wanted: type[StrEnum], name: str) -> StrEnum:
    if text.lower() in list(wanted):
        return wanted(text.lower())
    near, choices = nearest(text.lower(), wanted), ", ".join(f"`{choice}`" for choice in wanted)
    if near:
        raise BadChoiceError(value=text, name=name, near=near, expected=choices)
    expected = Words(vi=f"một trong {choices}", en=f"one of {choices}")
    raise BadValueError(value=text, name=name, expected=expected)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() else None


_BY_TYPE: dict[type, Reading] = {
    Path: Reading(Path, Words("đường dẫn", "a path"), Words("ĐƯỜNG_DẪN", "PATH")),
    int: Reading(_number, Words("một số nguyên", "a whole number"), Words("SỐ", "NUMBER")),
    str: Reading(str, Words("chữ", "text"), Words("CHỮ", "TEXT")),
}


def parameters_of(run: Callable[..., object]) -> dict[str, Parameter]:
    """Collect what the parameters of a command say, by name; a test finds those that say nothing."""
    annotated = inspect.signature(run, eval_str=True).parameters.values()
    return {
        one.name: mark
        for one in annotated
        for mark in getattr(one.annotation, "__metadata__", ())
        if isinstance(mark, Parameter)
    }


def wanted_type(annotation: Any) -> type:  # noqa: ANN401 - annotations have no common type
    """Give the type of one value: T of T, T | None, list[T], list[T] | None."""
    inner = [part for part in get_args(annotation) if part is not NoneType]
    return wanted_type(inner[0]) if inner else annotation


@dataclass(frozen=True, slots=True)
class Coercion:
    """Stands in for typer's own coercion, which imports pydantic to read a word."""

    parameter: Parameter
    wanted: type
    name: str

    def coerce(self, value: object, param: object, ctx: object) -> object:
        """Read what the user wrote; defaults pass as they are."""
        if isinstance(value, str):
            return self.parameter.read(value, self.wanted, self.name)
        if isinstance(value, Sequence):
            return tuple(self.coerce(one, param, ctx) for one in value)
        return value
