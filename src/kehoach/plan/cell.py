"""Words of a file together with the place where they stand."""

from dataclasses import dataclass

from kehoach.text.source import Span


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell says, and where; `inherited` from a merged cell above."""

    text: str
    span: Span
    inherited: bool = False
