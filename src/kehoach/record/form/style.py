"""How a form looks: one font that every office has, one quiet colour for heads, one for what is to be filled in."""

from typing import Final

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

_FONT: Final = "Times New Roman"

TEXT = Font(name=_FONT, size=11)
STRONG = Font(name=_FONT, size=11, bold=True)
TITLE = Font(name=_FONT, size=14, bold=True)
TOLD = Font(name=_FONT, size=11, italic=True, color="595959")

HEAD = PatternFill("solid", fgColor="DCE6F1")
OPEN_HEAD = PatternFill("solid", fgColor="FFE699")
OPEN = PatternFill("solid", fgColor="FFF9E5")
CLOSED = PatternFill("solid", fgColor="EDEDED")
MISSING = PatternFill("solid", bgColor="F8CBAD")

_LINE = Side(style="thin", color="A6A6A6")
BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)

WORDS = Alignment(vertical="top", wrap_text=True)
MIDDLE = Alignment(horizontal="center", vertical="top", wrap_text=True)
RIGHT = Alignment(horizontal="right", vertical="top")
HEADING = Alignment(horizontal="center", vertical="center", wrap_text=True)
ONE_LINE = Alignment(vertical="center")
NUMBERED = Alignment(horizontal="right", vertical="top", indent=1)

FREE = Protection(locked=False)

SHOWN_DAY: Final = "dd/mm/yyyy"
AS_TYPED: Final = "@"
"""Text: Excel leaves what is typed, where under English regional settings it would silently make 08/3/2024 the third of
August, 1.180 one and a fifth, and refuse 28/3/2024 as no date."""
