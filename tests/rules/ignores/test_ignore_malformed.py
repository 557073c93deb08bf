from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("kehoach: skip[missing-lead] lý do", "phải là chữ `ignore`"),
        ("kehoach: ignore missing-lead lý do", "thiếu tên quy tắc"),
        ("kehoach: ignore[] lý do", "không có tên quy tắc nào"),
        ("kehoach: ignore[missing-lead lý do", "ngoặc vuông mở ra mà không đóng"),
        ("kehoach ignore[missing-lead] lý do", "thiếu dấu hai chấm"),
        ("Kehoach: Ignore[missing-lead] lý do", "viết chữ thường"),
        ("KEHOACH: ignore[missing-lead] lý do", "viết chữ thường"),
        ("kehoach : ignore [missing-lead] lý do", "viết chữ thường"),
        ("a # kehoach: ignore[missing-lead] lý do", "còn có chữ khác"),
    ],
)
def test_what_keeps_a_comment_from_being_an_ignore_is_said(
    comment: str, said: str, found: Callable[[str], tuple[Finding, ...]]
) -> None:
    (one,) = (
        one for one in found(f"duties:\n  - number: 1 # {comment}\n") if one.rule.name == "ignore-malformed"
    )
    assert said in one.message(Language.VI)


@pytest.mark.parametrize(
    "comment",
    [
        "theo dõi bằng kehoach: xem README",
        "ghi chú thường",
        "kehoach kiểm tra tệp này",
        "Kehoach: xem README",
    ],
)
def test_other_comments_are_free(comment: str, fired: Callable[[str], set[str]]) -> None:
    assert "ignore-malformed" not in fired(f"duties:\n  - number: 1 # {comment}\n")


@pytest.mark.parametrize(
    "comment",
    [
        "skip[missing-lead] lý do",
        "ignore missing-lead lý do",
        "ignore[missing-lead lý do",
        "ignore(missing-lead) vì",
    ],
)
def test_what_readable_names_cover_is_not_told_beside_the_comment(
    comment: str, fired: Callable[[str], set[str]]
) -> None:
    task = f"duties:\n  - number: 1 # kehoach: {comment}\n    title: Rà soát\n    outputs: Báo cáo\n    when: 2024\n"
    assert fired(task) == {"ignore-malformed"}


def test_without_names_the_finding_stays(fired: Callable[[str], set[str]]) -> None:
    task = "duties:\n  - number: 1 # kehoach: ignore[] vì\n    title: Rà soát\n    outputs: Báo cáo\n    when: 2024\n"
    assert fired(task) == {"ignore-malformed", "missing-lead"}
