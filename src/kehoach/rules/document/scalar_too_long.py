from collections.abc import Iterator
from dataclasses import replace

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.words import Fact, Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="một giá trị dài {length} ký tự, quá {limit}",
        en="a value is {length} characters long, more than {limit}",
    ),
    help=Words(
        vi="tìm dấu ngoặc kép quên đóng ở đầu giá trị; chữ dài như vậy thì để ở tệp đính kèm và chỉ ghi tên",
        en="look for a quote left open at its start; put a text that long into a file beside the plan and name it here",
    ),
)
def scalar_too_long(met: Met) -> Iterator[Problem]:
    """A value is longer than 100,000 characters.

    That is a whole book. Mostly a quote was opened and closed only many lines below, so that
    tasks became part of a text; or a picture or file was pasted in.

    ## Fires

    A value of more than 100,000 characters.

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
            note: Danh mục đầy đủ ở phụ lục kèm theo Kế hoạch
    ```
    """
    for problem in met.of(scalar_too_long):
        facts = {name: _grouped(fact) for name, fact in problem.facts.items()}
        yield replace(problem, facts=facts)


def _grouped(number: Fact) -> Words:
    """Write a number with thousands apart, as each language does."""
    written = f"{number:,}"
    return Words(vi=written.replace(",", "."), en=written)
