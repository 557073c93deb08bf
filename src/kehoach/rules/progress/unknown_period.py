from collections.abc import Iterable, Iterator

from kehoach.document.node import Document
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.phrase.period import read_period_words
from kehoach.text.edit import Edit
from kehoach.words import Words


def _by_its_name(_: Document, problem: Problem) -> Iterator[Edit]:
    """Write the name of a period that stands there in words."""
    if period := read_period_words(str(problem.facts["text"])):
        yield Edit(problem.span, period.name)


@fixed_by(_by_its_name)
@rule(
    Severity.ERROR,
    says=Words(
        vi="`{text}` không phải là một kỳ báo cáo",
        en="`{text}` is no period of reporting",
    ),
    help=Words(
        vi="viết như 2024-03 (tháng), 2024-Q1 (quý), 2024-H1 (6 tháng), 2024-9M (9 tháng) hoặc 2024 (năm)",
        en="write it like 2024-03 (a month), 2024-Q1 (a quarter), 2024-H1 (six months), 2024-9M (nine months) or 2024 (a year)",
    ),
)
def unknown_period(met: Met) -> Iterable[Problem]:
    """The period of a progress file, or of a figure, can't be read.

    Figures are added up and compared by period, so those of a period that nobody knows count nowhere. `--fix` writes
    the name of a period that stands there in words.

    ## Fires

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: Quý I/2024}
    figures:
      - {target: truc-tuyen, count: 2.105, of: 3.402}
    ```

    ## Instead

    ```yaml
    progress: {plan: mau-2024, unit: Sở Tư pháp, period: 2024-Q1}
    figures:
      - {target: truc-tuyen, count: 2.105, of: 3.402}
    ```
    """
    return met.of(unknown_period)
