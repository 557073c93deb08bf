from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "issuer-unlike-roster"
FILES = (
    "# tệp: plans/units.yaml\nextends: province-before-2025-03\noffice: {office}\n"
    "# tệp: plans/2024.yaml\nplan: {{title: A, issuer: {issuer}, issued: 28/12/2023, period: 2024}}\n"
)


@pytest.mark.parametrize(
    ("issuer", "office"),
    [
        ("UBND tỉnh Ví Dụ", "UBND tỉnh Mẫu"),
        ("Ủy ban nhân dân tỉnh Ví Dụ", "UBND tỉnh Mẫu"),
        ("Chủ tịch UBND tỉnh Ví Dụ", "UBND tỉnh Mẫu"),
        ("HĐND tỉnh Ví Dụ", "UBND tỉnh Mẫu"),
        ("UBND huyện Mẫu Một", "UBND huyện Mẫu Hai"),
        ("UBND xã Ví Dụ Ba", "UBND xã Ví Dụ Bốn"),
        ("UBND thành phố Huế", "UBND thành phố Cần Thơ"),
    ],
)
def test_another_office_of_the_same_level_is_told(fired: Fired, issuer: str, office: str) -> None:
    assert NAME in fired(FILES.format(issuer=issuer, office=office))


@pytest.mark.parametrize(
    ("issuer", "office"),
    [
        ("UBND tỉnh Mẫu", "UBND tỉnh Mẫu"),
        ("ỦY BAN NHÂN DÂN TỈNH MẪU", "UBND tỉnh Mẫu"),
        ("UBND tỉnh Mau", "UBND tỉnh Mẫu"),
        ("UBND tỉnh", "UBND tỉnh Mẫu"),
        ("UBND tỉnh Mẫu", "UBND tỉnh"),
        ("UBND huyện Mẫu Một", "UBND tỉnh Mẫu"),
        ("UBND xã Ví Dụ Ba", "UBND huyện Mẫu Một"),
        ("Sở Tư pháp tỉnh Ví Dụ", "UBND tỉnh Mẫu"),
        ("Sở Tư pháp", "UBND tỉnh Mẫu"),
        ("UBND thành phố Ví Dụ", "UBND thành phố Cần Thơ"),
        ("UBND tỉnh BR-VT", "UBND tỉnh Bà Rịa - Vũng Tàu"),
        ("UBND tỉnh Bà Rịa Vũng Tàu", "UBND tỉnh Bà Rịa - Vũng Tàu"),
        ("UBND tỉnh Mẫu; Tòa án nhân dân tỉnh Mẫu", "UBND tỉnh Mẫu"),
    ],
)
def test_the_same_office_and_one_of_another_level_are_fine(fired: Fired, issuer: str, office: str) -> None:
    assert NAME not in fired(FILES.format(issuer=issuer, office=office))
