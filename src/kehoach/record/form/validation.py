"""What Excel lets a unit type: drop-down lists, days that exist, shares from 0 to 100; hints beside the cell.

Days and shares are checked as text, by their Vietnamese form: what Excel makes of typed numbers depends on the
regional settings of the machine.
"""

from collections.abc import Mapping

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kehoach.calendar.period import YEARS
from kehoach.plan.progress_file import Said
from kehoach.record.entry import Part
from kehoach.record.form.layout import EVENTS, FIRST_ROW, TASKS, Column, Sheet, Sort
from kehoach.record.form.table import letter

_NOT_A_DAY = "Hãy ghi một ngày có thật theo dạng ngày/tháng/năm, ví dụ 08/3/2024"
_WRONG = {
    Sort.DAY: f"{_NOT_A_DAY}.",
    Sort.PERCENT: "Hãy ghi một số từ 0 đến 100.",
    Sort.STATE: "Hãy chọn một trạng thái trong danh sách.",
    Sort.CHOICE: "Hãy chọn một nhiệm vụ trong danh sách.",
}
_NO_FUTURE = (TASKS.part, EVENTS.part)
"""What was done or happened can't lie after today; a new due day can."""


def guard(ws: Worksheet, sheet: Sheet, rows: int, lists: Mapping[Part, str]) -> None:
    """Let Excel check what is typed; `lists` has the ranges of the drop-down lists of tasks."""
    for column in sheet.columns:
        if not column.is_open or rows == 0:
            continue
        at = letter(sheet, column.key)
        rule = _rule(sheet, column, f"{at}{FIRST_ROW}", lists.get(sheet.part))
        if column.hint:
            rule.showInputMessage = True
            rule.promptTitle, rule.prompt = column.heading[:32], column.hint[:255]
        rule.add(f"{at}{FIRST_ROW}:{at}{FIRST_ROW + rows - 1}")
        if rule.type or rule.prompt:
            ws.add_data_validation(rule)


def _rule(sheet: Sheet, column: Column, cell: str, choices: str | None) -> DataValidation:
    rule = DataValidation(allow_blank=True)
    match column.sort:
        case Sort.STATE:
            rule.type, rule.formula1 = "list", f'"{",".join(Said)}"'
        case Sort.CHOICE if choices:
            rule.type, rule.formula1 = "list", choices
        case Sort.PERCENT:
            rule.type, rule.formula1 = "custom", _is_percent(cell)
        case Sort.DAY:
            limit = "TODAY()" if sheet.part in _NO_FUTURE else f"DATE({YEARS.stop},1,1)"
            rule.type, rule.formula1 = "custom", f"{_day_in(cell)}<={limit}"
    if rule.type:
        rule.showErrorMessage = True
        rule.errorTitle = column.heading[:32]
        rule.error = _error(sheet, column)
    return rule


def _error(sheet: Sheet, column: Column) -> str:
    if column.sort is Sort.DAY and sheet.part in _NO_FUTURE:
        return f"{_NOT_A_DAY}, không sau ngày hôm nay."
    return _WRONG[column.sort]


def _day_in(cell: str) -> str:
    """Give the formula for the day that a text like 08/3/2024 names; an error, which Excel refuses, for 31/6/2024."""
    first = f'FIND("/",{cell})'
    second = f'FIND("/",{cell},{first}+1)'
    month = f"MID({cell},{first}+1,{second}-{first}-1)"
    return f'DATEVALUE(RIGHT(TRIM({cell}),4)&"-"&{month}&"-"&LEFT({cell},{first}-1))'


def _is_percent(cell: str) -> str:
    """Give the formula that tells whether the whole part of a number like 20,5 or 60% lies between 0 and 100."""
    bare = f'SUBSTITUTE({cell},"%","")'
    return f'ABS(LEFT({bare},FIND(",",{bare}&",")-1)-50)<=50'
