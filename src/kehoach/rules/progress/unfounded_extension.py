from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.evidence import is_proven
from kehoach.plan.progress_file import Progress
from kehoach.words import Words

_REASON = Words(vi="`reason` (lý do)", en="`reason`")
_DOCUMENT = Words(
    vi="`evidence` (số, ký hiệu, ngày của văn bản cho gia hạn)",
    en="`evidence` with number and date of the document that allows it",
)
# By whether there is a reason, and a document: what is lacking, and the keys for it.
_LACKING = {
    (False, False): (
        Words(vi="lý do và văn bản", en="a reason and a document"),
        Words(vi=f"{_REASON.vi} và {_DOCUMENT.vi}", en=f"{_REASON.en}, and {_DOCUMENT.en}"),
    ),
    (False, True): (Words(vi="lý do", en="a reason"), _REASON),
    (True, False): (Words(vi="văn bản", en="a document"), _DOCUMENT),
}


@rule(
    Severity.WARNING,
    says=Words(vi="gia hạn `{task}` mà thiếu {lacking}", en="`{task}` is extended without {lacking}"),
    help=Words(vi="thêm {keys}", en="add {keys}"),
)
def unfounded_extension(progress: Progress) -> Iterator[Problem]:
    """A due day is extended without a reason or a document.

    An extension moves the day from which something is late, so it must be seen who allowed it and why.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    extensions:
      - {task: I.1, due: 30/9/2024, reason: Đấu thầu lại}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    extensions:
      - {task: I.1, due: 30/9/2024, reason: Đấu thầu lại, evidence: Công văn 1842/UBND-KSTT ngày 17/3/2024}
    ```
    """
    for one in progress.extensions:
        lacking = _LACKING.get((one.reason is not None, is_proven(one.evidence)))
        if lacking and one.task:
            what, keys = lacking
            yield unfounded_extension.at(one.task.span, task=one.task.text, lacking=what, keys=keys)
