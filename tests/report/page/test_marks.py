from dataclasses import replace
from datetime import date

import pytest

from kehoach.report.page.marks import draw
from kehoach.report.page.scale import scale_of

SCALE = scale_of("2024", [])
AS_OF = date(2024, 7, 1)
WORDS = {"open": "trong hạn", "overdue": "quá hạn", "done_late": "hoàn thành muộn", "ongoing": "thường xuyên"}


@pytest.fixture
def one(digest):
    made = digest("2024-Q1").obligations[0]

    def item(state: str, start: date | None, due: date | None, unit: str = "Sở A", **more):
        words = WORDS.get(state, state)
        return replace(
            made, state=state, state_words=words, start=start, due=due, unit=unit, done=None, **more
        )

    return item


def test_units_with_the_same_days_make_one_mark_in_stripes(one):
    due = date(2024, 3, 31)
    items = [one("overdue", None, due, f"Xã {at}") for at in range(3)] + [one("done_in_time", None, due)]
    items = [replace(item, start=date(2024, 1, 1)) for item in items]
    (mark,) = draw(items, SCALE, AS_OF).marks
    assert [(part.state, part.height) for part in mark.slices] == [("overdue", 8), ("done_in_time", 2)]
    assert mark.sign.state == "overdue"
    assert mark.words == "4 đơn vị, từ 01/01/2024, hạn 31/3/2024: 3 quá hạn, 1 done_in_time"


def test_what_is_overdue_goes_on_to_the_day_asked(one):
    (mark,) = draw([one("overdue", None, date(2024, 3, 31))], SCALE, AS_OF).marks
    assert (mark.tail.start, mark.tail.end) == (mark.sign.x, "50.00%")


def test_what_was_done_late_goes_on_to_the_day_it_was_done(one):
    item = replace(one("done_late", None, date(2024, 3, 31)), done=date(2024, 5, 31))
    (mark,) = draw([item], SCALE, AS_OF).marks
    assert mark.tail.end == "41.53%"


def test_times_that_touch_share_a_track_and_those_that_overlap_do_not(one):
    january, february = date(2024, 1, 31), date(2024, 2, 29)
    touching = [one("open", date(2024, 1, 1), january), one("open", date(2024, 2, 1), february)]
    assert {mark.middle for mark in draw(touching, SCALE, AS_OF).marks} == {10}
    overlapping = [one("open", date(2024, 1, 1), january), one("open", date(2024, 1, 15), february)]
    drawn = draw(overlapping, SCALE, AS_OF)
    assert len({mark.middle for mark in drawn.marks}) == 2
    assert drawn.height > draw(touching, SCALE, AS_OF).height


def test_what_never_ends_is_a_line_without_a_sign(one):
    (mark,) = draw([one("ongoing", None, None)], SCALE, AS_OF).marks
    assert mark.sign is None
    assert (mark.slices[0].x, mark.slices[0].width) == ("0.00%", "100.00%")


def test_what_has_no_day_is_not_drawn(one):
    assert draw([one("undetermined", None, None)], SCALE, AS_OF).marks == ()


@pytest.mark.parametrize(("due", "side"), [(date(2020, 1, 1), "before"), (date(2050, 1, 1), "after")])
def test_a_day_outside_stands_at_the_edge_and_says_so(one, due, side):
    (mark,) = draw([one("open", None, due)], SCALE, AS_OF).marks
    assert mark.sign.beyond == side


def test_where_nothing_is_judged_all_is_planned(one):
    (mark,) = draw([one("overdue", date(2024, 1, 1), date(2024, 3, 31))], SCALE, None).marks
    assert {part.state for part in mark.slices} == {"planned"} == {mark.sign.state}
    assert mark.tail is None
    assert mark.words == "Sở A, từ 01/01/2024, hạn 31/3/2024"
