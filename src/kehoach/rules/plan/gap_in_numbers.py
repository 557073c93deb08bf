import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.address import bare
from kehoach.plan.model import Plan
from kehoach.rules.plan.siblings import Numbered, numbered
from kehoach.words import Words

Scale: TypeAlias = Sequence[str]
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = tuple(f"{tens}{ones}" for tens in ("", "x", "xx", "xxx", "xl") for ones in _ONES)[1:]
# Nghị định 30/2020/NĐ-CP, Phụ lục I: the Vietnamese alphabet; word processors count in the Latin one.
_SCALES: tuple[Scale, ...] = (_ROMAN, "abcdđeghiklmnopqrstuvxy", "abcdefghijklmnopqrstuvwxyz")
_COUNTED = re.compile(r"(.{0,60}?)(\d{1,3})")
_MOST_NAMED = 3


@rule(
    Severity.NOTE,
    says=Words(
        vi="sau số `{before}` là số `{number}`, không có {missing}",
        en="after `{before}` comes `{number}`, there is no {missing}",
    ),
    help=Words(
        vi="kiểm tra xem có sót mục nào không; nếu văn bản đánh số như vậy, ghi `# kehoach: ignore[gap-in-numbers] lý do`",
        en="check whether something was left out; where the document counts so, say `# kehoach: ignore[gap-in-numbers] reason`",
    ),
    other=Words(vi="số đứng trước", en="the number before"),
)
def gap_in_numbers(plan: Plan) -> Iterator[Problem]:
    """The numbers of sections, tasks or rows that lie side by side leave one out.

    Either a line of the document was lost on the way into the file, or the document itself counts wrong, and the next
    one to cite it will cite another task. Numbers may be Arabic, also 4.1 and Điều 4, Roman, or letters in the order
    of the Vietnamese alphabet (a, b, c, d, đ, e, g; without đ where word processors count). They may begin anywhere.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, when: Quý I năm 2024}
          - {number: 2, title: Công bố danh mục, lead: Sở Tư pháp, when: Quý II năm 2024}
          - {number: 4, title: Niêm yết danh mục, lead: Sở Tư pháp, when: Quý III năm 2024}
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, when: Quý I năm 2024}
          - {number: 2, title: Công bố danh mục, lead: Sở Tư pháp, when: Quý II năm 2024}
          - {number: 3, title: Niêm yết danh mục, lead: Sở Tư pháp, when: Quý III năm 2024}
    ```
    """
    holder = attrgetter("holder")
    for _, siblings in groupby(sorted(numbered(plan), key=holder), key=holder):
        for gap in _gaps(tuple(siblings)):
            facts = {"before": _number(gap.before), "number": _number(gap.node), "missing": _listed(gap)}
            yield gap_in_numbers.at(gap.node.place, gap.before.place, **facts)


class Gap(NamedTuple):
    """Two neighbours in a list and the numbers between them that stand nowhere in it."""

    before: Numbered
    node: Numbered
    missing: tuple[str, ...]


class Ordinal(NamedTuple):
    """Which in its list a number is; only numbers with the same words before are of one list."""

    words: str
    at: int
    scale: Scale = ()

    def name(self, at: int) -> str:
        """Write another number of the list."""
        return self.scale[at] if self.scale else f"{self.words}{at}"


def _gaps(siblings: Sequence[Numbered]) -> Iterator[Gap]:
    """Give gaps; a sibling without a number may be the one that is missing, so that a list begins anew after it."""
    scale = _scale([node.key for node in siblings if node.key])
    known = {(one.words, one.at) for node in siblings if (one := _ordinal(node, scale))}
    last: dict[str, tuple[Numbered, int]] = {}
    for node in siblings:
        one = _ordinal(node, scale)
        if node.key is None:
            last.clear()
        elif one:
            before, start = last.get(one.words, (node, one.at))
            missing = [at for at in range(start + 1, one.at) if (one.words, at) not in known]
            known.update((one.words, at) for at in missing)
            last[one.words] = node, one.at
            if missing:
                yield Gap(before, node, tuple(one.name(at) for at in missing))


def _scale(keys: Sequence[str]) -> Scale:
    """Choose how numbers without figures are read: I and V, c and d may be Roman numbers or letters."""
    return min(_SCALES, key=lambda scale: _unread_and_missing(scale, {key for key in keys if key in _ALL}))


def _unread_and_missing(scale: Scale, keys: Iterable[str]) -> tuple[int, int]:
    places = [scale.index(key) for key in keys if key in scale]
    return sum(key not in scale for key in keys), max(places, default=0) - min(places, default=0) - len(
        places
    )


def _ordinal(node: Numbered, scale: Scale) -> Ordinal | None:
    key = node.key or ""
    if match := _COUNTED.fullmatch(key):
        return Ordinal(match[1], int(match[2]))
    return Ordinal("", scale.index(key), scale) if key in scale else None


def _number(node: Numbered) -> str:
    return bare(node.number.text) if node.number else ""


def _listed(gap: Gap) -> str:
    """List the missing numbers as the list writes them, many by the first and the last."""
    names = gap.missing
    words = f"{names[0]} … {names[-1]}" if len(names) > _MOST_NAMED else ", ".join(names)
    return words.upper() if _number(gap.node).isupper() else words


_ALL = frozenset(name for scale in _SCALES for name in scale)
