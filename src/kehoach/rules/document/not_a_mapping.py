from collections.abc import Iterator
from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Words

_KINDS = {
    "list": Words(vi="một danh sách", en="a list"),
    "text": Words(vi="một đoạn chữ", en="a text"),
}


@rule(
    Severity.ERROR,
    says=Words(
        vi="tệp chỉ có {what}, không có khóa nào ở ngoài cùng như `plan:`",
        en="the file is only {what}, without a key such as `plan:` at the top",
    ),
    help=Words(
        vi="viết `plan:` ở đầu tệp kế hoạch, `progress:` ở tệp tiến độ, `units:` ở danh mục đơn vị, rồi đặt nội dung ở dưới",
        en="start a plan with `plan:`, progress with `progress:`, a roster with `units:`, and put the content below",
    ),
)
def not_a_mapping(met: Met) -> Iterator[Problem]:
    """A file is a list or a text, without keys at the top.

    What a file is, its keys at the left edge say: `plan`, `progress`, `units` or `settings`. A list of tasks without
    them belongs to no plan. Mostly the heads of the document were left out, or text was pasted as it stands in Word.

    ## Fires

    ```yaml
    # tệp: plans/2024.yaml
    - number: 1
      title: Rà soát danh mục
      lead: Sở Tư pháp
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
    ```
    """
    for problem in met.of(not_a_mapping):
        yield replace(problem, facts={**problem.facts, "what": _KINDS[str(problem.facts["kind"])]})
