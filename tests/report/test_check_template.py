import pytest

from kehoach.report.check_template import check_template
from kehoach.report.errors import BrokenParagraphError
from kehoach.report.sandbox import GROWING_METHODS
from kehoach.report.templates import listed, shipped_folder
from kehoach.report.word import write_word


@pytest.mark.parametrize("template", listed([shipped_folder()]), ids=lambda one: f"{one.name}.{one.form}")
def test_shipped_templates_are_sound(template):
    assert check_template(template) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{ offce }}", [(1, "offce", "office")]),
        ("một\n{{ plan.titel }}", [(2, "titel", "title")]),
        ("{% for one in overdue %}\n{{ one.addres }}{% endfor %}", [(2, "addres", "address")]),
        ("{% for one in overdue|alike %}{{ one.item.unitt }}{% endfor %}", [(1, "unitt", "unit")]),
        (
            "{% for a in sections %}{% for b in a.tasks %}{{ b.dne }}{% endfor %}{% endfor %}",
            [(1, "dne", "done")],
        ),
        ("{{ overdue[0].stat }}", [(1, "stat", "state")]),
        ("{{ (overdue|first).stat }}", [(1, "stat", "state")]),
        ("{{ overdue|alik }}", [(1, "alik", "alike")]),
        ("{{ nothing_like_it }}", [(1, "nothing_like_it", None)]),
        ("{% set x = plan %}{{ x.numbr }}", [(1, "numbr", "number")]),
        ("{{ row }}{% for one in overdue %}{{ one.unit }}{% endfor %}", [(1, "row", None)]),
        ("{% macro m(a) %}{{ a.anything }}{% endmacro %}{{ m(plan) }}", []),
        ("{% for x in lines if x.kind == 'task' %}{{ loop.index }}{% else %}{{ BLANK }}{% endfor %}", []),
        ("{{ as_of.year }} {{ range(3) }}", []),
        ('{{ plan["titel"] }}', [(1, "titel", "title")]),
        ("{{ office.khong }}", [(1, "khong", None)]),
        ("{{ office.upper() }}", []),
        ("{{ overdue.title }}", [(1, "title", None)]),
        ("{{ plan.__class__ }}", [(1, "__class__", None)]),
        ("{{ cycler.__init__ }}", [(1, "__init__", None)]),
        ('{{ overdue|map(attribute="tittle")|join }}', [(1, "tittle", "title")]),
        ('{{ overdue|selectattr("stat", "eq", "a")|list|length }}', [(1, "stat", "state")]),
        ('{{ overdue|map(attribute="title")|join(", ") }}', []),
        ("{{ counts.total if counts else 0 }}", []),
        ("{{ counts.total * 2 }}", []),
    ],
)
def test_unknown_names_are_found_with_the_nearest(own, text, found):
    assert [(one.line, one.name, one.nearest) for one in check_template(own(text))] == found


@pytest.mark.parametrize("name", sorted(GROWING_METHODS))
def test_what_a_text_may_not_do_in_a_template_is_told_before_it_is_tried(own, name):
    assert [one.name for one in check_template(own(f"{{{{ office.{name}(99) }}}}"))] == [name]


def test_broken_grammar_is_told_with_its_line(own):
    (flaw,) = check_template(own("một\n{% if %}"))
    assert (flaw.line, flaw.text) == (2, "{% if %}")
    assert flaw.what


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ counts }}", "chỗ này gồm nhiều phần (`total`, `states`, `in_time` …), phải in từng phần"),
        ("{{ overdue }}", "chỗ này gồm nhiều phần (`address`, `title`, `unit` …), phải in từng phần"),
        ('{% include "x" %}', "`include` không dùng được: mẫu không đọc tệp khác"),
        ('{{ "x" * 3 }}', "chỉ nhân được số với số"),
        ("{{ plan.title * 3 }}", "chỉ nhân được số với số"),
        ("{{ 2 ** 3 }}", "chỉ nhân được số với số"),
        ("{% for a in lines %}", "khối `{% for %}` chưa có `{% endfor %}`"),
        ("{% endif %}", "`{% endif %}` không khớp với khối nào đang mở"),
        ("{% forr a in lines %}", "không có lệnh `forr`"),
        ("{{ plan title }}", "chỗ này phải là `}}`, không phải `title`"),
        ("{{ plan.title }", "`}` không đúng chỗ"),
        ("{{ plan.title", "thiếu `}}`"),
        ("{# ghi chú", "thiếu `#}`"),
        ("{{ }}", "trước `}}` thiếu tên hoặc giá trị"),
        ("{{ plan.title ! }}", "`!` không đúng chỗ"),
        ("{{ plan.title is khong }}", "không có phép thử `khong`"),
    ],
)
def test_what_can_not_be_carried_out_is_said_in_words(own, text, words):
    (flaw,) = check_template(own(text))
    assert flaw.what and flaw.what.vi == words


def test_a_block_without_end_is_told_where_it_begins(own):
    text = "một\n{% for a in lines %}\n{% if a %}\n{% endif %}\n{{ a.title }}\n"
    assert [one.line for one in check_template(own(text))] == [2]


@pytest.mark.parametrize("brace", ["{{ period.title } xong", "{{ xong", "{% if targets", "{# ghi chú"])
def test_a_brace_without_end_in_a_paragraph_of_word_swallows_nothing(own_word, digest, brace):
    template = own_word("một", brace, "hai", "{{ plan.title }}", "{%p if targets %}", "ba", "{%p endif %}")
    (flaw,) = check_template(template)
    assert (flaw.line, flaw.text) == (2, brace)
    with pytest.raises(BrokenParagraphError) as error:
        write_word(digest("2024-Q1"), template)
    assert error.value.facts["line"] == 2


def test_what_a_check_passes_is_written(own_word, digest):
    template = own_word(
        "{{ plan.title }} {% if overdue %}có{% endif %} {# ghi chú }} #}",
        "{%p for one in overdue %}",
        "{{ one.title }}",
        "{%p endfor %}",
    )
    assert check_template(template) == ()
    assert write_word(digest("2024-Q1"), template)


def test_paragraphs_of_word_are_counted(own_word):
    flaws = check_template(own_word("một", "{{ offce }}", "{{ plan.titel }}"))
    assert [(one.line, one.name, one.text) for one in flaws] == [
        (2, "offce", "{{ offce }}"),
        (3, "titel", "{{ plan.titel }}"),
    ]
