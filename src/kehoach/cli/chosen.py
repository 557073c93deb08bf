"""`--select`, `--ignore`: which rules are reported; and what makes a check fail where no option says it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from kehoach.cli.nearest import nearest
from kehoach.cli.parameter import Parameter
from kehoach.errors import NearlyRuleError, NoSuchRuleError
from kehoach.finding.severity import Severity
from kehoach.words import Words

if TYPE_CHECKING:
    from kehoach.check.choice import Choice

_SHOWN = Words("QUY_TẮC", "RULE")
Select: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--select"),
    Parameter(
        Words(
            vi="chỉ báo quy tắc này, bất kể kehoach.yaml chọn gì; dùng được nhiều lần, hoặc nhiều tên cách nhau "
            "bằng dấu phẩy. Tệp không đọc được thì vẫn báo",
            en="report this rule only, whatever kehoach.yaml chooses; several times, or several names parted by "
            "commas. Files that can't be read are reported all the same",
        ),
        shown=_SHOWN,
    ),
]
Ignore: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--ignore"),
    Parameter(
        Words(
            vi="không báo quy tắc này, ngoài những gì kehoach.yaml đã bỏ qua; dùng được nhiều lần",
            en="don't report this rule, besides those that kehoach.yaml leaves out; may be given several times",
        ),
        shown=_SHOWN,
    ),
]


def choice_of(select: Sequence[str] | None, ignore: Sequence[str] | None, *, use_ignores: bool) -> "Choice":
    """Take the names of rules from the command line."""
    from kehoach.check.choice import Choice

    return Choice(_rules(select or ()), _rules(ignore or ()), use_ignores)


def _rules(given: Iterable[str]) -> frozenset[str]:
    from kehoach.rules.registry import BY_NAME
    from kehoach.rules.renamed import present

    names = [present(name) for one in given for name in one.replace(",", " ").split()]
    for name in names:
        if name not in BY_NAME:
            near = nearest(name, BY_NAME)
            raise NearlyRuleError(name=name, near=near) if near else NoSuchRuleError(name=name)
    return frozenset(names)


def fail_level(paths: Iterable[Path]) -> Severity:
    """Give the severity from which on a check fails: the strictest that the settings above the paths ask for."""
    from kehoach.repository.shelf import Shelf, settings_for

    shelf = Shelf(Path.cwd())
    found = (settings_for(shelf, path / "-" if path.is_dir() else path).lint.fail_on for path in paths)
    return max((one for one in found if one), key=lambda one: one.rank, default=Severity.ERROR)
