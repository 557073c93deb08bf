"""Checking a template without a plan: names that no digest has, filters that there are not, words out of grammar."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Final

from kehoach.report.bounds import bounded
from kehoach.report.fill import LONGEST
from kehoach.report.grammar import grammar, has_no_end, line_of
from kehoach.report.templates import Template, source_of
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.report.sandbox import Sandbox

_CLOSE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Flaw:
    """A name that is not there, by the line of a Markdown template or the paragraph of a Word one.

    `what` says what else is wrong; then `name` is empty.
    """

    line: int
    text: str
    name: str
    nearest: str | None
    what: Words | None = None


@dataclass(frozen=True)
class Part:
    """A text with the grammar of templates: a file, or the body, a head or foot of a Word document."""

    source: str
    before: int
    is_xml: bool

    @cached_property
    def lines(self) -> list[str]:
        """Cut the source into lines, once for all its flaws."""
        return self.source.split("\n")


def check_template(template: Template) -> tuple[Flaw, ...]:
    """Give all that is wrong in a template, in the order of its lines."""
    from kehoach.report.escape import markdown, xml  # noqa: PLC0415 - only documents pay for templates
    from kehoach.report.sandbox import sandbox  # noqa: PLC0415

    with bounded(template.path):
        if template.form == "docx":
            return _of_word(template, sandbox(xml))
        return tuple(_flaws(Part(source_of(template), 0, is_xml=False), sandbox(markdown)))


def _of_word(template: Template, environment: "Sandbox") -> tuple[Flaw, ...]:
    """Look at braces first: what else is wrong may follow from one that is not closed."""
    from kehoach.report.braces import unclosed  # noqa: PLC0415 - only documents pay for Word
    from kehoach.report.word import opened, sources  # noqa: PLC0415

    document = opened(template)
    told = tuple(
        Flaw(one.paragraph, one.text[:LONGEST], "", None, has_no_end(one.brace, one.closed_by))
        for one in unclosed(document)
    )
    parts = (Part(source, 1, is_xml=True) for source in sources(document))
    return told or tuple(flaw for part in parts for flaw in _flaws(part, environment))


def _flaws(part: Part, environment: "Sandbox") -> Iterator[Flaw]:
    from jinja2 import TemplateSyntaxError  # noqa: PLC0415 - only documents pay for templates

    from kehoach.report.names import misses  # noqa: PLC0415

    try:
        tree = environment.parse(part.source)
    except TemplateSyntaxError as error:
        line = line_of(error, part.source, environment)
        yield _flaw(part, line, "", (), what=grammar(error.message or ""))
        return
    found = misses(tree, environment)
    for one in sorted(found, key=lambda each: each.line):
        yield _flaw(part, one.line, one.name, one.known, what=one.what)


def _flaw(part: Part, line: int, name: str, known: Iterable[str], what: Words | None = None) -> Flaw:
    from kehoach.report.word import words_of  # noqa: PLC0415 - only documents pay for Word

    text = part.lines[line - 1] if 0 < line <= len(part.lines) else ""
    near = get_close_matches(name, sorted(known), n=1, cutoff=_CLOSE)
    shown = words_of(text) if part.is_xml else text.strip()
    return Flaw(line - part.before, shown, name, near[0] if near else None, what)
