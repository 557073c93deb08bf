"""`kehoach status`: a plan on one screen."""

from datetime import date
from typing import Annotated

import typer

from kehoach.cli import clock
from kehoach.cli.options import AsOf, Fail, Format, FormatOption, Paths, UnitOption
from kehoach.cli.parameter import Parameter
from kehoach.cli.plans import names_of, open_plans
from kehoach.errors import NoSuchPlanError
from kehoach.output.terminal import Terminal
from kehoach.words import Words

ABOUT = Words(
    vi=(
        "Mỗi nghĩa vụ ở đúng một tình trạng; tổng theo mục, theo đơn vị và theo tình trạng bằng nhau. "
        "Mã thoát là 0 dù có việc quá hạn, trừ khi có --fail."
    ),
    en=(
        "Every obligation is in exactly one state; the sums by section, by unit and by state agree. "
        "The exit code is 0 whatever is late, unless --fail is given."
    ),
)
EXAMPLES = (
    "kehoach status plans/2024.yaml --as-of 2024-07-15",
    'kehoach status --unit "Sở Tư pháp"',
    "kehoach status --plan mau-2024 --format json",
)


def run(
    terminal: Terminal,
    paths: Paths = None,
    plan: Annotated[
        str | None,
        typer.Option("--plan"),
        Parameter(Words(vi="chỉ kế hoạch có mã này", en="only the plan with this id")),
    ] = None,
    unit: UnitOption = None,
    as_of: AsOf = None,
    form: FormatOption = Format.TEXT,
    fail: Fail = False,
) -> int:
    """Show plans on a day, each on one screen."""
    from kehoach.output import status, status_entries
    from kehoach.status.model import State
    from kehoach.status.summary import summary
    from kehoach.target.model import Ask
    from kehoach.target.results import results

    day: date = as_of or clock.today()
    plans, skipped = open_plans(paths, terminal)
    chosen = [one for one in plans if plan in (None, one.plan.id)]
    if plan and not chosen:
        raise NoSuchPlanError(plan=plan, plans=tuple(sorted(one.plan.id for one in plans)))
    names = names_of([one.assigned.roster for one in chosen], unit) if unit else None

    told = [
        status_entries.Told(summary(one, day, names), results(one, Ask(day, units=names))) for one in chosen
    ]
    if form is Format.JSON:
        status_entries.write_json(told, skipped, terminal)
    elif form is Format.CSV:
        status_entries.write_table(told, terminal)
    else:
        status.write_text(told, terminal)
    is_late = fail and any(one.summary.whole.of(State.OVERDUE) for one in told)
    return 1 if skipped or is_late else 0
