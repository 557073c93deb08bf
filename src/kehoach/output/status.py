"""A plan on a day for people, on one screen."""

from collections.abc import Sequence

from kehoach.calendar.period import Period
from kehoach.output.day import day
from kehoach.output.figure import distance, figure
from kehoach.output.overdue import unit_of
from kehoach.output.status_entries import Told
from kehoach.output.table import Cell, Column, Table, Value, write
from kehoach.output.terminal import Piece, Screen, Style, Terminal
from kehoach.output.visible import padded, visible, width
from kehoach.phrase.number import written_share
from kehoach.plan.title import title_of
from kehoach.status.counts import Tally
from kehoach.status.model import State, Status
from kehoach.status.reports import OnTime
from kehoach.status.summary import Summary
from kehoach.status.words import STATES
from kehoach.target.model import Outcome, Result
from kehoach.target.written import results
from kehoach.words import Language, Words

_STYLES = {
    State.DONE_IN_TIME: Style.GOOD,
    State.DONE_LATE: Style.WARNING,
    State.OVERDUE: Style.ERROR,
    State.UNDETERMINED: Style.NOTE,
}
_SET_ASIDE = (State.PAUSED, State.CANCELLED, State.SUPERSEDED)
_SHOWN = tuple(state for state in State if state not in _SET_ASIDE)
_HEADINGS = {
    State.DONE_IN_TIME: Words(vi="Đúng hạn", en="In time"),
    State.DONE_LATE: Words(vi="Muộn", en="Late"),
    State.OPEN: Words(vi="Trong hạn", en="Open"),
    State.OVERDUE: Words(vi="Quá hạn", en="Overdue"),
    State.ONGOING: Words(vi="Thường xuyên", en="Ongoing"),
    State.NOT_DUE: Words(vi="Chưa đến kỳ", en="Not due"),
    State.UNDETERMINED: Words(vi="Chưa xác định", en="Unclear"),
}
_ASIDE = Words(vi="Dừng, hủy, thay", en="Set aside")
_HEAD = Words(vi="{plan} — {title} (tính đến {as_of})", en="{plan} — {title} (as of {as_of})")
_NOT_FOLLOWED = Words(
    vi="Chưa có báo cáo tiến độ nên không nói được việc nào xong, việc nào quá hạn.",
    en="No progress is on record, so nothing can be called done or overdue.",
)
_OBLIGATIONS = Words(vi="Nghĩa vụ: {count}", en="Obligations: {count}")
_RATE = Words(
    vi="Xong đúng hạn: {count}/{of} việc đã xong hoặc đã quá hạn{share}",
    en="Done in time: {count} of {of} that are done or overdue{share}",
)
_BY_SECTION = Words(vi="Theo mục", en="By section")
_BY_UNIT = Words(vi="Theo đơn vị", en="By unit")
_UNITS_MORE = Words(
    vi="và {count} đơn vị khác, {overdue} việc quá hạn; --format csv có đủ",
    en="and {count} more units, {overdue} overdue; --format csv has all",
)
_TARGETS = Words(vi="Chỉ tiêu: {count} mức ({told})", en="Targets: {count} goals ({told})")
_REPORTS = Words(vi="Báo cáo định kỳ đã đến hạn", en="Regular reports that were due")
_REPORTS_MORE = Words(
    vi="và {count} kỳ báo cáo trước đó; --format json có đủ",
    en="and {count} earlier ones; --format json has all",
)
_COMING = Words(
    vi="Đến hạn trong 30 ngày tới, đến {until}: {count}", en="Due in the next 30 days, until {until}: {count}"
)
_COMING_MORE = Words(
    vi="và {count} việc khác; xem `kehoach overdue --within 30d`",
    en="and {count} more; see `kehoach overdue --within 30d`",
)
_SO_MANY = Words(vi="{count} đơn vị", en="{count} units")
_MOST_UNITS, _MOST_REPORTS, _MOST_COMING, _MOST_NAMED = 12, 8, 10, 3
_BAR, _FULL = 30, "█"

_SPARED = (
    State.OVERDUE, State.DONE_IN_TIME, State.UNDETERMINED, State.DONE_LATE, State.OPEN, State.NOT_DUE, State.ONGOING,
)  # fmt: skip
"""What a narrow terminal shows of a group: the first to the last; CSV and JSON have all."""
_GROUPS = (
    Column("total", Words(vi="Tổng", en="All"), right=True),
    *(Column(state, _HEADINGS[state], right=True, rank=_SPARED.index(state), drops=True) for state in _SHOWN),
    Column("aside", _ASIDE, right=True, rank=len(_SPARED), drops=True),
)
_NAME, _TITLE = (
    Column("name", Words(vi="Mục", en="Section"), whole=True),
    Column("title", Words(vi="Tên", en="Title"), least=20),
)
_UNIT = Column("unit", Words(vi="Đơn vị", en="Unit"), least=20)
_REPORT_COLUMNS = (
    Column("period", Words(vi="Kỳ", en="Period"), whole=True),
    Column("address", Words(vi="Mục", en="Task"), whole=True),
    Column("to", Words(vi="Gửi", en="To"), rank=3),
    Column("window", Words(vi="Số liệu", en="Data of"), whole=True, rank=4),
    Column("due", Words(vi="Hạn", en="Due"), whole=True),
    Column("rate", Words(vi="Đúng hạn", en="In time"), right=True, whole=True),
    Column("late", Words(vi="Muộn", en="Late"), right=True, rank=2),
    Column("missing", Words(vi="Chưa gửi", en="Missing"), least=16, rank=1),
)
_COMING_COLUMNS = (
    Column("due", Words(vi="Hạn", en="Due"), whole=True),
    Column("address", Words(vi="Mục", en="Task"), whole=True),
    Column("title", Words(vi="Nhiệm vụ", en="Title"), least=24),
    Column("unit", Words(vi="Đơn vị", en="Unit"), least=20, rank=1),
)


def write_text(told: Sequence[Told], terminal: Terminal) -> None:
    """Write each plan, those that somebody follows first."""
    for one in sorted(told, key=lambda each: (not each.summary.is_followed, each.summary.followed.office)):
        _write(one, terminal.out, terminal.language)


def _write(told: Told, out: Screen, language: Language) -> None:
    one = told.summary
    plan = one.followed.plan
    head = _HEAD.say(language, plan=plan.id, title=plan.title.text if plan.title else "", as_of=one.as_of)
    out.tell(visible(one.followed.office), Style.STRONG)
    out.tell(visible(head))
    out.write("\n")
    _write_states(one, out, language)
    _write_sections(one, out, language)
    _write_units(one, out, language)
    _write_targets(told.outcomes, out, language, followed=one.is_followed)
    _write_reports(one, out, language)
    _write_coming(one, out, language)


def _write_states(one: Summary, out: Screen, language: Language) -> None:
    out.write(Piece(f"{_OBLIGATIONS.say(language, count=one.whole.total)}\n", Style.STRONG))
    states = [state for state in State if one.whole.states[state]]
    names = max((width(STATES[state].say(language)) for state in states), default=0)
    numbers = len(str(one.whole.total))
    for state in states:
        count = one.whole.states[state]
        name = padded(STATES[state].say(language), names)
        told = f"  {name}  {count:>{numbers}}{_share(count, one.whole.total):>7}"
        bar = _bar(count / one.whole.total, out, width(told))
        out.write(told, Piece(f"  {bar}" if bar else "", _STYLES.get(state, Style.PLAIN)), "\n")
    out.tell(_rate(one, language))
    out.write("\n")


def _bar(share: float, out: Screen, taken: int) -> str:
    """Draw a share, as long as a terminal has room behind what is taken."""
    longest = min(_BAR, max(out.width - taken - 2, 0))
    return _FULL * round(share * longest) if out.drawn and out.is_unicode else ""


def _rate(one: Summary, language: Language) -> str:
    if not one.is_followed:
        return _NOT_FOLLOWED.say(language)
    count, of = one.whole.was_in_time, one.whole.was_due
    return _RATE.say(language, count=count, of=of, share=f" ({_share(count, of)})" if of else "")


def _share(count: int, of: int) -> str:
    if not of:
        return ""
    share = written_share(count, of)
    return f"{share}%" if "," in share else f"{share},0%"


def _write_sections(one: Summary, out: Screen, language: Language) -> None:
    rows = [[each.name, each.title, *_numbers(each)] for each in one.sections]
    _write_table(_BY_SECTION, Table([_NAME, _TITLE, *_GROUPS], rows), out, language)


def _write_units(one: Summary, out: Screen, language: Language) -> None:
    """Write the units with the most overdue; on one screen there is no room for all communes of a province."""
    ordered = sorted(one.units, key=lambda each: (-each.of(State.OVERDUE), -each.total))
    shown, rest = ordered[:_MOST_UNITS], ordered[_MOST_UNITS:]
    rows = [[each.name, *_numbers(each)] for each in shown]
    overdue = sum(each.of(State.OVERDUE) for each in rest)
    more = _UNITS_MORE.say(language, count=len(rest), overdue=overdue) if rest else ""
    _write_table(_BY_UNIT, Table([_UNIT, *_GROUPS], rows), out, language, more)


def _numbers(one: Tally) -> list[Value]:
    aside = one.of(*_SET_ASIDE)
    return [one.total, *(_number(one.states[state], state) for state in _SHOWN), aside or ""]


def _number(count: int, state: State) -> Value:
    style = _STYLES.get(state)
    return Cell(str(count), style) if count and style else count or ""


def _write_targets(outcomes: Sequence[Outcome], out: Screen, language: Language, *, followed: bool) -> None:
    if not outcomes or not followed:
        return
    told = results(outcomes, language)
    out.tell(_TARGETS.say(language, count=len(outcomes), told=told), Style.STRONG)
    for one in outcomes:
        if one.result is Result.NOT_MET:
            out.tell(visible(_short(one, language)), indent=2)
    out.write("\n")


def _short(one: Outcome, language: Language) -> str:
    scope = ", ".join(part for part in (one.tier.year, one.tier.level, one.tier.field) if part)
    name = f"{one.target.id} ({scope})" if scope else one.target.id
    goal = one.tier.goal
    if goal is None or one.rolled is None:
        return name
    number, _ = figure(one.rolled, goal, one.needed)
    told = ", ".join(part for part in (number, distance(one, language)) if part)
    return f"{name}: {told}" if told else name


def _write_reports(one: Summary, out: Screen, language: Language) -> None:
    judged = [each for each in one.on_time if each.total]
    rows = [_report(each, language) for each in judged[-_MOST_REPORTS:]]
    left = len(judged) - len(rows)
    more = _REPORTS_MORE.say(language, count=left) if left else ""
    _write_table(_REPORTS, Table(_REPORT_COLUMNS, rows), out, language, more)


def _report(one: OnTime, language: Language) -> list[Value]:
    missing = ", ".join(one.missing)
    if len(one.missing) > _MOST_NAMED:
        missing = _SO_MANY.say(language, count=len(one.missing))
    return [
        one.name,
        one.address,
        ", ".join(one.to),
        _window(one.period.window) if one.period else "",
        one.due,
        f"{one.in_time}/{one.total}",
        one.late or "",
        Cell(missing, Style.ERROR) if missing else "",
    ]


def _window(days: Period) -> str:
    return f"{day(days.start)} – {day(days.end)}"


def _write_coming(one: Summary, out: Screen, language: Language) -> None:
    """Write what falls due next; what several units owe alike stands in one row."""
    alike: dict[tuple[Value, ...], list[Status]] = {}
    for status in one.coming:
        obligation = status.obligation
        alike.setdefault((status.due, obligation.which, title_of(obligation.origin.task)), []).append(status)
    rows = [[*key, _units(those, language)] for key, those in alike.items()]
    more = len(rows) - _MOST_COMING
    heading = Words(
        *(
            _COMING.say(each, until=day(one.until), count=len(one.coming))
            for each in (Language.VI, Language.EN)
        )
    )
    last = _COMING_MORE.say(language, count=more) if more > 0 else ""
    _write_table(heading, Table(_COMING_COLUMNS, rows[:_MOST_COMING]), out, language, last)


def _units(those: Sequence[Status], language: Language) -> str:
    if len(those) > _MOST_NAMED:
        return _SO_MANY.say(language, count=len(those))
    return ", ".join(unit_of(one, language) for one in those)


def _write_table(heading: Words, table: Table, out: Screen, language: Language, more: str = "") -> None:
    """Write a table without the columns in which nothing stands; nothing where there are no rows."""
    if not table.rows:
        return
    out.tell(heading.say(language), Style.STRONG)
    shown = [at for at in range(len(table.columns)) if any(row[at] for row in table.rows)]
    columns = [table.columns[at] for at in shown]
    write(Table(columns, [[row[at] for at in shown] for row in table.rows]), out, language)
    if more:
        out.tell(more, Style.FAINT)
    out.write("\n")
