"""Why a text could not be read."""

from enum import StrEnum
from typing import NamedTuple

from kehoach.document.repair import Repair
from kehoach.text.source import Span


class Cause(StrEnum):
    """What made a syntax error: the fact `cause` of the problem `syntax`."""

    STARTS_WITH_PERCENT = "starts-with-percent"
    STARTS_WITH_AT = "starts-with-at"
    STARTS_WITH_BACKTICK = "starts-with-backtick"
    STARTS_WITH_STAR_OR_AMPERSAND = "starts-with-star-or-ampersand"
    STARTS_WITH_DASH = "starts-with-dash"
    STARTS_WITH_GREATER = "starts-with-greater"
    STARTS_WITH_PIPE = "starts-with-pipe"
    STARTS_WITH_EXCLAMATION = "starts-with-exclamation"
    STARTS_WITH_QUESTION = "starts-with-question"
    STARTS_WITH_COMMA = "starts-with-comma"
    STARTS_WITH_CLOSING_BRACKET = "starts-with-closing-bracket"
    NBSP_AFTER_COLON = "nbsp-after-colon"
    NBSP_INDENTATION = "nbsp-indentation"
    MISSING_SPACE_AFTER_COLON = "missing-space-after-colon"
    MISSING_SPACE_AFTER_DASH = "missing-space-after-dash"
    COLON_IN_TEXT = "colon-in-text"
    TEXT_AFTER_QUOTE = "text-after-quote"
    TEXT_AFTER_BRACKET = "text-after-bracket"
    UNCLOSED_QUOTE = "unclosed-quote"
    UNCLOSED_BRACKET = "unclosed-bracket"
    BACKSLASH_IN_QUOTES = "backslash-in-quotes"
    LINE_WITHOUT_COLON = "line-without-colon"
    BULLET_FROM_WORD = "bullet-from-word"
    MERGE_CONFLICT = "merge-conflict"
    BAD_INDENTATION = "bad-indentation"
    OTHER = "other"


class Diagnosis(NamedTuple):
    """What is wrong at a place, and how to read on; without repairs nothing more can be read.

    `certain` means that it cannot be a consequence of an error before it. Without a cause it is a rule of
    its own.
    """

    rule: str
    cause: Cause | None
    span: Span
    repairs: tuple[Repair, ...]
    certain: bool = True
    other: Span | None = None

    @property
    def leaves_doubt(self) -> bool:
        """Tell whether what follows may be a consequence of it."""
        moves_text = self.cause in (Cause.NBSP_INDENTATION, Cause.MISSING_SPACE_AFTER_DASH)
        return moves_text or not self.certain or any(repair.guess for repair in self.repairs)


def syntax(cause: Cause, span: Span, *repairs: Repair, certain: bool = True) -> Diagnosis:
    """Name the cause of a syntax error."""
    return Diagnosis("syntax", cause, span, repairs, certain)
