"""`--select`, `--ignore`: which rules are reported; and what makes a check fail where no option says it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from kehoach.cli.nearest import nearest
from kehoach.cli.parameter import Parameter
from kehoach.errors import KehoachError, NearlyRuleError, NoSuchRuleError
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


class UnignorableRuleError(KehoachError):
    """A rule is to be ignored that tells of what was not read."""

    words = Words(vi="không bỏ qua được quy tắc `{name}`", en="the rule `{name}` can't be ignored")
    help = Words(
        vi="tệp chưa đọc được trọn vẹn thì chưa biết còn sai gì: sửa chỗ mà `{name}` báo",
        en="nobody knows what else is wrong in a file that is not read whole: mend what `{name}` reports",
    )


def choice_of(
    select: Sequence[str] | None, ignore: Sequence[str] | None, paths: Sequence[Path], *, use_ignores: bool
) -> "Choice":
    """Take the names of rules from the command line: kehoach's own, and those of the offices whose files are checked."""
    from kehoach.check.choice import Choice

    return Choice(_rules(select or (), paths), _ignorable(_rules(ignore or (), paths)), use_ignores)


def _ignorable(names: frozenset[str]) -> frozenset[str]:
    from kehoach.check.unread import UNREAD

    for name in sorted(names & UNREAD):
        raise UnignorableRuleError(name=name)
    return names


def _rules(given: Iterable[str], paths: Sequence[Path]) -> frozenset[str]:
    from kehoach.rules.registry import BY_NAME
    from kehoach.rules.renamed import present

    names = frozenset(present(name) for one in given for name in one.replace(",", " ").split())
    if names <= BY_NAME.keys():
        return names
    known = {*BY_NAME, *_of_offices(paths)}
    for name in sorted(names - known):
        near = nearest(name, known)
        raise NearlyRuleError(name=name, near=near) if near else NoSuchRuleError(name=name)
    return names


def _of_offices(paths: Sequence[Path]) -> Iterator[str]:
    """Give the names of the rules that settings above or below the paths declare."""
    from kehoach.files.read import find_files
    from kehoach.repository.places import SETTINGS
    from kehoach.repository.shelf import Shelf, settings_for, take

    shelf = Shelf(Path.cwd())
    below = (one for one in find_files(paths) if one.name == SETTINGS and one.is_file())
    read = (take(shelf, one).settings for one in below)
    for one in (*(settings_for(shelf, _within(path)) for path in paths), *read):
        yield from (house.name.text for house in one.houses) if one else ()


def _within(path: Path) -> Path:
    """Give a place in a folder, so that settings in the folder itself are above it."""
    return path / "-" if path.is_dir() else path


def fail_level(paths: Iterable[Path]) -> Severity:
    """Give the severity from which on a check fails: the strictest that the settings above the paths ask for."""
    from kehoach.repository.shelf import Shelf, settings_for

    shelf = Shelf(Path.cwd())
    found = (settings_for(shelf, _within(path)).lint.fail_on for path in paths)
    return max((one for one in found if one), key=lambda one: one.rank, default=Severity.ERROR)
