import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.document.node import Document, Scalar, scalars
from kehoach.document.parse import parse
from kehoach.document.route import Plain, at, plain
from kehoach.text.source import Source, Span

YAML_SIGNS = st.sampled_from(
    [
        *"abđẫ:-?[]{},&*!|>%@`#'\"\\ \t\n.",
        "\r\n",
        ": ",
        "- ",
        "\n  ",
        "---\n",
        "a: ",
        " #",
        "\u00a0",
        "\ufeff",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(YAML_SIGNS, max_size=60).map("".join))
WORDS = st.text(st.sampled_from("abcĐđẫ0 😀"), min_size=1, max_size=12).map(lambda word: f"x{word}x")


def read(text: str) -> tuple[Document, list[str]]:
    document, problems = parse(Source("plan.yaml", text))
    return document, [problem.rule for problem in problems]


def data(text: str) -> Plain:
    document, _ = read(text)
    assert document.root is not None
    return plain(document.root)


def test_scalars_stay_text() -> None:
    assert data("number: 4.10\nno: off\ndate: 2024-01-05\nempty:\ntilde: ~\n") == {
        "number": "4.10",
        "no": "off",
        "date": "2024-01-05",
        "empty": "",
        "tilde": "~",
    }


def test_lists_and_mappings_nest() -> None:
    text = "tasks:\n  - number: 1\n    roles: {thẩm định: Sở A}\n  -\n    - a\n"
    assert data(text) == {"tasks": [{"number": "1", "roles": {"thẩm định": "Sở A"}}, ["a"]]}


def test_a_block_and_a_text_over_lines_have_the_value_that_yaml_gives() -> None:
    text = "a: |\n  một\n  hai\n\nb: >-\n  một\n  hai\nc: một\n  hai\nd: 'một\n\n  hai'\n"
    assert data(text) == {"a": "một\nhai\n", "b": "một hai", "c": "một hai", "d": "một\nhai"}


def test_the_span_of_a_block_ends_with_its_last_written_line() -> None:
    text = "a: |\n  một\n  hai\n\n\n# nói thêm\nb: 1\n"
    document, _ = read(text)
    block = at(document, ("a",))
    assert block is not None
    assert document.source.part(block.span) == "|\n  một\n  hai"


def test_places_count_code_points() -> None:
    text = f"một: 😀 {unicodedata.normalize('NFD', 'Ủy')}\r\nhai: ba # 😀\r\nbốn: '😀'\r\n"
    document, _ = read(text)
    parts = [document.source.part(scalar.span) for scalar, _ in scalars(document.root)]
    assert parts[1:] == [f"😀 {unicodedata.normalize('NFD', 'Ủy')}", "hai", "ba", "bốn", "'😀'"]


def test_what_was_meant_is_read_where_it_is_certain() -> None:
    text = 'a: % x\nb: "y" z\nc: d: e\nf:\u00a0g\nh:i\nj: > 5%\nk: *m n\nl: {o: >=p, q: r: s}\n'
    document, rules = read(text)
    assert document.complete
    assert rules == ["syntax"] * 9
    assert data(text) == {
        "a": "% x",
        "b": '"y" z',
        "c": "d: e",
        "f": "g",
        "h": "i",
        "j": "> 5%",
        "k": "*m n",
        "l": {"o": ">=p", "q": "r: s"},
    }


def test_what_had_to_be_skipped_or_guessed_is_unsure() -> None:
    document, _ = read("a: 1\n  b: 2\nc: 3\n")
    assert not document.complete
    assert [document.source.part(span) for span in document.unsure] == ["  b: 2"]
    assert data("a: 1\n  b: 2\nc: 3\n") == {"a": "1", "c": "3"}


def test_a_line_that_no_repair_helps_is_left_out() -> None:
    document, rules = read("a: 1\nb:\n  -\n{-\n ")
    assert rules == ["syntax"]
    assert not document.complete


def test_what_was_read_before_the_nesting_is_too_deep_stays() -> None:
    assert list(data("plan:\n  id: a\nb: " + "[" * 200)) == ["plan", "b"]


def test_a_text_with_a_colon_in_a_list_of_texts_is_read_as_text() -> None:
    assert data("lead:\n  - Sở Nội vụ\n  - Các sở: Tư pháp\n") == {"lead": ["Sở Nội vụ", "Các sở: Tư pháp"]}


def test_a_flow_list_tells_its_items() -> None:
    _, problems = parse(Source("a", "outputs: [Kế hoạch rà soát, 'đánh giá', {a: b}]\n"))
    assert problems[0].facts["items"] == ("Kế hoạch rà soát", "đánh giá", "{a: b}")


def test_a_number_cut_at_its_comma_is_told_whole() -> None:
    _, problems = parse(Source("a", "goal: {2022: 20,5%, 2023: 1, x}\n"))
    assert [problem.facts["whole"] for problem in problems] == ["20,5%", "1, x"]


def test_a_tag_does_not_belong_to_the_text() -> None:
    document, rules = read("a: !t &n x\nb: !t\n")
    assert rules == ["tag", "anchor", "tag"]
    assert [document.source.part(scalar.span) for scalar, _ in scalars(document.root)] == ["a", "x", "b", ""]


def test_characters_the_library_refuses_do_not_stop_the_reading() -> None:
    assert data("a: b\x00c\ud800\nd: % e\n") == {"a": "b\ufffdc\ufffd", "d": "% e"}


def test_only_lf_and_crlf_end_a_line() -> None:
    assert data("a: b\u2028c\x85d\ne: f\n") == {"a": "b c d", "e": "f"}


def test_a_huge_scalar_is_told() -> None:
    assert read(f"a: {'x' * 100_001}\n")[1] == ["scalar-too-long"]
    assert read(f"a: {'x' * 100_000}\n")[1] == []


@pytest.mark.parametrize("sign", ["[", "{a: ", "- ", "? ", "[{a: ", "{? "])
def test_deep_nesting_neither_crashes_nor_takes_long(sign: str) -> None:
    started = time.process_time()
    _, rules = read("x:\n" + sign * 100_000)
    assert time.process_time() - started < 1
    assert rules


def test_a_hundred_levels_may_be_nested() -> None:
    assert read("{a: " * 100 + "b" + "}" * 100)[1] == []
    assert read("{a: " * 101 + "b" + "}" * 101)[1] == ["nested-too-deep"]


@pytest.mark.parametrize(
    "line",
    [
        "a: % x",
        "a: x: y",
        "a\n  b: c",
        "\tb: c",
        "a: {b",
        'a: "b',
        "- a",
        "-a: b",
        "a:\u00a0b",
        "a: b # kehoach: ignore[x] y",
        "# kehoach: ignore[x] y",
        "a: |\n   x",
        "{{a}}: b",
        "<<: *b",
    ],
)
def test_many_errors_take_linear_time(line: str) -> None:
    started = time.process_time()
    read(f"{line}\n" * 5_000)
    assert time.process_time() - started < 3


@given(TEXTS)
def test_any_text_is_read_and_all_places_lie_in_it(text: str) -> None:
    document, problems = parse(Source("plan.yaml", text))
    whole = Span(0, len(text))
    spans = [scalar.span for scalar, _ in scalars(document.root)]
    spans += [span for problem in problems for span in (problem.span, problem.other) if span]
    spans += [*document.unsure, *(ignore.covers for ignore in document.ignores)]
    assert all(whole.covers(span) and span.start <= span.end for span in spans)


@given(TEXTS)
def test_a_plain_text_on_one_line_is_what_stands_in_its_place(text: str) -> None:
    document, _ = parse(Source("plan.yaml", text))
    for scalar, _ in scalars(document.root):
        part = document.source.part(scalar.span)
        if not scalar.style and part.isprintable():
            assert scalar.text == part


@given(st.dictionaries(WORDS, st.lists(WORDS, min_size=1), min_size=1))
def test_crlf_and_lf_give_the_same_data(plan: dict[str, list[str]]) -> None:
    text = "".join(f"{key}:\n" + "".join(f"  - {item}\n" for item in items) for key, items in plan.items())
    assert data(text) == data(text.replace("\n", "\r\n")) == plan


@given(WORDS, st.sampled_from(["% ", "@", "> ", "- ", "* ", "& ", "`", "! "]))
def test_a_text_that_starts_with_a_sign_hides_no_other_line(word: str, sign: str) -> None:
    document, rules = read(f"a: {sign}{word}\nb: 1\n")
    assert len(rules) == 1
    value = at(document, ("a",))
    assert isinstance(value, Scalar)
    assert at(document, ("b",)) is not None


@pytest.mark.parametrize(
    "sign",
    [
        *"-#!&:a\"'%\u00a0\t,}",
        "- ",
        "-\u00a0",
        "\u00a0 ",
        "# kehoach: ignore[",
        ": ",
        " #",
        "a:\u00a0",
        "&a ",
        "!a ",
    ],
)
@pytest.mark.parametrize("before", ["", "a: ", "- ", "a: {", "a: 'b' ", "# kehoach: ignore[x] "])
def test_a_long_line_of_anything_takes_linear_time(before: str, sign: str) -> None:
    started = time.process_time()
    read(before + sign * 50_000)
    assert time.process_time() - started < 2
