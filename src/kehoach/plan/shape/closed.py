"""The shape of a snapshot of a closed period."""

from kehoach.plan.shape.parts import Filled, Shape


class ClosedHead(Shape):
    """`closed`: which period of which plan, when it was closed, and digests of the plan's promises and of this file."""

    plan: Filled
    period: Filled
    closed: Filled
    as_of: Filled
    promises: Filled
    digest: Filled


class ClosedItemShape(Shape):
    """`items`: one thing on record: the list in which it stands, what it is about, its digest."""

    part: Filled
    about: Filled
    digest: Filled


class ClosedFileShape(Shape):
    """`files`: a progress file on which the numbers rest; `path` starts at the folder of the plan."""

    path: Filled
    unit: Filled
    digest: Filled
    items: list[ClosedItemShape] | None = None


class ClosedTargetShape(Shape):
    """`targets`: what was reported for a level that must be reached, summed, by which units, and what it comes to."""

    target: Filled
    year: str | None = None
    level: str | None = None
    field: str | None = None
    count: str | None = None
    of: str | None = None
    value: str | None = None
    result: Filled
    units: str | None = None


class ClosedFigureShape(Shape):
    """`figures`: what was reported for the period, as it was on record; `reason` where it is a correction."""

    unit: Filled
    target: Filled
    level: str | None = None
    field: str | None = None
    count: str | None = None
    of: str | None = None
    value: str | None = None
    reason: str | None = None


class ClosedShape(Shape):
    """A whole snapshot; `states` counts obligations by their state on the day `as_of`."""

    closed: ClosedHead
    files: list[ClosedFileShape] | None = None
    states: dict[str, str] | None = None
    targets: list[ClosedTargetShape] | None = None
    figures: list[ClosedFigureShape] | None = None
