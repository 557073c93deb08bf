import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, fixed_by, rule
from kehoach.plan.model import Plan
from kehoach.rules.plan.doubled_words import doubled_words
from kehoach.rules.plan.mend import written_once
from kehoach.rules.plan.spoken import APART, Spoken, spoken
from kehoach.words import Words

# Two syllables that are repeated for a purpose begin so (từng bước từng bước).
_TWICE: Final = frozenset({"từng"})
_MOST: Final = 50
_END: Final = ".,;:)!?…"
_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(rf"{APART}|[^\s{APART}]+")


@fixed_by(written_once, safe=False)
@rule(
    Severity.WARNING,
    says=Words(vi="chữ `{text}` viết hai lần liền nhau", en="`{text}` is written twice in a row"),
    help=Words(
        vi="bỏ chữ thừa; nếu văn bản ghi đúng như vậy, ghi `# kehoach: ignore[doubled-word] lý do`",
        en="take one away; where the document has it so, say `# kehoach: ignore[doubled-word] reason`",
    ),
)
def doubled_word(plan: Plan) -> Iterator[Problem]:
    """A word stands there twice in a row.

    It comes from cutting and pasting. Told are two syllables that are repeated (triển khai triển khai), repeated little
    words (của của), and of other syllables those that kehoach knows never to stand alone (thực hiện hiện; các thủ thủ
    tục). Words that are doubled on purpose (song song, từ từ), names, and a syllable that may end one word and begin the
    next (trực tiếp tiếp nhận, tuân thủ thủ tục) are fine.

    A doubled word may be meant all the same, so somebody should look over what `--fix --unsafe-fixes` takes away.

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
    yield from islice(_doubled(spoken(plan)), _MOST)


def _doubled(words: Spoken) -> Iterator[Problem]:
    tokens, small = (_tokens(text) for text in (words.text, words.text.lower()))
    found = sorted((*_singles(tokens, small), *_pairs(tokens, small)))
    spots = tuple(_TOKEN.finditer(words.text)) if found else ()
    for at, length in found:
        start, last = spots[at].start(), at + 2 * length - 1
        end = spots[last].start() + len(tokens[last].rstrip(_END))
        yield doubled_word.at(words.place(start, end), text=" ".join(tokens[at : at + length]))


def _tokens(text: str) -> list[str]:
    return [*text.replace(APART, f" {APART} ").split(), APART]


def _singles(tokens: list[str], small: list[str]) -> Iterator[tuple[int, int]]:
    """Give where a token follows itself that can't be the end of one word and the start of the next."""
    again = [at for at, (one, after) in enumerate(pairwise(small)) if after.startswith(one)]
    for at in again:
        one, after = tokens[at : at + 2]
        marks = after[len(one) :]
        is_name = one.istitle() and after.istitle()
        if is_name or marks.strip(_END) or not (after.startswith((one, small[at])) and _WORD.fullmatch(one)):
            continue
        before, behind = _before(small, at), _behind(small, at + 2)
        if doubled_words().are_slip(small[at], before, behind, has_mark=bool(marks)):
            yield at, 1


def _before(small: list[str], at: int) -> tuple[str, str]:
    """Give the two words before a place; empty is what a mark or the start of a text parts from it."""
    near = small[at - 1] if at else APART
    far = small[at - 2] if at > 1 else APART
    own = near if _WORD.fullmatch(near) else ""
    return (far if own else ""), own


def _behind(small: list[str], at: int) -> tuple[str, str]:
    """Give the two words behind a place, as far as no mark parts them from it."""
    near, far = (*small[at : at + 2], APART, APART)[:2]
    own = near.rstrip(_END)
    return ("", "") if near == APART else (own, far.rstrip(_END) if own == near else "")


def _pairs(tokens: list[str], small: list[str]) -> Iterator[tuple[int, int]]:
    """Give where two tokens follow themselves; the first may begin a sentence."""
    again = [at for at, (one, third) in enumerate(zip(small, small[2:], strict=False)) if one == third]
    for at in again:
        one, second, *rest = tokens[at : at + 4]
        same = len(rest) == len((one, second)) and rest[1].rstrip(_END) == second != one
        is_meant = small[at] in _TWICE
        if same and not is_meant and rest[0] in {one, small[at]} and _WORD.fullmatch(one + second):
            yield at, 2
