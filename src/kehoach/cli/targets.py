"""`kehoach targets`: the levels that a plan says must be reached."""

from typing import Annotated

import typer

from kehoach.cli.options import Format, FormatOption, Paths
from kehoach.cli.parameter import Parameter
from kehoach.cli.plans import open_plans
from kehoach.output.terminal import Terminal
from kehoach.words import Words

ABOUT = Words(
    vi="Mỗi năm, mỗi cấp, mỗi lĩnh vực và mỗi phần “trong đó” là một mức phải đạt riêng.",
    en="Each year, level, field and “trong đó” part is a goal of its own.",
)
EXAMPLES = ("kehoach targets", "kehoach targets plans/2024.yaml --format csv > chi-tieu.csv")


def run(
    terminal: Terminal,
    paths: Paths = None,
    level: Annotated[
        str | None,
        typer.Option("--level"),
        Parameter(Words(vi="chỉ mức của cấp này, như xã", en="only goals of this level, like xã")),
    ] = None,
    form: FormatOption = Format.TEXT,
) -> int:
    """List targets."""
    from kehoach.output import targets as output

    plans, skipped = open_plans(paths, terminal)
    if form is Format.JSON:
        output.write_json(plans, level, skipped, terminal)
    elif form is Format.CSV:
        output.write_table(plans, level, terminal)
    else:
        output.write_text(plans, level, terminal)
    return 1 if skipped else 0
