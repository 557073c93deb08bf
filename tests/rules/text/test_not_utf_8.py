from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language

PLAN = "plan:\n  title: Kế hoạch kiểm soát thủ tục hành chính, đơn vị thực hiện\n"


def only(found: tuple[Finding, ...]) -> Finding:
    (one,) = (one for one in found if one.rule.name == "not-utf-8")
    return one


def test_utf_16_from_notepad_is_named(found: Callable[[bytes], tuple[Finding, ...]]) -> None:
    assert "UTF-16" in only(found(PLAN.encode("utf-16"))).help(Language.VI)


def test_tcvn3_is_named_with_the_font_it_is_known_by(found: Callable[[bytes], tuple[Finding, ...]]) -> None:
    typed = b"plan:\n  title: K\xd5 ho\xb9ch ki\xd3m so\xb8t, \xae\xac n v\xde, \xad\xac, c\xb8c s\xeb\n"
    assert ".VnTime" in only(found(typed)).help(Language.VI)


def test_windows_1258_is_named(found: Callable[[bytes], tuple[Finding, ...]]) -> None:
    typed = b"plan:\n  title: Ki\xea\xd2m so\xe1t, \xf0\xf5n vi\xf2, th\xfd\xf2c hi\xea\xf2n\n"
    assert "Windows-1258" in only(found(typed)).help(Language.VI)


def test_an_encoding_that_nothing_speaks_for_gets_plain_advice(
    found: Callable[[bytes], tuple[Finding, ...]],
) -> None:
    assert only(found(b"plan:\n  title: a\xff\n")).help(Language.VI).startswith("mở tệp bằng Notepad")


@pytest.mark.parametrize("text", [PLAN, "\ufeff" + PLAN, PLAN.replace("\n", "\r\n")])
def test_utf_8_with_a_byte_order_mark_or_windows_line_ends_is_fine(
    text: str, fired: Callable[[bytes], set[str]]
) -> None:
    assert not fired(text.encode()) & {"not-utf-8", "control-character", "line-separator-character"}
