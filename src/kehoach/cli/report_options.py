"""Parameters of `kehoach report`, and what it says where one of them is missing."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from kehoach.cli.options import DAY
from kehoach.cli.parameter import Parameter
from kehoach.errors import KehoachError
from kehoach.report.writers import Form
from kehoach.words import Words


class Each(StrEnum):
    """For each of what a report is written."""

    UNIT = "unit"


TemplateName: TypeAlias = Annotated[
    str,
    typer.Option("--template"),
    Parameter(
        Words(vi="tên mẫu; --list liệt kê", en="name of the template; --list shows them"),
        shown=Words(vi="MẪU", en="NAME"),
    ),
]
EachOption: TypeAlias = Annotated[
    Each | None,
    typer.Option("--each"),
    Parameter(
        Words(
            vi="mỗi đơn vị một văn bản, ghi vào thư mục của -o; cùng --unit thì mỗi thành viên của nhóm",
            en="one document for each unit, into the folder of -o; with --unit, for each member of the group",
        )
    ),
]
AsOf: TypeAlias = Annotated[
    date | None,
    typer.Option("--as-of"),
    Parameter(
        Words(
            vi="tình hình tính đến ngày này; không có thì đến hết thời gian lấy số liệu của kỳ, muộn nhất là hôm nay; với ke-hoach: ngày ban hành",
            en="as of this day; without it, the last day of the period's data, at most today; of ke-hoach, the day of issue",
        ),
        reads=DAY,
    ),
]
PlanOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--plan"),
    Parameter(
        Words(vi="kế hoạch có mã này, khi có nhiều", en="the plan with this id, where there are several")
    ),
]
FormOption: TypeAlias = Annotated[
    Form | None,
    typer.Option("--format"),
    Parameter(
        Words(
            vi="dạng văn bản; không có thì theo đuôi tệp của -o, không có nữa thì md",
            en="format; without it, by the end of the name in -o, else md",
        )
    ),
]
Out: TypeAlias = Annotated[
    Path | None,
    typer.Option("-o", "--out"),
    Parameter(Words(vi="tệp hoặc thư mục để ghi", en="file or folder to write to")),
]
Force: TypeAlias = Annotated[
    bool,
    typer.Option("--force"),
    Parameter(Words(vi="ghi đè tệp đã có", en="overwrite files that are there")),
]
SignedAs: TypeAlias = Annotated[
    str | None,
    typer.Option("--signed-as"),
    Parameter(
        Words(
            vi="quyền hạn, chức vụ người ký, như “TL. CHỦ TỊCH; CHÁNH VĂN PHÒNG”",
            en="lines above the signature, like “TL. CHỦ TỊCH; CHÁNH VĂN PHÒNG”",
        )
    ),
]
Signer: TypeAlias = Annotated[
    str | None,
    typer.Option("--signer"),
    Parameter(Words(vi="họ tên người ký", en="name below the signature")),
]
ListOption: TypeAlias = Annotated[
    bool,
    typer.Option("--list"),
    Parameter(Words(vi="liệt kê các mẫu rồi thoát", en="show the templates and exit")),
]
CheckTemplate: TypeAlias = Annotated[
    Path | None,
    typer.Option("--check-template"),
    Parameter(
        Words(
            vi="kiểm tra một mẫu (.md.j2, .docx): tên nào không có, dòng hay đoạn nào viết sai",
            en="check a template (.md.j2, .docx): unknown names, lines or paragraphs that can't be carried out",
        )
    ),
]


class NoPeriodError(KehoachError):
    """A report needs a period."""

    words = Words(vi="chưa có kỳ báo cáo", en="no period is given")
    help = Words(vi="thêm --period, như --period 2024-Q1", en="add --period, like --period 2024-Q1")


class NoUnitError(KehoachError):
    """A letter needs an addressee."""

    words = Words(
        vi="mẫu `{template}` gửi một đơn vị", en="the template `{template}` is addressed to one unit"
    )
    help = Words(
        vi='thêm --unit "Sở Tư pháp", hoặc --each unit để gửi từng đơn vị',
        en='add --unit "Sở Tư pháp", or --each unit for one each',
    )


class NoFolderError(KehoachError):
    """Several documents need a folder."""

    words = Words(vi="--each cần thư mục để ghi", en="--each needs a folder to write to")
    help = Words(vi="thêm -o THƯ_MỤC", en="add -o FOLDER")


class FormOfOthersError(KehoachError):
    """The end of a file's name is that of a format which kehoach does not write."""

    words = Words(vi="không ghi được dạng `{suffix}`", en="the format `{suffix}` can't be written")
    help = Words(
        vi="đặt tên tệp với đuôi là một trong: {known}",
        en="let the name of the file end with one of: {known}",
    )


class OtherEndingError(KehoachError):
    """The end of a file's name is that of another format than the one asked for."""

    words = Words(
        vi="`--format {form}` không hợp với tên tệp có đuôi `.{suffix}`",
        en="`--format {form}` does not go with a file named `.{suffix}`",
    )
    help = Words(
        vi="đặt tên tệp với đuôi `.{form}`, hoặc bỏ `--format {form}` để ghi dạng {suffix}",
        en="let the name of the file end with `.{form}`, or leave `--format {form}` out for the format {suffix}",
    )


class EndingOfOthersError(OtherEndingError):
    """The end of a file's name is that of a format which kehoach does not write, and another one is asked for."""

    help = Words(
        vi="đặt tên tệp với đuôi `.{form}`; kehoach không ghi được dạng {suffix}",
        en="let the name of the file end with `.{form}`; the format {suffix} can't be written",
    )


class SeveralUnitsError(KehoachError):
    """A name may be that of several units."""

    words = Words(vi="`{unit}` có thể chỉ {count} đơn vị", en="`{unit}` may mean {count} units")
    help = Words(vi="ghi rõ tên đơn vị, như {known}", en="write the name of the unit in full, like {known}")
