from collections.abc import Iterator
from typing import NamedTuple

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.obligation.model import Obligation
from kehoach.rules.facts import with_hint
from kehoach.rules.progress.waiting import is_astray, may_wait, waits
from kehoach.status.reported import Reported, spoken_of
from kehoach.text.nearest import Compared, nearest
from kehoach.words import Words

_MOST = 8
_NEAR = Words(
    vi="có lẽ là `{nearest}`; các sự kiện đã ghi: {known}",
    en="probably `{nearest}`; events on record: {known}",
)
_KNOWN = Words(vi="các sự kiện đã ghi: {known}", en="events on record: {known}")
_NONE = Words(
    vi="ghi sự kiện vào `events`, với `id` là `{text}` và `starts` là `{task}`",
    en="record the event under `events`, with `{text}` as `id` and `{task}` under `starts`",
)
_DATED = Words(
    vi="nhiệm vụ này không chờ sự kiện nào: bỏ `case`", en="this task waits for no event: leave `case` out"
)


@rule(
    Severity.ERROR,
    says=Words(
        vi="không có sự kiện `{text}` nào bắt đầu `{task}` của {unit}",
        en="no event `{text}` starts `{task}` of {unit}",
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_case(reported: Reported) -> Iterator[Problem]:
    """A report or an extension speaks of a case that no event began.

    `case` names the event that started the clock, by its `id`, or by its day where it has none. Without the event there
    is no due day, and the report counts for nothing. Looked at are the events in all progress files of the plan.

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
      - {task: I.1, case: btp-30, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
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
    register = reported.register
    astray: dict[str, bool] = {}
    known_of: dict[str, _Known] = {}
    compared = Compared()
    for report, cell in spoken_of(reported.progress):
        owed, named, task = reported.owed(cell.text), report.case, register.tasks.get(cell.text)
        if not (named and owed and task and register.is_whole) or named.text in register.undated:
            continue
        if task.unless or (may_wait(task) and not waits(task)):
            continue
        if cell.text not in known_of:
            known_of[cell.text] = _known(owed)
        if named.text not in astray:
            astray[named.text] = is_astray(register, named.text)
        known = known_of[cell.text]
        if named.text not in known.there and not astray[named.text]:
            problem = unknown_case.at(
                named.span,
                unit=reported.unit,
                task=cell.text,
                text=named.text,
                known=known.names[-_MOST:],
                nearest=nearest(named.text, known.names, compared, cutoff=0.7),
            )
            hint = _KNOWN if known.names else _NONE if waits(task) else _DATED
            yield with_hint(problem, _NEAR, hint)


class _Known(NamedTuple):
    names: tuple[str, ...]
    there: frozenset[str]


def _known(owed: tuple[Obligation, ...]) -> _Known:
    """Name the cases of a task."""
    names = tuple(dict.fromkeys(one.case for one in owed if one.case))
    return _Known(names, frozenset(names))
