"""`kehoach tasks`: list and filter tasks; one task whole."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from kehoach.cli import clock
from kehoach.cli.options import AsOf, Format, FormatOption, UnitOption
from kehoach.cli.parameter import Parameter, Reading
from kehoach.cli.plans import names_of, open_plans
from kehoach.errors import KehoachError
from kehoach.output.terminal import Terminal
from kehoach.status.state import State
from kehoach.status.words import STATES
from kehoach.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.output.tasks import Listed


ABOUT = Words(
    vi=(
        "Không nêu mục thì liệt kê mọi nhiệm vụ. Nêu một mục (II.2, 12.2.1, II.4/1) thì hiện trọn nhiệm vụ ấy: "
        "chữ trong kế hoạch, thời hạn hiểu thế nào, ai phải làm, từng nghĩa vụ và lý do."
    ),
    en=(
        "Without an address all tasks are listed. With one (II.2, 12.2.1, II.4/1) that task is shown whole: its "
        "words, how its deadline is read, who owes it, and each obligation with its reason."
    ),
)
EXAMPLES = (
    "kehoach tasks",
    'kehoach tasks plans/2024.yaml --unit "Sở Tư pháp"',
    "kehoach tasks plans/2024.yaml II.4",
    "kehoach tasks --state overdue --as-of 2024-07-15",
)


class NoSuchTaskError(KehoachError):
    """No plan that was asked for has the address."""

    words = Words(vi="không có mục `{address}` trong kế hoạch", en="no task `{address}` in the plan")
    help = Words(vi="xem các mục bằng `kehoach tasks`", en="`kehoach tasks` lists the addresses")


PathsAndAddress: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(metavar="PATH"),
    Parameter(
        Words(
            vi="tệp hoặc thư mục kế hoạch, rồi mục của một nhiệm vụ nếu muốn xem trọn",
            en="plan files or folders, then the address of a task to see it whole",
        )
    ),
]
SectionOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--section"),
    Parameter(Words(vi="chỉ các nhiệm vụ trong mục này", en="only the tasks of this section")),
]
BudgetSwitch: TypeAlias = Annotated[
    bool,
    typer.Option("--budget"),
    Parameter(
        Words(
            vi="chỉ các nhiệm vụ có kinh phí, với tổng của từng mục và cả kế hoạch",
            en="only tasks with a budget, with the sums of sections and plan",
        )
    ),
]


def _state(text: str) -> State | None:
    """Read a state by its name in JSON, or in either language, with or without marks."""
    from kehoach.roster.wording import toneless
    from kehoach.text.letters import match_key

    key = toneless(match_key(text))
    names = {state: (state, toneless(match_key(words.vi)), words.en) for state, words in STATES.items()}
    return next((state for state, known in names.items() if key in known), None)


StateOption: TypeAlias = Annotated[
    list[State] | None,
    typer.Option("--state"),
    Parameter(
        Words(
            vi="chỉ nhiệm vụ có nghĩa vụ ở tình trạng này; dùng nhiều lần để thêm tình trạng",
            en="only tasks with an obligation in this state; may be given several times",
        ),
        reads=Reading(
            _state,
            expected=Words(
                vi="một trong các tình trạng: " + ", ".join(f"`{words.vi}`" for words in STATES.values()),
                en="one of the states: " + ", ".join(f"`{words.en}`" for words in STATES.values()),
            ),
            shown=Words("TÌNH_TRẠNG", "STATE"),
        ),
    ),
]


def run(
    terminal: Terminal,
    paths: PathsAndAddress = None,
    unit: UnitOption = None,
    section: SectionOption = None,
    budget: BudgetSwitch = False,
    state: StateOption = None,
    as_of: AsOf = None,
    form: FormatOption = Format.TEXT,
) -> int:
    """List tasks, or show one."""
    from kehoach.output.budgets import with_money
    from kehoach.output.tasks import Wanted, chosen, in_states

    day = as_of or clock.today()
    files, address = _split(paths or [])
    plans, skipped = open_plans(files, terminal)
    names = names_of([one.assigned.roster for one in plans], unit) if unit else None
    listed = chosen(plans, Wanted(names, section, address), day)
    if address and not listed:
        raise NoSuchTaskError(address=address)
    if section and not listed and not chosen(plans, Wanted(section=section), day):
        raise NoSuchTaskError(address=section)
    if state:
        listed = in_states(listed, names, state)
    if budget:
        _write_budgets(with_money(listed), skipped, terminal, form)
    elif address:
        _write_whole(listed, day, skipped, terminal, form)
    else:
        _write_list(listed, skipped, terminal, form)
    return 1 if skipped else 0


def _write_list(
    listed: "Sequence[Listed]", skipped: "Sequence[str]", terminal: Terminal, form: Format
) -> None:
    from kehoach.output import tasks

    if form is Format.JSON:
        tasks.write_json(listed, skipped, terminal)
    elif form is Format.CSV:
        tasks.write_table(listed, terminal)
    else:
        tasks.write_text(listed, terminal)


def _write_whole(
    listed: "Sequence[Listed]", day: date, skipped: "Sequence[str]", terminal: Terminal, form: Format
) -> None:
    from kehoach.output import task, tasks

    if form is Format.JSON:
        obligations = task.obligations(listed, day, terminal.language)
        tasks.write_json(listed, skipped, terminal, obligations=obligations)
    elif form is Format.CSV:
        tasks.write_table(listed, terminal)
    else:
        task.write_whole(listed, day, terminal)


def _write_budgets(
    listed: "Sequence[Listed]", skipped: "Sequence[str]", terminal: Terminal, form: Format
) -> None:
    from kehoach.output import budgets

    if form is Format.JSON:
        budgets.write_json(listed, skipped, terminal)
    elif form is Format.CSV:
        budgets.write_as_csv(listed, terminal)
    else:
        budgets.write_text(listed, terminal)


def _split(words: list[str]) -> tuple[list[Path], str | None]:
    """Part paths from an address: the last word that is no file."""
    if words and not Path(words[-1]).exists() and not words[-1].endswith((".yaml", ".yml")):
        return [Path(word) for word in words[:-1]], words[-1]
    return [Path(word) for word in words], None
