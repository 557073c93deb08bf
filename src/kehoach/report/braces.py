"""Braces of a Word template: each pair stands in one paragraph.

docxtpl reads an opening brace up to the next closing one, however far, and takes away all that lies between.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]

_BRACES: Final = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_CLOSED_BY: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Unclosed:
    """An opening brace without its closing one, by the paragraph of the body, head or foot, counted from 1."""

    paragraph: int
    text: str
    brace: str

    @property
    def closed_by(self) -> str:
        """Give the brace that is missing."""
        return _CLOSED_BY[self.brace]


def unclosed(document: "DocxTemplate") -> Iterator[Unclosed]:
    """Find what would swallow the paragraphs that follow."""
    from docx.oxml import parse_xml  # noqa: PLC0415 - only documents pay for Word

    roots = [document.docx.element.body]
    for uri in (document.HEADER_URI, document.FOOTER_URI):
        roots.extend(parse_xml(part.blob) for _, part in document.get_headers_footers(uri))
    for root in roots:
        for number, paragraph in enumerate(root.iter(f"{_WORD}p"), 1):
            text = _own_text(paragraph)
            brace = first_unclosed(text)
            if brace:
                yield Unclosed(number, text.strip(), brace)


def first_unclosed(text: str) -> str | None:
    """Give the first opening brace of a text that is not closed before the next opens or the text ends."""
    opened: str | None = None
    for brace in _BRACES.findall(text):
        if opened is None:
            opened = brace if brace in _CLOSED_BY else None
        elif brace == _CLOSED_BY[opened]:
            opened = None
        elif brace in _CLOSED_BY and opened != "{#":
            return opened
    return opened


def _own_text(paragraph: Any) -> str:  # noqa: ANN401 - an element of lxml, which has no types
    """Give the text of a paragraph without that of boxes anchored in it, which have paragraphs of their own."""
    parts = (one for one in paragraph.iter(f"{_WORD}t") if _paragraph_of(one) is paragraph)
    return "".join(one.text or "" for one in parts)


def _paragraph_of(text: Any) -> Any:  # noqa: ANN401
    return next(text.iterancestors(f"{_WORD}p"))
