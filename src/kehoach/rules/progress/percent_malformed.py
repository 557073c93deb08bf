from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.number import read_number
from kehoach.plan.progress_file import Progress
from kehoach.words import Words

_WHOLE = 100


@rule(
    Severity.ERROR,
    says=Words(
        vi="`{text}` không phải là một tỷ lệ từ 0 đến 100", en="`{text}` is no percentage from 0 to 100"
    ),
    help=Words(
        vi="viết một số từ 0 đến 100, dấu phẩy tách phần lẻ: 60 hoặc 62,5",
        en="write a number from 0 to 100, with a comma before decimals: 60 or 62,5",
    ),
)
def percent_malformed(progress: Progress) -> Iterator[Problem]:
    """The percentage of a task can't be read, or is over 100.

    `percent` is how much of the task is done, as the unit sees it. More than all of it can't be done; a target that
    is exceeded is told by its figures.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: đang thực hiện, percent: 600}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    tasks:
      - {task: I.1, state: đang thực hiện, percent: 60}
    ```
    """
    for one in progress.tasks:
        if one.percent and not _is_share(one.percent.text):
            yield percent_malformed.at(one.percent.span, text=one.percent.text)


def _is_share(text: str) -> bool:
    number = read_number(text.removesuffix("%").strip())
    return number is not None and number <= _WHOLE
