import re
from collections.abc import Iterator
from functools import lru_cache

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.phrase.deadline.model import Frame, Kind
from kehoach.phrase.deadline.read import read
from kehoach.phrase.deadline.silence import TIME_WORDS
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, Task, owed
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Words

_TIMES = frozenset({Kind.SPAN, Kind.BY_DATE, Kind.RECURRING, Kind.CONTINUOUS})
_WORD = re.compile(r"[^\W\d_]+")
_OF_TIME = frozenset(word for phrase in TIME_WORDS for word in phrase.split()) | {
    "từ", "đến", "tới", "trong", "vào", "là", "và", "các", "của", "cả", "i", "ii", "iii", "iv", "hoàn", "thành", "xong"
}  # fmt: skip


@rule(
    Severity.WARNING,
    says=Words(
        vi="ô sản phẩm của nhiệm vụ {address} ghi một thời hạn: `{text}`",
        en="the output of task {address} is a deadline: `{text}`",
    ),
    help=Words(
        vi="chuyển sang `when: …` và ghi sản phẩm ở `outputs: …`; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[deadline-as-output] lý do`",
        en="move it to `when: …` and name the output in `outputs: …`; where the document has it so, say `# kehoach: ignore[deadline-as-output] reason`",
    ),
)
def deadline_as_output(plan: Plan) -> Iterator[Problem]:
    """The column of products holds a time.

    A time slipped one cell over when the table was made or copied. Nobody is reminded of it there, and what has to exist at
    the end is not said. That the deadline is missing only follows and is not said. (The other way round it is
    output-as-deadline.)

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Kiểm tra việc niêm yết
            lead: Sở Tư pháp
            outputs: Trước ngày 30/6/2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Kiểm tra việc niêm yết
            lead: Sở Tư pháp
            outputs: Báo cáo kết quả kiểm tra
            when: Trước ngày 30/6/2024
    ```
    """
    told: set[Span] = set()
    for task in owed(plan):
        for one in deadlines_as_outputs(plan, task):
            if one.span not in told:
                told.add(one.span)
                yield deadline_as_output.at(one.span, address=task.address, text=one.text)


@lru_cache(maxsize=4096)
def _is_of_time(word: str) -> bool:
    return _OF_TIME.issuperset(_WORD.findall(match_key(word)))


def deadlines_as_outputs(plan: Plan, task: Task) -> Iterator[Cell]:
    """Give the outputs of a task that are words of time and nothing else."""
    frame = Frame(plan.period, plan.issued_on) if plan.period else None
    for one in task.outputs if frame else ():
        if frame and all(map(_is_of_time, one.text.split())):
            deadline, problems = read(one.text, frame)
            if deadline and not problems and deadline.kind in _TIMES:
                yield one
