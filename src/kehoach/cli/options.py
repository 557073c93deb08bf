"""Parameters that several commands have."""

import re
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from kehoach.calendar.period import Period, read_date, read_years
from kehoach.calendar.reporting import ReportingPeriod
from kehoach.cli.parameter import Parameter, Reading
from kehoach.phrase.period import read_period_words
from kehoach.words import Words


class Format(StrEnum):
    """The form of what stands on standard output."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def _read_day(text: str) -> date | None:
    found = read_date(text.strip())
    return found.start if found and found.is_day else None


DAY = Reading(
    _read_day,
    expected=Words("một ngày như 2024-07-15 hoặc 15/7/2024", "a day like 2024-07-15 or 15/7/2024"),
    shown=Words("NGÀY", "DAY"),
)

PERIOD = Reading(
    read_period_words,
    expected=Words(
        "một kỳ như 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024, hoặc “Quý I/2024”",
        "a period like 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024, or “Quý I/2024”",
    ),
    shown=Words("KỲ", "PERIOD"),
)

Paths: TypeAlias = Annotated[
    list[Path] | None,
    typer.Argument(metavar="PATH"),
    Parameter(
        Words(
            vi="tệp hoặc thư mục kế hoạch; không có thì tìm quanh thư mục hiện tại",
            en="plan files or folders; without any, those around the working folder",
        )
    ),
]
AsOf: TypeAlias = Annotated[
    date | None,
    typer.Option("--as-of"),
    Parameter(
        Words(
            vi="tính đến ngày này thay cho hôm nay (giờ Việt Nam)",
            en="as of this day instead of today (in Vietnam)",
        ),
        reads=DAY,
    ),
]
FormatOption: TypeAlias = Annotated[
    Format,
    typer.Option("--format"),
    Parameter(
        Words(
            vi="dạng kết quả: bảng và chữ, JSON, hoặc CSV mở được bằng Excel",
            en="form of the output: tables and text, JSON, or CSV for spreadsheets",
        )
    ),
]
PlanPeriod: TypeAlias = Annotated[
    Period | None,
    typer.Option("--plan-period"),
    Parameter(
        Words(
            vi="kỳ của kế hoạch, một năm hoặc nhiều năm (không có thì là năm nay)",
            en="the period of the plan, one year or several (without it, this year)",
        ),
        reads=Reading(
            read_years,
            expected=Words(
                "một năm như 2024 hoặc các năm như 2016-2020", "a year like 2024 or years like 2016-2020"
            ),
            shown=Words("NĂM", "YEARS"),
        ),
    ),
]
Issued: TypeAlias = Annotated[
    Period | None,
    typer.Option("--issued"),
    Parameter(
        Words(
            vi="ngày ban hành kế hoạch, hoặc tháng nếu chỉ biết tháng",
            en="the day the plan was issued, or the month where only that is known",
        ),
        reads=Reading(
            read_date,
            expected=Words(
                "một ngày như 2023-12-28 hoặc 28/12/2023, một tháng như 2021-08 hoặc 8/2021",
                "a day like 2023-12-28 or 28/12/2023, a month like 2021-08 or 8/2021",
            ),
            shown=Words("NGÀY", "DAY"),
        ),
    ),
]
_DAYS = re.compile(r"(\d{1,4}) ?(?:d|ngày|days?)?")


def _read_days(text: str) -> int | None:
    match = _DAYS.fullmatch(text.strip().lower())
    return int(match[1]) if match else None


UnitOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--unit"),
    Parameter(
        Words(
            vi="chỉ đơn vị này, hoặc các thành viên của nhóm này; tên tắt và không dấu cũng được",
            en="only this unit, or the members of this group; short names and names without marks will do",
        ),
        shown=Words(vi="ĐƠN_VỊ", en="UNIT"),
    ),
]
Within: TypeAlias = Annotated[
    int,
    typer.Option("--within"),
    Parameter(
        Words(
            vi="thêm việc đến hạn trong ngần ấy ngày tới, như 30d",
            en="add what falls due within so many days, like 30d",
        ),
        reads=Reading(
            _read_days,
            expected=Words("số ngày, như 30 hoặc 30d", "a number of days, like 30 or 30d"),
            shown=Words("SỐ_NGÀY", "DAYS"),
        ),
    ),
]
PeriodOption: TypeAlias = Annotated[
    ReportingPeriod | None,
    typer.Option("--period"),
    Parameter(
        Words(
            vi="kỳ báo cáo: 2024-03, 2024-Q1, 2024-H1, 2024-9M hoặc 2024",
            en="a period of reporting: 2024-03, 2024-Q1, 2024-H1, 2024-9M or 2024",
        ),
        reads=PERIOD,
    ),
]
Fail: TypeAlias = Annotated[
    bool,
    typer.Option("--fail"),
    Parameter(
        Words(vi="mã thoát 1 khi có việc quá hạn", en="exit with 1 when something is overdue"),
    ),
]
