from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.address import bare
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan
from kehoach.rules.plan.siblings import Numbered, numbered
from kehoach.text.letters import match_key
from kehoach.words import Words

_AND_ID = Words(vi="thêm `id` riêng (như `id: {number}b`) và ", en="add an `id` (like `id: {number}b`) and ")


@rule(
    Severity.ERROR,
    says=Words(
        vi="số `{number}` đã dùng cho một mục khác cùng cấp",
        en="the number `{number}` is already taken at this level",
    ),
    help=Words(
        vi="sửa số; nếu văn bản ghi đúng như vậy, {and_id}ghi `# kehoach: ignore[duplicate-number] lý do`",
        en="correct the number; where the document repeats it, {and_id}say `# kehoach: ignore[duplicate-number] reason`",
    ),
    label=Words(vi="dùng lại ở đây", en="again here"),
    other=Words(vi="lần đầu ở đây", en="first here"),
)
def duplicate_number(plan: Plan) -> Iterator[Problem]:
    """Two sections, tasks or rows that lie side by side have the same number, or two parts under `text`.

    People speak of a task by its number, and so do progress files: "II.2 is done" must mean one task.
    Documents do repeat numbers; an `id` then tells the two apart, and the finding is ignored with a reason. A part
    under `text` that comes after its own parts (II after II.1 and II.2) is another one of that number.

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
                number = bare(node.number.text)
                and_id = Words(vi=_AND_ID.vi.format(number=number), en=_AND_ID.en.format(number=number))
                yield duplicate_number.at(node.place, first.place, number=number, and_id=and_id)
    yield from _among_texts(plan)


def _among_texts(plan: Plan) -> Iterator[Problem]:
    """Compare the parts that nobody follows with one another; they have no addresses."""
    firsts: dict[str, Cell] = {}
    for number in plan.prose:
        key = match_key(bare(number.text))
        if first := firsts.get(key):
            yield duplicate_number.at(number.span, first.span, number=bare(number.text), and_id="")
        for around in _around(key):
            firsts.setdefault(around, number)


def _around(key: str) -> Iterator[str]:
    """Give a number and those of the parts in which it lies: II.1 and II."""
    yield key
    while "." in key:
        key = key.rpartition(".")[0]
        yield key
