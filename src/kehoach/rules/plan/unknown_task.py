from collections.abc import Iterable, Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Target, entries
from kehoach.rules.facts import with_hint
from kehoach.text.nearest import Compared, nearest
from kehoach.text.source import Span
from kehoach.words import Words

_NEAR = Words(vi="có lẽ là `{nearest}`", en="probably `{nearest}`")
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
    steps = (step for task in entries(plan) for step in (task.after, task.unless))
    yield from _unknown(steps, tasks)
    yield from _unknown((_named(plan, target) for target in plan.targets), (*tasks, *sections))


def _unknown(those: Iterable[Cell | None], known: tuple[str, ...]) -> Iterator[Problem]:
    there, compared = frozenset(known), Compared()
    for named in those:
        if named and named.text not in there:
            near = nearest(named.text, known, compared, cutoff=0.5)
            problem = unknown_task.at(named.span, text=named.text, nearest=near)
            yield with_hint(problem, _NEAR, _ANY)


def _named(plan: Plan, target: Target) -> Cell | None:
    """Give the address that a target names with its place, which is after the key `task`."""
    if target.task is None:
        return None
    key = plan.source.find("task:", target.span)
    after = Span(key.end, target.span.end) if key != target.span else target.span
    return Cell(target.task, plan.source.find(target.task, after))
