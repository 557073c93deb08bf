"""`kehoach rule`: the rules, and one rule's page."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kehoach.cli.nearest import nearest
from kehoach.cli.options import Format, FormatOption
from kehoach.cli.parameter import Parameter
from kehoach.errors import NearlyRuleError, NoSuchRuleError
from kehoach.finding.rule import Rule
from kehoach.output import json, markdown
from kehoach.output.frame import SEVERITY, STYLE, mends
from kehoach.output.table import Cell, Column, Table, write, write_csv
from kehoach.output.terminal import Piece, Terminal
from kehoach.rules.renamed import RENAMED
from kehoach.words import Language, Words

ABOUT = Words(
    vi=(
        "Không nêu tên thì liệt kê mọi quy tắc. Nêu tên thì hiện trang của quy tắc ấy: vì sao có, "
        "ví dụ bị báo, và nên viết thế nào. Thông báo của `kehoach check` ghi tên quy tắc trong ngoặc vuông. "
        "Quy tắc của cơ quan trong kehoach.yaml đứng cuối danh sách."
    ),
    en=(
        "Without a name all rules are listed. With a name its page is shown: why there is such a rule, "
        "what it fires on, and what to write instead. `kehoach check` shows the name in square brackets. "
        "Rules of the office in kehoach.yaml come last."
    ),
)
EXAMPLES = ("kehoach rule", "kehoach rule duplicate-key", "kehoach rule --format json")

_COLUMNS = (
    Column("name", Words(vi="Quy tắc", en="Rule"), whole=True),
    Column("severity", Words(vi="Mức", en="Severity"), whole=True),
    Column("title", Words(vi="Khi nào", en="When"), least=24, rank=1),
)


_RENAMED = Words(vi="quy tắc `{name}` nay có tên là `{now}`", en="the rule `{name}` is called `{now}` now")


def run(
    terminal: Terminal,
    name: Annotated[
        str | None,
        typer.Argument(),
        Parameter(
            Words(vi="tên quy tắc, như duplicate-key", en="name of a rule, like duplicate-key"),
            shown=Words(vi="QUY_TẮC", en="RULE"),
        ),
    ] = None,
    form: FormatOption = Format.TEXT,
) -> int:
    """List the rules, or show one."""
    from kehoach.check.house.around import rules_around
    from kehoach.rules.registry import RULES

    known = (*RULES, *rules_around(Path.cwd(), {*RENAMED, *(rule.name for rule in RULES)}))
    rules = (_named(_present(name, terminal), known),) if name else known
    language = terminal.language
    if form is Format.JSON:
        json.write(terminal.out, "rules", [_entry(rule, language) for rule in rules])
    elif form is Format.CSV:
        write_csv(_table(rules, language), terminal.out, language)
    elif name:
        _show_page(rules[0], terminal)
    else:
        write(_table(rules, language, styled=True), terminal.out, language)
    return 0


def _present(name: str, terminal: Terminal) -> str:
    """Give the name that a rule has now; an old one is told of on standard error."""
    wanted = _as_name(name)
    if wanted in RENAMED:
        told = _RENAMED.say(terminal.language, name=wanted, now=RENAMED[wanted])
        terminal.err.write(f"{told}\n")
        return RENAMED[wanted]
    return name


def _as_name(text: str) -> str:
    return text.lower().replace("_", "-")


def _named(name: str, rules: Sequence[Rule]) -> Rule:
    wanted = _as_name(name)
    found = next((rule for rule in rules if rule.name == wanted), None)
    if found:
        return found
    near = nearest(wanted, [rule.name for rule in rules])
    raise NearlyRuleError(name=name, near=near) if near else NoSuchRuleError(name=name)


def _title(rule: Rule, language: Language) -> str:
    return rule.page(language).partition("\n")[0].rstrip(".")


def _table(rules: Sequence[Rule], language: Language, *, styled: bool = False) -> Table:
    return Table(
        _COLUMNS,
        [
            (
                rule.name,
                Cell(SEVERITY[rule.severity].say(language), STYLE[rule.severity])
                if styled
                else rule.severity.value,
                _title(rule, language),
            )
            for rule in rules
        ],
    )


def _entry(rule: Rule, language: Language) -> dict[str, json.Value]:
    return {
        "name": rule.name,
        "severity": rule.severity.value,
        "stage": rule.stage,
        "title": _title(rule, language),
        "message": rule.says.say(language),
        "help": rule.help.say(language),
        "page": rule.page(language),
        "pages": {one.value: rule.page(one) for one in Language},
        "fixable": rule.fix is not None,
        "fix": ("safe" if rule.fix.safe else "unsafe") if rule.fix else None,
    }


def _show_page(rule: Rule, terminal: Terminal) -> None:
    severity = SEVERITY[rule.severity].say(terminal.language)
    title = Piece(f"{rule.name} ({severity})", STYLE[rule.severity])
    page, fix = rule.page(terminal.language), mends(rule)
    markdown.write(title, f"{page}\n\n{fix.say(terminal.language)}" if fix else page, terminal.out)
