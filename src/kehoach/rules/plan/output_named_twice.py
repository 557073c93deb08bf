from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, entries
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(
        vi="ô sản phẩm của nhiệm vụ {address} ghi hai lần: `{text}`",
        en="the outputs of task {address} name this twice: `{text}`",
    ),
    help=Words(
        vi="bỏ một lần; nếu là hai sản phẩm, ghi rõ từng sản phẩm; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[output-named-twice] lý do`",
        en="take one away; where two are meant, name each in full; where the document has it so, say `# kehoach: ignore[output-named-twice] reason`",
    ),
    other=Words(vi="lần đầu", en="the first time"),
)
def output_named_twice(plan: Plan) -> Iterator[Problem]:
    """The outputs of one task name the same product twice.

    One was copied and not changed, or two products are meant that nobody can tell apart. Case and the places of tone marks
    do not count.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo; Báo cáo
            when: Quý I năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo rà soát; Báo cáo kết quả niêm yết
            when: Quý I năm 2024
    ```
    """
    told: set[Span] = set()
    for task in entries(plan):
        firsts: dict[str, Cell] = {}
        for one in task.outputs:
            first = firsts.setdefault(match_key(one.text), one)
            if first is not one and one.span not in told:
                told.add(one.span)
                yield output_named_twice.at(one.span, first.span, address=task.address, text=one.text)
