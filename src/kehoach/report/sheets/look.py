"""How cells of a report look, as styles with names: whoever changes one in Excel changes all its cells."""

from typing import Final

from openpyxl import Workbook
from openpyxl.styles import NamedStyle, PatternFill
from openpyxl.styles.differential import DifferentialStyle

from kehoach.record.form import style
from kehoach.status.model import State
from kehoach.status.words import STATES
from kehoach.target.model import Result
from kehoach.target.words import RESULTS
from kehoach.words import Language

WORDS: Final = "Kế hoạch - chữ"
DAY: Final = "Kế hoạch - ngày"
WHOLE: Final = "Kế hoạch - số"
DECIMAL: Final = "Kế hoạch - số lẻ"
EXACT: Final = "Kế hoạch - số lẻ đủ"
HEAD: Final = "Kế hoạch - tiêu đề"

_BAD: Final = DifferentialStyle(fill=PatternFill("solid", bgColor="F8CBAD"))
_LATE: Final = DifferentialStyle(fill=PatternFill("solid", bgColor="FFE699"))
_GOOD: Final = DifferentialStyle(fill=PatternFill("solid", bgColor="E2EFDA"))
OVERDUE: Final = STATES[State.OVERDUE].say(Language.VI)
COLOURS: Final = {
    OVERDUE: _BAD,
    STATES[State.DONE_LATE].say(Language.VI): _LATE,
    STATES[State.DONE_IN_TIME].say(Language.VI): _GOOD,
    RESULTS[Result.NOT_MET].say(Language.VI): _BAD,
    RESULTS[Result.MET].say(Language.VI): _GOOD,
}
"""The colour of a cell of states or results, by its words."""


def add_styles(book: Workbook) -> None:
    """Make the styles known to a workbook."""
    for name, shown in ((WORDS, "General"), (DAY, style.SHOWN_DAY), (WHOLE, "#,##0")):
        book.add_named_style(_style(name, shown))
    book.add_named_style(_style(DECIMAL, "#,##0.00"))
    book.add_named_style(_style(EXACT, "#,##0.0#####"))
    head = NamedStyle(HEAD, font=style.STRONG, border=style.BOX, fill=style.HEAD, alignment=style.HEADING)
    book.add_named_style(head)


def of_number(number: float) -> str:
    """Name the style of a number: two decimals, or all where two would make 89,996 a goal of 90."""
    if isinstance(number, int):
        return WHOLE
    return EXACT if round(number, 2).is_integer() else DECIMAL


def _style(name: str, shown: str) -> NamedStyle:
    alignment = {WORDS: style.WORDS, DAY: style.MIDDLE}.get(name, style.NUMBERED)
    return NamedStyle(name, font=style.TEXT, border=style.BOX, alignment=alignment, number_format=shown)
