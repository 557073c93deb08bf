"""The report 1270/BC-TCTTTg (2017) of the Prime Minister's task force, counted anew.

21.914 tasks given = 16.051 done (14.068 in time, 1.983 late) + 5.863 open (5.640 in time, 223 overdue).
"""

from datetime import date

from kehoach.status.counts import by_section, by_unit, tally
from kehoach.status.late import judged
from kehoach.status.model import State

AS_OF = date(2017, 12, 20)
PLAN = """\
plan:
  id: giao-viec
  number: 1/KH-UBND
  title: Nhiệm vụ được giao
  issuer: UBND tỉnh Mẫu
  issued: 30/12/2016
  signer: B
  period: 2017
sections:
"""
# how many, when they are due, and the day on which they were done
TASKS = {
    State.DONE_IN_TIME: (14_068, "30/11/2017", "30/11/2017"),
    State.DONE_LATE: (1_983, "30/11/2017", "01/12/2017"),
    State.OPEN: (5_640, "29/12/2017", None),
    State.OVERDUE: (223, "30/11/2017", None),
}


def _section(number: int, count: int, due: str) -> str:
    tasks = (
        f"      - {{number: {task}, lead: Sở Tư pháp, outputs: Báo cáo, when: Chậm nhất ngày {due}}}\n"
        for task in range(1, count + 1)
    )
    return f"  - number: {number}\n    tasks:\n{''.join(tasks)}"


def _reports() -> str:
    lines = (
        f"  - {{task: {section}.{task}, state: hoàn thành, date: {done}}}\n"
        for section, (count, _, done) in enumerate(TASKS.values(), 1)
        if done
        for task in range(1, count + 1)
    )
    return (
        "progress: {plan: giao-viec, unit: Sở Tư pháp, period: 2017, reported: 20/12/2017}\ntasks:\n"
        + "".join(lines)
    )


def test_the_figures_of_the_national_report_come_out_of_the_same_code(follow_files) -> None:
    sections = (_section(number, count, due) for number, (count, due, _) in enumerate(TASKS.values(), 1))
    followed = follow_files(PLAN + "".join(sections), _reports())

    statuses = judged(followed, AS_OF)
    whole = tally(statuses)

    assert whole.total == 21_914
    assert {state: count for state, count in whole.states.items() if count} == {
        State.DONE_IN_TIME: 14_068,
        State.DONE_LATE: 1_983,
        State.OPEN: 5_640,
        State.OVERDUE: 223,
    }
    assert (whole.done, whole.of(State.OPEN, State.OVERDUE)) == (16_051, 5_863)
    assert [one.total for one in by_section(followed.plan, statuses)] == [14_068, 1_983, 5_640, 223]
    assert [one.total for one in by_unit(statuses)] == [21_914]
