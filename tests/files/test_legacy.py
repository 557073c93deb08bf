"""Texts in old encodings are told, and only they; the legacy texts here were made from the Unicode ones beside them."""

from collections.abc import Callable

import pytest

from growth import takes_linear_time
from kehoach.files.legacy import legacy_encoding_of

TCVN3 = {
    "KÕ ho¹ch kiÓm so¸t thñ tôc hµnh chÝnh n¨m 2024": ("KÕ", "Kế"),
    "lead: Së T­ ph¸p": ("Së", "Sở"),
    "title: Uû ban nh©n d©n huyÖn, thÞ x·": ("Uû", "Uỷ"),
    "QuyÕt ®Þnh ban hµnh": ("QuyÕt", "Quyết"),
}
VNI = {
    "Keá hoaïch kieåm soaùt thuû tuïc haønh chính": ("Keá", "kế"),
    "UÛy ban nhaân daân tænh": ("UÛy", "ủy"),
    "lead: Sôû Tö phaùp": ("Sôû", "sở"),
    "ÑÖÔØNG PHOÁ NGÖÔØI DAÂN": ("ÑÖÔØNG", "đường"),
}


@pytest.mark.parametrize(("text", "first"), TCVN3.items())
def test_tcvn3_is_told_with_its_first_word(text: str, first: tuple[str, str]) -> None:
    found = legacy_encoding_of(text)
    assert found
    assert (found.encoding, found.word, found.meant) == ("TCVN3", *first)
    assert text[found.span.start : found.span.end] == found.word


@pytest.mark.parametrize(("text", "first"), VNI.items())
def test_vni_is_told_with_its_first_word(text: str, first: tuple[str, str]) -> None:
    found = legacy_encoding_of(text)
    assert found
    assert (found.encoding, found.word, found.meant) == ("VNI", *first)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch kiểm soát thủ tục hành chính, Ủy ban nhân dân, Uỷ ban nhân dân tỉnh Thanh Hoá",
        "Công văn về việc công bố, công khai: không quá 05 ngày; phòng, chống; tháng 6; hành chính; và; có; là",
        "CÔNG AN, PHÒNG, VÀ, TÀI CHÍNH, NGOÀI, QUÝ, KÝ",
        "Krông Nô, Đắk Lắk, Ea H'leo, Plây Ku, Pác Nặm, Kông Chro, Sín Thầu",
        "nguòi duòng truòng viéc tiép quóc kiém muón",
        "25°C, 10m², 5µm, 3×4, ½, §2, ±1, © 2024, Zalo®, «Đề án», ©, ®, µ, kinh phí¹, Sở Y tế², 20 %",
        "Zürich, François, Citroën, naïve, señor, El Niño, Malmö, São Paulo, Björk, Noël, façade, Köln, Ñ, Øre",
        "où à là très même déjà garçon œuvre hôtel; für Tür über schön; año mañana; ação não; på også får",
        "thời­ hạn, thủ­ tục",
        "",
    ],
)
def test_other_texts_are_no_alarm(text: str) -> None:
    assert legacy_encoding_of(text) is None


def test_one_strange_word_is_no_alarm() -> None:
    assert legacy_encoding_of("Tên tệp: ho¹ch, ho¹ch, HO¹CH") is None


def test_words_of_unicode_beside_do_not_hide_it() -> None:
    found = legacy_encoding_of("Sở Tư pháp chủ trì rà soát danh mục.\nnote: Së T­ ph¸p, Së Néi vô")
    assert found and found.word == "Së"


@pytest.mark.parametrize(
    "garbage",
    [
        lambda size: "ø" + "a" * size,
        lambda size: "aø" * (size // 2),
        lambda size: "ø " * (size // 2),
        lambda size: "®" * size,
        lambda size: "\u00ad" * size + "®",
    ],
)
def test_long_garbage_is_read_in_linear_time(garbage: Callable[[int], str]) -> None:
    assert takes_linear_time(lambda size: legacy_encoding_of(garbage(size)), 20_000)
