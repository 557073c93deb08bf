"""The options of `kehoach record` that become keys of an entry."""

from typing import Annotated, TypeAlias

import typer

from kehoach.cli.parameter import Parameter
from kehoach.words import Words

_PERIOD = Words(vi="KỲ", en="PERIOD")
_DAY = Words(vi="NGÀY", en="DAY")
_NUMBER = Words(vi="SỐ", en="NUMBER")

State: TypeAlias = Annotated[
    str | None,
    typer.Option("--state"),
    Parameter(
        Words(
            vi="task: chưa thực hiện, đang thực hiện, hoàn thành, tạm dừng, hủy bỏ hoặc thay thế",
            en="task: chưa thực hiện, đang thực hiện, hoàn thành, tạm dừng, hủy bỏ or thay thế",
        ),
        shown=Words(vi="TRẠNG_THÁI", en="STATE"),
    ),
]
Date: TypeAlias = Annotated[
    str | None,
    typer.Option("--date"),
    Parameter(
        Words(
            vi="task: ngày hoàn thành; event: ngày xảy ra",
            en="task: the day it was done; event: when it happened",
        ),
        shown=_DAY,
    ),
]
Evidence: TypeAlias = Annotated[
    str | None,
    typer.Option("--evidence"),
    Parameter(
        Words(
            vi="văn bản minh chứng; nhiều văn bản cách nhau bằng dấu ;",
            en="the document that proves it; several are parted by ;",
        )
    ),
]
For: TypeAlias = Annotated[
    str | None,
    typer.Option("--for"),
    Parameter(
        Words(vi="lần nào của việc định kỳ, như 2024-Q1", en="which time of a recurring task, like 2024-Q1"),
        shown=_PERIOD,
    ),
]
Case: TypeAlias = Annotated[
    str | None,
    typer.Option("--case"),
    Parameter(Words(vi="sự kiện nào: mã của sự kiện", en="which event's case: the id of the event")),
]
Percent: TypeAlias = Annotated[
    str | None,
    typer.Option("--percent"),
    Parameter(Words(vi="task: tỷ lệ đã làm được", en="task: how much of it is done"), shown=_NUMBER),
]
Difficulty: TypeAlias = Annotated[
    str | None,
    typer.Option("--difficulty"),
    Parameter(Words(vi="task: khó khăn, vướng mắc", en="task: what makes it hard")),
]
Proposal: TypeAlias = Annotated[
    str | None,
    typer.Option("--proposal"),
    Parameter(Words(vi="task: đề xuất của đơn vị", en="task: what the unit proposes")),
]
Note: TypeAlias = Annotated[
    str | None, typer.Option("--note"), Parameter(Words(vi="task: ghi chú", en="task: a note"))
]
Count: TypeAlias = Annotated[
    str | None,
    typer.Option("--count"),
    Parameter(Words(vi="figure: số đạt (tử số)", en="figure: how many reach it (numerator)"), shown=_NUMBER),
]
Of: TypeAlias = Annotated[
    str | None,
    typer.Option("--of"),
    Parameter(
        Words(vi="figure: tổng số (mẫu số)", en="figure: out of how many (denominator)"), shown=_NUMBER
    ),
]
Value: TypeAlias = Annotated[
    str | None,
    typer.Option("--value"),
    Parameter(
        Words(vi="figure: giá trị, khi không có tử và mẫu", en="figure: a value that has no count and of"),
        shown=_NUMBER,
    ),
]
Level: TypeAlias = Annotated[
    str | None,
    typer.Option("--level"),
    Parameter(Words(vi="figure: cấp, như cấp tỉnh", en="figure: the level, like cấp tỉnh")),
]
Field: TypeAlias = Annotated[
    str | None, typer.Option("--field"), Parameter(Words(vi="figure: lĩnh vực", en="figure: the field"))
]
SourceOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--source"),
    Parameter(Words(vi="figure: nguồn số liệu", en="figure: where it comes from")),
]
Corrects: TypeAlias = Annotated[
    str | None,
    typer.Option("--corrects"),
    Parameter(
        Words(vi="figure: sửa số liệu của kỳ này", en="figure: replaces the one of this period"),
        shown=_PERIOD,
    ),
]
Reason: TypeAlias = Annotated[
    str | None,
    typer.Option("--reason"),
    Parameter(
        Words(vi="lý do sửa số liệu hoặc gia hạn", en="why a figure is corrected, or a deadline extended")
    ),
]
Id: TypeAlias = Annotated[
    str | None,
    typer.Option("--id"),
    Parameter(Words(vi="event: mã, để --case nhắc lại", en="event: its id, which --case refers to")),
]
EventWords: TypeAlias = Annotated[
    str | None,
    typer.Option("--event"),
    Parameter(Words(vi="event: việc gì đã xảy ra", en="event: what happened")),
]
Due: TypeAlias = Annotated[
    str | None,
    typer.Option("--due"),
    Parameter(Words(vi="extension: hạn mới", en="extension: the new due day"), shown=_DAY),
]
