from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

Found = Callable[[str], tuple[Finding, ...]]
PLAN = "plan:\n  number: 12/KH-UBND\n  title: Kiểm soát TTHC\n  issuer: UBND tỉnh Mẫu\n  issued: {}\n  period: 2026\n"


def told(found: Found, words: str) -> tuple[str, str]:
    one = next(one for one in found(PLAN.format(words)) if one.rule.name == "date-malformed")
    return one.message(Language.VI), one.help(Language.VI)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("ngày 05 tháng 01 năm 2026", "05/01/2026"),
        ("05 / 01 / 2026", "05/01/2026"),
        ("tháng 01 năm 2026", "01/2026"),
    ],
)
def test_a_day_that_exists_is_only_not_in_form(found: Found, words: str, meant: str) -> None:
    message, help_line = told(found, words)
    assert message == f"`{words}` ở khóa `issued` chưa đúng cách ghi ngày"
    assert help_line == f"viết là `{meant}`"


def test_a_year_of_two_digits_asks_for_all_four(found: Found) -> None:
    message, help_line = told(found, "05/01/26")
    assert message == "`05/01/26` ở khóa `issued` chưa ghi đủ bốn chữ số của năm"
    assert "`05/01/2026`" in help_line


@pytest.mark.parametrize("words", ["31/11/2025", "ngày 30 tháng 02 năm 2026", "12/28/2025", "2025-02-30"])
def test_a_day_that_no_month_has_is_not_in_the_calendar(found: Found, words: str) -> None:
    assert told(found, words)[0] == f"`{words}` ở khóa `issued` không phải là một ngày có trong lịch"


@pytest.mark.parametrize("words", ["đầu năm", "quý I năm 2026", "30/02/26"])
def test_other_words_are_not_understood(found: Found, words: str) -> None:
    assert told(found, words)[0] == f"không hiểu ngày `{words}` ở khóa `issued`"
