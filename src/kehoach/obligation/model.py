"""An obligation as data."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kehoach.errors import KehoachError
from kehoach.plan.model import Plan, Task
from kehoach.words import Fact, Words

MOST: Final = 200_000
"""Obligations that a plan may unfold into, and cases that its events may begin: ten times those of a large province."""

OBLIGATIONS: Final = Words(vi="nghĩa vụ của kế hoạch", en="obligations of the plan")


class TooManyObligationsError(KehoachError):
    """A plan unfolds into more obligations than anybody could follow."""

    words = Words(
        vi="kế hoạch `{plan}` thành hơn {most} nghĩa vụ nên không được triển khai",
        en="the plan `{plan}` comes to more than {most} obligations and is not unfolded",
    )
    help = Words(
        vi="xem `kehoach check`; các kế hoạch khác thì nêu tên tệp mà xem",
        en="see `kehoach check`; look at the other plans by naming their files",
    )


def too_many_obligations(plan: str) -> TooManyObligationsError:
    """Make the error of a plan."""
    return TooManyObligationsError(plan=plan, most=Words(vi=f"{MOST:,}".replace(",", "."), en=f"{MOST:,}"))


class Open(StrEnum):
    """Why an obligation has no due day that anybody could miss."""

    ONGOING = "ongoing"
    EVENT = "event"
    EVENT_DAY = "event-day"
    WHICH_EVENT = "which-event"
    STEP = "step"
    REPEAT = "repeat"
    ROADMAP = "roadmap"
    NO_CADENCE = "no-cadence"
    NO_DAY = "no-day"
    NO_DEADLINE = "no-deadline"
    NOT_UNDERSTOOD = "not-understood"
    CONDITIONAL = "conditional"
    VAGUE = "vague"
    SUCCESSORS = "successors"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an obligation comes from: the task, the role, and the group that the unit was reached through."""

    plan: Plan
    task: Task
    role: str
    via: str | None


@dataclass(frozen=True, slots=True)
class Obligation:
    """One unit owes one task, row or report by one day.

    `due` is the last day in time; None with the reason in `open`. `occurrence` names which time of a
    recurring task, `case` which event's. `unit` is who is in charge; `first_units` are those whose duty it
    was: where they are others, they have ended since, or an amendment gave the task to the unit. `event` quotes
    what it waits for. The task of its origin reads as it does for this obligation.
    """

    origin: Origin
    unit: str
    first_units: tuple[str, ...]
    occurrence: str | None
    case: str | None
    limb: int
    start: date | None
    due: date | None
    open: Open | None
    event: str | None = None
    successors: tuple[str, ...] = ()

    @property
    def first_unit(self) -> str:
        """Name whose duty it was first."""
        return "; ".join(self.first_units)

    @property
    def address(self) -> str:
        """Give the address of the task or row."""
        return self.origin.task.address

    @property
    def which(self) -> str:
        """Name the line, and which time of it for which case: VI.2 2024-Q1, V.6/1 pa-14."""
        return " ".join(part for part in (self.address, self.occurrence, self.case) if part)


_REASONS = {
    Open.ONGOING: Words(vi="thường xuyên", en="continuous"),
    Open.EVENT: Words(vi="chờ sự kiện: {event}", en="waits for an event: {event}"),
    Open.EVENT_DAY: Words(
        vi="sự kiện không ghi ngày nào trong tháng: {event}",
        en="the event is on record without its day: {event}",
    ),
    Open.WHICH_EVENT: Words(
        vi="không rõ sự kiện đã ghi có phải là: {event}",
        en="not clear whether the event on record is: {event}",
    ),
    Open.STEP: Words(vi="chờ bước trước: {event}", en="waits for the step before: {event}"),
    Open.REPEAT: Words(vi="lặp lại khi {event} chưa xong", en="repeats until {event} is done"),
    Open.ROADMAP: Words(vi="theo lộ trình của văn bản khác", en="follows the schedule of another document"),
    Open.NO_CADENCE: Words(vi="không nêu bao lâu một lần", en="no cadence stated"),
    Open.NO_DAY: Words(vi="không nêu ngày phải báo cáo", en="no day for the report stated"),
    Open.NO_DEADLINE: Words(vi="không có thời hạn", en="no deadline"),
    Open.NOT_UNDERSTOOD: Words(vi="chưa hiểu thời hạn", en="deadline not understood"),
    Open.CONDITIONAL: Words(vi="chưa rõ đơn vị nào trong nhóm", en="not known which units of the group"),
    Open.VAGUE: Words(vi="văn bản không nêu tên đơn vị", en="the document names no unit"),
    Open.SUCCESSORS: Words(
        vi="{first_unit} đã kết thúc, nhiệm vụ chia cho: {successors}",
        en="{first_unit} has ended, its tasks went to: {successors}",
    ),
    Open.ENDED: Words(
        vi="{first_unit} đã kết thúc, danh mục không nêu đơn vị kế tiếp",
        en="{first_unit} has ended, the roster names no successor",
    ),
}


def reason(obligation: Obligation) -> tuple[Words, dict[str, Fact]] | None:
    """Give the words for why there is no due day, with their facts."""
    if obligation.open is None:
        return None
    facts: dict[str, Fact] = {
        "event": obligation.event or "…",
        "first_unit": obligation.first_unit,
        "successors": ", ".join(obligation.successors),
    }
    return _REASONS[obligation.open], facts
