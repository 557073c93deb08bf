"""From the place where the library gave up to what a person did there.

The library says what it expected; the cause is often some characters or lines before.
"""

from typing import Final

from kehoach.document import line_cause, value_cause
from kehoach.document.build import Built
from kehoach.document.case import case_of
from kehoach.document.cause import Diagnosis

# The surest signs first: what comes later takes the failure for granted where it lies.
_JUDGES: Final = (
    line_cause.merge_conflict,
    line_cause.tab,
    value_cause.unclosed,
    value_cause.sign,
    value_cause.quote,
    value_cause.text_after,
    line_cause.bullet,
    line_cause.hidden_blank,
    line_cause.moved_line_above,
    line_cause.lone_word,
    value_cause.colon,
    value_cause.bracket,
    line_cause.no_colon,
    line_cause.further_document,
    line_cause.indentation,
)


def diagnose(built: Built) -> Diagnosis | None:
    """Find the cause of the failure of a reading."""
    if built.failure is None:
        return None
    case = case_of(built, built.failure)
    judged = (judge(case) for judge in _JUDGES)
    return next((diagnosis for diagnosis in judged if diagnosis), None) or line_cause.other(case)
