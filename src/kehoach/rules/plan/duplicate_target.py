from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, Target
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="hai chỉ tiêu cùng mang tên `{id}`", en="two targets have the id `{id}`"),
    help=Words(
        vi="đặt cho mỗi chỉ tiêu một `id` riêng",
        en="give each target an `id` of its own",
    ),
    label=Words(vi="chỉ tiêu thứ hai", en="the second"),
    other=Words(vi="chỉ tiêu đầu ở đây", en="first here"),
)
def duplicate_target(plan: Plan) -> Iterator[Problem]:
    """Two targets have the same id.

    Figures name the target that they measure by its id: with one id for two, nobody can tell which of
    them a reported value belongs to.

    ## Fires

    ```yaml
    targets:
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: tối thiểu 60%
      - id: truc-tuyen
        measure: Tỷ lệ thanh toán trực tuyến
        goal: tối thiểu 50%
    ```

    ## Instead

    ```yaml
    targets:
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: tối thiểu 60%
      - id: thanh-toan
        measure: Tỷ lệ thanh toán trực tuyến
        goal: tối thiểu 50%
    ```
    """
    seen: dict[str, Target] = {}
    for target in plan.targets:
        first = seen.setdefault(target.id, target)
        if first is not target:
            yield duplicate_target.at(target.head, first.head, id=target.id)
