"""What a template of a stranger can not do to the machine that fills it in."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kehoach.report import bounds, errors, templates
from kehoach.report.errors import (
    NotADocumentError,
    TemplateTooBigError,
    TemplateTooLongError,
    UnsafeTemplateError,
)
from kehoach.report.markdown import write_markdown
from kehoach.report.word import write_word

ENTITIES = b'<!DOCTYPE a [<!ENTITY b "cccccccccc">]><w:document>&b;</w:document>'


def with_part(path: Path, name: str, content: bytes) -> None:
    """Put another part into a package, in the place of one of its name."""
    with ZipFile(path) as package:
        parts = {one: package.read(one) for one in package.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for one, text in {**parts, name: content}.items():
            package.writestr(one, text)


def test_a_package_that_unpacks_to_more_than_a_document_has_is_refused(digest, own_word):
    template = own_word("A")
    with_part(template.path, "word/media/a.bin", bytes(errors.MOST_BYTES))
    assert template.path.stat().st_size < 100_000
    with pytest.raises(TemplateTooBigError):
        write_word(digest("2024-Q1"), template)


def test_a_package_of_very_many_parts_is_refused(digest, own_word):
    template = own_word("A")
    with ZipFile(template.path, "a") as package:
        for number in range(errors.MOST_PARTS):
            package.writestr(f"word/{number}.xml", b"")
    with pytest.raises(TemplateTooBigError):
        write_word(digest("2024-Q1"), template)


def test_a_part_that_declares_entities_is_refused(digest, own_word):
    template = own_word("A")
    with_part(template.path, "word/document.xml", ENTITIES)
    with pytest.raises(UnsafeTemplateError):
        write_word(digest("2024-Q1"), template)


def test_a_package_that_is_cut_off_is_no_document(digest, own_word):
    template = own_word("A")
    content = template.path.read_bytes()
    template.path.write_bytes(content[: len(content) // 2])
    with pytest.raises(NotADocumentError):
        write_word(digest("2024-Q1"), template)


def test_a_text_of_more_than_a_template_has_is_not_read_whole(digest, own, monkeypatch):
    monkeypatch.setattr(templates, "MOST_BYTES", 1_000)
    with pytest.raises(TemplateTooBigError):
        write_markdown(digest("2024-Q1"), own("a" * 1_001))


@pytest.mark.skipif(not hasattr(bounds.signal, "setitimer"), reason="the system counts no processor time")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_template_that_does_not_end_is_stopped(digest, own, monkeypatch):
    monkeypatch.setattr(bounds, "SECONDS", 0.2)
    loops = "{% for a in lines %}{% for b in lines %}{% for c in lines %}{% for d in lines %}{{ d.title }}"
    with pytest.raises(TemplateTooLongError):
        write_markdown(digest("2024-Q1"), own(loops + "{% endfor %}" * 4))


def test_what_was_bounded_is_free_again_afterwards(digest, own):
    write_markdown(digest("2024-Q1"), own("A"))
    if hasattr(bounds.signal, "setitimer"):
        assert bounds.signal.getitimer(bounds.signal.ITIMER_VIRTUAL) == (0.0, 0.0)


RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"


def related(template, kind, target, *, external=True, to_settings=False):
    """Let a template refer to something, as Word writes it."""
    document = Document(str(template.path))
    part = document.part.part_related_by(RELATION.format("settings")) if to_settings else document.part
    key = part.relate_to(target, RELATION.format(kind), is_external=external)
    if to_settings:
        document.settings.element.append(parse_xml(f'<w:attachedTemplate {nsdecls("w", "r")} r:id="{key}"/>'))
    document.save(str(template.path))


def test_a_picture_that_lies_elsewhere_is_refused(digest, own_word):
    template = own_word("A")
    related(template, "image", "https://example.invalid/a.png")
    with pytest.raises(UnsafeTemplateError, match=r"example\.invalid"):
        write_word(digest("2024-Q1"), template)


def test_a_macro_is_refused(digest, own_word):
    template = own_word("A")
    part = Part(PackURI("/word/vbaProject.bin"), "application/vnd.ms-office.vbaProject", b"A")
    related(template, "vbaProject", part, external=False)
    with pytest.raises(UnsafeTemplateError, match="vbaProject"):
        write_word(digest("2024-Q1"), template)


def test_a_link_that_somebody_may_click_stays(digest, own_word):
    template = own_word("A")
    related(template, "hyperlink", "https://example.invalid/")
    assert b"example.invalid" in b"".join(parts_of(write_word(digest("2024-Q1"), template)))


def test_the_template_that_somebody_had_open_in_word_is_forgotten(digest, own_word):
    template = own_word("A")
    related(template, "attachedTemplate", "file:///C:/mau.dotm", to_settings=True)
    written = b"".join(parts_of(write_word(digest("2024-Q1"), template)))
    assert b"mau.dotm" not in written
    assert b"attachedTemplate" not in written


def parts_of(content):
    with ZipFile(BytesIO(content)) as package:
        return [package.read(name) for name in package.namelist()]
