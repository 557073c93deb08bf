"""`kehoach close`: write down what the numbers of a period rest on."""

from datetime import date
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from kehoach.calendar.reporting import ReportingPeriod
from kehoach.cli import clock
from kehoach.cli.options import DAY, PERIOD, Format, FormatOption, Paths
from kehoach.cli.parameter import Parameter
from kehoach.cli.plans import meant, open_plans
from kehoach.output.terminal import Terminal
from kehoach.words import Words

ABOUT = Words(
    vi=(
        "Ghi closed.yaml cạnh các báo cáo của kỳ: mã đối chiếu của từng mục, số nghĩa vụ theo tình trạng, số liệu đã báo cáo. "
        "Từ đó `kehoach check` báo lỗi mọi thay đổi, trừ số liệu đính chính có nêu lý do."
    ),
    en=(
        "Writes closed.yaml beside the reports of the period: a digest of each item, obligations by state, the figures reported. "
        "From then on `kehoach check` finds every change but a correction that says why."
    ),
)
EXAMPLES = (
    "kehoach close 2024-Q1",
    "kehoach close 2024-Q1 plans/2024.yaml --as-of 2024-03-31",
    "kehoach close 2024-Q1 --again",
)


Period: TypeAlias = Annotated[
    ReportingPeriod,
    typer.Argument(),
    Parameter(Words(vi="kỳ báo cáo, như 2024-Q1", en="a period of reporting, like 2024-Q1"), reads=PERIOD),
]
AsOf: TypeAlias = Annotated[
    date | None,
    typer.Option("--as-of"),
    Parameter(
        Words(
            vi="tính nghĩa vụ đến ngày này thay cho ngày cuối của thời gian chốt số liệu",
            en="count obligations as of this day instead of the last one of the period's data",
        ),
        reads=DAY,
    ),
]
Again: TypeAlias = Annotated[
    bool,
    typer.Option("--again"),
    Parameter(
        Words(
            vi="chốt lại kỳ đã chốt, khi mọi bên đã thống nhất",
            en="close again what is closed, when all have agreed",
        )
    ),
]


def run(
    terminal: Terminal,
    period: Period,
    paths: Paths = None,
    as_of: AsOf = None,
    again: Again = False,
    form: FormatOption = Format.TEXT,
) -> int:
    """Close a period of the plans that have it on record."""
    from kehoach.output import close as output
    from kehoach.record.close import Order, drafts, errors_in, write
    from kehoach.record.lock import locked
    from kehoach.repository.follow import gather
    from kehoach.repository.shelf import Shelf

    named, skipped = open_plans(paths, terminal)
    shelf = Shelf(Path.cwd())
    today = clock.today()
    with locked(*(shelf.folder / one.plan.source.path for one in named)):
        plans, _ = gather(shelf, meant(paths))  # what was read before the lock was held may have changed
        found = drafts(shelf, plans, Order(period, as_of or period.window.end, today, again))
        errors = [finding for one in found for finding in errors_in(shelf, one, today)]
        if not errors:
            write(found)
    if errors:
        output.write_errors(errors, period.name, terminal, as_json=form is Format.JSON)
        return 1
    if form is Format.JSON:
        output.write_json(found, skipped, terminal)
    elif form is Format.CSV:
        output.write_table(found, terminal)
    else:
        output.write_text(found, terminal)
    return 1 if skipped else 0
