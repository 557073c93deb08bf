from collections.abc import Iterator, Mapping
from dataclasses import replace

from kehoach.document.cause import Cause
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.document.causes import explain
from kehoach.rules.document.mend import as_it_is_read
from kehoach.words import Fact, Words


@fixed_by(as_it_is_read)
@rule(
    Severity.ERROR,
    says=Words(vi="{what}{library}", en="{what}{library}"),
    help=Words(vi="{hint}", en="{hint}"),
    other=Words(vi="phần này bắt đầu ở đây", en="the part around it starts here"),
)
def syntax(met: Met) -> Iterator[Problem]:
    r"""A line can't be read.

    A plan is a YAML text. A key stands before a colon and a space (`lead: Sở Tư pháp`); what follows is its
    value. Lines that belong together start in the same column; what belongs to a line stands two spaces deeper.
    Text pasted from Word often breaks this: a value that starts with % @ * & ! > or a dash, a colon inside a title,
    a quote in the middle, blanks that only look like spaces. Quotes around the whole value help nearly always.

    kehoach reads on behind such a place as well as it can, to show everything that is wrong at once.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Đề án 06: dữ liệu dân cư
            lead:Công an tỉnh
            outputs: "Một cửa" năm 2024
            goal: > 70%
            when: Quý I năm 2024
    ```

    ```yaml escapes
    sections:
      - number: I
        tasks:
          - number: 1
            title:\u00a0Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
    ```

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: "Rà soát danh mục
            lead: Sở Tư pháp
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: "Đề án 06: dữ liệu dân cư"
            lead: Công an tỉnh
            when: Quý I năm 2024
            outputs: '"Một cửa" năm 2024'
            goal: trên 70%
    ```

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: "Rà soát danh mục"
            lead: Sở Tư pháp
            outputs: Báo cáo
            when: Quý I năm 2024
    ```
    """
    for problem in met.of(syntax):
        yield replace(problem, facts={**problem.facts, **_in_words(problem.facts)})


def _in_words(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """Explain the cause; the library's own words follow in brackets where it was the library that stopped."""
    cause, character = Cause(str(facts["cause"])), str(facts["character"])
    explained = explain(cause, character, str(facts.get("closing", "")))
    said = Words(
        vi=f" (bộ đọc YAML báo: {facts['library']})", en=f" (the YAML library says: {facts['library']})"
    )
    none = Words(vi="", en="")
    return {"what": explained.says, "hint": explained.help, "library": said if facts["library"] else none}
