import time
from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
PLAN = "plan:\n  number: {}\n  title: Kiểm soát TTHC\n  issuer: UBND tỉnh Mẫu\n  period: 2024\n"


@pytest.mark.parametrize(
    "number",
    [
        "446/KH-UBND",
        "012/CT-UBND",
        "01779/QĐ-UBND",
        "88/2025/QĐ-UBND",
        "163/2025/QĐ-CTUBND",
        "1594/QĐ-TTPVHCC",
        "2508/KH-BCĐCCCVCC",
        "30c/NQ-CP",
        "12/UBND-VX",
        "2093/TTr-VPUBND",
        "05/KH-HĐND-UBND",
        "12-KH/TU",
        "  446/KH-UBND ",
    ],
)
def test_numbers_that_offices_give_are_in_form(fired: Fired, number: str) -> None:
    assert "number-malformed" not in fired(PLAN.format(number))


@pytest.mark.parametrize(
    "number", ["446", "446-KH-UBND", "446/KH UBND", "446/kh-ubnd", '"Số: 446/KH-UBND"', "446/KH-", "KH-UBND"]
)
def test_other_forms_are_reported(fired: Fired, number: str) -> None:
    assert "number-malformed" in fired(PLAN.format(number))


@pytest.mark.parametrize(
    "number", ["/KH-UBND", '"Số:      /KH-UBND"', "…/KH-UBND", "......./QĐ-UBND", '" / "']
)
def test_a_draft_misses_its_number_and_is_not_malformed(fired: Fired, number: str) -> None:
    rules = fired(PLAN.format(number))
    assert "missing-number" in rules
    assert "number-malformed" not in rules


def test_garbage_is_answered_in_no_time(fired: Fired) -> None:
    start = time.process_time()
    for garbage in ("." * 50_000, "1" * 50_000, "1/" + "A-" * 25_000 + "!", "số" + " :" * 25_000):
        fired(PLAN.format(f"'{garbage}'"))
    assert time.process_time() - start < 2


def test_a_colon_that_yaml_takes_for_a_sign_is_only_a_syntax_error(fired: Fired) -> None:
    plan = "plan:\n  number: {number}\n  title: A\n  issuer: UBND tỉnh Mẫu\n  period: 2024\n"
    assert {"syntax", "number-malformed"} & fired(plan.format(number="Số: 12/KH-UBND")) == {"syntax"}
    assert {"syntax", "number-malformed"} & fired(plan.format(number='"Số: 12/KH-UBND"')) == {
        "number-malformed"
    }
