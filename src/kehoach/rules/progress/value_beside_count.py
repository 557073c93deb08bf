from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.progress_file import Progress
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="số liệu của `{target}` vừa có `value` vừa có `count` hoặc `of`",
        en="the figure of `{target}` has a `value` beside `count` or `of`",
    ),
    help=Words(
        vi="giữ `count` và `of`, tỷ lệ tính từ đó; hoặc chỉ giữ `value`",
        en="keep `count` and `of`, from which the share follows, or the `value` alone",
    ),
    other=Words(vi="ghi cả ở đây", en="told here as well"),
)
def value_beside_count(progress: Progress) -> Iterator[Problem]:
    """A figure has both a value and a count.

    The two may disagree, and nobody can tell which one holds. A share follows from `count` and `of`; a `value` stands
    where those are not known, or where the goal is no share.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: truc-tuyen, count: 2.105, of: 3.402, value: 61%}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: truc-tuyen, count: 2.105, of: 3.402}
    ```
    """
    for one in progress.figures:
        beside = one.count or one.of
        if one.value and beside and one.target:
            yield value_beside_count.at(one.value.words.span, beside.words.span, target=one.target.text)
