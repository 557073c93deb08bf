from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]
GROUNDS = "reason: X, evidence: Công văn 1/UBND-TH ngày 01/3/2024"


def plan(when: str) -> str:
    return f"sections:\n  - {{number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: {when}}}\n"


@pytest.mark.parametrize(
    ("when", "due", "rules"),
    [
        ("Quý I/2024", "01/4/2024", []),
        ("Quý I/2024", "4/2024", []),
        ("Quý I/2024", "31/3/2024", ["extension-not-later"]),
        ("Quý I/2024", "3/2024", ["extension-not-later"]),
        ("Thường xuyên", "01/01/2024", []),
        ("05 ngày kể từ ngày nhận hồ sơ", "01/01/2024", []),
        ("Hàng quý", "31/3/2024", ["extension-not-later"]),
        ("Hàng quý", "15/4/2024", []),
        ("Hàng quý", "31/3/2024, for: 2023-Q4", ["unknown-occurrence"]),
    ],
)
def test_an_extension_moves_the_due_day_on(told: Told, when: str, due: str, rules: list[str]) -> None:
    assert told(plan(when), f"extensions:\n  - {{task: 1, due: {due}, {GROUNDS}}}\n") == rules
