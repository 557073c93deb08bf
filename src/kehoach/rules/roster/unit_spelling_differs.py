import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, fixed_by, rule
from kehoach.roster.assigned import Assigned
from kehoach.roster.model import Owner
from kehoach.roster.spelling import name_words
from kehoach.rules.roster.mend import with_usual_spelling
from kehoach.rules.roster.named import named
from kehoach.text.edit import Edit
from kehoach.text.letters import UNSEEN, nfc, single_spaced
from kehoach.words import Words

_LEADING = re.compile(r"^(?:(?:tất cả|toàn bộ|toàn thể) )?các (?=\S)", re.IGNORECASE)
_JOINTS = re.compile(r"[&-]")
_LONG_NAME, _LONG_WORD = 3, 5


@fixed_by(with_usual_spelling, safe=False)
@rule(
    Severity.NOTE,
    says=Words(
        vi="cùng một đơn vị, chỗ viết `{text}`, chỗ viết `{usual}`",
        en="one unit is written `{text}` here and `{usual}` there",
    ),
    help=Words(vi="viết thống nhất một cách", en="write it the same way everywhere"),
    other=Words(vi="ở đây viết khác", en="written otherwise here"),
)
def unit_spelling_differs(assigned: Assigned) -> Iterator[Problem]:
    """One name of a unit is written in two ways within a plan.

    kehoach takes both for the same, and so do people. But whoever searches for the name, or filters by it in Excel,
    finds only half of the tasks. Meant are differences in letters: UBND beside Ủy ban nhân dân, a lost comma, a lost
    letter, "và" for a dash, capitals, where a tone stands, blanks. Other names of a unit (abbreviations, aliases) and
    "Các" in front are no difference. Each rarer form is said once, where it stands first.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục
            lead: Văn phòng UBND tỉnh
            outputs: Quyết định
            when: Quý I năm 2024
          - number: 2
            title: Công khai danh mục
            lead: Văn phòng Ủy ban nhân dân tỉnh
            outputs: Báo cáo
            when: Quý II năm 2024
    ```

    ```yaml
    sections:
      - number: I
        tasks:
          - {number: 1, title: Rà soát danh mục, lead: "Các sở, ban, ngành", outputs: Báo cáo, when: Quý I năm 2024}
          - {number: 2, title: Niêm yết danh mục, lead: "Các sở, ban ngành", when: Quý II năm 2024, outputs: Báo cáo}
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - {number: 1, title: Rà soát danh mục, lead: "Các sở, ban, ngành", outputs: Báo cáo, when: Quý I năm 2024}
          - {number: 2, title: Niêm yết danh mục, lead: "UBND cấp huyện; các sở, ban, ngành", when: Quý II năm 2024, outputs: Báo cáo}
    ```
    """
    for one in sorted(_twofold(assigned), key=lambda one: one.rare.span):
        facts = {"text": single_spaced(one.rare.words), "usual": single_spaced(one.usual.words)}
        problem = unit_spelling_differs.at(one.rare.span, one.usual.span, **facts)
        yield replace(problem, edits=tuple(_edits(one)))


class Twofold(NamedTuple):
    """Two ways of writing one name, each where it stands first, and all places of the rarer one."""

    rare: Owner
    usual: Owner
    places: tuple[Owner, ...]


def _twofold(assigned: Assigned) -> Iterator[Twofold]:
    for owners in _by_words(assigned).values():
        if len(owners) > 1:
            for ways in _by_name_and_writing(owners).values():
                if len(ways) > 1:
                    usual, *others = sorted(ways.values(), key=len, reverse=True)
                    yield from (Twofold(other[0], usual[0], tuple(other)) for other in others)


def _by_words(assigned: Assigned) -> dict[str, dict[str, list[Owner]]]:
    """Sort the places where a unit or group is named by its name and the words there.

    Words with characters that no screen shows are left out: those are told as such.
    """
    found: dict[str, dict[str, list[Owner]]] = {}
    for owner in named(assigned):
        entry = owner.group or (owner.units[0] if owner.units else None)
        if entry and not UNSEEN.search(owner.words):
            found.setdefault(entry.name, {}).setdefault(owner.words, []).append(owner)
    return found


def _by_name_and_writing(
    owners: Mapping[str, Sequence[Owner]],
) -> dict[tuple[str, ...], dict[str, list[Owner]]]:
    """Sort the places of one unit by which of its names stands there, and by how that name is written."""
    found: dict[tuple[str, ...], dict[str, list[Owner]]] = {}
    for words, places in owners.items():
        name = _bare(name_words(words))
        name = next((known for known in found if known == name or _is_slip(known, name)), name)
        found.setdefault(name, {}).setdefault(_writing(words), []).extend(places)
    return found


def _bare(name: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what joins words: HĐND-UBND, HĐND và UBND."""
    return tuple(part for word in name for part in _JOINTS.split(word) if part and part != "và")


def _is_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names differ in one word, by a letter more or less at its end: ngàn, ngành."""
    pairs = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or len(one) < _LONG_NAME or len(pairs) != 1:
        return False
    short, long = sorted(pairs[0], key=len)
    return len(long) == len(short) + 1 >= _LONG_WORD and long.startswith(short) and long.isalpha()


def _writing(words: str) -> str:
    """Give the letters of a name, without what a place in a list changes: "Các sở" and "các sở", "Sở"."""
    bare = _LEADING.sub("", single_spaced(nfc(words)))
    return bare[:1].lower() + bare[1:]


def _edits(one: Twofold) -> Iterator[Edit]:
    """Write the usual letters at the other places, where the words stand as they were read; "Các" stays."""
    usual = _LEADING.sub("", single_spaced(one.usual.words))
    for owner in one.places:
        if owner.span.end - owner.span.start == len(owner.words):
            leading = _LEADING.match(owner.words)
            start = leading.end() if leading else 0
            first = usual[:1].upper() if owner.words[start : start + 1].isupper() else usual[:1].lower()
            yield Edit(owner.span, owner.words[:start] + first + usual[1:])
