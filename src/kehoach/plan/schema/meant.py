"""Which key was meant by its title in words, `chủ trì` or `deadline`: with or without marks, blanks, capitals."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, TypeAlias

from kehoach.text.letters import match_key

_Names: TypeAlias = dict[str, frozenset[str]]
_BETWEEN: Final = re.compile(r"[\W_]+")
_LONGEST: Final = 60


def meant_key(words: str, known: Sequence[str]) -> str | None:
    """Give the one known key of which the words are a title or a usual other name; None where there are several."""
    if len(words) > _LONGEST:
        return None
    whole = _folded(words)
    for names, folded in zip(_tables(), (whole, whole, _bare(whole), _bare(whole)), strict=True):
        found = names.get(folded, frozenset()).intersection(known)
        if len(found) == 1:
            return next(iter(found))
    return None


@cache
def _tables() -> tuple[_Names, _Names, _Names, _Names]:
    """Give the keys by what they are called: titles before other names, with marks before without."""
    titles, others = tuple(_titles()), tuple(_others())
    bare = [[(_bare(name), key) for name, key in those] for those in (titles, others)]
    return _by_name(titles), _by_name(others), _by_name(bare[0]), _by_name(bare[1])


def _by_name(pairs: Iterable[tuple[str, str]]) -> _Names:
    found: dict[str, set[str]] = {}
    for name, key in pairs:
        found.setdefault(name, set()).add(key)
    return {name: frozenset(keys) for name, keys in found.items()}


def _titles() -> Iterator[tuple[str, str]]:
    from kehoach.plan.schema.generate import KEYS  # noqa: PLC0415 - few files have a key that nobody knows

    for name, key in KEYS.items():
        for title in (key.title.vi, key.title.en):
            for part in (title, *title.split(",")):
                yield _folded(part), name.rpartition(".")[2]


def _others() -> Iterator[tuple[str, str]]:
    from kehoach.plan.schema.synonyms import SYNONYMS  # noqa: PLC0415 - as above

    for key, names in SYNONYMS.items():
        yield from ((_folded(name), key) for name in (key, *names.split(";")))


def _folded(words: str) -> str:
    return _BETWEEN.sub("", match_key(words))


def _bare(folded: str) -> str:
    """Take the marks away from Vietnamese letters."""
    marked = unicodedata.normalize("NFD", folded.replace("đ", "d"))
    return "".join(letter for letter in marked if not unicodedata.combining(letter))
