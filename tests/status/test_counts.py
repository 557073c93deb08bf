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
