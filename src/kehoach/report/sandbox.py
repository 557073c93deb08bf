"""Where templates run: they see the digest and a few filters, and reach nothing else.

A template is somebody's file: it runs no code, reads no other file, and what it prints of a plan is always escaped.
"""

from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from jinja2 import BaseLoader, StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace
from markupsafe import Markup

from kehoach.calendar.written import written as written_day
from kehoach.phrase.number import written
from kehoach.report.days import BLANK
from kehoach.report.filters import FILTERS

_FILTERS_OF_JINJA: Final = (
    "batch", "count", "default", "d", "first", "groupby", "int", "join", "last", "length", "list", "lower", "map",
    "max", "min", "reject", "rejectattr", "replace", "round", "select", "selectattr", "slice", "sort", "string", "sum",
    "trim", "unique", "upper",
)  # fmt: skip
_GROWING: Final = frozenset({"*", "**", "%"})
GROWING_METHODS: Final = frozenset(
    {
        "center",
        "expandtabs",
        "format",
        "format_map",
        "join",
        "ljust",
        "replace",
        "rjust",
        "translate",
        "zfill",
    }
)
"""Of texts: they make as many characters as they are asked for."""


class Missing(StrictUndefined):
    """A name that is not there; errors tell it bare, the words around are kehoach's."""

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name if self._undefined_hint is None else self._undefined_hint)


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one format; `seen` is the source compiled last, for the words of errors."""

    intercepted_binops = _GROWING
    seen: str = ""

    def from_string(self, source: Any, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - as the library has it
        """Keep the source, then compile it."""
        self.seen = source
        return super().from_string(source, *arguments, **named)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """Keep templates from methods that could fill the memory, besides what the library keeps from them."""
        if _grows(obj, attribute):
            return self.unsafe_undefined(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401
        """Keep them from the same by another way of writing."""
        if _grows(obj, argument):
            return self.unsafe_undefined(obj, argument)
        return super().getitem(obj, argument)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Let numbers be multiplied, but no text or list, and nothing be raised to a power: they could fill the memory."""
        if operator == "**" or not all(isinstance(side, int | float | Decimal) for side in (left, right)):
            raise SecurityError(f"{operator} is not allowed here")
        return super().call_binop(context, operator, left, right)


def _grows(value: object, name: object) -> bool:
    return isinstance(value, str) and name in GROWING_METHODS


def sandbox(escape: Callable[[str], str], loader: BaseLoader | None = None) -> Sandbox:
    """Make the environment of a format, in which everything that is printed is escaped by `escape`."""
    made = Sandbox(
        autoescape=True,
        undefined=Missing,
        finalize=lambda value: _printed(value, escape),
        loader=loader,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=(),
    )
    made.filters = {name: made.filters[name] for name in _FILTERS_OF_JINJA} | dict(FILTERS)
    made.globals = {"range": made.globals["range"], "BLANK": BLANK}
    made.globals |= {"namespace": Namespace, "joiner": Joiner, "cycler": Cycler}
    return made


def _printed(value: object, escape: Callable[[str], str]) -> object:
    """Print a value: a blank for what is missing, days and numbers as an office writes them, lists with ";"."""
    if isinstance(value, Markup):
        return value
    return Markup(escape(_text(value)))  # noqa: S704 - escaped just here, by the format's own rule


def _text(value: object) -> str:
    if value is None:
        return BLANK
    if isinstance(value, date):
        return written_day(value)
    if isinstance(value, float):
        return written(Decimal(str(value)))
    if is_dataclass(value):
        raise TypeError(f"{type(value).__name__} has parts, one of which can be printed")
    if isinstance(value, tuple | list):
        return "; ".join(_text(one) for one in value)
    return str(value)
