"""What Excel lets a unit type: drop-down lists, real dates, shares from 0 to 100; hints beside the cell."""

from collections.abc import Mapping
from datetime import date

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


def guard(ws: Worksheet, sheet: Sheet, rows: int, first_day: date, lists: Mapping[Part, str]) -> None:
    """Let Excel check what is typed; `lists` has the ranges of the drop-down lists of tasks."""
    for column in sheet.columns:
        if not column.is_open or rows == 0:
            continue
        rule = _rule(sheet, column, first_day, lists.get(sheet.part))
        if column.hint:
            rule.showInputMessage = True
            rule.promptTitle, rule.prompt = column.heading[:32], column.hint[:255]
        at = letter(sheet, column.key)
        rule.add(f"{at}{FIRST_ROW}:{at}{FIRST_ROW + rows - 1}")
        if rule.type or rule.prompt:
            ws.add_data_validation(rule)


def _rule(sheet: Sheet, column: Column, first_day: date, choices: str | None) -> DataValidation:
    rule = DataValidation(allow_blank=True)
    match column.sort:
        case Sort.STATE:
            rule.type, rule.formula1 = "list", f'"{",".join(Said)}"'
        case Sort.CHOICE if choices:
            rule.type, rule.formula1 = "list", choices
        case Sort.PERCENT:
            rule.type, rule.operator, rule.formula1, rule.formula2 = "decimal", "between", "0", "100"
        case Sort.DAY:
            last = "TODAY()" if sheet.part in _NO_FUTURE else _day(date(YEARS.stop - 1, 12, 31))
            rule.type, rule.operator, rule.formula1, rule.formula2 = "date", "between", _day(first_day), last
    if rule.type:
        rule.showErrorMessage = True
        rule.errorTitle = column.heading[:32]
        rule.error = _error(sheet, column)
    return rule


def _error(sheet: Sheet, column: Column) -> str:
    if column.sort is Sort.DAY and sheet.part in _NO_FUTURE:
        return f"{_NOT_A_DAY}, không sau ngày hôm nay."
    return _WRONG[column.sort]


def _day(day: date) -> str:
    return f"DATE({day.year},{day.month},{day.day})"
