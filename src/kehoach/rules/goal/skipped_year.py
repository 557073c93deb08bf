from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.plan.series import Stated, series, years
from kehoach.text.letters import match_key
from kehoach.words import Words


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
    year free? Milestones that lie several years apart (2025 and 2030) are no list of years, and nothing is said of
    them.

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
        dated = sorted(((span, one) for one in stated if (span := years(one.tier))), key=lambda each: each[0])
        gaps = [
            (before, one, span[0] - 1)
            for (before_span, before), (span, one) in pairwise(dated)
            if span[0] - 1 == before_span[1] + 1 and span[0] - 1 not in covered[_measure(one)]
        ]
        if gaps:
            before, one, _ = gaps[0]
            missing = ", ".join(str(year) for _, _, year in gaps)
            measure = one.target.measure.text if one.target.measure else ""
            yield skipped_year.at(
                one.tier.words.span, before.tier.words.span, measure=measure, missing=missing
            )


def _covered(plan: Plan) -> defaultdict[str, set[int]]:
    """Give the years for which each measure has any goal, whatever its form, level or field."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for target in plan.targets:
        if target.measure:
            for tier in target.tiers:
                if span := years(tier):
                    found[match_key(target.measure.text)].update(
                        range(span[0], min(span[1], span[0] + 100) + 1)
                    )
    return found


def _measure(one: Stated) -> str:
    return match_key(one.target.measure.text) if one.target.measure else ""
