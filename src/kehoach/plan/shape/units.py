"""The shape of a roster file."""

from pydantic import Field

from kehoach.plan.shape.parts import Filled, Shape, Texts


class UnitShape(Shape):
    """`units`: one unit; kinds such as ngành dọc and cơ quan trung ương are outside bodies."""

    name: Filled
    kind: Filled
    level: str | None = None
    short: Texts | None = None
    aliases: Texts | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    replaces: Texts | None = None
    successor: Texts | None = None
    basis: str | None = None


class GroupShape(Shape):
    """`groups`: members by name, or by kind and level; with neither it is one collective owner."""

    name: Filled
    aliases: Texts | None = None
    members: Texts | None = None
    kind: Texts | None = None
    level: str | None = None
    except_: Texts | None = Field(None, alias="except")


class RosterShape(Shape):
    """A whole roster file."""

    extends: Texts | None = None
    office: str | None = None
    units: list[UnitShape] | None = None
    groups: list[GroupShape] | None = None
    vague: Texts | None = None
