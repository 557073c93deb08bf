from collections.abc import Callable

import pytest

from kehoach.finding.finding import Finding
from kehoach.words import Language


@pytest.mark.parametrize(
    ("text", "said"), [("- a\n- b\n", "một danh sách"), ("Kế hoạch năm 2024\n", "một đoạn chữ")]
)
def test_what_the_file_is_instead_is_said(
    text: str, said: str, found: Callable[[bytes], tuple[Finding, ...]]
) -> None:
    (one,) = found(text.encode())
    assert one.rule.name == "not-a-mapping"
    assert said in one.message(Language.VI)
