"""`kehoach init`: a new plan repository."""

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
EXAMPLES = ("kehoach init", 'kehoach init ke-hoach-tinh --office "UBND tỉnh Lào Cai" --year 2027')
_WRITTEN = Words(vi="đã tạo {path}", en="wrote {path}")
_NEXT = Words(
    vi="sửa các tệp ấy theo văn bản của cơ quan, rồi chạy `kehoach check`",
    en="change them to say what your office's document says, then run `kehoach check`",
)


def _year(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and int(text[:5]) in YEARS else None


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


def run(
    terminal: Terminal, folder: Folder = Path(), office: Office = "UBND tỉnh Mẫu", year: Year = None
) -> int:
    """Start a repository."""
    from kehoach.record.init import start

    for path in start(folder, office, year or clock.today().year):
        terminal.out.write(f"{visible(_WRITTEN.say(terminal.language, path=path.as_posix()))}\n")
    terminal.out.write(Piece(f"{_NEXT.say(terminal.language)}\n", Style.STRONG))
    return 0
