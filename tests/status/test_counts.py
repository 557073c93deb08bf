"""Counting obligations: each is in one state, and the sums agree."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.repository.follow import gather
from kehoach.repository.shelf import Shelf
from kehoach.status.counts import by_section, by_unit, tally
from kehoach.status.late import judged
from kehoach.status.model import State

ROOT = Path(__file__).parents[2]
PLANS = {one.plan.id: one for one in gather(Shelf(ROOT), [ROOT / "plans"])[0]}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(PLANS)), st.integers(0, 4500))
def test_sums_by_unit_section_and_state_agree_on_any_day(name: str, days: int) -> None:
    plan, day = PLANS[name], date(2014, 1, 1) + timedelta(days)
    statuses = judged(plan, day)
    whole = tally(statuses)
    assert whole.total == len(statuses)
    for tallies in (by_section(plan.plan, statuses), by_unit(statuses)):
        summed = Counter[State]()
        for one in tallies:
            summed.update(one.states)
        assert {state: summed[state] for state in State} == whole.states
        assert len({one.name for one in tallies}) == len(tallies)


def test_what_was_done_without_a_due_day_is_not_in_the_rate_done_in_time(judge):
    plan = """\
sections:
  - {number: 1, title: A, lead: Sở Tư pháp, outputs: B, when: Quý I/2024}
  - {number: 2, title: C, lead: Sở Tư pháp, outputs: D, when: theo lộ trình của Bộ}
"""
    done = "tasks:\n  - {task: 2, state: hoàn thành, date: 18/3/2024}\n"
    whole = tally(judge(plan, done, on="2024-04-15"))
    assert (whole.total, whole.done, whole.of(State.OVERDUE)) == (2, 1, 1)
    assert (whole.was_in_time, whole.was_due) == (0, 1)
