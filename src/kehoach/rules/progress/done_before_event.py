from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Task
from kehoach.plan.progress_file import Said
from kehoach.rules.facts import with_words
from kehoach.rules.progress.waiting import place_in, runs_backwards, steps_before
from kehoach.status.reported import Reported
from kehoach.text.source import Span
from kehoach.words import Fact, Words

_EVENT = Words(vi="sự kiện", en="its event")
_STEP = Words(vi="khi `{step}` hoàn thành", en="`{step}` was done")


class First(NamedTuple):
    """A day before which something could not be done: that of an event, at its place, or of a step."""

    day: date
    place: Span | None
    step: str | None = None


@rule(
    Severity.ERROR,
    says=Words(
        vi="`{task}` hoàn thành ngày {done}, trước {what} ngày {began}",
        en="`{task}` was done on {done}, before {what} on {began}",
    ),
    help=Words(vi="kiểm tra hai ngày, và `case`", en="check both days, and `case`"),
    label=Words(vi="hoàn thành", en="done"),
    other=Words(vi="sự kiện", en="the event"),
)
def done_before_event(reported: Reported) -> Iterator[Problem]:
    """A task is done before the event that starts it, or before the step it comes after.

    A time limit runs from its event, and a step from the one before it. What was done earlier belongs to another
    event, or one of the days is wrong, and with it what counts as late.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    sections:
      - number: I
        tasks:
          - {number: 1, title: Trình hồ sơ, lead: Sở Tư pháp, when: không quá 05 ngày kể từ ngày nhận được Quyết định công bố}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, case: btp-03, state: hoàn thành, date: 01/3/2024, evidence: Báo cáo 12/BC-STP}
    events:
      - {id: btp-03, date: 04/3/2024, event: nhận Quyết định công bố, starts: I.1}
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2024.yaml
    plan:
      id: mau-2024
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      period: 2024
    sections:
      - number: I
        tasks:
          - {number: 1, title: Trình hồ sơ, lead: Sở Tư pháp, when: không quá 05 ngày kể từ ngày nhận được Quyết định công bố}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, case: btp-03, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
    events:
      - {id: btp-03, date: 04/3/2024, event: nhận Quyết định công bố, starts: I.1}
    ```
    """
    for one in reported.progress.tasks:
        task = reported.register.tasks.get(one.task.text) if one.task else None
        if one.said is not Said.DONE or not (task and one.date and one.day) or runs_backwards(task):
            continue
        first = _first(reported, task, one.case.text if one.case else None)
        if first and one.day.end < first.day:
            facts: dict[str, Fact] = {"task": task.address, "done": one.day.end, "began": first.day}
            problem = done_before_event.at(one.date.span, first.place, step=first.step, **facts)
            yield with_words(problem, "what", _STEP if first.step else _EVENT)


def _first(reported: Reported, task: Task, case: str | None) -> First | None:
    """Give before what the task could not be done in a case: its event, and the step before it.

    Where nobody knows when that step was done, the event that started it counts.
    """
    known = list(_began(reported, task, case))
    if task.after and (day := reported.register.first_done.get((task.after.text, case))):
        known.append(First(day, None, task.after.text))
    elif not known:
        before = steps_before(reported.register, task)
        known += [one for step in before for one in _began(reported, step, case)]
    return max(known, key=lambda one: one.day, default=None)


def _began(reported: Reported, task: Task, case: str | None) -> Iterator[First]:
    """Give the first event that starts a task in a case."""
    if found := reported.register.first_begun.get((task.address, case or "")):
        day, event = found
        yield First(day, place_in(reported, event))
