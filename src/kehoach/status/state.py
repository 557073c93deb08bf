"""The states of obligations."""

from enum import StrEnum


class State(StrEnum):
    """What an obligation is on the day asked; the due day itself is in time."""

    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"
    OPEN = "open"
    OVERDUE = "overdue"
    ONGOING = "ongoing"
    NOT_DUE = "not_due"
    UNDETERMINED = "undetermined"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    SUPERSEDED = "superseded"
