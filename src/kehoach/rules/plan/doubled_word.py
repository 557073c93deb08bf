import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, rule
from kehoach.plan.model import Plan
from kehoach.rules.plan.spoken import APART, spoken
from kehoach.words import Words

# Doubled, these say nothing else: "của của". Other syllables may end one word and begin the next (thực hiện hiện đại hóa).
_ALONE: Final = frozenset(
    {"của", "và", "các", "trong", "được", "với", "cho", "những", "thuộc", "tại", "về", "hoặc", "từ", "để"}
)
# Doubled on purpose.
_TWICE: Final = frozenset(
    {
        "luôn",
        "dần",
        "mãi",
        "đều",
        "thường",
        "ngày",
        "người",
        "nhà",
        "nơi",
        "lớp",
        "xã",
        "làng",
        "năm",
        "hay",
        "khắp",
        "rất",
        "vân",
    }
)
_END: Final = ".,;:)!?…"
_WORD = re.compile(r"[^\W\d_]+")


@rule(
    Severity.WARNING,
    says=Words(vi="chữ `{text}` lặp hai lần", en="`{text}` is there twice"),
    help=Words(
        vi="bỏ chữ thừa; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[doubled-word] lý do`",
        en="take one away; where the document has it so, say `# kehoach: ignore[doubled-word] reason`",
    ),
)
def doubled_word(plan: Plan) -> Iterator[Problem]:
    """A word stands there twice in a row.

    It comes from cutting and pasting. Told are two syllables that are repeated (triển khai triển khai), a syllable
    repeated before a comma or at the end (thực hiện hiện;), and repeated little words (của của). A syllable that may end one word
    and begin the next is fine: trực tiếp tiếp nhận, tuân thủ thủ tục.

    ## Fires

    ```yaml
    duties:
      - number: 1
        title: Xây dựng Kế hoạch triển khai triển khai các nội dung; tổng hợp kết quả thực hiện hiện
        lead: Sở Tư pháp
    ```

    ## Instead

    ```yaml
    duties:
      - number: 1
        title: Xây dựng Kế hoạch triển khai các nội dung; tổng hợp kết quả thực hiện hiện đại hóa hành chính
        lead: Sở Tư pháp
    ```
    """
    words = spoken(plan)
    tokens = words.text.replace(APART, f" {APART} ").split()
    doubled = {f"{one} {one}" for one in _singles(tokens)} | {f"{one} {one}" for one in _pairs(tokens)}
    for text in sorted(doubled):
        for match in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", words.text):
            if " " in text[: len(text) // 2] or _is_odd(text, words.text[match.end() : match.end() + 1]):
                half = text[: len(text) // 2]
                yield doubled_word.at(words.place(*match.span()), text=half)


def _singles(tokens: list[str]) -> Iterator[str]:
    for one, after in pairwise(tokens):
        if after.startswith(one) and _WORD.fullmatch(one) and after[len(one) :].strip(_END) == "":
            yield one


def _pairs(tokens: list[str]) -> Iterator[str]:
    for at, (one, third) in enumerate(zip(tokens, tokens[2:], strict=False)):
        if one == third and at + 3 < len(tokens):
            second = tokens[at + 1]
            if second != one and tokens[at + 3].rstrip(_END) == second and _WORD.fullmatch(one + second):
                yield f"{one} {second}"


def _is_odd(text: str, after: str) -> bool:
    """Tell whether a doubled syllable can't be the end of one word and the start of the next."""
    one = text.partition(" ")[0]
    return one in _ALONE or (one not in _TWICE and (after in _END or after == APART))
