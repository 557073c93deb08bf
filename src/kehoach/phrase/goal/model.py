"""A goal as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from kehoach.words import Fact

PERCENT = "%"
POINTS = "điểm %"
RANK = "hạng"


class Op(StrEnum):
    """How a figure is held against the numbers of a goal."""

    AT_LEAST = ">="
    MORE = ">"
    AT_MOST = "<="
    LESS = "<"
    BETWEEN = "between"
    INCREASE = "increase"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader of the reading should know, without words: `name` keys the words."""

    name: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Goal:
    """What the words of one goal mean; without `op` they name no number and are never judged.

    `low` and `high` are the ends of a range, with `low_closed` and `high_closed` telling whether they belong to it.
    An increase has its size in `value`, negative for a decrease, and is at least that unless `low` or `high` bound it
    otherwise ("tăng trên 5%", "tăng không quá 5%", "tăng 5-10%"). It goes on to `cap`; `base` is where the words start.
    `unit` is as written, and `điểm %` (percentage points) for a change of a share; `per` is what the unit is counted
    for, lần in "20 phút/01 lần". `stated` is False where the words give a bare number, which counts as "at least";
    "duy trì" and "tất cả" say so.
    `every` is yearly, quarterly or monthly. `year` is 2020 or 2021-2025 where the words name it. `scope` is what
    follows the number: of what, under which condition.
    """

    text: str
    op: Op | None = None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    low_closed: bool | None = None
    high_closed: bool | None = None
    unit: str | None = None
    per: str | None = None
    stated: bool = False
    cap: Decimal | None = None
    base: Decimal | None = None
    every: str | None = None
    year: str | None = None
    scope: str | None = None
    notes: tuple[Note, ...] = ()
