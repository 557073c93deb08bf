from collections.abc import Callable

import pytest

from kehoach.document.cause import Cause
from kehoach.finding.finding import Finding
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met
from kehoach.rules.document.syntax import syntax
from kehoach.text.source import Source, Span
from kehoach.words import Language

TASK = "sections:\n  - number: I\n    tasks:\n      - number: 1\n        title: Rà soát\n"
NOTHING = Span(0, 0)


def finding(cause: Cause, character: str, library: str | None) -> Finding:
    facts = {"cause": str(cause), "character": character, "library": library}
    problem = Problem("syntax", NOTHING, facts)
    return Finding(syntax, Source("a.yaml", ""), *syntax.check(Met({"syntax": (problem,)})))


def test_the_words_of_the_library_follow_in_brackets() -> None:
    one = finding(Cause.COLON_IN_TEXT, "Đ", "mapping values are not allowed in this context")
    assert one.message(Language.VI).endswith(
        "(bộ đọc YAML báo: mapping values are not allowed in this context)"
    )
    assert one.message(Language.EN).endswith(
        "(the YAML library says: mapping values are not allowed in this context)"
    )


def test_nothing_stands_in_brackets_where_the_library_said_nothing() -> None:
    assert (
        finding(Cause.MISSING_SPACE_AFTER_COLON, "l", None).message(Language.VI)
        == "thiếu dấu cách sau dấu hai chấm"
    )


def test_braces_in_the_words_of_the_library_are_no_facts() -> None:
    assert "'{'" in finding(Cause.OTHER, "{", "did not find expected '{'").message(Language.EN)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("goal: > 70%", "dấu `>` đứng đầu"),
        ("goal: % hồ sơ", "dấu `%`"),
        ("note: * Ghi chú", "dấu `*`"),
        ("note: & Ghi chú", "dấu `&`"),
        ("note: @ Ghi chú", "dấu `@`"),
        ("note: `Ghi chú`", "nháy ngược"),
        ("outputs: - Báo cáo", "gạch đầu dòng ngay sau dấu hai chấm"),
        ("note: Đề án 06: dữ liệu", "thêm một dấu hai chấm"),
        ("lead:Sở Tư pháp", "thiếu dấu cách sau dấu hai chấm"),
        ("lead:\u00a0Sở Tư pháp", "sau dấu hai chấm là ký tự đặc biệt"),
        ('note: "Một cửa" năm 2024', 'còn chữ ở sau dấu `"` đóng'),
        ('note: "Một cửa', 'dấu `"` mở ở đây mà không đóng'),
        ("note: {cấp tỉnh: 1", "ngoặc `{` mở ở đây mà không đóng"),
        ("note: [Dự thảo] Quyết định", "sau ngoặc đóng"),
    ],
)
def test_pasted_text_is_explained_at_its_line(
    line: str, said: str, found: Callable[[str], tuple[Finding, ...]]
) -> None:
    met = [one for one in found(f"{TASK}        {line}\n        outputs: Báo cáo\n") if one.rule is syntax]
    assert [one.source.line(one.start.line).strip() for one in met] == [line]
    assert said in met[0].message(Language.VI)
