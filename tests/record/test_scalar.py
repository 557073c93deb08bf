"""A text written as a scalar reads back the same, in braces and in a block, and plainly where it can be."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kehoach.document.edit import Layout
from kehoach.document.parse import parse
from kehoach.document.route import plain
from kehoach.record.item import item, pair
from kehoach.record.scalar import scalar
from kehoach.text.source import Source

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
SIGNS = st.text(st.sampled_from(" :#-,{}[]'\"\\&*!|>%@`?\n\t\u00a0ấ1"), max_size=12)
ANY = TEXTS | SIGNS


def read(text):
    document, problems = parse(Source("x.yaml", text))
    assert document.root is not None, problems
    return plain(document.root)


@given(text=ANY)
@example(text="null")
@example(text="...")
@example(text="\u2028")
@example(text="\ufeffa")
@example(text="a: b # c")
def test_any_text_reads_back_the_same(text):
    assert read(f"a: {scalar(text, in_flow=False)}\n") == {"a": text}
    assert read(f"a: {{b: {scalar(text)}, c: d}}\n") == {"a": {"b": text, "c": "d"}}


@given(text=ANY, indent=st.sampled_from(["", "  ", "      "]))
@example(text="một\n\n  hai", indent="  ")
@example(text="\n", indent="")
@example(text=" một\nhai", indent="")
def test_any_text_below_a_key_reads_back_the_same(text, indent):
    lines = "\n".join(pair("b", text, f"{indent} "))
    assert read(f"a:\n{lines}\n") == {"a": {"b": text}}


@given(
    values=st.dictionaries(st.sampled_from(["task", "state", "note"]), ANY, min_size=1), flow=st.booleans()
)
def test_any_item_reads_back_the_same(values, flow):
    lines = item(values, Layout("    ", "  ", flow=flow))
    assert read("\n".join(["tasks:", *lines, ""])) == {"tasks": [values]}


@pytest.mark.parametrize(
    "text", ["2.105", "20/3/2024", "II.4/1", "60", "2024-Q1", "Báo cáo 21/BC-STP (bản ký)", "50%"]
)
def test_what_offices_write_stays_without_quotes(text):
    assert scalar(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a, b", "'a, b'"),
        ("a: b", "'a: b'"),
        ("no", "'no'"),
        ("- a", "'- a'"),
        ("ông 'A'", "ông 'A'"),
        ("", "''"),
    ],
)
def test_what_may_be_misread_is_quoted(text, written):
    assert scalar(text) == written


def test_a_comma_needs_no_quotes_outside_braces():
    assert scalar("Sở A, Sở B", in_flow=False) == "Sở A, Sở B"


def test_several_lines_stay_lines():
    values = {"task": "I.1", "note": "một\n  hai"}
    assert item(values, Layout("  ", flow=True)) == [
        "  - task: I.1",
        "    note: |-",
        "      một",
        "        hai",
    ]


def test_a_long_item_leaves_the_braces():
    lines = item({"task": "I.1", "note": "rất dài " * 20 + "hết"}, Layout("  ", flow=True))
    assert len(lines) == 2
