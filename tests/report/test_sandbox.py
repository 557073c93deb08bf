from io import BytesIO

import pytest
from docx import Document

from kehoach.report.errors import BrokenParagraphError, BrokenTemplateError, NotADocumentError
from kehoach.report.markdown import write_markdown
from kehoach.report.word import write_word

ATTACKS = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ plan.__class__.__mro__ }}",
    "{{ ''.__class__.__base__.__subclasses__() }}",
    "{{ as_of.__reduce__() }}",
    "{{ '{0.__class__}'.format(plan) }}",
    "{% include '/etc/passwd' %}",
    "{% include 'bao-cao.md.j2' %}",
    "{% import 'x' as y %}",
    "{{ 'x' * 10**9 }}",
    "{{ [1] * 100000000 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{% for i in range(10000000) %}{% endfor %}",
    "{{ plan.title|safe }}",
    "{{ plan|attr('__class__') }}",
    "{{ lipsum(1000) }}",
    "{{ self.__init__ }}",
    "{{ plan.units.append(1) }}",
    "{{ 1 / 0 }}",
    "{{ 'a' + 1 }}",
    "{{ overdue[999].title }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_template_reaches_nothing_but_the_digest(digest, own, attack):
    with pytest.raises(BrokenTemplateError) as error:
        write_markdown(digest("2024-Q1"), own(f"một\n{attack}\nba"))
    assert error.value.facts["line"] == 2


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_word_template_reaches_nothing_but_the_digest(digest, own_word, attack):
    with pytest.raises(BrokenParagraphError) as error:
        write_word(digest("2024-Q1"), own_word("một", "hai", attack))
    assert error.value.facts["line"] == 3


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("một\n{{ plan.titel }}", 2, "titel"),
        ("một\n\n{{ offce }}", 3, "offce"),
        ("một\n{% for x in overdue %}\n{{ x.title }}", 2, "endfor"),
        ("một\n{{ plan.title }\n", 2, ""),
        ("{{ plan.title|khong }}", 1, "khong"),
    ],
)
def test_a_broken_template_is_told_with_its_line(digest, own, text, line, words):
    with pytest.raises(BrokenTemplateError) as error:
        write_markdown(digest("2024-Q1"), own(text))
    assert error.value.facts["line"] == line
    assert words in error.value.facts["what"].en


def test_a_broken_paragraph_is_told_with_its_words(digest, own_word):
    with pytest.raises(BrokenParagraphError) as error:
        write_word(digest("2024-Q1"), own_word("một", "Kính gửi {{ nguoi_nhan }}", "ba"))
    assert error.value.facts["line"] == 2
    assert error.value.facts["text"] == "Kính gửi {{ nguoi_nhan }}"


def test_text_of_a_plan_is_never_a_template(titled, own, own_word):
    title = "{{ 7 * 7 }} {% raw %} {_{ x }_} {# chú #}"
    assert write_markdown(titled(title), own("{{ plan.title }}")).decode().replace("\\", "") == title
    assert written_words(titled(title), own_word("{{ plan.title }}")) == [title]


def test_escaping_can_not_be_turned_off(titled, own, own_word):
    text = "{% autoescape false %}{{ plan.title }}{% endautoescape %}"
    assert write_markdown(titled("a | <b>"), own(text)).decode() == "a \\| \\<b\\>"
    assert written_words(titled("a | <b>"), own_word(text)) == ["a | <b>"]


@pytest.mark.parametrize(
    "text", ["{{ plan.title|upper }}", "{{ plan.title|replace('A', 'B') }}", "{{ [plan.title]|join }}"]
)
def test_text_is_escaped_after_filters_too(titled, own, text):
    assert "\\|" in write_markdown(titled("a|b"), own(text)).decode()


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("A & B <w:p/> < 5", "A & B <w:p/> < 5"),
        ("một\nhai\thai\fba\abốn", "một hai haibabốn"),
        ("</w:t></w:r></w:p>", "</w:t></w:r></w:p>"),
        ("\x00\x1b[31mđỏ\u202e", "[31mđỏ"),
        ("\ufffe\ud800x", "x"),
    ],
)
def test_text_of_a_plan_is_never_xml(titled, own_word, title, shown):
    assert written_words(titled(title), own_word("{{ plan.title }}")) == [shown]


def test_a_file_that_is_no_word_document_is_told(digest, own_word):
    template = own_word("x")
    for content in (b"", b"PK\x03\x04", b"<html>", template.path.read_bytes()[:900]):
        template.path.write_bytes(content)
        with pytest.raises(NotADocumentError):
            write_word(digest("2024-Q1"), template)


def written_words(digest, template) -> list[str]:
    return [one.text for one in Document(BytesIO(write_word(digest, template))).paragraphs]


@pytest.mark.parametrize(
    "text",
    [
        '{{ "{:>99}".format("x") }}',
        '{{ "x".ljust(99) }}',
        '{{ "%99d" % 1 }}',
        '{{ plan.title.replace("a", "b") }}',
        "{{ counts }}",
        "{{ overdue }}",
    ],
)
def test_nothing_is_printed_that_could_grow_or_has_parts(digest, own, text):
    with pytest.raises(BrokenTemplateError):
        write_markdown(digest("2024-H1"), own(text))
