"""The rows of the sheet of tasks: what a unit has to report on in a period."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from kehoach.obligation.model import Obligation, Open
from kehoach.obligation.times import limbs
from kehoach.phrase.deadline.model import Kind
from kehoach.plan.model import Plan, Task, entries
from kehoach.plan.progress_file import TaskReport
from kehoach.record.form.model import Asked, Choice, Line
from kehoach.status.late import judged
from kehoach.status.model import State, Status
from kehoach.status.words import STATES
from kehoach.words import Language

_CLOSED = (State.DONE_IN_TIME, State.DONE_LATE, State.CANCELLED, State.SUPERSEDED)
_STARTED_BY_EVENT = (Kind.EVENT_OFFSET, Kind.EVENT_TRIGGERED)
_LONGEST_TITLE = 70


def open_duties(asked: Asked) -> tuple[Status, ...]:
    """Give what a unit owes that is neither done, cancelled nor superseded, and that concerns the period.

    Limbs of one deadline that reports can't tell apart are one row.
    """
    beyond = (asked.period.period.end - asked.as_of) // timedelta(days=1)
    rows: dict[tuple[str, str | None, str | None], Status] = {}
    for status in judged(asked.followed, asked.as_of, max(0, beyond)):
        one = status.obligation
        if one.unit == asked.unit and status.state not in _CLOSED and _concerns(status, asked):
            rows.setdefault((one.address, one.occurrence, one.case), status)
    return tuple(rows.values())


def _concerns(status: Status, asked: Asked) -> bool:
    """Tell whether a duty that is not closed is worth a row in the form of a period.

    What is due by the end of the period is, however long ago. Of what is due later: what has begun by then;
    a regular report, or task without a first day, only in the form of the period in which it falls due; any other work
    under way in every form. What waits for a step of a case that nobody has opened has nothing to tell yet:
    the row of the first step asks for the event.
    """
    one, end = status.obligation, asked.period.period.end
    if one.open in (Open.STEP, Open.REPEAT):
        return one.case is not None
    if status.due and status.due <= end:
        return True
    if one.start and not one.origin.task.report:
        return one.start <= end
    return one.occurrence is None


def duty_lines(asked: Asked, duties: Sequence[Status]) -> tuple[Line, ...]:
    """Give the locked cells of each duty."""
    titles = _Titles(asked.followed.plan)
    return tuple(_line(status, titles) for status in duties)


def _line(status: Status, titles: "_Titles") -> Line:
    one = status.obligation
    task = one.origin.task
    return Line(
        {
            "task": one.address,
            "for": one.occurrence,
            "case": one.case,
            "title": titles.of(task),
            "outputs": "; ".join(output.text for output in task.outputs),
            "when": task.when.text if task.when else None,
            "due": status.due,
            "state_told": _state(status),
            "last": _told(status.report) if status.report else None,
        }
    )


def _state(status: Status) -> str:
    told = STATES[status.state].say(Language.VI)
    if status.state is State.OVERDUE:
        return f"{told} {status.days_late} ngày"
    if status.state is State.UNDETERMINED and status.reason:
        return status.reason.words.say(Language.VI, **status.reason.facts)
    return told


def _told(report: TaskReport) -> str:
    """Say in a few words what a unit reported last."""
    percent = f"{report.percent.text.removesuffix('%')}%" if report.percent else ""
    parts = (
        report.state.text if report.state else "",
        percent,
        f"ngày {report.date.text}" if report.date else "",
        f"khó khăn: {report.difficulty.text}" if report.difficulty else "",
    )
    return "; ".join(part for part in parts if part)


class _Titles:
    """Titles that can be understood alone: a row's after that of its task, a task's after that of its group."""

    def __init__(self, plan: Plan) -> None:
        self._sections = {section.address: section for section in plan.sections}
        self._tasks = {task.address: task for task in entries(plan)}

    def of(self, task: Task) -> str:
        own = task.title.text if task.title else ""
        above = self._above(task)
        parts = (above, own) if above != own else (own,)
        return ": ".join(part for part in parts if part)

    def _above(self, task: Task) -> str:
        if task.is_row:
            parent = self._tasks.get(task.address.rpartition("/")[0])
            return parent.title.text if parent and parent.title else ""
        group = self._sections.get(task.section)
        is_nested = group and group.address.rpartition(".")[0] in self._sections
        return group.title.text if group and group.title and is_nested else ""


def extension_choices(asked: Asked, duties: Sequence[Status]) -> tuple[Choice, ...]:
    """Give the duties whose due day could be moved."""
    titles = _Titles(asked.followed.plan)
    return tuple(_choice(one.obligation, titles) for one in duties if one.due)


def _choice(one: Obligation, titles: _Titles) -> Choice:
    which = "".join(
        f", {word} {name}" for word, name in (("kỳ", one.occurrence), ("sự việc", one.case)) if name
    )
    label = f"{one.address}{which} – {_short(titles.of(one.origin.task))}"
    return Choice(label, one.address, one.occurrence, one.case)


def start_choices(asked: Asked) -> tuple[Choice, ...]:
    """Give the tasks of a unit whose clock an event starts; later steps wait for the step before them."""
    titles = _Titles(asked.followed.plan)
    tasks = {task.address: task for task in _started_by_event(asked)}
    return tuple(
        Choice(f"{task.address} – {_short(titles.of(task))}", task.address) for task in tasks.values()
    )


def _started_by_event(asked: Asked) -> Iterator[Task]:
    for status in judged(asked.followed, asked.as_of):
        task = status.obligation.origin.task
        if asked.unit not in (status.obligation.unit, *status.obligation.first_units):
            continue
        if task.deadline is None or task.after or task.unless:
            continue
        if any(part.kind in _STARTED_BY_EVENT for part in limbs(task.deadline)):
            yield task


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"
