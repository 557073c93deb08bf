from collections.abc import Iterator
from typing import NamedTuple

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.obligation.model import Obligation, Open
from kehoach.rules.facts import with_hint
from kehoach.status.reported import Reported, spoken_of
from kehoach.text.nearest import Compared, nearest
from kehoach.words import Words

_MOST = 12
_NEAR = Words(
    vi="có lẽ là `{nearest}`; dùng một trong: {known}", en="probably `{nearest}`; expected one of {known}"
)
_KNOWN = Words(vi="dùng một trong: {known}", en="expected one of {known}")
_ONCE = Words(vi="nhiệm vụ này chỉ đến hạn một lần: bỏ `for`", en="this task falls due once: leave `for` out")


@rule(
    Severity.ERROR,
    says=Words(vi="`{task}` không có kỳ `{text}`", en="`{task}` has no occurrence `{text}`"),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_occurrence(reported: Reported) -> Iterator[Problem]:
    """A report or an extension speaks of an occurrence that the task does not have.

    `for` names one time of a recurring task, like 2024-Q1 or 2024-03, or one of several due days, like 31/05/2024. A
    report for any other counts for nothing. A task that falls due once has no occurrences.

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
          - {number: 1, title: Đo lường sự hài lòng, lead: Sở Tư pháp, when: Hàng quý}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, for: Quý I, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
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
          - {number: 1, title: Đo lường sự hài lòng, lead: Sở Tư pháp, when: Hàng quý}
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, for: 2024-Q1, state: hoàn thành, date: 08/3/2024, evidence: Báo cáo 12/BC-STP}
    ```
    """
    known_of: dict[str, _Known | None] = {}
    compared = Compared()
    for report, cell in spoken_of(reported.progress):
        named = report.occurrence
        if cell.text not in known_of:
            known_of[cell.text] = _known(reported.owed(cell.text))
        known = known_of[cell.text]
        if named and known is not None and named.text not in known.there:
            problem = unknown_occurrence.at(
                named.span,
                task=cell.text,
                text=named.text,
                known=known.names[:_MOST],
                nearest=nearest(named.text, known.names, compared, cutoff=0.7),
            )
            yield with_hint(problem, _NEAR, _KNOWN if known.names else _ONCE)


class _Known(NamedTuple):
    names: tuple[str, ...]
    there: frozenset[str]


def _known(owed: tuple[Obligation, ...]) -> _Known | None:
    """Name the times of a task; None where not all of them have a day."""
    if not owed or any(one.due is None or one.open is Open.REPEAT for one in owed):
        return None
    names = tuple(dict.fromkeys(one.occurrence for one in owed if one.occurrence and not one.case))
    return _Known(names, frozenset(names))
