from collections.abc import Callable

import pytest

Fired = Callable[[str], set[str]]
NAME = "signature-unlike-issuer"
BLOCK = 'plan:\n  title: A\n  issuer: "{issuer}"\n  issued: 28/12/2023\n  period: 2024\n  signed_as: "{signed_as}"\n'


@pytest.mark.parametrize(
    ("issuer", "signed_as"),
    [
        ("UBND tỉnh Mẫu", "CHỦ TỊCH"),
        ("Ủy ban nhân dân huyện Mẫu Một", "KT. Chủ tịch, Phó Chủ tịch"),
        ("Chủ tịch UBND tỉnh Mẫu", "TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH"),
    ],
)
def test_who_signs_otherwise_than_the_issuer_decides_is_told(
    fired: Fired, issuer: str, signed_as: str
) -> None:
    assert NAME in fired(BLOCK.format(issuer=issuer, signed_as=signed_as))


@pytest.mark.parametrize(
    ("issuer", "signed_as"),
    [
        ("UBND tỉnh Mẫu", "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH"),
        ("UBND tỉnh Mẫu", "TM. Ủy ban nhân dân"),
        ("Chủ tịch UBND tỉnh Mẫu", "KT. CHỦ TỊCH; PHÓ CHỦ TỊCH"),
        ("Sở Tư pháp", "KT. GIÁM ĐỐC; PHÓ GIÁM ĐỐC"),
        ("UBND tỉnh Mẫu", "TUQ. ỦY BAN NHÂN DÂN; GIÁM ĐỐC SỞ TƯ PHÁP"),
    ],
)
def test_fitting_signatures_are_fine(fired: Fired, issuer: str, signed_as: str) -> None:
    assert NAME not in fired(BLOCK.format(issuer=issuer, signed_as=signed_as))
