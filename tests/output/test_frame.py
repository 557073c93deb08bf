import unicodedata
from collections import Counter
from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Rule, Severity
from kehoach.output.frame import frame, summary
from kehoach.output.visible import width
from kehoach.text.source import Source, Span
from kehoach.words import Fact, Language, Words

Snapshot = Callable[..., None]

UNIT = Rule(
    name="unknown-unit",
    severity=Severity.ERROR,
    says=Words(vi="không có đơn vị `{unit}` trong danh mục", en="no unit `{unit}` in the roster"),
    help=Words(vi="viết `{near}`", en="write `{near}`"),
    label=Words(vi="gần nhất: `{near}`", en="the nearest: `{near}`"),
    other=Words(vi="đã nêu ở đây", en="named here"),
    check=lambda _: [],
)


def finding(text: str, words: str, other: str | None = None, rule: Rule = UNIT, **facts: Fact) -> Finding:
    """Find words in a text; `other` too, from its last occurrence."""
    start = text.index(words)
    second = None if other is None else Span(text.rindex(other), text.rindex(other) + len(other))
    span = Span(start, start + len(words))
    known = {"unit": words, "near": "Sở Tư pháp", **facts}
    return Finding(rule, Source("plans/2024.yaml", text), Problem(rule.name, span, known, second))


LONG = "    when: " + "quý một và " * 20 + "Sở Tư phap" + " và sau đó" * 20


@pytest.mark.parametrize("language", list(Language))
def test_a_finding_is_a_frame(snapshot: Snapshot, language: Language) -> None:
    text = "plan:\n" * 41 + "    lead: Sở Tư phap; Sở Nội vụ\n"
    snapshot(frame(finding(text, "Sở Tư phap"), language))


TEXTS = {
    "two places on different lines": ("a: Sở A\nb: x\nc: x\nd: Sở B\n", "Sở B", "Sở A"),
    "two places on neighbouring lines": ("a: Sở A\nb: Sở B\n", "Sở A", "Sở B"),
    "two places on one line": ("lead: Sở A; Sở B\n", "Sở B", "Sở A"),
    "two places far apart on one line": (f"lead: Sở A{' x' * 80} Sở B\n", "Sở A", "Sở B"),
    "a tab before and in the place": ("\tlead:\tSở\tTư\n", "Sở\tTư", None),
    "wide characters before the place": ("財務: 部 Sở Tư phap\n", "Sở Tư phap", None),
    "letters in two parts": (
        unicodedata.normalize("NFD", "Ủy ban: Sở Tư phap; Sở Nội vụ\n"),
        unicodedata.normalize("NFD", "Sở Tư phap"),
        None,
    ),
    "several lines": ("when: >\n  một\n  hai\n", "một\n  hai", None),
    "the end of a line": ("lead:\nwhen: x\n", "\n", None),
    "nothing at all": ("", "", None),
    "behind the last line": ("lead: x\n", "", ""),
    "characters that steer a terminal": ("lead: \x1b[2J\u202eab\x00 Sở\r\n", "Sở", None),
    "a long line": (LONG, "Sở Tư phap", None),
    "the start of a long line": (f"Sở{LONG}", "Sở ", None),
    "the end of a long line": (f"{LONG} Sở Xa", "Sở Xa", None),
    "a place longer than the line": (LONG, LONG[10:], None),
}


def test_marks_stand_under_what_they_mark(snapshot: Snapshot) -> None:
    shown = [
        f"# {name}\n{frame(finding(text, words, other, near='Sở A'), Language.EN, 80)}"
        for name, (text, words, other) in TEXTS.items()
    ]
    snapshot("\n".join(shown))


@pytest.mark.parametrize("name", [name for name in TEXTS if "line" not in name or "long" in name])
@pytest.mark.parametrize("columns", [20, 40, 80, 500])
def test_frames_fit_their_columns(name: str, columns: int) -> None:
    text, words, other = TEXTS[name]
    lines = frame(finding(text, words, other, near="A"), Language.EN, columns).splitlines()
    texts = [line for line in lines if line[:1].isdigit()]
    assert max(map(width, texts)) <= max(columns, 36)


@pytest.mark.parametrize(
    "before", ["", "\t", "財", "Ủy ", unicodedata.normalize("NFD", "Ủy ế "), "\u202e", "x" * 500]
)
def test_carets_cover_exactly_the_words(before: str) -> None:
    shown = frame(finding(f"{before}«abc» sau", "«abc»"), Language.EN, 60).splitlines()
    text, carets = shown[3], shown[4]
    columns = [char for char in text for _ in range(width(char))]
    assert "".join(columns[carets.index("^") : carets.rindex("^") + 1]) == "«abc»"


def test_nothing_of_a_file_reaches_the_terminal_raw() -> None:
    text = "a\x1b[31m: \u202e\x9b\n"
    shown = frame(finding(text, text[:8], near="\x1b\u2066"), Language.VI)
    assert all(char.isprintable() or char == "\n" for char in shown)


@pytest.mark.parametrize(
    ("severities", "files", "vi", "en"),
    [
        ("", 7, "không có lỗi nào trong 7 tệp", "no findings in 7 files"),
        ("", 1, "không có lỗi nào trong 1 tệp", "no findings in 1 file"),
        ("wee", 3, "2 lỗi, 1 cảnh báo trong 3 tệp", "2 errors, 1 warning in 3 files"),
        ("wwn", 1, "2 cảnh báo, 1 lưu ý trong 1 tệp", "2 warnings, 1 note in 1 file"),
    ],
)
def test_counts_stand_at_the_end(severities: str, files: int, vi: str, en: str) -> None:
    by_letter = {severity.value[0]: severity for severity in Severity}
    counted = Counter(by_letter[letter] for letter in severities)
    assert summary(counted, files, Language.VI) == vi
    assert summary(counted, files, Language.EN) == en


@pytest.mark.parametrize(
    ("severities", "known", "vi", "en"),
    [
        (
            "",
            "e",
            "không có lỗi mới trong 2 tệp (đã ghi nhận: 1 lỗi)",
            "no new findings in 2 files (already recorded: 1 error)",
        ),
        (
            "w",
            "eew",
            "1 cảnh báo trong 2 tệp (đã ghi nhận: 2 lỗi, 1 cảnh báo)",
            "1 warning in 2 files (already recorded: 2 errors, 1 warning)",
        ),
    ],
)
def test_what_a_baseline_has_is_counted_apart(severities: str, known: str, vi: str, en: str) -> None:
    by_letter = {severity.value[0]: severity for severity in Severity}
    counted, before = (Counter(by_letter[letter] for letter in letters) for letters in (severities, known))
    assert summary(counted, 2, Language.VI, known=before) == vi
    assert summary(counted, 2, Language.EN, known=before) == en
