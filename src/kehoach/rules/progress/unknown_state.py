from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint
from kehoach.words import Words

_NEAR = Words(
    vi="có lẽ là `{nearest}`; dùng một trong: {known}", en="probably `{nearest}`; expected one of {known}"
)
_ANY = Words(vi="dùng một trong: {known}", en="expected one of {known}")


@rule(
    Severity.ERROR,
    says=Words(vi="không có trạng thái `{state}`", en="there is no state `{state}`"),
    help=Words(vi="{hint}", en="{hint}"),
)
def unknown_state(met: Met) -> Iterator[Problem]:
    """A progress file gives a task a state that is none of the six.

    A unit says what it did; whether that was late follows from the dates and is never written down, so
    "quá hạn" is no state. A state that nobody understands counts as no report.

    ## Fires

    ```yaml
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1}
    tasks:
      - {task: I.1, state: quá hạn}
    ```

    ## Instead

    ```yaml
    # tệp: plans/2024/Q1/so-tu-phap.yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1}
    tasks:
      - {task: I.1, state: đang thực hiện}
    ```
    """
    for problem in met.of(unknown_state):
        yield with_hint(problem, _NEAR, _ANY)
