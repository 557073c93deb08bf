from collections.abc import Iterator
from dataclasses import replace

from kehoach.calendar.rewritten import date_in_form, has_form_of_date, with_century
from kehoach.finding.problem import Problem
from kehoach.finding.rule import Met, Severity, fixed_by, rule
from kehoach.rules.facts import with_words
from kehoach.rules.plan.mend import with_date_in_form
from kehoach.words import Words

_OUT_OF_FORM = Words(
    vi="`{text}` ở khóa `{key}` chưa đúng cách ghi ngày",
    en="`{text}` under `{key}` is not how dates are written here",
)
_SHORT_YEAR = Words(
    vi="`{text}` ở khóa `{key}` chưa ghi đủ bốn chữ số của năm",
    en="`{text}` under `{key}` does not give all four digits of the year",
)
_NO_DAY = Words(
    vi="`{text}` ở khóa `{key}` không phải là một ngày có trong lịch",
    en="`{text}` under `{key}` is no day of the calendar",
)
_NO_DATE = Words(
    vi="không hiểu ngày `{text}` ở khóa `{key}`", en="the date `{text}` under `{key}` is not understood"
)
_MEANT = Words(vi="viết là `{meant}`", en="write it as `{meant}`")
_PROBABLY = Words(vi="nếu là năm ấy thì viết `{meant}`", en="if that is the year, write `{meant}`")
_FORMS = Words(
    vi="viết như 28/12/2023 hoặc 2023-12-28; khi chỉ biết tháng, viết như 8/2021",
    en="write it like 28/12/2023 or 2023-12-28; where only the month is known, like 8/2021",
)


@fixed_by(with_date_in_form)
@rule(Severity.ERROR, says=Words(vi="{said}", en="{said}"), help=Words(vi="{hint}", en="{hint}"))
def date_malformed(met: Met) -> Iterator[Problem]:
    """What stands where a date belongs cannot be read as one, or the day does not exist.

    Dates are day, month, year as offices write them, or year-month-day. A month without its day is
    good enough where the document does not say more. Nothing is guessed: `ngày 05 tháng 01 năm 2026` can be one day only and
    `--fix` writes it as 05/01/2026; which century `05/01/26` means, its author knows.

    ## Fires

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 31/11/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```

    ## Instead

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2024
      issuer: UBND tỉnh Mẫu
      issued: 30/11/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```
    """
    for problem in met.of(date_malformed):
        text = str(problem.facts["text"])
        said, hint, meant = _told(text)
        known = replace(problem, facts={**problem.facts, "meant": meant})
        yield with_words(with_words(known, "said", said), "hint", hint)


def _told(text: str) -> tuple[Words, Words, str | None]:
    """Tell a day that exists and is only written otherwise from one that does not, and give it in form."""
    if meant := date_in_form(text):
        return _OUT_OF_FORM, _MEANT, meant
    if meant := with_century(text):
        return _SHORT_YEAR, _PROBABLY, meant
    return (_NO_DAY if has_form_of_date(text) else _NO_DATE), _FORMS, None
