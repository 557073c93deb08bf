"""The tasks of a plan, a line each."""

from collections.abc import Iterator

from kehoach.report.digest import Digest, Line, Part
from kehoach.report.tables.model import Read, Table, day, table_of, text

_COLUMNS: tuple[Read[tuple[str | None, Line]], ...] = (
    text("Số", 10, lambda one: one[1].address),
    text("Mục", 28, lambda one: one[0]),
    text("Nhiệm vụ", 50, lambda one: one[1].title),
    text("Chủ trì", 28, lambda one: _listed(one[1].lead)),
    text("Phối hợp", 28, lambda one: _listed(one[1].support)),
    text("Vai trò khác", 24, lambda one: _listed(map(_told, one[1].parts))),
    text("Sản phẩm", 36, lambda one: _listed(one[1].outputs)),
    text("Thời gian", 24, lambda one: one[1].when),
    day("Hạn", lambda one: one[1].due),
    text("Tình hình", 28, lambda one: one[1].progress),
    text("Tài liệu kiểm chứng", 32, lambda one: _listed(one[1].evidence)),
    text("Kinh phí", 18, lambda one: one[1].budget),
    text("Ghi chú", 24, lambda one: one[1].note),
)


def tasks(digest: Digest) -> Table:
    """Give the tasks and rows, each with the section that it stands in."""
    return table_of("nhiem-vu", "Nhiệm vụ", _COLUMNS, _in_sections(digest))


def _in_sections(digest: Digest) -> Iterator[tuple[str | None, Line]]:
    section = None
    for line in digest.lines:
        if line.kind == "section":
            section = line.title
        else:
            yield section, line


def _listed(texts: Iterator[str] | tuple[str, ...]) -> str:
    return "; ".join(texts)


def _told(part: Part) -> str:
    return f"{part.word}: {', '.join(part.units)}"
