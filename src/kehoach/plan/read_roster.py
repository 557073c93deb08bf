"""From a document to a roster file."""

from kehoach.document.node import Document, Mapping
from kehoach.finding.problem import Problem
from kehoach.plan.cells import cell, cells, head, mappings
from kehoach.plan.dated import dated
from kehoach.plan.judge import judge
from kehoach.plan.roster_file import GroupEntry, RosterFile, UnitEntry
from kehoach.plan.shape.units import RosterShape
from kehoach.text.source import Source


def read_roster_file(document: Document) -> tuple[RosterFile | None, tuple[Problem, ...]]:
    """Read a roster file; entries without a name are left out, their finding is the shape's."""
    problems = list(judge(document, RosterShape))
    if document.root is None:
        return None, tuple(problems)
    source, root = document.source, document.root
    units = (_unit(source, node, problems) for node in mappings(root, "units"))
    groups = (_group(source, node) for node in mappings(root, "groups"))
    roster = RosterFile(
        source=source,
        extends=cells(source, root, "extends"),
        office=cell(root, "office"),
        units=tuple(unit for unit in units if unit),
        groups=tuple(group for group in groups if group),
        vague=cells(source, root, "vague"),
    )
    return roster, tuple(problems)


def _unit(source: Source, node: Mapping, problems: list[Problem]) -> UnitEntry | None:
    name, kind, level = cell(node, "name"), cell(node, "kind"), cell(node, "level")
    if name is None:
        return None
    return UnitEntry(
        name=name,
        kind=kind.text if kind else "",
        level=level.text if level else None,
        short=cells(source, node, "short"),
        aliases=cells(source, node, "aliases"),
        valid_from=dated(node, "valid_from", problems)[1],
        valid_to=dated(node, "valid_to", problems)[1],
        replaces=cells(source, node, "replaces"),
        successor=cells(source, node, "successor"),
        basis=cell(node, "basis"),
        span=head(node),
    )


def _group(source: Source, node: Mapping) -> GroupEntry | None:
    name, level = cell(node, "name"), cell(node, "level")
    if name is None:
        return None
    return GroupEntry(
        name=name,
        aliases=cells(source, node, "aliases"),
        members=cells(source, node, "members"),
        kinds=tuple(kind.text for kind in cells(source, node, "kind")),
        level=level.text if level else None,
        excluded=cells(source, node, "except"),
        span=head(node),
    )
