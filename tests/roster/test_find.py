import pytest

from kehoach.roster.find import Likeness, best_of, find
from kehoach.roster.model import Roster


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("Sở Tư pháp", ["Sở Tư pháp"]),
        ("so tu phap", ["Sở Tư pháp"]),
        ("SO TU PHAP", ["Sở Tư pháp"]),
        ("stp", ["Sở Tư pháp"]),
        ("tư pháp", ["Sở Tư pháp"]),
        ("so ke hoach", ["Sở Kế hoạch và Đầu tư"]),
        ("so tai", ["Sở Tài chính", "Sở Tài nguyên và Môi trường"]),
        ("uy ban nhan dan cap huyen", ["UBND cấp huyện"]),
        ("cac so ban nganh", ["Các sở, ban, ngành"]),
        ("gtvt-xd", ["Sở Giao thông vận tải - Xây dựng"]),
        ("so gtvt-xd", ["Sở Giao thông vận tải - Xây dựng"]),
        ("sa pa", ["UBND thị xã Sa Pa"]),
        ("so tu phep", ["Sở Tư pháp"]),
        ("UBND cấp xã; UBND cấp huyện", ["UBND cấp xã", "UBND cấp huyện"]),
        ("xyz", []),
        ("", []),
        ("...", []),
    ],
)
def test_a_query_finds_what_is_meant(lao_cai: Roster, query: str, names: list[str]) -> None:
    assert [entry.name for entry in best_of(find(lao_cai, query))] == names


def test_better_fits_come_first_and_each_entry_once(lao_cai: Roster) -> None:
    found = find(lao_cai, "ubnd huyen")
    assert [one.likeness for one in found] == sorted(one.likeness for one in found)
    assert (found[0].likeness, found[0].entry.name) == (Likeness.TONELESS, "UBND cấp huyện")
    assert len({one.entry.name for one in found}) == len(found)
    assert "UBND huyện Bát Xát" in {one.entry.name for one in found}


def test_the_name_that_fits_is_told(lao_cai: Roster) -> None:
    assert find(lao_cai, "so gtvt-xd")[0].written == "Sở GTVT-XD"
