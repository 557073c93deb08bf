import pytest

from kehoach.plan.address import address_of, bare


@pytest.mark.parametrize(
    ("parent", "parent_number", "own", "address"),
    [
        ("", "", "II", "II"),
        ("II", "II", "2", "II.2"),
        ("12.2", "12.2", "12.2.1", "12.2.1"),
        ("II.12", "12", "12.2", "II.12.2"),
        ("4", "4", "a", "4.a"),
        ("1", "1", "12", "1.12"),
        ("TCTH", "", "1", "TCTH.1"),
    ],
)
def test_an_address_joins_numbers_and_keeps_those_that_repeat_their_parent(
    parent, parent_number, own, address
):
    assert address_of(parent, parent_number, own) == address


@pytest.mark.parametrize(
    ("written", "number"), [("1.", "1"), ("a)", "a"), ("1.1.", "1.1"), (" đ) ", "đ"), ("4.10", "4.10")]
)
def test_a_number_loses_its_last_dot_or_bracket(written, number):
    assert bare(written) == number
