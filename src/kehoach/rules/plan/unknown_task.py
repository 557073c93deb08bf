from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.address_slip import addresses_of, beside, meant_by
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Target, entries
from kehoach.rules.facts import with_hint
from kehoach.text.source import Span
from kehoach.words import Fact, Words

_Waits: TypeAlias = "Mapping[str, tuple[Cell | None, Cell | None]]"
_LONGEST_WAY: Final = 1_000
_NEAR = Words(vi="có lẽ là `{nearest}`", en="probably `{nearest}`")
_THERE = Words(vi="ở `{holder}` có {inside}", en="`{holder}` has {inside}")
_ANY = Words(
    vi="ghi địa chỉ như II.2, hoặc II.2/1 cho dòng thứ nhất; `kehoach tasks` liệt kê các địa chỉ",
    en="write an address like II.2, or II.2/1 for the first row; `kehoach tasks` lists them",
)


@rule(
    Severity.ERROR,
    says=Words(vi="kế hoạch không có nhiệm vụ `{text}`", en="the plan has no task `{text}`"),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_task(plan: Plan) -> Iterator[Problem]:
    """A step or a target names a task that the plan does not have.

    `after` and `unless` name the step that another one waits for, `task` of a target the task that it
    measures, by address: section and number, II.2, and the row after a slash, II.2/1.

    ## Fires

    ```yaml
    sections:
      - number: II
        tasks:
          - number: 2
            title: Công bố danh mục
            lead: Sở Tư pháp
            outputs: Quyết định công bố
            rows:
              - {title: Trình hồ sơ, when: 05 ngày kể từ ngày nhận được Quyết định công bố}
              - {title: Thẩm định, after: II.3/1, when: 05 ngày kể từ ngày nhận được hồ sơ trình}
    ```

    ## Instead

    ```yaml
    sections:
      - number: II
        tasks:
          - number: 2
            title: Công bố danh mục
            lead: Sở Tư pháp
            outputs: Quyết định công bố
            rows:
              - {title: Trình hồ sơ, when: 05 ngày kể từ ngày nhận được Quyết định công bố}
              - {title: Thẩm định, after: II.2/1, when: 05 ngày kể từ ngày nhận được hồ sơ trình}
    ```
    """
    tasks = tuple(task.address for task in entries(plan))
    sections = tuple(section.address for section in plan.sections)
    waits = {task.address: (task.after, task.unless) for task in entries(plan)}
    steps = ((step, task.address) for task in entries(plan) for step in (task.after, task.unless))
    yield from _unknown(steps, tasks, waits)
    named = ((_named(plan, target), "") for target in plan.targets)
    yield from _unknown(named, (*sections, *tasks), {})


def _unknown(
    those: Iterable[tuple[Cell | None, str]], known: tuple[str, ...], waits: _Waits
) -> Iterator[Problem]:
    there = frozenset(known)
    unknown = [(named, by) for named, by in those if named and named.text not in there]
    by_parts = addresses_of(known if unknown else ())
    for named, by in unknown:
        near = meant_by(named.text, by_parts, by)
        holder, inside = beside(named.text, by_parts)
        closes = bool(near and by) and _waits_for(str(near), by, waits)
        facts: dict[str, Fact] = {"nearest": None if closes else near, "holder": holder, "inside": inside}
        problem = Problem(unknown_task.name, named.span, {"text": named.text, **facts})
        yield with_hint(problem, _NEAR, _THERE if inside else _ANY)


def _waits_for(step: str, other: str, waits: _Waits) -> bool:
    """Tell whether a step begins after another one, or after one that does; of a very long way nobody knows."""
    seen, way = {step}, [step]
    while way and len(seen) < _LONGEST_WAY:
        named = {cell.text for cell in waits.get(way.pop(), ()) if cell} - seen
        seen |= named
        way += named
    return other in seen or bool(way)


def _named(plan: Plan, target: Target) -> Cell | None:
    """Give the address that a target names with its place, which is after the key `task`."""
    if target.task is None:
        return None
    key = plan.source.find("task:", target.span)
    after = Span(key.end, target.span.end) if key != target.span else target.span
    return Cell(target.task, plan.source.find(target.task, after))
