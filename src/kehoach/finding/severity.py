"""How much a finding weighs."""

from enum import StrEnum


class Severity(StrEnum):
    """Severities, heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Order severities: 0 is the heaviest."""
        return list(Severity).index(self)
