from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.evidence import is_proven
from kehoach.plan.progress_file import Progress, Said
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(
        vi="`{task}` ghi `{state}` nhưng không có văn bản",
        en="`{task}` is reported as `{state}`, without a document",
    ),
    help=Words(
        vi="thêm `evidence` với số, ký hiệu và ngày của văn bản cho phép",
        en="add `evidence` with number and date of the document that allows it",
    ),
)
def cancelled_without_document(progress: Progress) -> Iterator[Problem]:
    """A task is cancelled or superseded without a document.

    A task of an issued plan ends by a decision of whoever issued it, not by the word of the unit that owes it.
    Without the document the task disappears from what is owed and nobody can tell why.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hủy bỏ, date: 10/3/2024}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hủy bỏ, date: 10/3/2024, evidence: Quyết định 845/QĐ-UBND ngày 10/3/2024}
    ```
    """
    for one in progress.tasks:
        ended = one.said in (Said.CANCELLED, Said.SUPERSEDED)
        if ended and one.task and one.state and not is_proven(one.evidence):
            yield cancelled_without_document.at(one.state.span, task=one.task.text, state=one.state.text)
