"""`kehoach overdue`: what is late, by unit, with the reason."""

from datetime import date
from typing import Annotated

import typer

from kehoach.cli import clock
from kehoach.cli.options import AsOf, Fail, Format, FormatOption, Paths, UnitOption, Within
from kehoach.cli.parameter import Parameter
from kehoach.cli.plans import names_of, open_plans
from kehoach.output.terminal import Terminal
from kehoach.words import Words

ABOUT = Words(
    vi=(
        "Ngày đến hạn vẫn là đúng hạn. Kế hoạch chưa có báo cáo tiến độ nào thì liệt kê riêng, không tính là quá hạn. "
        "Mã thoát là 0 dù có việc quá hạn, trừ khi có --fail."
    ),
    en=(
        "The due day itself is in time. Plans without any progress are listed apart and never count as overdue. "
        "The exit code is 0 whatever is late, unless --fail is given."
    ),
)
EXAMPLES = (
    'kehoach overdue --unit "Sở Tư pháp"',
    "kehoach overdue plans/2024.yaml --as-of 2024-07-15 --within 30d",
    "kehoach overdue --format csv > qua-han.csv",
)


def run(
    terminal: Terminal,
    paths: Paths = None,
    unit: UnitOption = None,
    as_of: AsOf = None,
    within: Within = 0,
    undetermined: Annotated[
        bool,
        typer.Option("--undetermined"),
        Parameter(Words(vi="hiện cả nghĩa vụ chưa xác định", en="show undetermined obligations as well")),
    ] = False,
    form: FormatOption = Format.TEXT,
    fail: Fail = False,
) -> int:
    """Show what is late on a day."""
    from kehoach.output import overdue as output
    from kehoach.status.late import late

    day: date = as_of or clock.today()
    plans, skipped = open_plans(paths, terminal)
    names = names_of([one.assigned.roster for one in plans], unit) if unit else None

    lates = [late(one, day, within, names) for one in plans]
    if form is Format.JSON:
        output.write_json(lates, day, skipped, terminal)
    elif form is Format.CSV:
        output.write_table(lates, terminal)
    else:
        output.write_text(lates, day, within, terminal, all_of_them=undetermined or unit is not None)
    is_late = fail and any(one.overdue for one in lates)
    return 1 if skipped or is_late else 0
