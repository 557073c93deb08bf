"""From a plan with its progress to the digest of a report on a period."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from kehoach.calendar.reporting import ReportingKind, ReportingPeriod, reporting_periods
from kehoach.calendar.written import period_named
from kehoach.plan.in_force import plan_on
from kehoach.plan.model import Plan, entries, owed
from kehoach.plan.title import title_of
from kehoach.report.cases import cases
from kehoach.report.changes import adjusted
from kehoach.report.digest import Digest, Issuer, Said, Window
from kehoach.report.errors import PeriodOutsidePlanError
from kehoach.report.goals import target_rows
from kehoach.report.items import counts_of, item
from kehoach.report.lines import plan_lines
from kehoach.report.office import archive_of, drafting, is_of, issuer_of, recipients_of, signature_of
from kehoach.report.owed import addressees_of, owed_reports, said_by_units, silent_units
from kehoach.report.plan_head import plan_head
from kehoach.report.record import as_told_then, recorded
from kehoach.report.sections import in_window, section_results
from kehoach.repository.follow import Followed
from kehoach.status.late import judged
from kehoach.status.model import State, Status
from kehoach.target.model import Ask
from kehoach.target.results import results

_AWAITED = (State.OPEN, State.NOT_DUE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is asked about.

    `names` are the units it is limited to, None for all; `unit` is what they are called. `is_own`: the unit itself
    issues it, not the office. `signed_as` and `signer` stand below it, where they are known.
    """

    period: ReportingPeriod
    as_of: date
    unit: str | None = None
    names: frozenset[str] | None = None
    is_own: bool = False
    signed_as: str | None = None
    signer: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What holds for reports on all units of one plan on one day; `ahead` reaches to the end of the look ahead."""

    followed: Followed
    statuses: tuple[Status, ...]
    ahead: tuple[Status, ...]
    until: date


def judge_once(followed: Followed, asked: Asked) -> Known:
    """Judge a plan for all the reports on one day; repeats without end are unfolded as far as the look ahead goes."""
    _must_meet(asked.period, followed.plan)
    until = _until(asked.period, asked.as_of)
    then = as_told_then(followed, asked.period, asked.as_of)
    statuses = ahead = judged(then, asked.as_of)
    if any(task.unless for task in owed(followed.plan)):
        ahead = judged(then, asked.as_of, (until - asked.as_of).days)
    return Known(then, statuses, ahead, until)


def _must_meet(asked: ReportingPeriod, plan: Plan) -> None:
    """Refuse a period of which the plan has no day: whatever was said of it would be wrong."""
    years = plan.period
    if years and not (asked.period.start <= years.end and years.start <= asked.period.end):
        words = plan.period_words.text if plan.period_words else f"{years.start.year}"
        raise PeriodOutsidePlanError(asked=asked.name, plan=plan.id, years=words, first=f"{years.start.year}")


def owing_units(known: Known) -> tuple[str, ...]:
    """Name the units of the roster that owe something, in the order of the plan."""
    units = known.followed.assigned.roster.by_name
    named = dict.fromkeys(one.obligation.unit for one in known.statuses)
    return tuple(name for name in named if name in units)


def draw_up(known: Known, asked: Asked) -> Digest:
    """Draw the digest up."""
    followed, plan = known.followed, known.followed.plan
    statuses = _concerning(known.statuses, asked)
    tell = partial(item, cases=cases(followed.assigned.roster, followed.progress))
    done = [one for one in statuses if in_window(one, asked.period.window)]
    issuer = _issuer(followed, asked)
    kept = archive_of(plan) if is_of(plan, issuer.name, followed.assigned.roster) else None
    addressees = addressees_of(followed, statuses, asked.unit)
    return Digest(
        office=followed.office,
        issuer=issuer,
        plan=plan_head(plan),
        period=_window(asked.period, followed.office),
        as_of=asked.as_of,
        until=known.until,
        unit=asked.unit,
        is_group=asked.names is not None and asked.names != {asked.unit},
        is_followed=bool(followed.progress),
        recorded=recorded(followed),
        counts=counts_of(statuses),
        sections=section_results(plan, statuses, asked.period.window, tell),
        targets=target_rows(
            results(followed, Ask(as_of=asked.as_of, period=asked.period, units=asked.names))
        ),
        obligations=tuple(map(tell, statuses)),
        done_in_time=tuple(map(tell, _in_state(done, State.DONE_IN_TIME))),
        done_late=tuple(map(tell, _in_state(done, State.DONE_LATE))),
        overdue=tuple(map(tell, _in_state(statuses, State.OVERDUE))),
        undetermined=tuple(map(tell, _in_state(statuses, State.UNDETERMINED))),
        coming=tuple(map(tell, _coming(_concerning(known.ahead, asked), known.until))),
        adjusted=adjusted(plan, statuses, tell),
        said=tuple(_said(followed, asked, statuses)),
        lines=plan_lines(plan_on(plan, asked.as_of), statuses, only=asked.names is not None),
        reports_owed=owed_reports(statuses, asked.period, known.until),
        silent=silent_units(followed, statuses, asked.period),
        addressees=addressees,
        recipients=recipients_of(kept),
        drafting=drafting(kept),
        signature=signature_of(issuer, asked.signed_as, asked.signer),
    )


def _issuer(followed: Followed, asked: Asked) -> Issuer:
    """Tell whose document it is: a unit's own, else that of who issued the plan."""
    plan = followed.plan
    issuer = plan.issuer.text if plan.issuer else followed.office
    name = asked.unit if asked.is_own and asked.unit else issuer
    return issuer_of(name, plan, followed.assigned.roster)


def _window(period: ReportingPeriod, office: str) -> Window:
    return Window(
        name=period.name,
        title=period_named(period),
        kind=period.kind.value,
        start=period.period.start,
        end=period.period.end,
        data_from=period.window.start,
        data_to=period.window.end,
        citation=period.cited_by(office),
    )


def _until(period: ReportingPeriod, as_of: date) -> date:
    """Give the last day of data of the period that runs next, of the same kind; after nine months that of the year."""
    kind = ReportingKind.YEAR if period.kind is ReportingKind.NINE_MONTHS else period.kind
    following = (*reporting_periods(as_of.year, kind), *reporting_periods(as_of.year + 1, kind))
    return next(one.window.end for one in following if one.window.end > as_of)


def _concerning(statuses: Iterable[Status], asked: Asked) -> tuple[Status, ...]:
    names = asked.names
    return tuple(
        one
        for one in statuses
        if names is None or not names.isdisjoint((one.obligation.unit, *one.obligation.first_units))
    )


def _in_state(statuses: Iterable[Status], state: State) -> list[Status]:
    """Give those in a state, the longest due first."""
    return sorted((one for one in statuses if one.state is state), key=lambda one: one.due or date.max)


def _coming(ahead: Iterable[Status], until: date) -> list[Status]:
    """Give what falls due next, in the order of due days."""
    awaited = (one for one in ahead if one.state in _AWAITED and one.due and one.due <= until)
    return sorted(awaited, key=lambda one: one.due or date.max)


def _said(followed: Followed, asked: Asked, statuses: Iterable[Status]) -> Iterator[Said]:
    """Give what units said of their difficulties; of units asked for, only theirs."""
    told = said_by_units(followed, asked.period, _titles(followed.plan), statuses)
    return (one for one in told if asked.names is None or one.unit in asked.names)


def _titles(plan: Plan) -> dict[str, str]:
    return {task.address: title_of(task) for task in entries(plan)}
