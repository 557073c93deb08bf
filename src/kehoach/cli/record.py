"""`kehoach record`: progress, figures, events and extensions, from the command line or a file."""

from datetime import date
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from kehoach.cli import entry_options as of
from kehoach.cli.line import Line
from kehoach.cli.options import DAY
from kehoach.cli.parameter import Parameter
from kehoach.errors import KehoachError
from kehoach.output.terminal import Terminal
from kehoach.words import Words

ABOUT = Words(
    vi=(
        "Ghi vào tệp tiến độ của đơn vị trong kỳ, tạo tệp nếu chưa có; chú thích và cách trình bày giữ nguyên. "
        "Chỉ thêm, không sửa mục đã có: mục sau cùng về một nhiệm vụ là mục có hiệu lực. Điều gì kiểm tra sẽ báo "
        "lỗi thì không ghi. Thiếu gì thì hỏi khi có người ở màn hình."
    ),
    en=(
        "Writes into the progress file of a unit for a period, which is created if need be; comments and layout stay. "
        "Items are only added: the last one about a task holds. What the checks would call an error is refused. "
        "At a terminal you are asked for what is missing."
    ),
)
EXAMPLES = (
    'kehoach record task II.8 --unit "Sở Tư pháp" --period 2024-Q1 --state "hoàn thành" --date 20/3/2024',
    "kehoach record figure truc-tuyen --unit stp --period 2024-Q1 --count 2.105 --of 3.402",
    'kehoach record event II.4/1 --unit stp --period 2024-Q1 --date 04/3/2024 --event "nhận Quyết định công bố"',
    'kehoach record extension IV.3 --unit sttt --period 2024-Q2 --due 30/9/2024 --reason "chờ hướng dẫn"',
    "kehoach record --from so-lieu.csv --period 2024-Q1 --dry-run",
    "kehoach record --form --unit stp --period 2024-Q1 -o so-tu-phap.xlsx",
)


class EitherOrError(KehoachError):
    """Both a file and an entry of the command line are given."""

    words = Words(vi="đã có {option} thì không nêu `{what}`", en="with {option} there is no `{what}`")
    help = Words(
        vi="bỏ `{what}`, hoặc chạy thêm một lần không có {option}",
        en="leave `{what}` out, or run once more without {option}",
    )


class OfTheFormError(EitherOrError):
    """An Excel form says itself for whom and when it is."""

    help = Words(
        vi="biểu mẫu đã ghi đơn vị và kỳ; bỏ `{what}`, hoặc xuất biểu mẫu khác bằng --form",
        en="the form names its unit and period; leave `{what}` out, or write another form with --form",
    )


What: TypeAlias = Annotated[
    str | None,
    typer.Argument(metavar="WHAT"),
    Parameter(
        Words(
            vi="task, figure, event hoặc extension (nhiệm vụ, số liệu, sự kiện, gia hạn)",
            en="task, figure, event or extension",
        ),
        shown=Words(vi="PHẦN", en="WHAT"),
    ),
]
Name: TypeAlias = Annotated[
    str | None,
    typer.Argument(metavar="NAME"),
    Parameter(
        Words(
            vi="mục của nhiệm vụ (II.8, II.4/1), hoặc mã chỉ tiêu",
            en="the address of a task, or the id of a target",
        ),
        shown=Words(vi="MỤC", en="NAME"),
    ),
]
Unit: TypeAlias = Annotated[
    str | None,
    typer.Option("--unit"),
    Parameter(
        Words(
            vi="đơn vị báo cáo; tên tắt và không dấu cũng được",
            en="the unit that reports; short names and names without marks will do",
        ),
        shown=Words(vi="ĐƠN_VỊ", en="UNIT"),
    ),
]
PeriodOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--period"),
    Parameter(
        Words(
            vi="kỳ báo cáo: 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024",
            en="the period: 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024",
        ),
        shown=Words(vi="KỲ", en="PERIOD"),
    ),
]
PlanOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--plan"),
    Parameter(
        Words(
            vi="kế hoạch: tệp hoặc mã; không có thì tìm quanh thư mục hiện tại",
            en="the plan: its file or id; without it, those around the working folder",
        ),
        shown=Words(vi="KẾ_HOẠCH", en="PLAN"),
    ),
]
Reported: TypeAlias = Annotated[
    date | None,
    typer.Option("--reported"),
    Parameter(
        Words(
            vi="ngày báo cáo của tệp mới, hoặc của số liệu (không có thì là hôm nay)",
            en="the day of the report in a new file, or of a figure (today if left out)",
        ),
        reads=DAY,
    ),
]
FromFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--from"),
    Parameter(
        Words(
            vi="đọc từ tệp CSV (cột part, unit, period và các khóa) hoặc biểu mẫu Excel",
            en="read from a CSV file (columns part, unit, period and the keys) or an Excel form",
        )
    ),
]
Form: TypeAlias = Annotated[
    bool,
    typer.Option("--form"),
    Parameter(
        Words(
            vi="ghi ra biểu mẫu Excel có các việc và số liệu đơn vị còn phải báo cáo",
            en="write an Excel form with what the unit still has to report",
        )
    ),
]
Out: TypeAlias = Annotated[
    Path | None,
    typer.Option("--out", "-o"),
    Parameter(Words(vi="tệp của biểu mẫu, .xlsx", en="the file of the form, .xlsx")),
]
DryRun: TypeAlias = Annotated[
    bool,
    typer.Option("--dry-run"),
    Parameter(Words(vi="chỉ hiện sẽ ghi gì, không ghi", en="show what would be written, write nothing")),
]


def run(
    terminal: Terminal,
    what: What = None,
    name: Name = None,
    unit: Unit = None,
    period: PeriodOption = None,
    state: of.State = None,
    date_: of.Date = None,
    evidence: of.Evidence = None,
    for_: of.For = None,
    case: of.Case = None,
    percent: of.Percent = None,
    difficulty: of.Difficulty = None,
    proposal: of.Proposal = None,
    note: of.Note = None,
    count: of.Count = None,
    total: of.Of = None,
    value: of.Value = None,
    level: of.Level = None,
    field: of.Field = None,
    source: of.SourceOption = None,
    corrects: of.Corrects = None,
    reason: of.Reason = None,
    id_: of.Id = None,
    event: of.EventWords = None,
    due: of.Due = None,
    file: FromFile = None,
    form: Form = False,
    out: Out = None,
    plan: PlanOption = None,
    reported: Reported = None,
    dry_run: DryRun = False,
) -> int:
    """Record one entry of the command line, or all of a file."""
    from kehoach.cli import recording

    keys = {
        "case": case, "for": for_, "state": state, "date": date_, "percent": percent, "evidence": evidence,
        "difficulty": difficulty, "proposal": proposal, "note": note, "level": level, "field": field,
        "count": count, "of": total, "value": value, "source": source, "corrects": corrects, "reason": reason,
        "id": id_, "event": event, "due": due,
    }  # fmt: skip
    values = {key: words for key, words in keys.items() if words is not None}
    line, target = Line(what, name, unit, period, values), recording.Target(plan, reported, dry_run)
    if form or file:
        _must_be_alone(line, file)
    if form:
        return recording.write_form(terminal, target, unit, period, out)
    if file:
        return recording.record_file(terminal, target, file, unit, period)
    return recording.record_line(terminal, target, line)


def _must_be_alone(line: Line, file: Path | None) -> None:
    """Stop where the command line gives what would be passed over in silence."""
    from kehoach.cli.recording import EXCEL

    option = "--from" if file else "--form"
    for what in (line.what, line.name, *(f"--{key}" for key in line.values)):
        if what:
            raise EitherOrError(option=option, what=what)
    if file and file.suffix.lower() in EXCEL:
        for key, words in (("--unit", line.unit), ("--period", line.period)):
            if words:
                raise OfTheFormError(option=option, what=key)
