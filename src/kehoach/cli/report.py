"""`kehoach report`: documents from plan, progress and template."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.cli.options import Paths, PeriodOption, UnitOption
from kehoach.cli.plans import open_plans
from kehoach.cli.report_day import day_of
from kehoach.cli.report_options import (
    AsOf,
    CheckTemplate,
    Each,
    EachOption,
    Force,
    FormOption,
    ListOption,
    NoPeriodError,
    NoUnitError,
    Out,
    PlanOption,
    SignedAs,
    Signer,
    TemplateName,
)
from kehoach.cli.report_place import Place, form_of, place_of
from kehoach.cli.report_plan import Subject, one_plan, subjects_of, unit_asked
from kehoach.errors import NoSuchPathError
from kehoach.output.terminal import Terminal
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.plan.model import Plan
    from kehoach.report.digest import Digest
    from kehoach.report.draw_up import Known
    from kehoach.report.writers import Form, Layout
    from kehoach.repository.follow import Followed

ABOUT = Words(
    vi=(
        "Văn bản theo thể thức của Nghị định 30/2020/NĐ-CP, lấy từ kế hoạch, tiến độ và mẫu. Chỗ chưa có số liệu ghi "
        "“chưa có số liệu” hoặc “……”; bảng Excel, CSV để trống. Không có -o thì dạng chữ và lịch hiện ra màn hình, các dạng khác ghi "
        "vào thư mục hiện tại."
    ),
    en=(
        "Documents in the form of Nghị định 30/2020/NĐ-CP from plan, progress and template. What is missing shows as "
        "“chưa có số liệu” or “……”, in Excel and CSV as nothing. Without -o, text and calendars go to standard output, other formats "
        "into the working folder."
    ),
)
EXAMPLES = (
    "kehoach report plans/2024.yaml --period 2024-Q1 -o bao-cao.docx",
    "kehoach report plans/2024.yaml --period 2024-Q1 -o bao-cao.html",
    'kehoach report plans/2024.yaml --period 2024-Q2 --template don-doc --unit "Sở Tư pháp" --format docx',
    "kehoach report plans/2024.yaml --period 2024-Q2 --template don-doc --each unit --format docx -o don-doc/",
    "kehoach report plans/2024.yaml --period 2024-Q2 -o theo-doi.xlsx",
    "kehoach report plans/lao-cai/2024.yaml --template ke-hoach -o ke-hoach.docx",
    "kehoach report plans/2024.yaml --period 2024 --each unit --format ics -o lich/",
    "kehoach report --check-template templates/bao-cao.docx",
)


class Paper(NamedTuple):
    """What documents are written on: by which template; where; whether over files there."""

    layout: "Layout"
    place: Place
    force: bool


def run(
    terminal: Terminal,
    paths: Paths = None,
    period: PeriodOption = None,
    template: TemplateName = "bao-cao",
    unit: UnitOption = None,
    each: EachOption = None,
    as_of: AsOf = None,
    plan: PlanOption = None,
    form: FormOption = None,
    out: Out = None,
    force: Force = False,
    signed_as: SignedAs = None,
    signer: Signer = None,
    list_: ListOption = False,
    check_template: CheckTemplate = None,
) -> int:
    """Write a report, or one for each unit."""
    from kehoach.report.documents import with_content
    from kehoach.report.draw_up import Asked, draw_up, judge_once
    from kehoach.report.templates import OWN

    if check_template:
        return _check(check_template, terminal)
    if list_:
        return _list(paths, terminal)
    plans, skipped = open_plans(paths, terminal)
    followed = one_plan(plans, plan, period)
    of, wanted = period or _own_period(followed.plan, template), form_of(form, out, each=each is not None)
    place = place_of(out, wanted, template, of.name, each=each is not None)
    layout = _layout(followed, template, wanted)
    day = day_of(followed, template, of, as_of, terminal)
    asked = Asked(of, day, signed_as=signed_as, signer=signer)
    known = judge_once(followed, asked)
    subjects = _subjects(known, unit, each, template)
    several = [
        replace(asked, unit=one.name, names=one.names, is_own=template in OWN and one.is_unit)
        for one in subjects
    ]
    drawn = (
        with_content(known, several, template, wanted) if each else (draw_up(known, one) for one in several)
    )
    _write(tuple(drawn), Paper(layout, place, force), terminal)
    return 1 if skipped else 0


def _subjects(known: "Known", unit: str | None, each: Each | None, template: str) -> Sequence[Subject]:
    from kehoach.report.templates import LETTERS

    asked = unit_asked(known.followed, unit) if unit else Subject(None, None)
    if each:
        return subjects_of(known, asked)
    if template in LETTERS and asked.name is None:
        raise NoUnitError(template=template)
    return [asked]


def _own_period(plan: "Plan", template: str) -> ReportingPeriod:
    """Give the first year of a plan where its own document is asked for, which speaks of no period."""
    from kehoach.calendar.reporting import read_reporting_period
    from kehoach.report.templates import PLAN

    year = f"{plan.period.start.year}" if plan.period and template == PLAN else ""
    if period := read_reporting_period(year):
        return period
    raise NoPeriodError


def _layout(followed: "Followed", name: str, form: "Form") -> "Layout":
    """Find the template; the name must be known for a format without templates too."""
    from kehoach.report.templates import chosen, folders, named
    from kehoach.report.writers import WRITERS, Layout

    where = folders(Path(followed.plan.source.path).parent)
    if WRITERS[form].by_template:
        return Layout(name, chosen(name, form.value, where))
    return Layout(named(name, where), None)


def _write(digests: "Sequence[Digest]", paper: "Paper", terminal: Terminal) -> None:
    """Write each document; with several, all names must be free before the first is written."""
    from kehoach.output import report
    from kehoach.report.save import must_be_free, save
    from kehoach.report.writers import WRITERS

    files = paper.place.files([one.unit for one in digests])
    for path in files:
        must_be_free(path, force=paper.force)
    if not digests:
        report.nothing(terminal)
        return
    for number, digest in enumerate(digests):
        content = WRITERS[paper.place.form].write(digest, paper.layout)
        if not files:
            report.show(content, paper.place.form, terminal)
            continue
        save(files[number], content, force=paper.force)
        report.progress(number + 1, len(digests), terminal)
    report.written(files, terminal)


def _list(paths: Sequence[Path] | None, terminal: Terminal) -> int:
    from kehoach.output import report
    from kehoach.report.templates import folders, listed

    for path in paths or ():
        if not path.exists():
            raise NoSuchPathError(path=path.as_posix())
    start = paths[0] if paths else Path.cwd()
    report.write_list(listed(folders(start if start.is_dir() else start.parent)), terminal)
    return 0


def _check(path: Path, terminal: Terminal) -> int:
    from kehoach.output import report
    from kehoach.report.check_template import check_template
    from kehoach.report.templates import template_at

    flaws = check_template(template_at(path))
    report.write_flaws(path.as_posix(), flaws, terminal)
    return 1 if flaws else 0
