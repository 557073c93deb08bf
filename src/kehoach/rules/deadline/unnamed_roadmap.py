import re
from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Kind
from kehoach.plan.model import Plan, entries
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Words

_ROADMAP = re.compile(r"(?<!\w)(?:lộ trình|chương trình|tiến độ)(?!\w)")


@rule(
    Severity.NOTE,
    says=Words(
        vi="`{text}` không nói theo văn bản nào (nhiệm vụ {address})",
        en="`{text}` does not say in which document (task {address})",
    ),
    help=Words(
        vi="dẫn số, ngày của văn bản có lộ trình; nếu kế hoạch ghi đúng như vậy, ghi `# kehoach: ignore[unnamed-roadmap] lý do`",
        en="cite the document that has the times; where the plan says no more, say `# kehoach: ignore[unnamed-roadmap] reason`",
    ),
)
def unnamed_roadmap(plan: Plan) -> Iterator[Problem]:
    """The time of a task is in another document, and nobody says in which.

    "Theo lộ trình quy định" sends the reader away without saying where to. The task has no due date here and none can
    be looked up.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Số hóa kết quả còn hiệu lực
            lead: Sở Tư pháp
            outputs: Kết quả được số hóa
            when: Thực hiện theo lộ trình quy định
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Số hóa kết quả còn hiệu lực
            lead: Sở Tư pháp
            outputs: Kết quả được số hóa
            when: Theo lộ trình tại Quyết định số 468/QĐ-TTg ngày 27/3/2021
    ```
    """
    told: set[Span] = set()
    for task in entries(plan):
        if (
            task.when
            and task.deadline
            and task.deadline.kind is Kind.ROADMAP
            and not (task.when.span in told or task.implements)
            and _is_unnamed(task.when.text)
        ):
            told.add(task.when.span)
            yield unnamed_roadmap.at(task.when.span, address=task.address, text=task.when.text)


def _is_unnamed(text: str) -> bool:
    """Tell whether words send to a roadmap without a figure or a name: of a document, or of who set the times."""
    if not _ROADMAP.search(match_key(text)) or any(letter.isdecimal() for letter in text):
        return False
    return not any(word[0].isupper() for word in text.split()[1:])
