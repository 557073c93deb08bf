from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint
from kehoach.words import Words

_NEAR = Words(
    vi='cách viết gần nhất: `{nearest}`; xem cách đọc bằng `kehoach when "…"`',
    en='the nearest form: `{nearest}`; `kehoach when "…"` shows how words are read',
)
_ANY = Words(
    vi='viết như `Quý I năm 2024`, `trước ngày 15/5/2024`, `hàng quý`, `05 ngày kể từ ngày nhận được …`; xem cách đọc bằng `kehoach when "…"`',
    en='write it like `Quý I năm 2024`, `trước ngày 15/5/2024`, `hàng quý`, `05 ngày kể từ ngày nhận được …`; `kehoach when "…"` shows how words are read',
)


@rule(
    Severity.ERROR,
    says=Words(vi="không hiểu thời hạn `{text}`", en="the deadline `{text}` is not understood"),
    help=Words(vi="{hint}", en="{hint}"),
)
def deadline_not_understood(met: Met) -> Iterator[Problem]:
    """The words of a deadline speak of time, but not in a form that kehoach can read.

    A wrong date is worse than none, so nothing is guessed: the task has no due day until its words can
    be read. The page of `kehoach when` shows what a phrase means.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý V năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý IV năm 2024
    ```
    """
    for problem in met.of(deadline_not_understood):
        yield with_hint(problem, _NEAR, _ANY)
