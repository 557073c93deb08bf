from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.evidence import is_proven
from kehoach.plan.progress_file import Progress, Said
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(vi="`{task}` hoàn thành nhưng không có minh chứng", en="`{task}` is done, without evidence"),
    help=Words(
        vi="thêm `evidence` với số, ký hiệu và ngày của văn bản: Tờ trình 14/TTr-STP ngày 08/3/2024",
        en="add `evidence` with number and date of the document: Tờ trình 14/TTr-STP ngày 08/3/2024",
    ),
)
def done_without_evidence(progress: Progress) -> Iterator[Problem]:
    """A task is reported as done without evidence.

    Whoever checks later has only the word of the unit. The evidence is the document that came out of the task, with
    its number and date; that of the report as a whole does not show what was done for one task.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hoàn thành, date: 08/3/2024}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hoàn thành, date: 08/3/2024, evidence: Tờ trình 14/TTr-STP ngày 08/3/2024}
    ```
    """
    for one in progress.tasks:
        if one.said is Said.DONE and one.task and one.state and not is_proven(one.evidence):
            yield done_without_evidence.at(one.state.span, task=one.task.text)
