from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.rules.plan.siblings import Numbered, numbered
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="địa chỉ `{address}` chỉ hai chỗ khác nhau", en="the address `{address}` stands for two places"
    ),
    help=Words(
        vi="đặt `number` hoặc `id` khác cho một trong hai chỗ",
        en="give one of the two another `number` or `id`",
    ),
    label=Words(vi="chỗ thứ hai", en="the second place"),
    other=Words(vi="chỗ đầu", en="the first place"),
)
def duplicate_address(plan: Plan) -> Iterator[Problem]:
    """Two sections, tasks or rows end up with the same address though their numbers differ.

    An address is made of `id`, else `number`, else the position. Progress and steps name tasks by it, so
    that what is reported for one of the two would count for the other. (The same number twice is
    duplicate-number.)

    ## Fires

    ```yaml
    sections:
      - number: II
        tasks:
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}
          - {number: 2, id: 1, title: Công bố danh mục, lead: Sở Tư pháp, when: Quý II năm 2024, outputs: Báo cáo}
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
    firsts: dict[str, Numbered] = {}
    for node in numbered(plan):
        first = firsts.setdefault(node.address, node)
        if first is not node and (node.key is None or node.key != first.key):
            yield duplicate_address.at(node.place, first.place, address=node.address)
