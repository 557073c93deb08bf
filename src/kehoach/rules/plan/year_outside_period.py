import re
from collections.abc import Iterator

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan, readings
from kehoach.text.letters import nfc
from kehoach.words import Words

_YEAR = re.compile(r"(?<!\w)năm (\d{4})(?:\s?[-–]\s?(\d{4}))?(?![\d/])", re.IGNORECASE)
_TITLE_YEAR = re.compile(
    r"(?<!\w)(?:năm|giai đoạn|thời kỳ) (\d{4})(?:\s?[-–]\s?(\d{4}))?(?![\d/])", re.IGNORECASE
)
# What is planned ahead: for a year that is over nobody makes one.
_AHEAD = re.compile(r"(?<!\w)(?:kế hoạch|chương trình|dự toán|nhiệm vụ|chỉ tiêu)(?!\w)", re.IGNORECASE)
# Words after which an earlier year is spoken of rightly: results, and laws whose names have a year.
_PAST = (
    "kết quả|tổng kết|sơ kết|quyết toán|khắc phục|chỉ số|xếp hạng|kết luận|kiểm toán|số liệu|luật|hiến pháp|pháp lệnh"
    "|nghị quyết|nghị định|thông tư|chỉ thị"
)
_SPEAKS_OF_PAST = re.compile(rf"(?<!\w)(?:{_PAST})(?!\w)", re.IGNORECASE)
_LOOKS_BACK = re.compile(
    rf"(?<!\w)(?:{_PAST}|báo cáo|đánh giá|tiếp tục|sau|căn cứ|theo|tại|so với)(?!\w)", re.IGNORECASE
)
# "ngày 08 tháng 6 năm 2010", "quý IV năm 2023", "76/NQ-CP năm 2021".
_OF_A_DATE = re.compile(r"(?:(?:tháng|quý) \w{1,4}|\d/\S{1,30}) $", re.IGNORECASE)
_LONGEST_DATE = 40
_DOCUMENT_NUMBER = re.compile(r"\d/[^\W\d]")


@rule(
    Severity.WARNING,
    says=Words(
        vi="ghi `{text}`, ngoài thời kỳ {period} của kế hoạch",
        en="`{text}` lies outside the plan's period {period}",
    ),
    help=Words(
        vi="kiểm tra năm; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[year-outside-period] lý do`",
        en="check the year; where the document says so, say `# kehoach: ignore[year-outside-period] reason`",
    ),
    other=Words(vi="thời kỳ của kế hoạch", en="the period of the plan"),
)
def year_outside_period(plan: Plan) -> Iterator[Problem]:
    """A title or an output speaks of a year that the plan is not for.

    The line was copied from last year's plan, and its year was forgotten. Looked at are the title of the plan, and
    plans, programmes, estimates, tasks and targets of a year that titles and outputs name. Reports, results and
    other documents may speak of earlier years, and the plan for the next year may well be an output of this one.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Lập kế hoạch rà soát thủ tục hành chính năm 2024
            lead: Sở Tư pháp
            outputs: Quyết định ban hành Kế hoạch rà soát năm 2023
            when: Quý I năm 2024
    ```

    ```yaml
    plan:
      number: 12/KH-UBND
      title: Kiểm soát TTHC năm 2023
      issuer: UBND tỉnh Mẫu
      issued: 28/12/2023
      signer: (mẫu, không có người ký)
      period: 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Lập kế hoạch rà soát thủ tục hành chính năm 2024
            lead: Sở Tư pháp
            outputs: Báo cáo kết quả thực hiện Kế hoạch năm 2023; Quyết định ban hành Kế hoạch rà soát năm 2024
            when: Quý I năm 2024
    ```
    """
    if plan.period is None or plan.period_words is None:
        return
    for cell, words in tuple(_wrong_in_title(plan)) or _wrong_in_tasks(plan):
        place = plan.source.find(words, cell.span)
        yield year_outside_period.at(place, plan.period_words.span, text=words, period=plan.period_words.text)


def _wrong_in_title(plan: Plan) -> Iterator[tuple[Cell, str]]:
    """Give the year of the title where it contradicts the period: then it is not the tasks that are wrong."""
    years = _outside(plan, plan.title, _TITLE_YEAR, ahead=0)
    if plan.title and years and not _LOOKS_BACK.search(years[0].string, 0, years[0].start()):
        yield plan.title, years[0][0]


def _wrong_in_tasks(plan: Plan) -> Iterator[tuple[Cell, str]]:
    """Give years of titles and outputs; the plan for the next year may be made in this one."""
    for cell in _titles_and_outputs(plan):
        years = _outside(plan, cell, _YEAR, ahead=1)
        if years and _is_planned(years[0]):
            yield cell, years[0][0]


def _titles_and_outputs(plan: Plan) -> Iterator[Cell]:
    """Give each cell once, those of merged cells too."""
    yield from (section.title for section in plan.sections if section.title)
    yield from {task.title.span: task.title for task in readings(plan) if task.title}.values()
    yield from {output.span: output for task in readings(plan) for output in task.outputs}.values()


def _outside(plan: Plan, cell: Cell | None, pattern: re.Pattern[str], *, ahead: int) -> list[re.Match[str]]:
    """Give the years that a text names; none where one of them is the plan's or up to `ahead` years later."""
    years = [match for match in pattern.finditer(nfc(cell.text)) if not _is_of_a_date(match)] if cell else []
    return [] if any(_overlaps(plan, match, ahead) for match in years) else years


def _is_of_a_date(year: re.Match[str]) -> bool:
    before = year.string[max(0, year.start() - _LONGEST_DATE) : year.start()]
    return _OF_A_DATE.search(before) is not None


def _overlaps(plan: Plan, years: re.Match[str], ahead: int) -> bool:
    first, last = int(years[1]), int(years[2] or years[1])
    return not plan.period or (first <= plan.period.end.year + ahead and plan.period.start.year <= last)


def _is_planned(year: re.Match[str]) -> bool:
    """Tell whether the year is that of something planned: "ban hành Kế hoạch rà soát năm 2023"."""
    text = year.string
    planned = _AHEAD.search(text, 0, year.start())
    if planned is None or _LOOKS_BACK.search(text, 0, planned.start()):
        return False
    between = (_SPEAKS_OF_PAST, _DOCUMENT_NUMBER)
    return not any(words.search(text, planned.end(), year.start()) for words in between)
