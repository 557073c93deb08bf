"""Fingerprints: what makes a finding the same one after lines have moved, or items were put in and numbered anew.

They know nothing of lines, of the words of a message, of the order of lists, or of numbers and addresses.
"""

import json
from collections import Counter
from collections.abc import Sequence

from kehoach.document.node import Document
from kehoach.document.trail import trail
from kehoach.finding.problem import Problem
from kehoach.rules.renamed import first_name

_SHOWN = 200


def fingerprints(document: Document, problems: Sequence[Problem]) -> tuple[str, ...]:
    """Give one for each problem of a file, in 32 hexadecimal digits; equal ones are told apart by their turn."""
    seen: Counter[tuple[str, ...]] = Counter()
    digests = []
    for problem in problems:
        *around, words = trail(document, problem.span)
        said = (first_name(problem.rule), *around, " ".join(words[:_SHOWN].split()))
        digests.append(digest(*said, str(seen[said])))
        seen[said] += 1
    return tuple(digests)


def digest(*said: str) -> str:
    """Give 32 hexadecimal digits that stand for some words in their order."""
    from hashlib import sha256  # noqa: PLC0415 - a clean file does not wait for the library of ciphers

    return sha256(json.dumps(said).encode()).hexdigest()[:32]
