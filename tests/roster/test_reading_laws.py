"""What holds of reading any cell."""

import random
import time
import unicodedata
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.roster.model import Roster
from kehoach.roster.resolve import resolve
from kehoach.text.source import Span

ITEMS = (
    "Sở Tư pháp",
    "Sở Giao thông vận tải - Xây dựng",
    "sở, ban, ngành thuộc UBND tỉnh",
    "UBND cấp huyện, cấp xã",
    "Sở Y tế, Tài chính và Kế hoạch và Đầu tư",
    "cơ quan, đơn vị có liên quan",
    "sở, ban, ngành được giao chủ trì soạn thảo, UBND cấp xã",
    "Văn phòng Ủy ban nhân dân tỉnh",
    "Sở Văn hóa, Thể thao và Du lịch",
    "UBND các huyện, thành phố",
    "Sở NN&PTNT, TN&MT",
    "sở: Tư pháp, Khoa học và Công nghệ",
)
cells = st.sampled_from(ITEMS)


class Read(NamedTuple):
    sorts: list[str]
    names: list[list[str]]
    unknown: int


def read(roster: Roster, text: str) -> Read:
    found = resolve(roster, text, Span(0, len(text)), None)
    names = [
        [owner.group.name if owner.group else "", *(unit.name for unit in owner.units)]
        for owner in found.owners
    ]
    return Read([owner.sort.value for owner in found.owners], names, len(found.problems))


@pytest.mark.parametrize("cell", ITEMS)
def test_every_item_below_is_understood(lao_cai: Roster, cell: str) -> None:
    assert read(lao_cai, cell).unknown == 0


@given(cell=cells, data=st.data())
def test_typing_makes_no_difference(lao_cai: Roster, cell: str, data: st.DataObject) -> None:
    typed = data.draw(
        st.sampled_from(
            [
                unicodedata.normalize("NFD", cell),
                unicodedata.normalize("NFC", cell),
                cell.upper(),
                cell.lower(),
                cell.replace(" ", "  "),
                cell.replace(" ", "\u00a0"),
                cell.replace(" ", "\n  ").replace("\n  -", " -"),  # a dash that opens a line opens an item
                cell.replace("Ủy", "Uỷ").replace("hóa", "hoá"),
                f"Các {cell}",
                f"các {cell}.",
                f"- {cell};",
            ]
        )
    )
    assert read(lao_cai, typed) == read(lao_cai, cell)


@given(first=cells, second=cells)
def test_cells_joined_by_a_semicolon_give_the_owners_of_both(
    lao_cai: Roster, first: str, second: str
) -> None:
    one, other = read(lao_cai, first), read(lao_cai, second)
    both = read(lao_cai, f"{first}; {second}")
    assert both == Read(one.sorts + other.sorts, one.names + other.names, 0)


@given(
    text=st.text(
        alphabet=st.sampled_from("sởtưpháp,;:/()&-….\n và Các có liên quan được giao UBND cấp huyện"),
        max_size=60,
    )
)
def test_any_text_is_read_and_every_place_is_that_of_its_words(lao_cai: Roster, text: str) -> None:
    found = resolve(lao_cai, text, Span(5, 5 + len(text)), None)
    placed = [(owner.words, owner.span) for owner in found.owners]
    placed += [(str(problem.facts["text"]), problem.span) for problem in found.problems]
    assert all(text[span.start - 5 : span.end - 5] == words for words, span in placed)
    spans = sorted(span for _, span in placed)
    assert all(before.end <= after.start for before, after in pairwise(spans))


GARBAGE = {
    "one word": "a" * 50_000,
    "commas between": "a, " * 16_000,
    "joined": "a-" * 50_000,
    "dashes": "-" * 50_000,
    "brackets": "(" * 50_000,
    "nested": "(a, " * 12_000 + ")" * 12_000,
    "bodies": "cơ quan, " * 3_000,
    "each body": "các đơn vị, " * 4_000,
    "almost": "Sở Tư phap, " * 4_000,
    "half a name": "Sở Thông tin và " * 3_000,
    "clauses": "các sở, ban, ngành được giao, " + "giải quyết, " * 4_000,
    "levels": "UBND cấp huyện" + ", cấp xã" * 6_000,
    "labels": "Các sở: " * 6_000,
    "tails": "Sở Tư pháp " + "tỉnh " * 10_000,
    "ellipses": "…" * 50_000,
}


@pytest.mark.parametrize("name", GARBAGE)
def test_long_garbage_is_read_in_linear_time(lao_cai: Roster, name: str) -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        resolve(lao_cai, text, Span(0, len(text)), None)
        return time.process_time() - start

    text = GARBAGE[name]
    whole = seconds(text)
    assert whole < 1 or whole < 5 * seconds(text[: len(text) // 2])


def test_words_in_any_order_are_read_in_linear_time(lao_cai: Roster) -> None:
    words = [*" ".join(ITEMS).split(), ",", ";", "(", ")", ":", "...", "và", "các"]
    text = " ".join(random.Random(1).choices(words, k=20_000))  # noqa: S311 - not for secrets
    start = time.process_time()
    resolve(lao_cai, text, Span(0, len(text)), None)
    assert time.process_time() - start < 10
