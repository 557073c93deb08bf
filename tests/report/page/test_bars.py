from dataclasses import fields

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kehoach.report.digest import Count, TargetRow
from kehoach.report.page.bars import bar, groups
from kehoach.report.page.shares import shares

NUMBERS = st.floats(-1e9, 1e9, allow_nan=False) | st.integers(-1000, 1000)


WORDS = {
    field.name: () if field.name in ("periods", "missing", "units") else "" for field in fields(TargetRow)
}


def row(value, to_reach=None, at_most=None, measured_in="%") -> TargetRow:
    given = {"value": value, "to_reach": to_reach, "at_most": at_most, "measured_in": measured_in}
    return TargetRow(**WORDS | given)


def test_a_share_is_drawn_from_0_to_100():
    made = bar(row(73.2, 80))
    assert (made.start, made.width, made.level) == ("0.00%", "73.20%", "80.00%")
    assert (made.low, made.high) == ("0%", "100%")
    assert made.wrong is None


def test_other_numbers_have_a_round_end_above_value_and_level():
    made = bar(row(6, 15, measured_in="dịch vụ"))
    assert (made.high, made.width, made.level) == ("20", "30.00%", "75.00%")


def test_what_is_too_much_of_a_goal_at_most_is_marked_from_the_level_on():
    made = bar(row(23, 20, at_most=20, measured_in="phút/lần"))
    assert made.high == "30"
    assert made.wrong == made.level == "66.67%"
    assert made.wrong_width == "33.33%"


def test_a_share_over_100_is_drawn_whole():
    assert bar(row(130, 100)).high == "150%"


def test_no_figure_has_no_bar_and_zero_has_one():
    assert bar(row(None, 80)) is None
    made = bar(row(0, 80))
    assert made.width == "0.00%"


@example(value=-5e-324, level=0.0, measured_in="%")
@given(value=NUMBERS, level=NUMBERS | st.none(), measured_in=st.sampled_from(["%", "lớp", None]))
def test_every_bar_lies_within_its_scale(value, level, measured_in):
    made = bar(row(value, level, level, measured_in))
    places = [float(one.rstrip("%")) for one in (made.start, made.zero, made.level, made.wrong) if one]
    assert all(0 <= one <= 100 for one in places)
    assert float(made.start.rstrip("%")) + float(made.width.rstrip("%")) <= 100.01


def test_the_goals_of_a_target_stand_together(digest):
    made = groups(digest("2024-Q1").targets)
    assert sum(len(one.tiers) for one in made) == 20
    several = next(one for one in made if one.name == "Tỷ lệ kết quả còn hiệu lực được số hóa")
    assert [one.scope for one in several.tiers] == ["cấp tỉnh", "cấp huyện", "cấp xã"]


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=10))
def test_shares_fill_the_bar(numbers):
    made = shares([Count(f"{at}", "", number) for at, number in enumerate(numbers)])
    assert sum(float(one.width.rstrip("%")) for one in made) == pytest.approx(100, abs=0.1)
    assert made[0].x == "0.00%"
