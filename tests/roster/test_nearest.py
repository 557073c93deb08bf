import pytest

from kehoach.roster.model import Roster
from kehoach.roster.nearest import almost, nearest
from kehoach.roster.spelling import name_words


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Sở Tư phap", "Sở Tư pháp"),
        ("Sở Tưpháp", "Sở Tư pháp"),
        ("So Tu phap", "Sở Tư pháp"),
        ("Sở Thông tin Truyền thông", "Sở Thông tin và Truyền thông"),
        ("Sở Kế hoach và Đầu tư", "Sở Kế hoạch và Đầu tư"),
        ("UBND cap huyen", "UBND cấp huyện"),
        ("Chi cục Kiểm lâm", None),
        ("Ông Nguyễn Văn A", None),
        ("", None),
    ],
)
def test_the_nearest_name_is_what_was_meant_or_nothing(
    lao_cai: Roster, written: str, meant: str | None
) -> None:
    assert nearest(lao_cai.index, name_words(written)) == meant


def test_a_name_with_one_other_word_is_almost_it_only_if_the_word_looks_alike(lao_cai: Roster) -> None:
    assert almost(lao_cai.index, ("sở", "tu", "pháp"))
    assert not almost(lao_cai.index, ("sở", "ngoại", "pháp"))
