import pytest

from kehoach.roster.wording import read_wording, toneless, toneless_words


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Sở Tư pháp, UBND", ["sở", "tư", "pháp", ",", "ubnd"]),
        ("Ủy ban nhân dân tỉnh", ["ubnd", "tỉnh"]),
        ("Uỷ  ban\u00a0nhân\ndân", ["ubnd"]),
        ("VP.UBND", ["vp", "ubnd"]),
        ("VPUBND", ["vp", "ubnd"]),
        ("VH - TT&DL", ["vhttdl"]),
        ("Phát thanh – Truyền hình", ["phát", "thanh-truyền", "hình"]),
        ("Thông tin & Truyền thông", ["thông", "tin&truyền", "thông"]),
        ("- Một;\n- Hai", ["một", ";", ";", "hai"]),
        ("Một\n- Hai", ["một", ";", "hai"]),
        ("Một,\n+ Hai", ["một", ",", ";", "hai"]),
        ("BHXH, ... - UBND", ["bhxh", ",", "…", ";", "ubnd"]),
        ("“Một cửa”.", ["một", "cửa"]),
        ("Ðài", ["đài"]),
    ],
)
def test_a_cell_is_cut_into_folded_words_and_marks(text: str, keys: list[str]) -> None:
    assert list(read_wording(text).keys) == keys


def test_tokens_know_their_places() -> None:
    text = "Văn phòng UBND - tỉnh"
    wording = read_wording(text)
    assert [
        text[start:end] for start, end in (wording.place(at, at + 1) for at in range(len(wording.keys)))
    ] == [
        "Văn phòng",
        "UBND - tỉnh",
    ]


def test_brackets_are_paired() -> None:
    assert read_wording("a (b (c) d) e)").closes == {1: 7, 3: 5}


def test_without_tones_nothing_is_left_of_the_marks() -> None:
    assert toneless("đường") == "duong"
    assert toneless_words("Các Uy ban nhan dan cấp huyện, Văn phòng") == ("ubnd", "cap", "huyen", "vp")
