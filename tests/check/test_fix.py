"""Fixes: what they mend, and that they touch nothing else."""

import os
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kehoach.check.choice import Choice
from kehoach.record.fix import Fixing, mend

BOM = b"\xef\xbb\xbf"
HEAD = """\
plan:
  id: mau-2024   # mã kế hoạch
  number: 12/KH-UBND
  title: Kiểm soát TTHC năm 2024
  issuer: UBND tỉnh Mẫu
  issued: 28/12/2023
  signer: (mẫu)
  period: 2024

sections:
  - number: I
    title: "Cải cách"  # trong ngoặc kép
    tasks:
"""
TASK = """\
      - number: {number}
        title: Việc {number}
{part}
        when: Quý I năm 2024   # chú thích cuối dòng
"""


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
    "words cut in braces": "        rows:\n          - {outputs: Rà soát, đánh giá, when: Quý I}",
    "a number cut twice": "        measure: Tỷ lệ\n        goal: {2024: 20,5,5%}",
    "a mistyped key beside the right one": "        outputs: Báo cáo\n        output: Báo cáo",
    "an ignore without reason": "        support: Sở Lạ  # kehoach: ignore[unknown-unit]",
    "a character of an old encoding": "        outputs: \x93Báo cáo\x94",
    "a control character as an escape": '        outputs: "Báo\\x00cáo"',
    "a control character in the indentation": "\x00        outputs: Báo cáo",
}


@pytest.fixture(scope="module")
def fix(tmp_path_factory) -> Callable[..., bytes]:
    """Give the bytes of a plan after its fixes, and leave the rest of the repository alone."""
    folder = tmp_path_factory.mktemp("repository")
    (folder / ".git").mkdir()
    (folder / "plans").mkdir()
    roster = "extends: province-before-2025-03\noffice: UBND tỉnh Mẫu\n"
    (folder / "plans/units.yaml").write_text(roster, "utf-8")
    path = folder / "plans/2024.yaml"

    def fix(data: bytes, *, unsafe: bool = False) -> bytes:
        path.write_bytes(data)
        files = mend([path], Fixing(folder, Choice(), date(2024, 6, 1), unsafe))
        assert path.read_bytes() == data
        return files[0].replacement.after if files else data

    return fix


def plan(*parts: str, eol: str = "\n", bom: bytes = b"") -> bytes:
    text = HEAD + "".join(TASK.format(number=at, part=part) for at, part in enumerate(parts, 1))
    return bom + text.replace("\n", eol).encode()


@pytest.mark.parametrize("name", CASES)
def test_a_fix_mends_the_place_and_nothing_else(fix, name):
    case = CASES[name]
    assert fix(plan(case.bad), unsafe=not case.safe) == plan(case.good)


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
