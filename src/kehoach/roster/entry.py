"""What a roster lists: units and groups of units."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

# Kinds of bodies that the office does not direct: it may name them, but they report elsewhere.
OUTSIDE_KINDS = frozenset(
    {
        "ngành dọc",
        "cơ quan trung ương",
        "doanh nghiệp",
        "cơ quan đảng",
        "đoàn thể",
        "hđnd",
        "tòa án",
        "viện kiểm sát",
    }
)
# From the highest.
LEVELS = ("trung ương", "tỉnh", "huyện", "xã")


class Validity(NamedTuple):
    """From the first to the last day of a unit, both included; None is open."""

    start: date | None = None
    end: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether the unit is there on the day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


ALWAYS = Validity()


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit; `successors` are the names of the units to which its duties pass after its end."""

    name: str
    kind: str
    level: str | None = None
    short: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    valid: Validity = ALWAYS
    successors: tuple[str, ...] = ()
    basis: str | None = None
    office: str | None = None
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A name that stands for several units.

    `members` are the names of all units that ever belonged to it, see `members.members_of` for a day;
    a collective group has none that anybody listed, and owes as one.
    """

    name: str
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    level: str | None = None
    collective: bool = True
