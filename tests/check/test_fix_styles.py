"""The law of fixes, for a text in every form that YAML has: what is called fixable is mended, and lines stay lines."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixing import ROSTER, plan
from kehoach.check.given import outcome_of

WORDS = st.sampled_from(
    [
        "Rà soát",
        "báo cáo",
        ",",
        ", biểu mẫu",
        "; hồ sơ",
        ",,",
        "35- 45 trang",
        "2024 -2025",
        "năm 2024-",
        "2025",
        "2093/TTr- VPUBND",
        "Tờ trình số 12 /TTr-UBND ngày 26/12/2023",
        "triển khai triển khai",
        "của",
        "xa\u0301c minh",
        "hồ\u200b sơ",
        "\u200b",
        "06/Q\u00d0-TTg",
        "B\u0430n",
        "một\u2028hai",
        "một\x0bhai",
    ]
)
STYLES = {
    "plain": ("{0}title: {1}", " ", "\n{0}  "),
    "single": ("{0}title: '{1}'", " ", "\n{0}  "),
    "double": ('{0}title: "{1}"', " ", "\n{0}          "),
    "double at the margin of its key": ('{0}title: "{1}"', " ", "\n{0} "),
    "folded": ("{0}title: >\n{0}  {1}", " ", "\n{0}  "),
    "literal": ("{0}title: |\n{0}  {1}", " ", "\n{0}  "),
    "below its key": ("{0}title:\n{0}  {1}", " ", "\n{0}  "),
    "in braces": ('{0}rows:\n{0}  - {{title: "{1}", when: Quý I}}', " ", "\n{0}      "),
    "plain in braces": ("{0}rows:\n{0}  - {{note: A, title: {1}}}", " ", "\n{0}      "),
    "in a list": ("{0}outputs:\n{0}  - {1}", " ", "\n{0}    "),
}
INDENT = " " * 8


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    (folder / ".git").mkdir()
    (folder / "plans").mkdir()
    (folder / "plans/units.yaml").write_text(ROSTER, "utf-8")
    return folder / "plans/2024.yaml"


def fixable(data: bytes, place: Path, *, unsafe: bool) -> list[tuple[str, int]]:
    found = outcome_of(data, place, place.parents[1]).findings
    return [(one.rule.name, one.start.line) for one in found if one.fix and (unsafe or one.fix.safe)]


def indents(data: bytes) -> list[int]:
    return [len(line) - len(line.lstrip(" ")) for line in data.decode().split("\n")]


def written(style: str, parts: list[tuple[str, bool]]) -> str:
    form, blank, line = STYLES[style]
    text = "Rà" + "".join((line if breaks else blank) + words for words, breaks in parts)
    return (
        form.replace("{1}", text.replace("{0}", INDENT))
        .replace("{0}", INDENT)
        .replace("{{", "{")
        .replace("}}", "}")
    )


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(
    st.builds(
        written,
        st.sampled_from(sorted(STYLES)),
        st.lists(st.tuples(WORDS, st.booleans()), min_size=1, max_size=6),
    ),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_after_a_fix_nothing_is_called_fixable_and_no_line_is_indented_otherwise(
    fix, place, part, eol, unsafe
):
    before = plan(part, eol=eol)
    after = fix(before, unsafe=unsafe)
    assert fixable(after, place, unsafe=unsafe) == []
    if "doubled-word" not in [name for name, _ in fixable(before, place, unsafe=True)]:
        assert indents(after) == indents(before)


@pytest.mark.parametrize(
    "title",
    [
        '"Rà soát\n          , x"',
        "Rà soát\n          , x",
        "'Rà soát\n          ; x'",
        ">\n          Rà soát\n          , x",
    ],
)
def test_a_mark_at_the_start_of_a_line_is_left_to_a_person(fix, place, title):
    text = plan(f"        note: {title}")
    assert ("stray-mark", False) in {
        (one.rule.name, one.fix is not None) for one in outcome_of(text, place, place.parents[1]).findings
    }
    assert fix(text) == text
