"""Filling a template in: what goes wrong there is told with its line."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from types import TracebackType
from typing import TYPE_CHECKING, Final

from kehoach.report.digest import Digest
from kehoach.report.errors import BrokenTemplateError
from kehoach.report.grammar import grammar, line_of
from kehoach.report.templates import Template
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.report.sandbox import Sandbox

_SOURCE: Final = "<template>"
"""The library's name for a template that came as text; the frames of its errors have it."""
LONGEST: Final = 80

Shown = Callable[[str], str]


def context(digest: Digest) -> dict[str, object]:
    """Give a template the parts of the digest, and nothing else."""
    return {field.name: getattr(digest, field.name) for field in fields(digest)}


@contextmanager
def told(
    template: Template, environment: "Sandbox", error: type[BrokenTemplateError], shown: Shown
) -> Iterator[None]:
    """Tell of a template that can't be carried out by the line; `shown` makes words of a line of the source."""
    from jinja2 import TemplateError, TemplateSyntaxError  # noqa: PLC0415 - only documents pay for templates

    # whatever an expression of a template may raise: it is somebody's file
    may_raise = (
        TemplateError,
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    )
    try:
        yield
    except may_raise as broken:
        source = environment.seen
        if isinstance(broken, TemplateSyntaxError):
            line = line_of(broken, source, environment)
        else:
            line = _line(broken.__traceback__)
        lines = source.split("\n")
        text = shown(lines[line - 1]) if 0 < line <= len(lines) else ""
        raise error(
            path=template.path.as_posix(),
            line=max(line - error.before, 1),
            what=_what(broken),
            text=text[:LONGEST],
        ) from broken


def _what(broken: Exception) -> Words:
    """Say what is wrong; the library's words stand in brackets."""
    from jinja2 import TemplateSyntaxError, UndefinedError  # noqa: PLC0415 - only documents pay for templates

    told = str(broken) or type(broken).__name__
    if isinstance(broken, UndefinedError):
        return Words(vi=f"không có `{told}`", en=f"there is no `{told}`")
    if isinstance(broken, TemplateSyntaxError):
        return grammar(told)
    return Words(vi=f"không thực hiện được ({told})", en=f"can't be carried out ({told})")


def _line(trace: TracebackType | None) -> int:
    """Find the line of the template in the frames of an error; 0 where there is none."""
    line = 0
    while trace:
        if trace.tb_frame.f_code.co_filename == _SOURCE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
