from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan, entries
from kehoach.rules.facts import on_day
from kehoach.text.source import Span
from kehoach.words import Words


@rule(
    Severity.ERROR,
    says=Words(
        vi="văn bản sửa đổi ngày {dated} có trước kế hoạch, ban hành {issued}",
        en="the amending document of {dated} is older than the plan, which was issued {issued}",
    ),
    help=Words(
        vi="kiểm tra năm của văn bản sửa đổi và ngày ban hành kế hoạch",
        en="check the year of the amending document and the plan's day of issue",
    ),
    label=Words(vi="văn bản sửa đổi", en="the amending document"),
    other=Words(vi="ngày ban hành kế hoạch", en="the plan's day of issue"),
)
def amendment_before_plan(plan: Plan) -> Iterator[Problem]:
    """A task is amended by a document that is older than the plan.

    No document changes a plan that does not exist yet: one of the two dates is wrong, mostly its year. With a wrong
    date the new words hold from a wrong day on.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý I năm 2024
            amends:
              - by: Quyết định 300/QĐ-UBND ngày 15/3/2023
                when: Quý II năm 2024
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
            when: Quý I năm 2024
            amends:
              - by: Quyết định 300/QĐ-UBND ngày 15/3/2024
                when: Quý II năm 2024
    ```
    """
    if plan.issued is None or plan.issued_on is None:
        return
    told: set[Span] = set()
    for amendment in (one for task in entries(plan) for one in task.amendments):
        place = amendment.by.cell.span if amendment.by else amendment.span
        if amendment.since and amendment.since < plan.issued_on.start and place not in told:
            told.add(place)
            yield amendment_before_plan.at(
                place,
                plan.issued.span,
                dated=amendment.since,
                issued=on_day(plan.issued.text, plan.issued_on),
            )
