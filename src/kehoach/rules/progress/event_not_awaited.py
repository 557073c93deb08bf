from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.rules.facts import with_words
from kehoach.rules.progress.waiting import may_wait, waits
from kehoach.status.reported import Reported
from kehoach.words import Words

_ROWS = Words(
    vi="ghi địa chỉ của dòng chờ sự kiện: {rows}", en="write the address of a row that waits: {rows}"
)
_FIXED = Words(
    vi="kiểm tra địa chỉ ở `starts`; thời hạn của nhiệm vụ này không tính từ một sự kiện",
    en="check the address under `starts`; the deadline of this task does not run from an event",
)


@rule(
    Severity.ERROR,
    says=Words(vi="`{task}` không chờ sự kiện nào", en="`{task}` waits for no event"),
    help=Words(vi="{hint}", en="{hint}"),
)
def event_not_awaited(reported: Reported) -> Iterator[Problem]:
    """An event starts a task that waits for no event.

    An event starts the clock of a time limit like "05 ngày kể từ ngày nhận được hồ sơ". A task with a fixed time has no
    such clock, so the event has no effect, and the task that was meant has no due day.

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
          - {number: 2, title: Rà soát danh mục, lead: Sở Tư pháp, when: Quý I năm 2024}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    events:
      - {id: btp-03, date: 04/3/2024, event: nhận Quyết định công bố, starts: I.2}
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
          - {number: 2, title: Rà soát danh mục, lead: Sở Tư pháp, when: Quý I năm 2024}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    events:
      - {id: btp-03, date: 04/3/2024, event: nhận Quyết định công bố, starts: I.1}
    ```
    """
    rows_of: dict[str, tuple[str, ...]] = {}
    for event in reported.progress.events:
        for cell in event.starts:
            task = reported.register.tasks.get(cell.text)
            if task is None or may_wait(task):
                continue
            if cell.text not in rows_of:
                rows_of[cell.text] = tuple(row.address for row in task.rows if waits(row))
            rows = rows_of[cell.text]
            problem = event_not_awaited.at(cell.span, task=cell.text, rows=rows)
            yield with_words(problem, "hint", _ROWS if rows else _FIXED)
