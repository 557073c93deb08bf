import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final, TypeAlias

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.cell import Cell
from kehoach.plan.model import Plan
from kehoach.rules.plan.siblings import numbered
from kehoach.rules.plan.spoken import spoken
from kehoach.text.letters import match_key
from kehoach.text.source import Span
from kehoach.words import Words

Path: TypeAlias = tuple[str, ...]
_WORD: Final = r"(?:điểm|khoản|tiểu mục|mục|điều|phần|chương)"
_ITEM: Final = rf"{_WORD}\s+(?:\d+(?:\.\d+)*|[ivxl]+(?:\.\d+)*|[a-zđ])(?!\w)"
_CITED: Final = re.compile(
    rf"(?<!\w){_ITEM}(?:,?\s+(?:của\s+|thuộc\s+)?{_ITEM}){{0,4}}\s+(?:của\s+)?(?:kế hoạch|quyết định|phụ lục) này(?!\w)",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(rf"{_WORD}\s+([\w.]+)", re.IGNORECASE)
_PART: Final = re.compile(r"[ivxl]+|\d+|[a-zđ]")
_PARAGRAPH: Final = re.compile(r"(\d+|[a-zđ])[.)]\s")


@rule(
    Severity.WARNING,
    says=Words(
        vi="dẫn `{text}` mà kế hoạch không có chỗ ấy",
        en="`{text}` is cited, and there is no such item in the plan",
    ),
    help=Words(
        vi="kiểm tra số mục sau khi đánh số lại; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[unknown-item] lý do`",
        en="check the number, maybe the items were numbered anew; where the document has it so, say `# kehoach: ignore[unknown-item] reason`",
    ),
    other=Words(vi="mục này có, nhưng không có phần được dẫn", en="this is there, but not the part of it"),
)
def unknown_item(plan: Plan) -> Iterator[Problem]:
    """The plan refers to an item of its own that is not there.

    Mostly items were numbered anew and the reference was forgotten, or the sentence comes from the plan of a higher
    level. Looked at is what is called a part of this plan ("điểm a, mục 3 phần III Kế hoạch này"), and only where the
    file has the item around it with numbered parts of its own: a file need not hold every paragraph of its document.

    ## Fires

    ```yaml
    sections:
      - number: II
        title: Nội dung
        tasks:
          - {number: 1, title: Công bố danh mục, lead: Sở Tư pháp, outputs: Quyết định, when: Quý I năm 2024}
          - number: 2
            title: Công khai danh mục đã công bố theo mục 4 phần II Kế hoạch này
            lead: Sở Tư pháp
            outputs: Danh mục
            when: Quý II năm 2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: II
        title: Nội dung
        tasks:
          - {number: 1, title: Công bố danh mục, lead: Sở Tư pháp, outputs: Quyết định, when: Quý I năm 2024}
          - number: 2
            title: Công khai danh mục đã công bố theo mục 1 phần II Kế hoạch này
            lead: Sở Tư pháp
            outputs: Danh mục
            when: Quý II năm 2024
    ```
    """
    words = spoken(plan)
    matches = list(_CITED.finditer(words.text)) if " này" in words.text else []
    places = _places(plan) if matches else {}
    for match in matches:
        path = _path(match[0])
        around = places.get(path[:-1]) if len(path) > 1 else None
        if around and path not in places and any(one[:-1] == path[:-1] for one in places):
            yield unknown_item.at(words.place(*match.span()), around, text=" ".join(match[0].split()))


def _path(words: str) -> Path:
    """Read "điểm a, mục 3 phần III" from the outside in: iii, 3, a."""
    numbers = [match_key(number) for number in _NUMBER.findall(words)]
    return tuple(chain.from_iterable(_PART.findall(number) for number in reversed(numbers)))


def _places(plan: Plan) -> Mapping[Path, Span]:
    """Give every way to name an item by its numbers, from any depth on; III.3.1 is also 3.1."""
    found: dict[Path, Span] = {}
    for path, place in chain(_of_tasks(plan), _of_texts(plan)):
        for start in range(len(path)):
            found.setdefault(path[start:], place)
    return found


def _of_tasks(plan: Plan) -> Iterator[tuple[Path, Span]]:
    for node in numbered(plan):
        yield tuple(re.split(r"[./]", match_key(node.address))), node.place


def _of_texts(plan: Plan) -> Iterator[tuple[Path, Span]]:
    for part in plan.texts:
        if part.number:
            path = _parts(part.number)
            yield path, part.number.span
            for paragraph in part.paragraphs:
                if match := _PARAGRAPH.match(match_key(paragraph.text)):
                    yield (*path, match[1]), paragraph.span


def _parts(number: Cell) -> Path:
    """Read "Phần II, I" and "II.1"."""
    return tuple(_PART.findall(re.sub(_WORD, " ", match_key(number.text))))
