"""The formats of a report, one writer each. A new format is one line in `Form` and one in `WRITERS`."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from kehoach.report.digest import Digest
from kehoach.report.templates import PLAN, Template
from kehoach.text.written_json import written_json

VERSION: Final = 1


class Form(StrEnum):
    """A format of reports, by the end of its file names."""

    MARKDOWN = "md"
    WORD = "docx"
    EXCEL = "xlsx"
    CSV = "csv"
    JSON = "json"
    CALENDAR = "ics"
    PAGE = "html"


@dataclass(frozen=True, slots=True)
class Layout:
    """What a document shows of a digest: all that a template of this name is about, by its file where a format has one."""

    name: str
    template: Template | None


@dataclass(frozen=True, slots=True)
class Writer:
    """How a format is written: whether it fills in a template, and whether it may stand on a terminal."""

    write: Callable[[Digest, Layout], bytes]
    by_template: bool
    is_text: bool


def shown(digest: Digest, layout: Layout) -> Digest:
    """Give what a document for people shows: the print of a restated plan has not the number of the one that was issued."""
    from kehoach.report.plan_head import unnumbered  # noqa: PLC0415 - each format pays for itself

    is_restatement = layout.name == PLAN and digest.plan.restated
    return replace(digest, plan=unnumbered(digest.plan)) if is_restatement else digest


def as_entry(digest: Digest) -> dict[str, Any]:
    """Give a digest as a JSON object; days are dates still."""
    return asdict(digest)


def _markdown(digest: Digest, layout: Layout) -> bytes:
    from kehoach.report.markdown import write_markdown  # noqa: PLC0415 - each format pays for itself

    return write_markdown(digest, _given(layout))


def _word(digest: Digest, layout: Layout) -> bytes:
    from kehoach.report.word import write_word  # noqa: PLC0415 - each format pays for itself

    return write_word(digest, _given(layout))


def _excel(digest: Digest, layout: Layout) -> bytes:
    from kehoach.report.sheets.excel import write_excel  # noqa: PLC0415 - each format pays for itself

    return write_excel(shown(digest, layout), layout)


def _csv(digest: Digest, layout: Layout) -> bytes:
    from kehoach.report.sheets.comma import write_csv  # noqa: PLC0415 - each format pays for itself

    return write_csv(digest, layout)


def _json(digest: Digest, _: Layout) -> bytes:
    whole = {"version": VERSION, "reports": [as_entry(digest)]}
    return written_json(whole).encode("utf-8")


def _calendar(digest: Digest, layout: Layout) -> bytes:
    from kehoach.report.ics.write import write_calendar  # noqa: PLC0415 - each format pays for itself

    return write_calendar(shown(digest, layout), layout.name)


def _page(digest: Digest, layout: Layout) -> bytes:
    from kehoach.report.page.write import write_page  # noqa: PLC0415 - each format pays for itself

    return write_page(shown(digest, layout), layout.name)


def _given(layout: Layout) -> Template:
    if layout.template is None:
        raise TypeError
    return layout.template


WRITERS: Final[Mapping[Form, Writer]] = MappingProxyType(
    {
        Form.MARKDOWN: Writer(_markdown, by_template=True, is_text=True),
        Form.WORD: Writer(_word, by_template=True, is_text=False),
        Form.EXCEL: Writer(_excel, by_template=False, is_text=False),
        Form.CSV: Writer(_csv, by_template=False, is_text=True),
        Form.JSON: Writer(_json, by_template=False, is_text=True),
        Form.CALENDAR: Writer(_calendar, by_template=False, is_text=True),
        Form.PAGE: Writer(_page, by_template=False, is_text=False),
    }
)
