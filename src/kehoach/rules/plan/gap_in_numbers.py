import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, TypeAlias

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.address import bare
from kehoach.plan.model import Plan
from kehoach.rules.plan.siblings import Numbered, numbered
from kehoach.text.letters import match_key
from kehoach.words import Words

Scale: TypeAlias = tuple[str, ...]
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = tuple(f"{tens}{ones}" for tens in ("", "x", "xx", "xxx", "xl") for ones in _ONES)[1:]
# Nghị định 30/2020/NĐ-CP, Phụ lục I: the Vietnamese alphabet; word processors count in the Latin one.
_SCALES: tuple[Scale, ...] = (_ROMAN, tuple("abcdđeghiklmnopqrstuvxy"), tuple("abcdefghijklmnopqrstuvwxyz"))
_ALL = frozenset(name for scale in _SCALES for name in scale)
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
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}
          - {number: 2, title: Công bố danh mục, lead: Sở Tư pháp, when: Quý II năm 2024, outputs: Báo cáo}
          - {number: 4, title: Niêm yết danh mục, lead: Sở Tư pháp, when: Quý III năm 2024, outputs: Báo cáo}
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - {number: 1, title: Rà soát danh mục, lead: Sở Tư pháp, outputs: Báo cáo, when: Quý I năm 2024}
          - {number: 2, title: Công bố danh mục, lead: Sở Tư pháp, when: Quý II năm 2024, outputs: Báo cáo}
          - {number: 3, title: Niêm yết danh mục, lead: Sở Tư pháp, when: Quý III năm 2024, outputs: Báo cáo}
    ```
    """
    holder = attrgetter("holder")
    prose = tuple(match_key(bare(number.text)) for number in plan.prose)
    for held_by, siblings in groupby(sorted(numbered(plan), key=holder), key=holder):
        for gap in _gaps(tuple(siblings), () if held_by else prose):
            facts = {"before": _number(gap.before), "number": _number(gap.node), "missing": _listed(gap)}
            yield gap_in_numbers.at(gap.node.place, gap.before.place, **facts)


class Gap(NamedTuple):
    """Two neighbours in a list and the numbers between them that stand nowhere in it."""

    before: Numbered
    node: Numbered
    missing: tuple[str, ...]


class Ordinal(NamedTuple):
    """Which number of its list one is; `listed` tells lists apart: the words before, and the scale of letters."""

    listed: tuple[str, Scale]
    at: int

    def name(self, at: int) -> str:
        """Write another number of the list."""
        words, scale = self.listed
        return scale[at] if scale else f"{words}{at}"


def _gaps(siblings: Sequence[Numbered], elsewhere: Sequence[str]) -> Iterator[Gap]:
    """Give gaps; what stands elsewhere is not missing.

    A sibling without a number may be the one that is missing, so that a list begins anew after it.
    """
    scale = _scale({node.key for node in siblings if node.key in _ALL})
    ordinals = [_ordinal(node.key or "", scale) for node in siblings]
    known = {*ordinals, *(_ordinal(key, scale) for key in elsewhere)}
    last: dict[tuple[str, Scale], tuple[Numbered, int]] = {}
    for node, one in zip(siblings, ordinals, strict=True):
        if node.number is None:
            last.clear()
        elif one:
            before, start = last.get(one.listed, (node, one.at))
            missing = [at for at in range(start + 1, one.at) if one._replace(at=at) not in known]
            known.update(one._replace(at=at) for at in missing)
            last[one.listed] = node, one.at
            if missing:
                yield Gap(before, node, tuple(one.name(at) for at in missing))


def _scale(keys: Collection[str | None]) -> Scale:
    """Choose how numbers without figures are read: I and V, c and d may be Roman numbers or letters."""
    return min(_SCALES, key=lambda scale: _unread_and_missing(scale, keys)) if keys else ()


def _unread_and_missing(scale: Scale, keys: Collection[str | None]) -> tuple[int, int]:
    places = [scale.index(key) for key in keys if key in scale]
    missing = max(places) - min(places) - len(places) if places else 0
    return len(keys) - len(places), missing


def _ordinal(key: str, scale: Scale) -> Ordinal | None:
    if match := _COUNTED.fullmatch(key):
        return Ordinal((match[1], ()), int(match[2]))
    return Ordinal(("", scale), scale.index(key)) if key in scale else None


def _number(node: Numbered) -> str:
    return bare(node.number.text) if node.number else ""


def _listed(gap: Gap) -> str:
    """List the missing numbers as the list writes them, many by the first and the last."""
    names = gap.missing
    words = f"{names[0]} … {names[-1]}" if len(names) > _MOST_NAMED else ", ".join(names)
    return words.upper() if _number(gap.node).isupper() else words
