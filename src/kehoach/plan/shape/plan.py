"""The shape of a plan file."""

from pydantic import Field

from kehoach.plan.shape.parts import AccrualWord, Amends, Filled, Goal, Shape, Texts


class Head(Shape):
    """`plan`: the document as a whole."""

    id: str | None = None
    number: str | None = None
    title: Filled
    issuer: Filled
    place: str | None = None
    issued: str | None = None
    signed_as: Texts | None = None
    signer: str | None = None
    period: Filled
    money: str | None = None
    basis: Texts | None = None
    implements: Texts | None = None
    proposed: Texts | None = None
    recipients: Texts | None = None
    restated: str | None = None
    note: Texts | None = None


class Part(Shape):
    """`of_which`: a part of a measure with a goal of its own."""

    field: str | None = None
    measure: str | None = None
    goal: Goal
    when: str | None = None
    note: Texts | None = None


class TargetShape(Shape):
    """`targets`: a measure and the level it must reach."""

    id: str | None = None
    number: str | None = None
    task: str | None = None
    measure: Filled
    goal: Goal
    when: str | None = None
    of_which: list[Part] | None = None
    except_: Texts | None = Field(None, alias="except")
    base: Goal | None = None
    figures: AccrualWord | None = None
    index: str | None = None
    note: Texts | None = None


class Item(Shape):
    """A section, group, task or row: one with `tasks` is a group, one without is a task."""

    number: str | None = None
    id: str | None = None
    title: str | None = None
    lead: Texts | None = None
    support: Texts | None = None
    roles: dict[str, Texts] | None = None
    when: str | None = None
    outputs: Texts | None = None
    measure: str | None = None
    goal: Goal | None = None
    of_which: list[Part] | None = None
    except_: Texts | None = Field(None, alias="except")
    figures: AccrualWord | None = None
    budget: str | None = None
    note: Texts | None = None
    report: Texts | None = None
    to: Texts | None = None
    after: str | None = None
    unless: str | None = None
    implements: Texts | None = None
    amends: Amends | None = None
    targets: list[TargetShape] | None = None
    tasks: "list[Item] | None" = None
    rows: "list[Item] | None" = None


class Prose(Shape):
    """`text`: prose that the document needs and nobody follows."""

    number: str | None = None
    title: str | None = None
    text: Texts | None = None


class PlanShape(Shape):
    """A whole plan file."""

    plan: Head
    sections: list[Item] | None = None
    duties: list[Item] | None = None
    targets: list[TargetShape] | None = None
    text: list[Prose] | None = None
