"""The writer of Word documents: a .docx template that an office opens and changes in Word is filled in."""

import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from kehoach.files.package import Fault, Limits, are_harmful, read_package, stored
from kehoach.report.bounds import bounded
from kehoach.report.braces import unclosed
from kehoach.report.digest import Digest
from kehoach.report.errors import (
    MOST_BYTES,
    MOST_PARTS,
    BrokenParagraphError,
    NotADocumentError,
    TemplateTooBigError,
    UnsafeTemplateError,
)
from kehoach.report.escape import xml
from kehoach.report.fill import LONGEST, context, told
from kehoach.report.foreign import refuse_foreign
from kehoach.report.grammar import has_no_end
from kehoach.report.templates import Template
from kehoach.words import Words

if TYPE_CHECKING:
    from docxtpl import DocxTemplate  # type: ignore[import-untyped]

_TAG: Final = re.compile(r"<[^>]+>")
_PARAGRAPH: Final = re.compile(r"<w:p([ >])")
_ENTITIES: Final = Words(vi="khai báo DOCTYPE (Word không viết thế)", en="a DOCTYPE (Word writes none)")
_NO_DATE: Final = (1980, 1, 1, 0, 0, 0)
"""The first that a zip file can have: the same input gives the same bytes."""


def write_word(digest: Digest, template: Template) -> bytes:
    """Fill a Word template in."""
    from kehoach.report.gaps import close_gaps  # noqa: PLC0415 - only documents pay for Word
    from kehoach.report.rule import fit_rules  # noqa: PLC0415 - only documents pay for Word
    from kehoach.report.sandbox import sandbox  # noqa: PLC0415

    environment = sandbox(xml)
    with bounded(template.path):
        document = opened(template)
        _refuse_unclosed(document, template)
        with told(template, environment, BrokenParagraphError, words_of):
            document.render(context(digest), environment, autoescape=True)
        fit_rules(document.docx)
        close_gaps(document.docx)
    written = BytesIO()
    document.save(written)
    return _undated(written.getvalue())


def _refuse_unclosed(document: "DocxTemplate", template: Template) -> None:
    for one in unclosed(document):
        raise BrokenParagraphError(
            path=template.path.as_posix(),
            line=one.paragraph,
            what=has_no_end(one.brace, one.closed_by),
            text=one.text[:LONGEST],
        )


def opened(template: Template) -> "DocxTemplate":
    """Open a template, or tell that it is no Word document."""
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415 - only documents pay for Word
    from docxtpl import DocxTemplate  # noqa: PLC0415

    document = DocxTemplate(BytesIO(_honest(template.path)))
    try:
        document.init_docx()
    except (BadZipFile, PackageNotFoundError, LookupError, SyntaxError, ValueError) as error:
        raise NotADocumentError(path=template.path.as_posix()) from error
    refuse_foreign(document, template.path.as_posix())
    return document


def _honest(path: Path) -> bytes:
    """Give the package as the library may have it: no part grows, and none becomes more than a document can have."""
    parts = read_package(path, Limits(MOST_BYTES, MOST_PARTS))
    if isinstance(parts, Fault):
        error = TemplateTooBigError if parts is Fault.TOO_BIG else NotADocumentError
        raise error(path=path.as_posix())
    if are_harmful(parts.values()):
        raise UnsafeTemplateError(path=path.as_posix(), what=_ENTITIES)
    return stored(parts)


def words_of(line: str) -> str:
    """Give the words of a paragraph as a person sees them in Word."""
    return unescape(_TAG.sub("", line)).strip()


def _undated(content: bytes) -> bytes:
    """Write a package again without the time at which it was made."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(written, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name, _NO_DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return written.getvalue()


def sources(document: "DocxTemplate") -> Iterator[str]:
    """Give the body, heads and feet as the template language reads them, each paragraph on a line of its own."""
    parts = (
        part
        for uri in (document.HEADER_URI, document.FOOTER_URI)
        for _, part in document.get_headers_footers(uri)
    )
    for source in (document.get_xml(), *(document.get_part_xml(part) for part in parts)):
        yield document.patch_xml(_PARAGRAPH.sub(r"\n<w:p\1", source))
