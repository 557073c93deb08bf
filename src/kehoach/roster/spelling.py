"""The ways in which offices write one name, beyond letters and spaces."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kehoach.roster.office import Office
from kehoach.roster.wording import Token, glued, past_leading, tokens_of


class Spelling(NamedTuple):
    """The words of a name without commas, and the words before which one may stand."""

    words: tuple[str, ...]
    commas: frozenset[int]


def spellings(written: str, office: Office | None, *, of_group: bool) -> Iterator[Spelling]:
    """Give a name as it is written, then as offices also write it."""
    keys = [token.key for token in tokens_of(written)]
    others = (*_variants(keys), *_with_office(keys, office), *(_of_level(keys) if of_group else ()))
    for variant in (keys, *others):
        whole = [token.key for token in glued([Token(key, 0, 0) for key in variant])]
        whole = whole[past_leading(whole, 0) :]
        words = tuple(key for key in whole if key != ",")
        if words:
            yield Spelling(words, _commas(whole))


def name_words(written: str) -> tuple[str, ...]:
    """Fold a whole name: two names with the same words are one name."""
    keys = [token.key for token in glued(tokens_of(written))]
    return tuple(key for key in keys[past_leading(keys, 0) :] if key != ",")


def _commas(keys: Sequence[str]) -> frozenset[int]:
    before: set[int] = set()
    count = 0
    for key in keys:
        if key == ",":
            before.add(count)
        else:
            count += 1
    return frozenset(before)


def _variants(keys: list[str]) -> Iterator[list[str]]:
    """Write "và" as "&", "-" as nothing, and the last comma of a list as "và".

    A hyphen is not read as a comma: "Sở Giao thông vận tải, Xây dựng" may be two.
    """
    if "và" in keys:
        yield _replaced(keys, "và", "&")
        yield from _joint_office(keys)
    if "&" in keys:
        yield _replaced(keys, "&", "và")
    if "-" in keys:
        yield [key for key in keys if key != "-"]
    if "," in keys:
        yield from _other_list(keys)


def _joint_office(keys: list[str]) -> Iterator[list[str]]:
    """Write the office of council and committee as VP HĐND-UBND."""
    for at in range(1, len(keys) - 1):
        if keys[at - 1 : at + 2] == ["hđnd", "và", "ubnd"]:
            yield [*keys[:at], "-", *keys[at + 1 :]]


def _other_list(keys: list[str]) -> Iterator[list[str]]:
    last = len(keys) - 1 - keys[::-1].index(",")
    if "và" in keys[last:]:
        yield [*keys[:last], *_replaced(keys[last:], "và", ",")]
    else:
        yield [*keys[:last], "và", *keys[last + 1 :]]


def _with_office(keys: list[str], office: Office | None) -> Iterator[list[str]]:
    """Write "Cổng thông tin điện tử tỉnh" as "… của tỉnh", and the other way round."""
    level = list(office.level) if office else []
    if level and len(keys) > len(level) + 1 and keys[-len(level) :] == level:
        before = keys[: -len(level)]
        yield [*before[:-1], *level] if before[-1] == "của" else [*before, "của", *level]


def _of_level(keys: list[str]) -> Iterator[list[str]]:
    """Write "UBND các huyện, thành phố" as "UBND huyện, thành phố", and towns as TX and TP."""
    for towns in (keys, _short_towns(keys)):
        if towns is not keys:
            yield towns
        if towns[:1] == ["ubnd"] and len(towns) > 1:
            yield towns[:1] + towns[2:] if towns[1] == "các" else [towns[0], "các", *towns[1:]]


def _short_towns(keys: list[str]) -> list[str]:
    short = " ".join(keys).replace("thành phố", "tp").replace("thị xã", "tx").split(" ")
    return keys if short == keys else short


def _replaced(keys: list[str], old: str, new: str) -> list[str]:
    return [new if key == old else key for key in keys]
