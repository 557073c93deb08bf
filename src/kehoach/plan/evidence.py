"""Evidence: the documents that prove what a unit reports."""

from dataclasses import dataclass

from kehoach.calendar.period import Period, read_date
from kehoach.document.node import Mapping, Node, Sequence
from kehoach.plan.cell import Cell
from kehoach.plan.cells import cell, cells
from kehoach.plan.citation import cite
from kehoach.text.source import Source, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One document: its words, with number and date where they give them; `file` lies beside the progress file.

    `sha256` is the digest of that file, 64 hexadecimal digits, as it was when it was reported.
    """

    words: str
    number: str | None
    date: Period | None
    title: str | None
    file: Cell | None
    sha256: Cell | None
    span: Span


def evidence(source: Source, holder: Mapping, key: str = "evidence") -> tuple[Evidence, ...]:
    """Read the documents under a key: words, a list of them, or keys number, date, title, file, sha256."""
    found = holder.values.get(key)
    items: tuple[Node, ...] = tuple(found.items) if isinstance(found, Sequence) else ()
    parts = tuple(one for one in (found, *items) if isinstance(one, Mapping))
    cited = (_cited(one) for one in cells(source, holder, key))
    return tuple(sorted((*cited, *map(_spelled_out, parts)), key=lambda one: one.span))


def is_proven(documents: tuple[Evidence, ...]) -> bool:
    """Tell whether any document is named, by words or by a file."""
    return any(one.words or one.file for one in documents)


def _cited(words: Cell) -> Evidence:
    citation = cite(words)
    return Evidence(words.text, citation.number, citation.date, None, None, None, words.span)


def _spelled_out(node: Mapping) -> Evidence:
    number, dated, title = cell(node, "number"), cell(node, "date"), cell(node, "title")
    return Evidence(
        words=_words(number, dated, title),
        number=number.text if number else None,
        date=read_date(dated.text) if dated else None,
        title=title.text if title else None,
        file=cell(node, "file"),
        sha256=cell(node, "sha256"),
        span=node.span,
    )


def _words(number: Cell | None, dated: Cell | None, title: Cell | None) -> str:
    told = (title.text if title else "", number.text if number else "", f"ngày {dated.text}" if dated else "")
    return " ".join(part for part in told if part)
