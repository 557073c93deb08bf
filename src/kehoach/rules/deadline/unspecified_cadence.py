import re
from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Kind
from kehoach.plan.model import Plan, Task, entries
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Words

_REGULARLY = re.compile(r"định k[ỳì](?!\w)")
_CADENCES = ("tuần", "tháng", "quý", "năm", "giai đoạn")


@rule(
    Severity.WARNING,
    says=Words(
        vi="`{text}` không nói bao lâu một lần (nhiệm vụ {address})",
        en="`{text}` does not say how often (task {address})",
    ),
    help=Words(
        vi="ghi rõ hàng tháng, hàng quý hay hàng năm, và ngày; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[unspecified-cadence] lý do`",
        en="say monthly, quarterly or yearly, and the day; where the document says no more, say `# kehoach: ignore[unspecified-cadence] reason`",
    ),
)
def unspecified_cadence(plan: Plan) -> Iterator[Problem]:
    """A task recurs ("định kỳ"), but nobody says how often.

    Without a cadence nothing falls due, so nobody can be late and nobody is reminded. A periodic report needs its
    periods and a deadline for each level (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5 điểm b, Điều 12, Điều 13). Where
    `report` names the periods, nothing is said.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Báo cáo kiểm soát thủ tục hành chính
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Định kỳ hoặc đột xuất theo yêu cầu
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Báo cáo kiểm soát thủ tục hành chính
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: chậm nhất ngày 20 của tháng cuối quý
    ```
    """
    told: set[Span] = set()
    for task in entries(plan):
        if task.when and task.when.span not in told and lacks_cadence(task):
            told.add(task.when.span)
            yield unspecified_cadence.at(task.when.span, address=task.address, text=task.when.text)


def lacks_cadence(task: Task) -> bool:
    """Tell whether the words of time say "định kỳ" and no more, and neither does `report`."""
    if task.deadline is None:
        return False
    unsaid = any(
        limb.kind is Kind.RECURRING
        and limb.every == "unspecified"
        and _REGULARLY.search(match_key(limb.text))
        for limb in (task.deadline, *task.deadline.also)
    )
    return unsaid and not (task.report and any(word in match_key(task.report.text) for word in _CADENCES))
