from collections.abc import Iterator

from kehoach.calendar.period import Period
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.citation import Citation
from kehoach.plan.model import Plan, readings
from kehoach.rules.deadline.outside import Outside, allowed_days, outside
from kehoach.rules.deadline.start_before_basis import later_basis
from kehoach.text.source import Span
from kehoach.words import Fact, Language, Words

_BEFORE = Words(vi="trước", en="before")
_AFTER = Words(vi="sau", en="after")
_YEAR = Words(
    vi="kiểm tra năm ghi trong thời hạn và `period` của kế hoạch",
    en="check the year in the deadline and the plan's `period`",
)
_BASIS = Words(
    vi="văn bản làm căn cứ ({document}) ban hành ngày {dated}, cũng sau ngày này",
    en="the document it rests on ({document}) was issued later than this, too, on {dated}",
)


@rule(
    Severity.ERROR,
    says=Words(
        vi="ngày {day} nằm {side} thời kỳ của kế hoạch, {first} đến {last}",
        en="{day} lies {side} the period of the plan, {first} to {last}",
    ),
    help=Words(vi="{hint}", en="{hint}"),
    other=Words(vi="thời kỳ của kế hoạch", en="the period of the plan"),
)
def deadline_outside_period(plan: Plan) -> Iterator[Problem]:
    """A deadline begins before the period of the plan or ends after it.

    Mostly the year is that of last year's plan, from which the line was copied. Preparation is no
    mistake: what falls between the quarter in which the plan was issued and the start of its period
    is not reported, nor is what recurs each year ("quý IV của năm trước liền kề").

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Từ 01/01/2023 đến 30/6/2024
    ```

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Trước ngày 15/5/2025
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Lập kế hoạch của đơn vị
            lead: Sở Tư pháp
            outputs: Kế hoạch
            when: Tháng 12/2023
          - number: 2
            title: Rà soát danh mục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Từ 01/01/2024 đến 30/6/2024
    ```
    """
    allowed = allowed_days(plan)
    if plan.period is None or allowed is None:
        return
    told: set[Span] = set()
    for task in readings(plan):
        if task.when is None or task.deadline is None or task.when.span in told:
            continue
        told.add(task.when.span)
        for limb in (task.deadline, *task.deadline.also):
            if found := outside(limb, allowed):
                place = plan.source.find(limb.text, task.when.span)
                yield _at(plan, plan.period, place, found, later_basis(plan, task, limb))


def _at(plan: Plan, period: Period, place: Span, found: Outside, basis: Citation | None) -> Problem:
    words = plan.period_words.span if plan.period_words else None
    side = _BEFORE if found.is_before else _AFTER
    facts: dict[str, Fact] = {"day": found.day, "side": side, "first": period.start, "last": period.end}
    return deadline_outside_period.at(place, words, **facts, hint=_hint(basis))


def _hint(basis: Citation | None) -> Words:
    """Add the document that the task carries out, where the start lies before it as well."""
    if basis is None or basis.date is None:
        return _YEAR
    facts: dict[str, Fact] = {"document": basis.number, "dated": basis.date.start}
    added = (_BASIS.say(language, **facts) for language in (Language.VI, Language.EN))
    return Words(*(f"{year}; {more}" for year, more in zip((_YEAR.vi, _YEAR.en), added, strict=True)))
