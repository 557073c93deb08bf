from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.address import bare
from kehoach.plan.model import Plan
from kehoach.rules.plan.siblings import Numbered, numbered
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="số `{number}` đã dùng cho một mục khác cùng cấp",
        en="the number `{number}` is already taken at this level",
    ),
    help=Words(
        vi="sửa số; nếu văn bản ghi đúng như vậy, thêm `id` riêng (như `id: {number}b`) và ghi `# kehoach: ignore[duplicate-number] lý do`",
        en="correct the number; where the document repeats it, add an `id` (like `id: {number}b`) and say `# kehoach: ignore[duplicate-number] reason`",
    ),
    label=Words(vi="dùng lại ở đây", en="again here"),
    other=Words(vi="lần đầu ở đây", en="first here"),
)
def duplicate_number(plan: Plan) -> Iterator[Problem]:
    """Two sections, tasks or rows that lie side by side have the same number.

    People speak of a task by its number, and so do progress files: "II.2 is done" must mean one task.
    Documents do repeat numbers; an `id` then tells the two apart, and the finding is ignored with a reason.

    ## Fires

    ```yaml
    sections:
      - number: II
        tasks:
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}
          - {number: 1, title: Công bố danh mục, lead: Sở Tư pháp, when: Quý II năm 2024, outputs: Báo cáo}
    ```

    ```yaml
    sections:
      - number: VII
        title: Truyền thông
        tasks:
          - {number: 1, title: Viết tin bài, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}
      - number: VII
        id: VIIb
        title: Thông tin, báo cáo
        tasks:
          - {number: 1, title: Báo cáo, lead: Sở Tư pháp, when: Quý II năm 2024, outputs: Báo cáo}
    ```

    ## Instead

    ```yaml
    sections:
      - number: II
        tasks:
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}
          - {number: 2, title: Công bố danh mục, lead: Sở Tư pháp, when: Quý II năm 2024, outputs: Báo cáo}
    ```
    """
    firsts: dict[tuple[str, str], Numbered] = {}
    for node in numbered(plan):
        if node.number and node.key:
            first = firsts.setdefault((node.holder, node.key), node)
            if first is not node:
                yield duplicate_number.at(node.place, first.place, number=bare(node.number.text))
