"""Which language kehoach speaks: `--lang`, else KEHOACH_LANG, else the settings around, else Vietnamese.

It is known before the command line is read, since that reading has something to say too.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from kehoach.cli.setting import setting
from kehoach.errors import KehoachError
from kehoach.files.below import is_strange
from kehoach.files.bounds import MAX_BYTES, bounded
from kehoach.repository.places import SETTINGS, above
from kehoach.words import Language, Words

OPTION = "--lang"
VARIABLE = "KEHOACH_LANG"


class UnknownLanguageError(KehoachError):
    """Said in both languages, since the wanted one is not known."""

    words = Words(
        vi="không có ngôn ngữ `{value}` ({where})",
        en="no language `{value}` ({where})",
    )
    help = Words(vi="viết `vi` hoặc `en`", en="write `vi` or `en`")


class NoLanguageError(UnknownLanguageError):
    """The option stands at the end."""

    words = Words(vi="tùy chọn `{where}` cần một giá trị", en="option `{where}` needs a value")


def pick(
    arguments: Iterable[str], environment: Mapping[str, str], folder: Path
) -> tuple[Language, list[str]]:
    """Give the language, and the arguments without those that chose it."""
    wanted, rest = _taken(list(arguments))
    if wanted is not None:
        return _language(wanted, OPTION), rest
    if named := environment.get(VARIABLE):
        return _language(named, VARIABLE), rest
    return _in_settings(folder) or Language.VI, rest


def _in_settings(folder: Path) -> Language | None:
    """Find the language in kehoach.yaml; in a file that is too large nothing is looked for."""
    path = above(folder / SETTINGS, SETTINGS)
    if path is None or is_strange(path):
        return None
    data = bounded(path)
    word = setting(data.decode(errors="replace"), "language") if len(data) <= MAX_BYTES else None
    return Language(word) if word in set(Language) else None


def _taken(arguments: list[str]) -> tuple[str | None, list[str]]:
    wanted, rest = None, []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += [argument, *waiting]
        elif argument == OPTION:
            wanted = next(waiting, "")
        elif argument.startswith(f"{OPTION}="):
            wanted = argument.removeprefix(f"{OPTION}=")
        else:
            rest.append(argument)
    return wanted, rest


def _language(value: str, where: str) -> Language:
    if not value:
        raise NoLanguageError(where=where)
    if value.lower() not in list(Language):
        raise UnknownLanguageError(value=value, where=where)
    return Language(value.lower())
