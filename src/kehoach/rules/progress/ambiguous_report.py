from collections.abc import Iterator
from typing import TypeAlias

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.obligation.model import Obligation
from kehoach.plan.cell import Cell
from kehoach.rules.facts import with_words
from kehoach.status.reported import Part, Reported, spoken_of
from kehoach.words import Words

_MOST = 12
_Sort: TypeAlias = tuple[Words, Words, tuple[str, ...]]
_ROW = (
    Words(vi="dòng", en="row"),
    Words(vi="ghi địa chỉ của dòng: {known}", en="write the address of a row: {known}"),
)
_OCCURRENCE = (
    Words(vi="kỳ", en="occurrence"),
    Words(vi="thêm `for` với một trong: {known}", en="add `for` with one of {known}"),
)
_CASE = (
    Words(vi="lần", en="case"),
    Words(vi="thêm `case` với một trong: {known}", en="add `case` with one of {known}"),
)


@rule(
    Severity.ERROR,
    says=Words(
        vi="không rõ báo cáo này nói về {which} nào của `{task}`",
        en="which {which} of `{task}` this speaks of is not said",
    ),
    help=Words(vi="{hint}", en="{hint}"),
)
def ambiguous_report(reported: Reported) -> Iterator[Problem]:
    """A report or an extension does not say of which row, occurrence or case it speaks.

    A task with rows is owed row by row, a recurring one each time, one that waits for an event each time that it
    happens. What names none of them counts for none. Without `for` it speaks of the occurrence that has the name of the
    file's period, if there is one.

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
          - {number: 1, title: Đo lường sự hài lòng, lead: Sở Tư pháp, when: Hàng tháng}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
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
          - {number: 1, title: Đo lường sự hài lòng, lead: Sở Tư pháp, when: Hàng tháng}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, for: 2024-02, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
    ```
    """
    times: dict[str, _Sort | None] = {}
    for report, cell in spoken_of(reported.progress):
        task = reported.register.tasks.get(cell.text)
        if task is None or task.unless or reported.parts[cell.text] not in (Part.OWES, Part.UNKNOWN):
            continue
        if task.rows:
            yield _unclear(cell, (*_ROW, tuple(row.address for row in task.rows[:_MOST])))
        elif not (report.occurrence or report.case or reported.meant(report)):
            if cell.text not in times:
                times[cell.text] = _times(reported.owed(cell.text))
            if sort := times[cell.text]:
                yield _unclear(cell, sort)


def _times(owed: tuple[Obligation, ...]) -> _Sort | None:
    """Give what tells the times of a task apart, and the first of their names."""
    occurrences = dict.fromkeys(one.occurrence for one in owed if one.occurrence)
    cases = dict.fromkeys(one.case for one in owed if one.case)
    if occurrences:
        return *_OCCURRENCE, tuple(occurrences)[:_MOST]
    return (*_CASE, tuple(cases)[:_MOST]) if cases else None


def _unclear(cell: Cell, sort: _Sort) -> Problem:
    which, hint, known = sort
    problem = ambiguous_report.at(cell.span, task=cell.text, which=which, known=known)
    return with_words(problem, "hint", hint)
