from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.progress_file import Progress
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(vi="`count` {count} lớn hơn `of` {of}", en="`count` {count} is more than `of` {of}"),
    help=Words(
        vi="kiểm tra hai con số: `count` là phần đạt được, `of` là tổng số",
        en="check both numbers: `count` is the part that was reached, `of` the whole",
    ),
    label=Words(vi="phần đạt được", en="the part"),
    other=Words(vi="tổng số", en="the whole"),
)
def count_over_of(progress: Progress) -> Iterator[Problem]:
    """The count of a figure is more than the whole.

    A part can't be larger than the whole it is a part of: two digits changed places, a dot is missing, or the numbers
    stand under each other's key. The rate would be over 100% and spoil every sum.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: truc-tuyen, count: 3.402, of: 2.105}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: truc-tuyen, count: 2.105, of: 3.402}
    ```
    """
    for one in progress.figures:
        if not (one.count and one.of) or one.count.value is None or one.of.value is None:
            continue
        if one.count.value > one.of.value:
            count, of = one.count.words, one.of.words
            yield count_over_of.at(count.span, of.span, count=count.text, of=of.text)
