"""The shape of a progress file."""

from pydantic import Field

from kehoach.plan.shape.parts import Evidences, Filled, Shape, Texts


class ProgressHead(Shape):
    """`progress`: which unit reports on which plan for which period."""

    plan: Filled
    unit: Filled
    period: Filled
    reported: str | None = None
    evidence: Evidences | None = None


class TaskReportShape(Shape):
    """`tasks`: what the unit says of one task; `for` names the occurrence, `case` the event."""

    task: Filled
    case: str | None = None
    for_: str | None = Field(None, alias="for")
    state: Filled
    date: str | None = None
    percent: str | None = None
    evidence: Evidences | None = None
    difficulty: Texts | None = None
    proposal: Texts | None = None
    note: Texts | None = None


class FigureShape(Shape):
    """`figures`: a reported value; count and of, or a plain value.

    `corrects` names the period whose figure it replaces.
    """

    target: Filled
    level: str | None = None
    field: str | None = None
    period: str | None = None
    count: str | None = None
    of: str | None = None
    value: str | None = None
    source: Texts | None = None
    reported: str | None = None
    corrects: str | None = None
    reason: Texts | None = None


class EventShape(Shape):
    """`events`: something that happened and starts clocks."""

    id: str | None = None
    date: Filled
    event: Filled
    starts: Texts | None = None
    unit: str | None = None
    evidence: Evidences | None = None


class ExtensionShape(Shape):
    """`extensions`: a new due day with its reason and document."""

    task: Filled
    case: str | None = None
    for_: str | None = Field(None, alias="for")
    due: Filled
    reason: Texts | None = None
    evidence: Evidences | None = None


class ProgressShape(Shape):
    """A whole progress file."""

    progress: ProgressHead
    tasks: list[TaskReportShape] | None = None
    figures: list[FigureShape] | None = None
    events: list[EventShape] | None = None
    extensions: list[ExtensionShape] | None = None
