import pytest

from kehoach.output.goal_words import level, meaning, short
from kehoach.phrase.goal.model import Op
from kehoach.phrase.goal.read import read
from kehoach.words import Language


@pytest.mark.parametrize(
    ("phrase", "signs", "words"),
    [
        ("tối thiểu 60%", "≥ 60%", "ít nhất 60%"),
        ("60%", "≥ 60% (không ghi rõ)", "ít nhất 60%"),
        ("trên 1.180 hồ sơ", "> 1.180 hồ sơ", "trên 1.180 hồ sơ"),
        ("tối đa 20 phút/01 lần", "≤ 20 phút/lần", "nhiều nhất 20 phút/lần"),
        ("dưới 2,5%", "< 2,5%", "dưới 2,5%"),
        ("khoảng 03 lớp", "≈ 3 lớp", "khoảng 3 lớp"),
        ("35-45%", "35% – 45%", "từ 35% đến 45%"),
        ("từ 50% - dưới 70%", "50% – < 70%", "từ 50% đến dưới 70%"),
        ("trên 50% đến 70%", "> 50% – 70%", "từ trên 50% đến 70%"),
        ("trên 50% đến dưới 70%", "> 50% – < 70%", "từ trên 50% đến dưới 70%"),
        ("tăng ít nhất 5%", "≥ +5 điểm %", "tăng ít nhất 5 điểm %"),
        ("tăng trên 5%", "> +5 điểm %", "tăng trên 5 điểm %"),
        ("tăng không quá 5%", "≤ +5 điểm %", "tăng nhiều nhất 5 điểm %"),
        ("tăng dưới 5%", "< +5 điểm %", "tăng dưới 5 điểm %"),
        ("tăng 5-10%", "+5 điểm % – +10 điểm %", "tăng từ 5 điểm % đến 10 điểm %"),
        ("giảm ít nhất 5 phút", "giảm ≥ 5 phút", "giảm ít nhất 5 phút"),
        ("giảm trên 5 phút", "giảm > 5 phút", "giảm trên 5 phút"),
        ("giảm 5 - dưới 10 phút", "giảm 5 phút – < 10 phút", "giảm từ 5 phút đến dưới 10 phút"),
        (
            "mỗi năm tăng ít nhất 20% cho đến khi đạt 100%",
            "≥ +20 điểm %, mỗi năm → 100%",
            "tăng ít nhất 20 điểm %",
        ),
        ("top cao", "không có con số", "không có con số"),
        ("3", "≥ 3 (không ghi rõ)", "ít nhất 3"),
    ],
)
def test_a_reading_is_said_in_signs_and_in_words(phrase: str, signs: str, words: str) -> None:
    goal, _ = read(phrase)
    assert goal
    assert short(goal, Language.VI) == signs
    assert level(goal, Language.VI) == words


@pytest.mark.parametrize(
    "phrase", ["60%", "trên 60%", "tối đa 5%", "dưới 5%", "khoảng 5%", "5-6%", "tăng 5%", "x"]
)
def test_when_a_goal_is_met_is_said_in_both_languages(phrase: str) -> None:
    goal, _ = read(phrase)
    assert goal
    words = meaning(goal)
    assert words.vi and words.en and words.vi != words.en


def test_every_operator_has_its_meaning() -> None:
    goal, _ = read("60%")
    assert goal
    assert len({meaning(type(goal)("", op)).en for op in Op}) == len(Op)
