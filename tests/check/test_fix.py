"""Fixes: what they mend, and that they touch nothing else."""

import json
import os
import unicodedata
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fixing import BOM, HEAD, ROSTER, plan
from kehoach.document.node import scalars
from kehoach.document.parse import parse
from kehoach.text.letters import LOOK_ALIKES
from kehoach.text.source import Source


class Case(NamedTuple):
    """Lines of a task as they are and as they are after the fix; `rule` fires before and not after."""

    rule: str
    bad: str
    good: str
    safe: bool = True


CASES = {
    "a list in brackets": Case(
        "flow-list",
        '        lead: [Sở Tư pháp, "Sở Nội vụ"]  # hai sở\n        outputs: Báo cáo',
        '        lead:  # hai sở\n          - Sở Tư pháp\n          - "Sở Nội vụ"\n        outputs: Báo cáo',
    ),
    "a list in brackets on several lines": Case(
        "flow-list",
        "        lead: [Sở Tư pháp,\n          Sở Nội vụ,\n        ]\n        outputs: Báo cáo",
        "        lead:\n          - Sở Tư pháp\n          - Sở Nội vụ\n        outputs: Báo cáo",
    ),
    "a number cut in braces": Case(
        "key-without-value",
        "        lead: Sở Tư pháp\n        measure: Tỷ lệ\n        goal: {2024: 20,5%, 2025: 40%}",
        '        lead: Sở Tư pháp\n        measure: Tỷ lệ\n        goal: {2024: "20,5%", 2025: 40%}',
    ),
    "a text with a colon": Case(
        "text-with-colon",
        "        lead:\n          - Các sở: Tư pháp, Nội vụ  # hai sở\n          - Sở Tư pháp\n        outputs: Báo cáo",
        '        lead:\n          - "Các sở: Tư pháp, Nội vụ"  # hai sở\n          - Sở Tư pháp\n        outputs: Báo cáo',
    ),
    "a control character": Case(
        "control-character",
        "        lead: Sở Tư\x00 pháp\n        outputs: Báo\x0bcáo; Kế\x0b hoạch",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo; Kế hoạch",
    ),
    "a line separator": Case(
        "line-separator-character",
        "        lead: Sở Tư pháp\n        outputs: Báo\u2028cáo \u2029lần 1",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo lần 1",
    ),
    "letters in parts": Case(
        "not-nfc",
        unicodedata.normalize("NFD", "        lead: Sở Tư pháp  # của tỉnh\n        outputs: Báo cáo"),
        "        lead: Sở Tư pháp  # của tỉnh\n        outputs: Báo cáo",
    ),
    "a pasted blank": Case(
        "syntax",
        "        lead:\u00a0Sở Tư pháp\n        outputs: Báo cáo",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo",
    ),
    "an ignore for nothing": Case(
        "unused-ignore",
        "        lead: Sở Tư pháp   # kehoach: ignore[missing-lead] cũ\n        outputs: Báo cáo",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo",
    ),
    "an ignore for nothing, alone on its line": Case(
        "unused-ignore",
        "        # kehoach: ignore[missing-lead, missing-output] cũ\n        lead: Sở Tư pháp\n        outputs: Báo cáo",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo",
    ),
    "a lapsed ignore": Case(
        "lapsed-ignore",
        "        lead: Sở Tư pháp  # kehoach: ignore[missing-lead] until=2024-01-31 chờ\n        outputs: Báo cáo",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo",
    ),
    "a value that YAML takes for a sign": Case(
        "syntax",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo\n        note: % hồ sơ  # tạm",
        '        lead: Sở Tư pháp\n        outputs: Báo cáo\n        note: "% hồ sơ"  # tạm',
    ),
    "a comparison": Case(
        "syntax",
        "        lead: Sở Tư pháp\n        measure: Tỷ lệ\n        goal: > 70%",
        '        lead: Sở Tư pháp\n        measure: Tỷ lệ\n        goal: "> 70%"',
    ),
    "a colon in a text": Case(
        "syntax",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo Đề án 06: dữ liệu",
        '        lead: Sở Tư pháp\n        outputs: "Báo cáo Đề án 06: dữ liệu"',
    ),
    "words in quotes at the start": Case(
        "syntax",
        '        lead: Sở Tư pháp\n        outputs: "Một cửa" năm 2024',
        "        lead: Sở Tư pháp\n        outputs: '\"Một cửa\" năm 2024'",
    ),
    "no space after a colon": Case(
        "syntax",
        "        lead:Sở Tư pháp\n        outputs: Báo cáo",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo",
    ),
    "no space after a dash": Case(
        "syntax",
        "        lead:\n          -Sở Tư pháp\n          -Sở Nội vụ\n        outputs: Báo cáo",
        "        lead:\n          - Sở Tư pháp\n          - Sở Nội vụ\n        outputs: Báo cáo",
    ),
    "no space after the dash of keys": Case(
        "syntax",
        "        rows:\n        -lead: Sở Tư pháp\n         # một\n\n         note: |\n           A\n             B\n         outputs: Báo cáo\n        note: A",
        "        rows:\n        - lead: Sở Tư pháp\n          # một\n\n          note: |\n            A\n              B\n          outputs: Báo cáo\n        note: A",
    ),
    "letters that only look Vietnamese": Case(
        "look-alike-letter",
        "        lead: B\u0430n Dân tộc  # \u00d0\u1eb7t\n        outputs: Báo cáo \u0110\u1ec1 án 06/Q\u00d0-TTg, \u0256\u1ec1 án",
        "        lead: Ban Dân tộc  # Đặt\n        outputs: Báo cáo Đề án 06/QĐ-TTg, đề án",
    ),
    "characters that nobody sees": Case(
        "invisible-character",
        "        lead: Sở\u200b Tư ph\u00adáp\u00ad\u200b\n        outputs: \u200eBáo cáo, \u2060K\u200bế hoạch  # xem\ufeff",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo, Kế hoạch  # xem",
    ),
    "a blank before a comma": Case(
        "stray-mark",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo , Kế hoạch\n        note: A  ; B , C",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo, Kế hoạch\n        note: A; B, C",
    ),
    "a comma without a blank behind it": Case(
        "stray-mark",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo cán bộ ,công chức và viên chức,lao động (20,5%)\n        note: A ;bà , C",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo cán bộ, công chức và viên chức, lao động (20,5%)\n        note: A; bà, C",
    ),
    "blanks inside brackets": Case(
        "stray-mark",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo (  cán bộ, công chức )",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo (cán bộ, công chức)",
    ),
    "a dash between two numbers": Case(
        "stray-mark",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo 35- 45 trang; Đề án 2024 -2025",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo 35-45 trang; Đề án 2024-2025",
    ),
    "a cited number with a blank": Case(
        "cited-number-malformed",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo theo Tờ trình 2093/TTr- VPUBND ngày 26/12/2023",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo theo Tờ trình 2093/TTr-VPUBND ngày 26/12/2023",
    ),
    "words that stand there twice": Case(
        "doubled-word",
        "        lead: Sở Tư pháp\n        outputs: Kế hoạch triển khai triển khai của của của Sở; thực hiện hiện.",
        "        lead: Sở Tư pháp\n        outputs: Kế hoạch triển khai của Sở; thực hiện.",
        safe=False,
    ),
    "words twice at the beginning of a sentence": Case(
        "doubled-word",
        "        lead: Sở Tư pháp\n        outputs: Rà soát rà soát danh mục",
        "        lead: Sở Tư pháp\n        outputs: Rà soát danh mục",
        safe=False,
    ),
    "an ignore of a rule that is nearly named": Case(
        "unknown-ignore",
        "        outputs: Báo cáo\n        lead: Sở Lạ   # kehoach: ignore[unkown_unit] đang lập",
        "        outputs: Báo cáo\n        lead: Sở Lạ   # kehoach: ignore[unknown-unit] đang lập",
        safe=False,
    ),
    "a mistyped key": Case(
        "unknown-key",
        "        leed: Sở Tư pháp\n        outputs: Báo cáo",
        "        lead: Sở Tư pháp\n        outputs: Báo cáo",
        safe=False,
    ),
}
# What looks like it and is left to a person.
LEFT = {
    "an item in small letters may be the rest of a name": "        outputs: [Kế hoạch rà soát, đánh giá]",
    "a list in brackets with a comment in it": "        outputs: [Kế hoạch, # một\n          Báo cáo]",
    "an empty list": "        outputs: []",
    "a list in braces": "        rows:\n          - {outputs: [Kế hoạch, Báo cáo], when: Quý I}",
    "words with capitals cut in braces": "        rows:\n          - {outputs: Quyết định, Báo cáo, when: Quý I}",
    "a number cut twice": "        measure: Tỷ lệ\n        goal: {2024: 20,5,5%}",
    "a mistyped key beside the right one": "        outputs: Báo cáo\n        output: Báo cáo",
    "words twice in a text over several lines, and elsewhere rightly": "        outputs: Thực hiện hiện\n          đại hóa thực hiện hiện đại hóa; thực hiện hiện",
    "a small eth inside a word": "        outputs: Hợp tác với Gu\u00f0mundur",
    "letters of an id": "        outputs: Báo cáo\n        id: Q\u00d0",
    "a word of another alphabet with one Latin letter": "        outputs: Hợp tác với M\u043e\u0441\u043a\u0432\u0430",
    "a character between two letters": "        outputs: Báo\u200bcáo",
    "a character in the indentation of a word": "        note: |\n          \u2060Một",
    "a mark that turns the text": "        outputs: Báo cáo \u202eoác\u202c, \u200bKế hoạch",
    "a character that keeps a sign from being one": "        outputs: Báo cáo \u200b- \u200b# một hai:\u200b ba",
    "parts of an emoji": "        outputs: Báo cáo \U0001f469\u200d\U0001f4bb",
    "two marks in a row": "        outputs: Báo cáo,, Kế hoạch",
    "a dash before a symbol": "        outputs: Nghị quyết 10- NQ của Tỉnh ủy",
    "a key on the line of another": "        outputs: Báo cáo note: một",
    "a sign that may begin a list": "        outputs: - Báo cáo",
    "a text that is cut by a quote": '        outputs: "Báo cáo',
    "an ignore without reason": "        support: Sở Lạ  # kehoach: ignore[unknown-unit]",
    "a character of an old encoding": "        outputs: \x93Báo cáo\x94",
    "a control character as an escape": '        outputs: "Báo\\x00cáo"',
    "a control character in the indentation": "\x00        outputs: Báo cáo",
}


@pytest.mark.parametrize("name", CASES)
def test_a_fix_mends_the_place_and_nothing_else(fix, name):
    case = CASES[name]
    assert fix(plan(case.bad), unsafe=not case.safe) == plan(case.good)


@pytest.mark.parametrize("name", CASES)
def test_after_a_fix_no_finding_of_its_rule_is_left(run, repository, name):
    case = CASES[name]
    for part, is_found in ((case.bad, True), (case.good, False)):
        folder = repository({"plans/units.yaml": ROSTER, "plans/2024.yaml": plan(part).decode()})
        told = json.loads(run("check", "--format", "json", "--as-of", "2024-06-01", cwd=folder).out)
        assert (case.rule in {one["rule"] for one in told["findings"]}) is is_found


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if not case.safe])
def test_what_is_unsafe_waits_for_the_word(fix, name):
    assert fix(plan(CASES[name].bad)) == plan(CASES[name].bad)


@pytest.mark.parametrize("name", LEFT)
def test_what_only_a_person_can_decide_stays(fix, name):
    text = plan(f"        lead: Sở Tư pháp\n{LEFT[name]}")
    assert fix(text, unsafe=True) == text


def test_the_rarer_spelling_of_a_unit_is_written_as_the_usual_one(fix):
    usual = "        lead: Các sở, ban, ngành\n        outputs: Báo cáo"
    rare = "        lead: Tất cả các sở, ban ngành; Sở Tư pháp\n        outputs: Báo cáo"
    good = rare.replace("ban ngành", "ban, ngành")
    assert fix(plan(usual, usual, rare, rare), unsafe=True) == plan(usual, usual, good, good)
    assert fix(plan(usual, usual, rare)) == plan(usual, usual, rare)


def test_a_spelling_with_a_comma_does_not_enter_braces_without_quotes(fix):
    usual = "        lead: Các sở, ban, ngành\n        outputs: Báo cáo"
    braces = "        rows:\n          - {outputs: Báo cáo, lead: Các sở ban ngành}"
    assert fix(plan(usual, usual, braces), unsafe=True) == plan(usual, usual, braces)


def test_the_name_of_an_evidence_file_keeps_its_letters(fix):
    name = unicodedata.normalize("NFD", "báo cáo.pdf")
    text = HEAD.encode() + f"        # {unicodedata.normalize('NFD', 'ghi chú')}\n".encode()
    text += f"      - {{number: 1, note: {{file: {name}}}}}\n".encode()
    assert name.encode() in fix(text)


def test_a_lone_cr_ends_the_line_as_it_is_read(fix):
    assert fix(plan("        lead: Sở Tư pháp\r        outputs: Báo cáo")) == plan(
        "        lead: Sở Tư pháp\n        outputs: Báo cáo"
    )


def test_names_of_rules_in_brackets_get_lines_of_their_own(fix):
    text = "settings:\n  lint:\n    ignore: [missing-signer, missing-number]\n"
    assert fix(text.encode()).decode() == (
        "settings:\n  lint:\n    ignore:\n      - missing-signer\n      - missing-number\n"
    )


def test_a_closed_period_is_never_mended(fix):
    text = b"closed: {plan: mau-2024, period: 2024-Q1}\nfiles: [A, B]\n"
    assert fix(text, unsafe=True) == text


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from([case for case in CASES.values() if case.safe]), min_size=1, max_size=4),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([b"", BOM]),
)
def test_several_at_once_leave_comments_line_ends_and_every_other_byte(fix, cases, eol, bom):
    bad = plan(*(case.bad for case in cases), eol=eol, bom=bom)
    good = plan(*(case.good for case in cases), eol=eol, bom=bom)
    assert fix(bad) == good
    assert fix(good) == good


SIGNS = "[]{},\n\r\t|\"'!\u00a0\x00\x0b\u2028\ufeff"
PIECES = st.sampled_from(
    [
        *SIGNS,
        ": ",
        " #",
        "- ",
        "\r\n",
        "  ",
        "1,5%",
        "&a",
        "a\u0301",
        "leed: ",
        "# kehoach: ignore[missing-lead] x",
    ]
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(list(CASES.values())), min_size=1, max_size=2),
    st.lists(st.tuples(st.integers(0, 700), PIECES), max_size=6),
    st.booleans(),
)
def test_whatever_stands_in_a_file_fixing_twice_is_fixing_once(fix, cases, put_in, unsafe):
    text = plan(*(case.bad for case in cases)).decode()
    for at, piece in put_in:
        text = text[:at] + piece + text[at:]
    once = fix(text.encode(), unsafe=unsafe)
    assert fix(once, unsafe=unsafe) == once


UNSEEN = "\u00ad\u200b\u200d\u200e\u202a\u202c\u2060\ufeff"
LOOKS = "\u00d0\u00f0\u0410\u043e\u0430\u0412"
FOLDED = str.maketrans(LOOK_ALIKES | dict.fromkeys(UNSEEN, ""))
AROUND = st.text(st.sampled_from([*UNSEEN, *LOOKS, *" #:-?,.;&*!|>'\"[]{}ab1\n"]), max_size=6)


def words_of(data: bytes) -> list[str] | None:
    """Give all texts as they are read, without what nobody sees, in Vietnamese letters; None where something is wrong."""
    document, problems = parse(Source("a.yaml", data.decode()))
    wrong = not document.complete or any(one.rule != "flow-list" for one in problems)
    return (
        None
        if wrong
        else [" ".join(scalar.text.translate(FOLDED).split()) for scalar, _ in scalars(document.root)]
    )


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["Sở", "Báo", "# k", "'A", '"A', "A', B", "note", ""]), AROUND), max_size=4
    )
)
def test_characters_that_nobody_sees_are_taken_away_and_nothing_is_read_otherwise(fix, parts):
    lines = "".join(f"        note{at}: {before}{around}\n" for at, (before, around) in enumerate(parts))
    text = plan(f"{lines}        lead: Sở Tư pháp\n        outputs: Báo cáo")
    read = words_of(text)
    if read is not None:
        after = fix(text, rules=["invisible-character", "look-alike-letter"])
        assert words_of(after) == read
        assert after.decode().translate(FOLDED) == text.decode().translate(FOLDED)


def test_a_write_that_is_interrupted_leaves_the_old_file_whole(run, repository, monkeypatch):
    bad = plan(CASES["a list in brackets"].bad).decode()
    folder = repository({"plans/2024.yaml": bad})

    def interrupted(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "replace", interrupted)
    ran = run("check", "--fix", cwd=folder)
    assert (ran.code, ran.out) == (2, "")
    assert (folder / "plans/2024.yaml").read_text("utf-8") == bad
    assert sorted(path.name for path in (folder / "plans").iterdir()) == ["2024.yaml", "units.yaml"]
