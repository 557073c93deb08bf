"""Reading one cell: the words that a progress file would have, or what is wrong."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from kehoach.calendar.period import YEARS, read_date
from kehoach.calendar.written import written as written_day
from kehoach.phrase.number import read_number, written
from kehoach.plan.progress_file import Said
from kehoach.record.form import slips
from kehoach.record.form.layout import Sort
from kehoach.text.letters import match_key, nfc, single_spaced
from kehoach.words import Fact, Words

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell

_LONGEST: Final = 10_000
_SHOWN: Final = 60
_HUNDRED: Final = 100
_MOST: Final = 10**15
"""Excel keeps 15 digits."""
_ESCAPED_CONTROL: Final = re.compile(r"_x00[01][0-9A-F]_")
_SAID = {match_key(said): said for said in Said}


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a cell can't be read."""

    words: Words
    facts: dict[str, Fact]


@dataclass(frozen=True, slots=True)
class Raw:
    """What stands in a cell; `is_share` where Excel shows it with a percent sign."""

    value: object
    is_share: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands there that anybody could see."""
        return self.value is None or (isinstance(self.value, str) and not clean(self.value))


def raw(value: "Cell | MergedCell", formula: "Cell | MergedCell") -> Raw | Wrong:
    """Take a cell from both readings of a workbook: the result of a formula, where Excel has left one."""
    if value.data_type == "e":
        return Wrong(slips.ERROR, {"text": str(value.value)})
    if formula.data_type == "f" and value.value is None:
        return Wrong(slips.FORMULA, {"text": _formula(formula.value)})
    if isinstance(value.value, (int, float)) and not -_MOST < value.value < _MOST:
        return Wrong(slips.NUMBER, {"text": f"{value.value:.6g}" if isinstance(value.value, float) else "…"})
    return Raw(value.value, "%" in value.number_format)


def read(cell: Raw, sort: Sort, key: str) -> str | Wrong:
    """Give the words for a progress file."""
    if isinstance(cell.value, bool):
        return Wrong(slips.NOT_WORDS, {"text": shown(cell)})
    return _READERS[sort](cell, key)


def shown(cell: Raw) -> str:
    """Give what a person sees in a cell, for a message."""
    value = cell.value
    if isinstance(value, bool):
        return "ĐÚNG" if value else "SAI"
    if isinstance(value, date):
        return written_day(value)
    if isinstance(value, (int, float)):
        return f"{_percents(cell):f}".replace(".", ",") + "%" * cell.is_share
    return clean(str(value))[:_SHOWN]


def _formula(value: object) -> str:
    return str(getattr(value, "text", value))[:_SHOWN]


def clean(text: str) -> str:
    """Compose letters, and make line breaks and signs that nobody sees single blanks."""
    plain = _ESCAPED_CONTROL.sub(" ", nfc(text))
    visible = (" " if unicodedata.category(sign) == "Cc" else sign for sign in plain)
    return single_spaced("".join(sign for sign in visible if unicodedata.category(sign) != "Cf"))


def _decimal(value: float) -> Decimal:
    """Give a number as Excel shows it, with 15 digits."""
    return Decimal(f"{value:.15g}")


def _text(cell: Raw, _: str) -> str | Wrong:
    if isinstance(cell.value, str):
        text = clean(cell.value)
        return Wrong(slips.TOO_LONG, {"count": len(text), "most": _LONGEST}) if len(text) > _LONGEST else text
    if isinstance(cell.value, (int, float, date)):
        return shown(cell)
    return Wrong(slips.NOT_WORDS, {"text": shown(cell)})


def _documents(cell: Raw, key: str) -> str | Wrong:
    """Read documents: one a line, or with semicolons between them."""
    if not isinstance(cell.value, str):
        return _text(cell, key)
    lines = (clean(line).rstrip("; ") for line in cell.value.splitlines())
    return _text(Raw("; ".join(line for line in lines if line)), key)


def _day(cell: Raw, _: str) -> str | Wrong:
    day: date | None = None
    if isinstance(cell.value, date):
        day = cell.value
    elif isinstance(cell.value, str):
        told = read_date(clean(cell.value).lower().removeprefix("ngày").replace(" ", ""))
        day = told.start if told and told.is_day else None
    return written_day(day) if day and day.year in YEARS else Wrong(slips.DAY, {"text": shown(cell)})


def _number(cell: Raw, key: str) -> str | Wrong:
    """Read a count or a value; only a value may be a share."""
    if isinstance(cell.value, str):
        words = clean(cell.value)
        is_share, text = words.endswith("%"), words.removesuffix("%").rstrip()
    elif isinstance(cell.value, (int, float)):
        is_share, text = cell.is_share, _vietnamese(_percents(cell))
    else:
        return Wrong(slips.NUMBER, {"text": shown(cell)})
    if read_number(text) is None:
        return Wrong(slips.NUMBER, {"text": shown(cell)})
    if is_share and key != "value":
        return Wrong(slips.SHARE, {"text": shown(cell)})
    return f"{text}%" if is_share else text


def _percent(cell: Raw, _: str) -> str | Wrong:
    if isinstance(cell.value, str):
        text = clean(cell.value).removesuffix("%").rstrip()
    elif isinstance(cell.value, (int, float)):
        text = _vietnamese(_percents(cell))
        if not cell.is_share and 0 < cell.value < 1:
            facts: dict[str, Fact] = {"text": text, "percent": _vietnamese(_decimal(cell.value) * _HUNDRED)}
            return Wrong(slips.PART_OF_ONE, facts)
    else:
        return Wrong(slips.PERCENT, {"text": shown(cell)})
    number = read_number(text)
    return Wrong(slips.PERCENT, {"text": shown(cell)}) if number is None or number > _HUNDRED else text


def _percents(cell: Raw) -> Decimal:
    number = _decimal(cell.value) if isinstance(cell.value, (int, float)) else Decimal(0)
    return number * _HUNDRED if cell.is_share else number


def _vietnamese(number: Decimal) -> str:
    """Write a number so that it reads back: 1,125 may be eleven hundred, 1,1250 can't."""
    text = written(number)
    return text if read_number(text) is not None else f"{text}0"


def _state(cell: Raw, _: str) -> str | Wrong:
    said = _SAID.get(match_key(clean(cell.value))) if isinstance(cell.value, str) else None
    return said.value if said else Wrong(slips.STATE, {"text": shown(cell), "known": tuple(Said)})


_READERS: dict[Sort, Callable[[Raw, str], str | Wrong]] = {
    Sort.TEXT: _text,
    Sort.NAME: _text,
    Sort.DOCUMENTS: _documents,
    Sort.DAY: _day,
    Sort.NUMBER: _number,
    Sort.PERCENT: _percent,
    Sort.STATE: _state,
    Sort.CHOICE: _text,
}
