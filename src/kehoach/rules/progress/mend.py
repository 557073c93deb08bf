"""How periods and digests of a progress file are mended."""

from collections.abc import Iterator

from kehoach.document.node import Document
from kehoach.document.quoted import rewritten
from kehoach.finding.problem import Problem
from kehoach.phrase.period import read_period_words
from kehoach.text.edit import Edit

_LENGTH = 64


def with_period_in_form(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write the name of a period that stands there in words."""
    words = str(problem.facts["text"])
    period = read_period_words(words)
    yield from rewritten(document, problem.span, words, period.name if period else None)


def without_gaps(document: Document, problem: Problem) -> Iterator[Edit]:
    """Write a digest without the blanks that certutil puts between its digits."""
    words = str(problem.facts["text"])
    digits = "".join(words.split())
    is_digest = len(digits) == _LENGTH and all(digit in "0123456789abcdef" for digit in digits.lower())
    yield from rewritten(document, problem.span, words, digits if is_digest else None)
