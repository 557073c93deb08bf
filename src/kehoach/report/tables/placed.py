"""Lines of a plan with the words around them: sorted or filtered, each row can be understood alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kehoach.report.digest import Line


@dataclass(frozen=True, slots=True)
class Placed:
    """A task or row: the outermost section that it stands in, and its title after those of the groups and task above."""

    line: Line
    section: str | None
    title: str


def placed(lines: Sequence[Line]) -> Iterator[Placed]:
    """Give the tasks and rows in the order of the plan."""
    around: tuple[Line, ...] = ()
    task: Line | None = None
    for line in lines:
        if line.kind != "row":
            around = tuple(one for one in around if one.depth < line.depth)
        if line.kind == "section":
            around = (*around, line)
            continue
        task = task if line.kind == "row" else line
        above = (*around[1:], *((task,) if task and task is not line else ()))
        section = (around[0].title or around[0].address) if around else None
        yield Placed(line, section, _joined([*(one.title for one in above), own_title(line)]))


def titles(lines: Sequence[Line]) -> dict[str, str]:
    """Give the title of each task and row by its address."""
    return {one.line.address: one.title for one in placed(lines)}


def own_title(line: Line) -> str:
    """Give the title of a line, else its products or what it measures."""
    return line.title or "; ".join(line.outputs) or line.measure or ""


def _joined(parts: Sequence[str | None]) -> str:
    """Put titles one after the other, none twice."""
    return ": ".join(dict.fromkeys(part for part in parts if part))
