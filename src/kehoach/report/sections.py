"""Results by section: what was done of each task in the period, with its evidence, and what is under way."""

from collections.abc import Callable, Sequence

from kehoach.calendar.period import Period
from kehoach.plan.model import Plan
from kehoach.plan.progress_file import Said
from kehoach.plan.read_plan import DUTIES
from kehoach.plan.title import title_of
from kehoach.report.digest import Item, SectionResult, TaskResult
from kehoach.report.items import counts_of
from kehoach.status.counts import holder_in, outermost_in
from kehoach.status.model import State, Status

_DONE = (State.DONE_IN_TIME, State.DONE_LATE)
ORGANISING = "Tổ chức thực hiện"


def section_results(
    plan: Plan, statuses: Sequence[Status], window: Period, tell: Callable[[Status], Item]
) -> tuple[SectionResult, ...]:
    """Give each outermost section, in the order of the plan; duties stand together. `tell` makes an item of a status."""
    titles = {section.address: section.title.text for section in plan.sections if section.title}
    titles |= {task.address: task.title.text for task in plan.tasks if task.title and not task.section}
    titles[DUTIES] = ORGANISING
    outermost = outermost_in(plan)
    grouped: dict[str, list[Status]] = {}
    for status in statuses:
        grouped.setdefault(_section_of(status, outermost), []).append(status)
    return tuple(
        SectionResult(address, titles.get(address), counts_of(those), _tasks(those, window, tell))
        for address, those in grouped.items()
    )


def in_window(status: Status, window: Period) -> bool:
    """Tell whether something was done in the days of the period; what has no day counts in every period."""
    return status.state in _DONE and (status.done is None or window.holds(status.done))


def _tasks(
    statuses: Sequence[Status], window: Period, tell: Callable[[Status], Item]
) -> tuple[TaskResult, ...]:
    grouped: dict[str, list[Status]] = {}
    for status in statuses:
        grouped.setdefault(status.obligation.address, []).append(status)
    told = (_task(those, window, tell) for those in grouped.values())
    return tuple(one for one in told if one.done or one.under_way)


def _task(those: Sequence[Status], window: Period, tell: Callable[[Status], Item]) -> TaskResult:
    return TaskResult(
        address=those[0].obligation.address,
        title=title_of(those[0].obligation.origin.task),
        owed=len(those),
        done=tuple(tell(one) for one in those if in_window(one, window)),
        under_way=tuple(tell(one) for one in those if _is_under_way(one)),
    )


def _is_under_way(status: Status) -> bool:
    return status.state not in _DONE and status.report is not None and status.report.said is Said.UNDER_WAY


def _section_of(status: Status, outermost: frozenset[str]) -> str:
    task = status.obligation.origin.task
    address = DUTIES if task.is_duty else task.section or task.address.partition("/")[0]
    return holder_in(outermost, address)
