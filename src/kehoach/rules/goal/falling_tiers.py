from collections.abc import Iterator
from itertools import pairwise

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.plan.series import Stated, least, series, years
from kehoach.words import Words


@rule(
    Severity.WARNING,
    says=Words(
        vi="mức năm {year} (`{text}`) thấp hơn mức năm {earlier} (`{before}`)",
        en="the goal of {year} (`{text}`) is lower than that of {earlier} (`{before}`)",
    ),
    help=Words(
        vi="kiểm tra hai con số và năm của chúng; mức tối thiểu thường tăng dần qua các năm",
        en="check the two numbers and their years; a lower bound mostly grows over the years",
    ),
    label=Words(vi="thấp hơn", en="lower"),
    other=Words(vi="mức năm trước ở đây", en="the earlier goal"),
)
def falling_tiers(plan: Plan) -> Iterator[Problem]:
    """A goal that must at least be reached falls from one year to a later one.

    Offices raise such goals step by step, so a fall is mostly two numbers exchanged or a year mistyped.
    Compared are the levels of one measure for the same units, level and field.

    ## Fires

    ```yaml
    targets:
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: {2023: tối thiểu 80%, 2024: tối thiểu 60%}
    ```

    ## Instead

    ```yaml
    targets:
      - id: truc-tuyen
        measure: Tỷ lệ hồ sơ nộp trực tuyến
        goal: {2023: tối thiểu 60%, 2024: tối thiểu 80%}
    ```
    """
    for stated in series(plan).values():
        dated = sorted(
            ((span, one) for one in stated if (span := years(one.tier)) and least(one.goal) is not None),
            key=lambda each: each[0],
        )
        for (before_span, before), (span, one) in pairwise(dated):
            if before_span[1] < span[0] and _is_lower(one, before):
                yield falling_tiers.at(
                    one.tier.words.span,
                    before.tier.words.span,
                    year=one.tier.year,
                    text=one.tier.words.text,
                    earlier=before.tier.year,
                    before=before.tier.words.text,
                )


def _is_lower(one: Stated, before: Stated) -> bool:
    here, there = least(one.goal), least(before.goal)
    return here is not None and there is not None and here < there
