from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.progress_file import Progress, Said
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(vi="`{task}` hoàn thành nhưng không ghi ngày", en="`{task}` is done, without a date"),
    help=Words(
        vi="thêm `date` với ngày hoàn thành, thường là ngày của văn bản làm minh chứng",
        en="add `date` with the day on which it was done, mostly that of the document",
    ),
)
def done_without_date(progress: Progress) -> Iterator[Problem]:
    """A task is reported as done without a date.

    Nobody can tell whether it was in time: the state of the obligation stays undetermined. Where only the month is
    known, write the month, like 3/2024.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hoàn thành, evidence: Tờ trình 14/TTr-STP}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: hoàn thành, date: 08/3/2024, evidence: Tờ trình 14/TTr-STP}
    ```
    """
    for one in progress.tasks:
        if one.said is Said.DONE and one.task and one.state and one.date is None:
            yield done_without_date.at(one.state.span, task=one.task.text)
