import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.plan.series import Stated, series, years
from kehoach.text.letters import match_key
from kehoach.words import Words

_IN_YEAR: Final = re.compile(r"(?:trong )?năm (\d{4})")
_MOST_LEFT_OUT: Final = 2
"""More years between two goals make milestones of them."""


@rule(
    Severity.NOTE,
    says=Words(
        vi="`{measure}` không có mức cho năm {missing}",
        en="`{measure}` has no goal for {missing}",
    ),
    help=Words(
        vi="ghi mức của năm bỏ cách, hoặc gộp năm như `2016-2017`; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[skipped-year] lý do`",
        en="give the goal of that year, or join years like `2016-2017`; where the document has none, say `# kehoach: ignore[skipped-year] reason`",
    ),
    other=Words(vi="mức của năm trước đó", en="the goal before"),
)
def skipped_year(plan: Plan) -> Iterator[Problem]:
    """The yearly goals of a measure leave out a year between two others.

    A measure with goals for 2016, 2018 and 2020 says nothing of 2017: does the goal of 2016 still hold, or is the
    year free? Behind years in a row two may be left out as well (2021, 2022 and 2025). Milestones that lie several years
    apart (2025 and 2030) are no list of years, and nothing is said of them.

    ## Fires

    ```yaml
    targets:
      - id: so-hoa
        measure: Tỷ lệ kết quả được số hóa
        goal: {2021: tối thiểu 20%, 2022: tối thiểu 30%, 2024: tối thiểu 50%}
    ```

    ## Instead

    ```yaml
    targets:
      - id: so-hoa
        measure: Tỷ lệ kết quả được số hóa
        goal: {2021: tối thiểu 20%, 2022-2023: tối thiểu 30%, 2024: tối thiểu 50%}
    ```
    """
    covered = _covered(plan)
    for stated in series(plan).values():
        dated = sorted(((span, one) for one in stated if (span := _years(one))), key=lambda each: each[0])
        gaps = [
            (before, one, years) for before, one, years in _gaps(dated) if not covered[_measure(one)] & years
        ]
        if gaps:
            before, one, _ = gaps[0]
            missing = ", ".join(str(year) for _, _, years in gaps for year in sorted(years))
            measure = one.target.measure.text if one.target.measure else ""
            yield skipped_year.at(
                one.tier.words.span, before.tier.words.span, measure=measure, missing=missing
            )


def _gaps(dated: list[tuple[tuple[int, int], Stated]]) -> Iterator[tuple[Stated, Stated, set[int]]]:
    """Give the years that are left out: one between two goals, or two behind years in a row."""
    run = 0
    for (before_span, before), (span, one) in pairwise(dated):
        run = run + before_span[1] - before_span[0] + 1
        left_out = set(range(before_span[1] + 1, min(span[0], before_span[1] + _MOST_LEFT_OUT + 2)))
        if len(left_out) == 1 or (len(left_out) == _MOST_LEFT_OUT and run > 1):
            yield before, one, left_out
        if left_out:
            run = 0


def _years(one: Stated) -> tuple[int, int] | None:
    """Give the first and last year of a goal, which may stand in the deadline of its target."""
    when = _IN_YEAR.fullmatch(match_key(one.target.when.text)) if one.target.when else None
    return years(one.tier) or ((int(when[1]), int(when[1])) if when else None)


def _covered(plan: Plan) -> defaultdict[str, set[int]]:
    """Give the years for which each measure has any goal, whatever its form, level or field."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for target in plan.targets:
        if target.measure:
            for tier in target.tiers:
                if span := _years(Stated(target, tier, tier.goal)) if tier.goal else years(tier):
                    found[match_key(target.measure.text)].update(
                        range(span[0], min(span[1], span[0] + 100) + 1)
                    )
    return found


def _measure(one: Stated) -> str:
    return match_key(one.target.measure.text) if one.target.measure else ""
