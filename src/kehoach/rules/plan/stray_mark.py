import re
from collections.abc import Iterator
from itertools import islice

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, fixed_by, rule
from kehoach.plan.model import Plan
from kehoach.rules.plan.mend import with_marks_joined
from kehoach.rules.plan.spoken import APART, spoken
from kehoach.words import Words

# One class of characters first, so that the search runs from one to the next. Behind it: marks in a row, a space
# before a mark, none behind it, a space inside brackets, a dash that touches one of two numbers.
_MARKS = re.compile(
    r"[,;:\-.()](?:(?<=[,;:]) ?[,;]|(?<=[,;])\.(?!\.)|(?<=[^.,; ]\.)\.(?!\.)"
    r"|(?<= [,;])(?=[ ]|[^\W\d_])|(?<=[^\W_][,;])(?=[^\W\d_]{2})"
    r"|(?<=\() +(?=\w)|(?<=\w \))"
    r"|(?<=\d-)\s+(?=\w)|(?<=\w\s-)(?=\d))"
)
_BEFORE, _AFTER = re.compile(rf"[^\s{APART}]*\Z"), re.compile(rf"[^\s{APART}]*")
_LONGEST = 100
_MOST = 50


@fixed_by(with_marks_joined)
@rule(
    Severity.NOTE,
    says=Words(
        vi="dấu `{mark}` thừa hoặc thiếu dấu cách: `{text}`",
        en="`{mark}` is stray or lacks a space: `{text}`",
    ),
    help=Words(
        vi="bỏ dấu thừa; dấu phẩy, dấu chấm phẩy liền chữ trước, cách chữ sau; ngoặc liền chữ bên trong; dấu gạch giữa hai số viết liền cả hai bên hoặc cách cả hai bên",
        en="take the mark away; a comma or semicolon has a space behind it and none before, brackets none inside; a dash between numbers has spaces on both sides or on neither",
    ),
)
def stray_mark(plan: Plan) -> Iterator[Problem]:
    """A mark stands where none belongs, or with a space on one side only.

    Two marks in a row (`,,` or `;.` or `..`), a space before a comma or none behind it ("cán bộ ,công chức"), a space
    inside brackets, a dash between numbers that touches only one of them ("35- 45%"): they were left over from editing,
    and a reader asks whether a word or a number was lost there. Numbers (20,5%) and addresses keep their commas.

    `--fix` moves the space to the right side of a comma, and takes away those inside brackets and beside a dash between
    two numbers; where two marks stand in a row, only a person knows what is missing.

    ## Fires

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục,, thủ tục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý 2- quý 4/2024
    ```

    ## Instead

    ```yaml
    sections:
      - number: I
        tasks:
          - number: 1
            title: Rà soát danh mục, thủ tục
            lead: Sở Tư pháp
            outputs: Quyết định
            when: Quý 2 - quý 4/2024
    ```
    """
    words = spoken(plan)
    found = (match for match in _MARKS.finditer(words.text) if not _is_in_address(words.text, match))
    for match in islice(found, _MOST):
        yield stray_mark.at(
            words.place(*match.span()), mark=match[0].strip(), text=_around(words.text, match)
        )


def _is_in_address(text: str, match: re.Match[str]) -> bool:
    """Tell whether a mark stands in the address of a page or a letter box."""
    before = _BEFORE.search(text[max(0, match.start() - _LONGEST) : match.start()])
    after = _AFTER.match(text[match.start() : match.start() + _LONGEST])
    token = f"{before[0] if before else ''}{after[0] if after else ''}"
    return any(sign in token for sign in ("@", "://", "www."))


def _around(text: str, match: re.Match[str]) -> str:
    """Give the mark with the words on both sides."""
    before = re.search(r"\w*[^\w\x00]*\Z", text[max(0, match.start() - 20) : match.start()])
    after = re.match(r"[^\w\x00]*[\w%]*", text[match.end() : match.end() + 20])
    return f"{before[0] if before else ''}{match[0]}{after[0] if after else ''}".strip()
