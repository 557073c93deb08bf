"""`kehoach targets`: goals held against figures."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli import clock
from kehoach.cli.options import AsOf, Format, FormatOption, Paths, PeriodOption, UnitOption
from kehoach.cli.parameter import Parameter
from kehoach.cli.plans import names_of, open_plans
from kehoach.errors import KehoachError
from kehoach.output.terminal import Terminal
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.repository.follow import Followed

ABOUT = Words(
    vi=(
        "Mỗi năm, mỗi cấp, mỗi lĩnh vực và mỗi phần “trong đó” là một mức phải đạt riêng. Tỷ lệ của nhiều đơn vị là tổng "
        "tử số trên tổng mẫu số; đơn vị chưa báo cáo được nêu tên, không tính là 0. Mã thoát là 0 dù có mức chưa đạt, "
        "trừ khi có --fail."
    ),
    en=(
        "Each year, level, field and “trong đó” part is a goal of its own. The share of several units is sum over sum; "
        "units that have not reported are named, never counted as 0. The exit code is 0 whatever is not met, unless "
        "--fail is given."
    ),
)
EXAMPLES = (
    "kehoach targets plans/2024.yaml --period 2024-Q2",
    'kehoach targets --unit "Sở Tư pháp" --as-of 2024-07-15',
    "kehoach targets plans/2024.yaml --level xã --format csv > chi-tieu.csv",
)


class UnknownLevelError(KehoachError):
    """No unit and no goal is of the level asked for."""

    words = Words(
        vi="không có đơn vị hoặc mức phải đạt nào của cấp `{level}`",
        en="no unit and no goal is of the level `{level}`",
    )
    help = Words(vi="các cấp: {levels}", en="levels: {levels}")


def run(
    terminal: Terminal,
    paths: Paths = None,
    period: PeriodOption = None,
    as_of: AsOf = None,
    unit: UnitOption = None,
    level: Annotated[
        str | None,
        typer.Option("--level"),
        Parameter(
            Words(
                vi="chỉ mức và số liệu của cấp này, như xã",
                en="only goals and figures of this level, like xã",
            )
        ),
    ] = None,
    form: FormatOption = Format.TEXT,
    fail: Annotated[
        bool,
        typer.Option("--fail"),
        Parameter(Words(vi="mã thoát 1 khi có mức chưa đạt", en="exit with 1 when a goal is not met")),
    ] = False,
) -> int:
    """Hold the goals of plans against the figures on record."""
    from kehoach.output import target_entries, targets
    from kehoach.target.model import Ask, Result
    from kehoach.target.results import results

    plans, skipped = open_plans(paths, terminal)
    _know_level(plans, level)
    names = names_of([one.assigned.roster for one in plans], unit) if unit else None
    ask = Ask(as_of or clock.today(), period, names, level)
    judged = [target_entries.Judged(one, target_entries.of_level(results(one, ask), level)) for one in plans]
    if form is Format.JSON:
        asked = {"as_of": None if period else ask.as_of, "period": period.name if period else None}
        target_entries.write_json(judged, skipped, terminal, **asked)
    elif form is Format.CSV:
        target_entries.write_table(judged, terminal)
    else:
        targets.write_text(judged, terminal)
    is_short = fail and any(each.result is Result.NOT_MET for one in judged for each in one.outcomes)
    return 1 if skipped or is_short else 0


def _know_level(plans: "Iterable[Followed]", level: str | None) -> None:
    """Refuse a level that is in no roster and no plan."""
    from kehoach.plan.level import level_key

    units = (unit.level for one in plans for unit in one.assigned.roster.units)
    tiers = (tier.level for one in plans for target in one.plan.targets for tier in target.tiers)
    known = sorted({level_key(name) for name in (*units, *tiers)} - {""})
    if level and level_key(level) not in known:
        raise UnknownLevelError(level=level, levels=", ".join(known))
