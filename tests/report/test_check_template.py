import pytest

from kehoach.report.check_template import check_template
from kehoach.report.templates import listed, shipped_folder


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
    ],
)
def test_unknown_names_are_found_with_the_nearest(own, text, found):
    assert [(one.line, one.name, one.nearest) for one in check_template(own(text))] == found


def test_broken_grammar_is_told_with_its_line(own):
    (flaw,) = check_template(own("một\n{% if %}"))
    assert (flaw.line, flaw.text) == (2, "{% if %}")
    assert flaw.what


def test_paragraphs_of_word_are_counted(own_word):
    flaws = check_template(own_word("một", "{{ offce }}", "{{ plan.titel }}"))
    assert [(one.line, one.name, one.text) for one in flaws] == [
        (2, "offce", "{{ offce }}"),
        (3, "titel", "{{ plan.titel }}"),
    ]
