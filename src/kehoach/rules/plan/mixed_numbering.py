import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.address import bare
from kehoach.plan.model import Plan
from kehoach.rules.plan.siblings import Numbered, numbered
from kehoach.words import Words

_ROMAN = re.compile(r"[IVXL]+")
_FIGURES = re.compile(r"\d+(?:\.\d+)*")
_LETTER = re.compile(r"[a-zđ]")
_CAPITAL = re.compile(r"[A-ZĐ]")
_KIND = Words(vi="hai kiểu số trong cùng một danh sách", en="two kinds of numbers in one list")
_MARK = Words(vi="số cùng cấp có chỗ có dấu, có chỗ không", en="numbers of one depth end in different marks")


class Form(NamedTuple):
    """How a number is written: its kind, how many parts it has, and the mark at its end."""

    kind: str
    depth: int
    mark: str


@rule(
    Severity.NOTE,
    says=Words(vi="`{number}` bên cạnh `{usual}`: {what}", en="`{number}` beside `{usual}`: {what}"),
    help=Words(
        vi="đánh số một kiểu: mục I, II; khoản 1, 2 có dấu chấm; điểm a), b) có dấu ngoặc",
        en="number in one way: sections I, II; clauses 1., 2. with a full stop; points a), b) with a bracket",
    ),
    other=Words(vi="kiểu kia", en="the other way"),
)
def mixed_numbering(plan: Plan) -> Iterator[Problem]:
    """Numbers are written in two ways.

    In one list stand Roman numbers beside figures or letters, or numbers of one depth end in a full stop here and in
    none there. The decree on document form knows one way for each (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V: `I.`,
    `1.`, `a)`). It mostly shows where a part was taken in from another document. Marks are told once for a plan and
    depth, at the rarer form.

    ## Fires

    ```yaml
    sections:
      - {number: I, title: Chỉ đạo, lead: Sở Tư pháp, outputs: Công văn, when: Quý I năm 2024}
      - {number: 2, title: Rà soát, lead: Sở Tư pháp, outputs: Quyết định, when: Quý I năm 2024}
    ```

    ## Instead

    ```yaml
    sections:
      - {number: I, title: Chỉ đạo, lead: Sở Tư pháp, outputs: Công văn, when: Quý I năm 2024}
      - {number: II, title: Rà soát, lead: Sở Tư pháp, outputs: Quyết định, when: Quý I năm 2024}
    ```
    """
    nodes = [node for node in numbered(plan) if node.number]
    holder = attrgetter("holder")
    for _, siblings in groupby(sorted(nodes, key=holder), key=holder):
        yield from _of_two_kinds(tuple(siblings))
    yield from _with_two_marks(nodes)


def _of_two_kinds(siblings: tuple[Numbered, ...]) -> Iterator[Problem]:
    """Tell of the first number whose kind differs from that of the first one in the list."""
    forms = [(node, form) for node in siblings if (form := _form(node))]
    for node, form in forms[1:]:
        first = forms[0]
        if not _may_be_one_kind(form, first[1], node, first[0]):
            yield _at(node, first[0], _KIND)
            return


def _may_be_one_kind(one: Form, other: Form, *nodes: Numbered) -> bool:
    """Tell whether two numbers may belong to one list; I, V, X and L may be letters as well."""
    kinds = {one.kind, other.kind}
    single = all(len(bare(node.number.text)) == 1 for node in nodes if node.number)
    return len(kinds) == 1 or (kinds == {"roman", "capital"} and single)


def _with_two_marks(nodes: list[Numbered]) -> Iterator[Problem]:
    """Tell of the rarer mark among numbers of one kind and depth."""
    alike: defaultdict[tuple[bool, str, int], list[tuple[Numbered, str]]] = defaultdict(list)
    for node in nodes:
        if form := _form(node):
            is_duty = node.address.startswith("TCTH")
            alike[is_duty, form.kind, form.depth].append((node, form.mark))
    for group in alike.values():
        counts = Counter(mark for _, mark in group)
        if len(counts) > 1:
            usual = counts.most_common(1)[0][0]
            odd = next(node for node, mark in group if mark != usual)
            yield _at(odd, next(node for node, mark in group if mark == usual), _MARK)


def _at(node: Numbered, other: Numbered, what: Words) -> Problem:
    number, usual = (one.number.text if one.number else "" for one in (node, other))
    return mixed_numbering.at(node.place, other.place, number=number, usual=usual, what=what)


def _form(node: Numbered) -> Form | None:
    text = node.number.text if node.number else ""
    own = bare(text)
    kinds = (("roman", _ROMAN), ("figures", _FIGURES), ("letter", _LETTER), ("capital", _CAPITAL))
    kind = next((name for name, pattern in kinds if pattern.fullmatch(own)), None)
    return Form(kind, own.count("."), text.strip()[len(own) :]) if kind else None
