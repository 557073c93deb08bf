"""From a document to the snapshot of a closed period."""

from kehoach.document.node import Document, Mapping
from kehoach.document.route import plain
from kehoach.finding.problem import Problem
from kehoach.plan.cells import cell, child, head, mappings
from kehoach.plan.closed_file import Closed, ClosedFile, ClosedItem
from kehoach.plan.dated import dated, reporting
from kehoach.plan.digest import digest
from kehoach.plan.judge import judge
from kehoach.plan.shape.closed import ClosedShape


def read_closed(document: Document) -> tuple[Closed | None, tuple[Problem, ...]]:
    """Read a snapshot; None where it has no `closed` part."""
    problems = list(judge(document, ClosedShape))
    top = child(document.root, "closed") if document.root else None
    if document.root is None or top is None:
        return None, tuple(problems)
    dated(top, "closed", problems)
    _, as_of = dated(top, "as_of", problems)
    period, named = reporting(top, "period", problems)
    own = cell(top, "digest")
    closed = Closed(
        source=document.source,
        head=head(top),
        plan=cell(top, "plan"),
        period=period,
        reporting=named,
        promises=_text(top, "promises"),
        as_of=as_of,
        digest=own,
        fits=own is not None and own.text == own_digest(document.root),
        files=tuple(file for node in mappings(document.root, "files") if (file := _file(node))),
    )
    return closed, tuple(problems)


def own_digest(root: Mapping | None) -> str:
    """Give the digest of all that a snapshot says, but for that digest itself."""
    whole = plain(root) if root else {}
    top = whole.get("closed") if isinstance(whole, dict) else None
    if isinstance(top, dict):
        top.pop("digest", None)
    return digest(whole)


def _file(node: Mapping) -> ClosedFile | None:
    path = cell(node, "path")
    if path is None:
        return None
    items = (
        ClosedItem(_text(item, "part"), _text(item, "about"), _text(item, "digest"))
        for item in mappings(node, "items")
    )
    return ClosedFile(path, _text(node, "unit"), _text(node, "digest"), tuple(items))


def _text(node: Mapping, key: str) -> str:
    found = cell(node, key)
    return found.text if found else ""
