import re
from collections.abc import Iterator
from itertools import islice

from kehoach.finding.problem import Problem
from kehoach.finding.rule import Severity, fixed_by, rule
from kehoach.plan.model import Plan
from kehoach.rules.plan.mend import with_marks_joined
from kehoach.rules.plan.spoken import spoken
from kehoach.words import Words

# One class of characters first, so that the search runs from one to the next.
_MARKS = re.compile(
    r"[,;:\-](?:(?<=[,;:]) ?[,;]|(?<=[,;])\.(?!\.)|(?<= [,;])(?= )|(?<=\d-)\s+(?=\w)|(?<=\w\s-)(?=\d))"
)
_MOST = 50


@fixed_by(with_marks_joined)
@rule(
    Severity.NOTE,
    says=Words(
        vi="dấu `{mark}` thừa hoặc thiếu dấu cách: `{text}`",
        en="`{mark}` is stray or lacks a space: `{text}`",
    ),
    help=Words(
        vi="bỏ dấu thừa; dấu gạch giữa hai số viết liền cả hai bên hoặc cách cả hai bên",
        en="take the mark away; a dash between numbers has spaces on both sides or on neither",
    ),
)
def stray_mark(plan: Plan) -> Iterator[Problem]:
    """A mark stands where none belongs, or with a space on one side only.

    Two marks in a row (`,,` or `;.`), a space before a comma, a dash between numbers that touches only one of them
    ("35- 45%"): they were left over from editing, and a reader asks whether a word or a number was lost there.

    `--fix` takes away the space before a comma, and the one beside a dash between two numbers; where two marks stand in a
    row, only a person knows what is missing.

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
    for match in islice(_MARKS.finditer(words.text), _MOST):
        yield stray_mark.at(
            words.place(*match.span()), mark=match[0].strip(), text=_around(words.text, match)
        )


def _around(text: str, match: re.Match[str]) -> str:
    """Give the mark with the words on both sides."""
    before = re.search(r"\w*[^\w\x00]*\Z", text[max(0, match.start() - 20) : match.start()])
    after = re.match(r"[^\w\x00]*[\w%]*", text[match.end() : match.end() + 20])
    return f"{before[0] if before else ''}{match[0]}{after[0] if after else ''}".strip()
