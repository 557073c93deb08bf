from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.progress_file import Figure, Progress
from kehoach.words import Words

_OF = Words(vi="`of` (mẫu số)", en="`of` (the denominator)")
_COUNT = Words(vi="`count` (tử số)", en="`count` (the numerator)")
_ANY = Words(vi="con số", en="a number")


@rule(
    Severity.ERROR,
    says=Words(vi="số liệu của `{target}` thiếu {lacking}", en="the figure of `{target}` lacks {lacking}"),
    help=Words(
        vi="tỷ lệ thì ghi cả `count` (tử số) và `of` (mẫu số); số khác thì ghi ở `value`",
        en="a share has both `count` (numerator) and `of` (denominator); any other number stands under `value`",
    ),
)
def incomplete_figure(progress: Progress) -> Iterator[Problem]:
    """A figure has no number, or only half of a share.

    A count without its `of` is no share, and can't be added to those of other units; nothing is assumed for what is
    missing. A number that is no share, like 18 minutes or 5 services, stands under `value`.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: truc-tuyen, count: 2.105}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1, reported: 18/3/2024}
    figures:
      - {target: truc-tuyen, count: 2.105, of: 3.402}
    ```
    """
    for one in progress.figures:
        lacking = _lacking(one)
        if lacking and one.target:
            yield incomplete_figure.at(one.target.span, target=one.target.text, lacking=lacking)


def _lacking(figure: Figure) -> Words | None:
    if figure.value is None and (figure.count is None) != (figure.of is None):
        return _OF if figure.of is None else _COUNT
    return None if figure.count or figure.value else _ANY
