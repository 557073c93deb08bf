"""`kehoach init`: a new plan repository."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from kehoach.calendar.period import YEARS
from kehoach.cli import clock
from kehoach.cli.parameter import Parameter, Reading
from kehoach.output.terminal import Piece, Style, Terminal
from kehoach.output.visible import visible
from kehoach.words import Words

ABOUT = Words(
    vi="Tạo cài đặt, danh mục đơn vị và một kế hoạch để bắt đầu. Không ghi đè tệp nào đã có.",
    en="Writes settings, a roster and a plan to start from. Overwrites nothing that is there.",
)
EXAMPLES = (
    "kehoach init",
    'kehoach init ke-hoach-tinh --office "UBND tỉnh Lào Cai" --year 2027',
    "kehoach init --ci gitlab",
)
_WRITTEN = Words(vi="đã tạo {path}", en="wrote {path}")
_NEXT = Words(
    vi="sửa các tệp ấy theo văn bản của cơ quan, rồi chạy `kehoach check`",
    en="change them to say what your office's document says, then run `kehoach check`",
)
_FILL_IN = Words(
    vi="trong tệp của dịch vụ kiểm tra, ghi nơi cơ quan lấy kehoach ở dòng KEHOACH",
    en="in the file for the service, put in at KEHOACH where your office takes kehoach from",
)


def _year(text: str) -> int | None:
    is_number = text.isascii() and text.isdecimal() and len(text) == len("2027")
    return int(text) if is_number and int(text) in YEARS else None


def _office(text: str) -> str | None:
    return text.strip() or None


Folder: TypeAlias = Annotated[
    Path,
    typer.Argument(),
    Parameter(
        Words(
            vi="thư mục của kho mới; không có thì là thư mục hiện tại",
            en="where; the working folder if left out",
        )
    ),
]
Office: TypeAlias = Annotated[
    str,
    typer.Option("--office"),
    Parameter(
        Words(vi="cơ quan ban hành", en="the office that issues the plans"),
        reads=Reading(
            _office,
            expected=Words(
                "tên một cơ quan như UBND tỉnh Lào Cai", "the name of an office like UBND tỉnh Lào Cai"
            ),
            shown=Words("CHỮ", "TEXT"),
        ),
    ),
]
Year: TypeAlias = Annotated[
    int | None,
    typer.Option("--year"),
    Parameter(
        Words(
            vi="năm của kế hoạch; không có thì là năm nay",
            en="the year of the plan; this year if left out",
        ),
        reads=Reading(
            _year, expected=Words("một năm như 2027", "a year like 2027"), shown=Words("NĂM", "YEAR")
        ),
    ),
]


class Service(StrEnum):
    """A service that runs checks."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"


Ci: TypeAlias = Annotated[
    list[Service] | None,
    typer.Option("--ci"),
    Parameter(
        Words(
            vi="thêm tệp để dịch vụ này kiểm tra kế hoạch ở mỗi lần đẩy; dùng được nhiều lần",
            en="add the file by which this service checks the plans at every push; may be given several times",
        )
    ),
]


def run(
    terminal: Terminal,
    folder: Folder = Path(),
    office: Office = "UBND tỉnh Mẫu",
    year: Year = None,
    ci: Ci = None,
) -> int:
    """Start a repository."""
    from kehoach.record.init import start

    for path in start(folder, office, year or clock.today().year, ci or ()):
        terminal.out.write(f"{visible(_WRITTEN.say(terminal.language, path=path.as_posix()))}\n")
    if ci:
        terminal.out.write(f"{_FILL_IN.say(terminal.language)}\n")
    terminal.out.write(Piece(f"{_NEXT.say(terminal.language)}\n", Style.STRONG))
    return 0
