"""States on the page: which of several is told first, and in which words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from kehoach.calendar.written import written as written_day
from kehoach.report.digest import Item

PLANNED: Final = "planned"
"""What stands for all states where nothing is judged."""
_WORST_FIRST: Final = (
    "overdue", "undetermined", "done_late", "open", "paused", "not_due", "ongoing", "done_in_time", "superseded",
    "cancelled", PLANNED,
)  # fmt: skip


def worst_first(state: str) -> int:
    """Give the place of a state among those of one line."""
    return _WORST_FIRST.index(state)


def mark_told(items: Sequence[Item], *, judged: bool) -> str:
    """Say of obligations with the same days whose they are, from when to when, and how far they are."""
    first = items[0]
    start = f"từ {written_day(first.start)}" if first.start else None
    due = f"hạn {written_day(first.due)}" if first.due else None
    told = ", ".join(part for part in (units_told(items), start, due) if part)
    return f"{told}: {states_told(items)}" if judged else told


def units_told(items: Iterable[Item]) -> str:
    """Name the unit, or count them."""
    units = tuple(dict.fromkeys(one.unit for one in items))
    return units[0] if len(units) == 1 else f"{len(units)} đơn vị"


def states_told(items: Iterable[Item]) -> str:
    """Count obligations by state, the worst first; without a number where all are in one."""
    counted = Counter((worst_first(one.state), one.state_words) for one in items)
    if len(counted) == 1:
        return next(iter(counted))[1]
    return ", ".join(f"{counted[one]} {one[1]}" for one in sorted(counted))


def dues_told(items: Sequence[Item]) -> str:
    """Name the due day, or count the days and name the first and the last."""
    days = sorted({one.due for one in items if one.due})
    if not days:
        return "thường xuyên" if all(one.state == "ongoing" for one in items) else "không có ngày đến hạn"
    if len(days) == 1:
        return f"hạn {written_day(days[0])}"
    return f"{len(days)} mốc hạn từ {written_day(days[0])} đến {written_day(days[-1])}"
