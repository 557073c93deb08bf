from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from kehoach.calendar.period import Period
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, entries
from kehoach.roster.assigned import Assigned
from kehoach.roster.entry import Unit
from kehoach.roster.model import Owner, Roster
from kehoach.roster.successor import in_charge
from kehoach.rules.roster.named import named_in
from kehoach.words import Language, Words

_ENDED = Words(vi="đã kết thúc hoạt động ngày {day}", en="ended on {day}")
_NOT_YET = Words(vi="đến ngày {day} mới có", en="does not exist before {day}")
_NOW = Words(vi="đơn vị kế tiếp: {names}", en="its successor: {names}")
_THEN = Words(vi="khi ban hành kế hoạch là: {names}", en="when the plan was issued it was: {names}")
_ASK = Words(
    vi="kiểm tra tên đơn vị, hoặc `valid_from`, `valid_to` trong units.yaml",
    en="check the name, or `valid_from` and `valid_to` in units.yaml",
)
_MOST_NAMED = 5
_PLACES = Words(vi="lần đầu trong {count} chỗ", en="the first of {count} places")


@rule(
    Severity.WARNING,
    says=Words(
        vi="`{text}` {state}, không tồn tại khi kế hoạch ban hành",
        en="`{text}` {state} and was not there when the plan was issued",
    ),
    help=Words(vi="{hint}", en="{hint}"),
    label=Words(vi="{label}", en="{label}"),
)
def unit_not_alive(assigned: Assigned) -> Iterator[Problem]:
    """A unit or group is named that did not exist when the plan was issued.

    After the units of a province or a district were merged, old names stay in what is copied from earlier plans.
    Whoever is named so owes nothing, and whoever took over may not know of it. The roster says from when to when a
    unit is there. Asked is the time from the issue of the plan to the start of its period, for what
    a later document changes the date of that document. Said once for each unit.

    ## Fires

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2026.yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2026
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2025
      signer: (mẫu, không có người ký)
      period: 2026
    sections:
      - number: I
        tasks:
          - number: 1
            title: Bố trí kinh phí
            lead: Sở Kế hoạch và Đầu tư
            outputs: Quyết định
            when: Quý I năm 2026
    ```

    ## Instead

    ```yaml
    # tệp: plans/units.yaml
    extends: province-before-2025-03
    office: UBND tỉnh Mẫu
    # tệp: plans/2026.yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2026
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2025
      signer: (mẫu, không có người ký)
      period: 2026
    sections:
      - number: I
        tasks:
          - number: 1
            title: Bố trí kinh phí
            lead: Sở Tài chính
            outputs: Quyết định
            when: Quý I năm 2026
    ```
    """
    time = _time(assigned.plan)
    issued = named_in(assigned.by_address.values())
    if time:
        yield from _gone(assigned.roster, issued, time)
    places = {owner.span for owner in issued}
    for task in entries(assigned.plan):
        for amendment, assignment in zip(task.amendments, assigned.readings[task.address][1:], strict=False):
            those = [owner for owner in named_in((assignment,)) if owner.span not in places]
            places.update(owner.span for owner in those)
            if amendment.since:
                yield from _gone(assigned.roster, those, Period(amendment.since, amendment.since))


def _gone(roster: Roster, owners: Iterable[Owner], time: Period) -> Iterator[Problem]:
    """Report each name once of which nobody is there at the time."""
    by_name: dict[str, list[Owner]] = {}
    for owner in owners:
        by_name.setdefault(_name(owner), []).append(owner)
    for those in by_name.values():
        if state := _state(roster, those[0], time):
            label = _filled(_PLACES, count=len(those)) if len(those) > 1 else None
            yield unit_not_alive.at(
                those[0].span, text=those[0].words, state=state.words, hint=state.hint, label=label
            )


def _name(owner: Owner) -> str:
    if owner.group:
        return owner.group.name
    return owner.units[0].name if owner.units else ""


class State(NamedTuple):
    """Why nobody is there, and who is instead."""

    words: Words
    hint: Words


def _time(plan: Plan) -> Period | None:
    """Give the days from the issue of the plan to the start of its period, whichever comes first."""
    known = [*(plan.issued_on or ()), *((plan.period.start,) if plan.period else ())]
    return Period(min(known), max(known)) if known else None


def _state(roster: Roster, owner: Owner, time: Period) -> State | None:
    """Tell of an owner none of whose units is there at the time; of one without units nothing is known."""
    units = _units(roster, owner)
    if not units or any(_is_there(unit, time) for unit in units):
        return None
    if ends := [unit.valid.end for unit in units if unit.valid.end and unit.valid.end < time.start]:
        names = [one.name for unit in units for one in in_charge(roster, unit, time.start)]
        return State(_filled(_ENDED, day=max(ends)), _hint(_NOW, names))
    starts = [unit.valid.start for unit in units if unit.valid.start]
    before = (name for unit in units for name in roster.predecessors.get(unit.name, ()))
    names = [name for name in before if _is_there(roster.by_name[name], time)]
    return State(_filled(_NOT_YET, day=min(starts)), _hint(_THEN, names))


def _units(roster: Roster, owner: Owner) -> tuple[Unit, ...]:
    if owner.group is None:
        return owner.units
    return tuple(roster.by_name[name] for name in owner.group.members if name in roster.by_name)


def _is_there(unit: Unit, time: Period) -> bool:
    start, end = unit.valid
    return (start is None or start <= time.end) and (end is None or time.start <= end)


def _hint(words: Words, names: Iterable[str]) -> Words:
    found = [f"`{name}`" for name in dict.fromkeys(names)]
    if not found:
        return _ASK
    shown = ", ".join(found[:_MOST_NAMED]) + (", …" if len(found) > _MOST_NAMED else "")
    return _filled(words, names=shown)


def _filled(words: Words, **facts: date | int | str) -> Words:
    return Words(vi=words.say(Language.VI, **facts), en=words.say(Language.EN, **facts))
