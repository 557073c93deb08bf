"""What a template of a stranger can not do to the machine that fills it in."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from kehoach.report import bounds, errors, templates
from kehoach.report.errors import NotADocumentError, TemplateTooBigError, TemplateTooLongError
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
    with pytest.raises(TemplateTooBigError):
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
