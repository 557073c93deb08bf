from collections.abc import Iterator, Mapping
from itertools import takewhile

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, entries
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="các bước chờ nhau thành vòng: {steps}",
        en="the steps wait for one another in a circle: {steps}",
    ),
    help=Words(
        vi="bỏ `after` hoặc `unless` ở bước đi trước",
        en="take `after` or `unless` away from the step that comes first",
    ),
)
def circular_steps(plan: Plan) -> Iterator[Problem]:
    """Steps wait for one another in a circle, or one for itself.

    Each step of such a circle begins when another one is done, so none of them ever begins and none
    ever falls due.

    ## Fires

    ```yaml
    sections:
      - number: 4
        title: Công bố danh mục
        lead: Sở Tư pháp
        outputs: Quyết định
        rows:
          - {title: Trình, after: 4/2, when: không quá 05 ngày kể từ ngày nhận được Quyết định công bố}
          - {title: Thẩm định, after: 4/1, when: chậm nhất sau 05 ngày kể từ ngày nhận được hồ sơ trình}
    ```

    ## Instead

    ```yaml
    sections:
      - number: 4
        title: Công bố danh mục
        lead: Sở Tư pháp
        outputs: Quyết định
        rows:
          - {title: Trình, when: không quá 05 ngày kể từ ngày nhận được Quyết định công bố}
          - {title: Thẩm định, after: 4/1, when: chậm nhất sau 05 ngày kể từ ngày nhận được hồ sơ trình}
    ```
    """
    waits = {task.address: cell for task in entries(plan) if (cell := task.after or task.unless)}
    left = _in_circles(waits)
    for address, cell in waits.items():
        if address in left:
            circle = tuple(_way(address, waits))
            left.difference_update(circle)
            yield circular_steps.at(cell.span, steps=" → ".join((*circle, circle[0])))


def _in_circles(waits: Mapping[str, Cell]) -> set[str]:
    """Find the steps that wait for themselves, each step being passed once."""
    passed: set[str] = set()
    found: set[str] = set()
    for start in waits:
        way = dict.fromkeys(takewhile(lambda here: here not in passed, _way(start, waits)))
        last = waits[next(reversed(way))].text if way else None
        if last in way:
            found.update(_way(last, waits))
        passed.update(way)
    return found


def _way(start: str, waits: Mapping[str, Cell]) -> Iterator[str]:
    """Follow a step to those that it waits for, each once."""
    seen: set[str] = set()
    here = start
    while here in waits and here not in seen:
        seen.add(here)
        yield here
        here = waits[here].text
