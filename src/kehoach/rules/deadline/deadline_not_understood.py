from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kehoach.calendar.written import month
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, rule
from kehoach.rules.facts import with_hint, with_words
from kehoach.words import Words

_NEAR = Words(
    vi='cách viết gần nhất: `{nearest}`; xem cách đọc bằng `kehoach when "…"`',
    en='the nearest form: `{nearest}`; `kehoach when "…"` shows how words are read',
)
_ANY = Words(
    vi="viết như `Quý I năm {plan_year}`, `trước ngày 15/5/{plan_year}`, `hàng quý`, `05 ngày kể từ ngày nhận được …`; "
    'xem cách đọc bằng `kehoach when "…"`',
    en="write it like `Quý I năm {plan_year}`, `trước ngày 15/5/{plan_year}`, `hàng quý`, `05 ngày kể từ ngày nhận được …`; "
    '`kehoach when "…"` shows how words are read',
)
_FEBRUARY: Final = 2
_UNKNOWN = Words(vi="không hiểu thời hạn `{text}`", en="the deadline `{text}` is not understood")
_SAID: Final = {
    "no-day": Words(
        vi="không hiểu thời hạn `{text}`: trong lịch không có ngày ấy",
        en="the deadline `{text}` is not understood: the calendar has no such day",
    ),
    "no-month": Words(
        vi="không hiểu thời hạn `{text}`: một năm chỉ có 12 tháng",
        en="the deadline `{text}` is not understood: a year has 12 months",
    ),
    "no-quarter": Words(
        vi="không hiểu thời hạn `{text}`: một năm chỉ có bốn quý",
        en="the deadline `{text}` is not understood: a year has four quarters",
    ),
    "short-year": Words(
        vi="không hiểu thời hạn `{text}`: năm chưa ghi đủ bốn chữ số",
        en="the deadline `{text}` is not understood: the year is not given in four digits",
    ),
}
_HINT: Final = {
    "no-day": Words(
        vi="tháng {of} có {days} ngày; ghi lại ngày hoặc tháng ở `{wrong}`",
        en="month {of} has {days} days; mend the day or the month in `{wrong}`",
    ),
    "no-month": Words(
        vi="ghi lại tháng ở `{wrong}`; ngày đứng trước tháng, như `15/5/{plan_year}`",
        en="mend the month in `{wrong}`; the day stands before the month, as in `15/5/{plan_year}`",
    ),
    "no-quarter": Words(
        vi="ghi lại quý ở `{wrong}`, từ quý I đến quý IV",
        en="mend the quarter in `{wrong}`, from quý I to quý IV",
    ),
    "short-year": Words(vi="nếu là năm ấy thì viết `{meant}`", en="if that is the year, write `{meant}`"),
}


@rule(
    Severity.ERROR,
    says=Words(vi="{said}", en="{said}"),
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
        cause = str(problem.facts["cause"])
        if cause in _SAID:
            yield with_words(with_words(_with_month(problem), "said", _SAID[cause]), "hint", _HINT[cause])
        else:
            yield with_hint(with_words(problem, "said", _UNKNOWN), _NEAR, _ANY)


def _with_month(problem: Problem) -> Problem:
    """Name the month; February with its year."""
    number, year = (int(str(problem.facts.get(name, 0))) for name in ("month", "year"))
    of = f"{month(number)}/{year}" if number == _FEBRUARY and year else month(number)
    return replace(problem, facts={**problem.facts, "of": of})
