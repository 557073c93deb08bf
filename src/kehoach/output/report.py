"""What `kehoach report` says: documents on the output, which files were written, templates and their flaws."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.output.table import Column, Table, write
from kehoach.output.terminal import Piece, Style, Terminal
from kehoach.output.visible import uncommanding, visible
from kehoach.report.check_template import Flaw
from kehoach.report.templates import ABOUT, Template
from kehoach.report.writers import WRITERS, Form
from kehoach.words import Language, Words

_WRITTEN = Words(vi="đã ghi {path}", en="wrote {path}")
_MANY = Words(vi="đã ghi {count} văn bản vào {folder}", en="wrote {count} documents into {folder}")
_NONE = Words(vi="không có đơn vị nào cần gửi", en="there is no unit to write to")
_RUNS = Words(
    vi="số liệu của kỳ {period} lấy đến hết ngày {last}, chưa tới: tình hình tính đến hôm nay, ngày {today}",
    en="data of {period} run to {last}, which is to come: as of today, {today}",
)
_TO_COME = Words(
    vi="ngày {day} chưa tới: việc đến hạn từ nay đến ngày đó mà chưa có báo cáo thì tính là quá hạn",
    en="{day} is to come: what falls due until then and is not reported counts as overdue",
)
_DONE = Words(vi="đã viết {done} trong {all} văn bản", en="wrote {done} of {all} documents")
_COLUMNS = (
    Column("name", Words(vi="Mẫu", en="Template"), whole=True),
    Column("form", Words(vi="Dạng", en="Formats"), whole=True),
    Column("about", Words(vi="Nội dung", en="What it is"), least=24, rank=1),
    Column("from", Words(vi="Nguồn", en="From"), rank=2),
)
_SHIPPED = Words(vi="kèm theo kehoach", en="kehoach's own")
_SOUND = Words(vi="{path}: dùng được, mọi tên đều có", en="{path}: sound, all names are known")
_LINE, _PARAGRAPH = Words(vi="dòng", en="line"), Words(vi="đoạn", en="paragraph")
_UNKNOWN = Words(
    vi="{path}, {place} {line}: không có `{name}`", en="{path}, {place} {line}: there is no `{name}`"
)
_BROKEN = Words(
    vi="{path}, {place} {line}: {what}",
    en="{path}, {place} {line}: {what}",
)
_NEAREST = Words(vi="có lẽ là `{nearest}`", en="perhaps `{nearest}`")
_BAR = 24
_SAID: Final[Mapping[str, Callable[[str], str]]] = {
    Form.MARKDOWN: uncommanding,
    Form.CSV: uncommanding,
}


def show(content: bytes, form: str, terminal: Terminal) -> None:
    """Write a document that is text on the output, where a log may be reading: nothing in it is a command."""
    text = content.decode("utf-8")
    said = _SAID.get(form, str)
    terminal.out.write_raw(said(text))


def progress(done: int, of: int, terminal: Terminal) -> None:
    """Keep a bar on a terminal up to date while several documents are written; it is gone at the end."""
    screen = terminal.err
    if not screen.drawn or of == 1:
        return
    if done == of:
        screen.write_raw("\r" + " " * (screen.width - 1) + "\r")
        return
    full = _BAR * done // of
    bar = "█" * full + "░" * (_BAR - full) if screen.is_unicode else "#" * full + "." * (_BAR - full)
    screen.write_raw(f"\r{bar} {_DONE.say(terminal.language, done=done, all=of)}")


def written(files: Sequence[Path], terminal: Terminal) -> None:
    """Name the file that was written, or count those of a folder."""
    language = terminal.language
    if len(files) == 1:
        told = _WRITTEN.say(language, path=files[0].as_posix())
    elif files:
        told = _MANY.say(language, count=len(files), folder=files[0].parent.as_posix())
    else:
        return  # it stands on the output
    terminal.err.write(f"{visible(told)}\n")


def nothing(terminal: Terminal) -> None:
    """Say that there is no unit to write for."""
    terminal.err.write(f"{_NONE.say(terminal.language)}\n")


def runs(period: ReportingPeriod, today: date, terminal: Terminal) -> None:
    """Say that the days of a period's data are not over, and which day the report speaks of."""
    told = _RUNS.say(terminal.language, period=period.name, last=period.window.end, today=today)
    terminal.err.write(f"{told}\n")


def to_come(as_of: date, terminal: Terminal) -> None:
    """Say what a day means that is still to come."""
    terminal.err.write(f"{_TO_COME.say(terminal.language, day=as_of)}\n")


def write_list(templates: Sequence[Template], terminal: Terminal) -> None:
    """Write the templates, the formats of one in one row; those without templates go with the name's first."""
    language = terminal.language
    free = tuple(form for form, writer in WRITERS.items() if not writer.by_template)
    rows: dict[tuple[str, str], set[str]] = {}
    for one in templates:
        origin = _SHIPPED.say(language) if one.shipped else one.path.parent.as_posix()
        is_first = all(name != one.name for name, _ in rows)
        rows.setdefault((one.name, origin), set(free if is_first else ())).add(one.form)
    cells = [
        [name, ", ".join(form for form in Form if form in forms), _about(name, language), origin]
        for (name, origin), forms in rows.items()
    ]
    write(Table(_COLUMNS, cells), terminal.out, language)


def write_flaws(path: str, flaws: Sequence[Flaw], terminal: Terminal) -> None:
    """Write what is wrong in a template, each with the words around it and the nearest name."""
    language, out = terminal.language, terminal.out
    if not flaws:
        out.write(Piece(f"{visible(_SOUND.say(language, path=path))}\n", Style.GOOD))
    place = (_PARAGRAPH if path.endswith(".docx") else _LINE).say(language)
    for one in flaws:
        words = _BROKEN if one.what else _UNKNOWN
        told = words.say(language, path=path, place=place, line=one.line, name=one.name, what=one.what)
        out.write(Piece(f"{visible(told)}\n", Style.STRONG), f"  {visible(one.text)}\n")
        if one.nearest:
            out.write(Piece(f"  = {_NEAREST.say(language, nearest=one.nearest)}\n", Style.FAINT))


def _about(name: str, language: Language) -> str:
    return ABOUT[name].say(language) if name in ABOUT else ""
