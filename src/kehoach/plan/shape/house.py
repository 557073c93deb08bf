"""The shape of `rules` in kehoach.yaml: what an office asks of its plans beyond the rules of kehoach."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from kehoach.plan.shape.parts import Filled, Shape, Texts, text_list_or_keys


class WithinShape(Shape):
    """`within`: at most so many days before or after a day of the plan."""

    days: Filled
    of: Literal["issued", "start", "end"]


class ConditionShape(Shape):
    """What is asked of the values under one key."""

    matches: Texts | None = None
    includes: Texts | None = None
    excludes: Texts | None = None
    from_: str | None = Field(None, alias="from")
    to: str | None = None
    within: WithinShape | None = None


Asked: TypeAlias = Annotated[
    Annotated[str, Tag("<text>")]
    | Annotated[list[str], Tag("<list>")]
    | Annotated[ConditionShape, Tag("<keys>")],
    Discriminator(text_list_or_keys),
]
"""Patterns alone are those of `matches`."""


class RequireShape(Shape):
    """Conditions by the keys of plans; `present` and `absent` name keys."""

    present: Texts | None = None
    absent: Texts | None = None
    number: Asked | None = None
    title: Asked | None = None
    issuer: Asked | None = None
    place: Asked | None = None
    issued: Asked | None = None
    signed_as: Asked | None = None
    signer: Asked | None = None
    period: Asked | None = None
    money: Asked | None = None
    basis: Asked | None = None
    implements: Asked | None = None
    proposed: Asked | None = None
    recipients: Asked | None = None
    lead: Asked | None = None
    support: Asked | None = None
    roles: Asked | None = None
    outputs: Asked | None = None
    when: Asked | None = None
    measure: Asked | None = None
    goal: Asked | None = None
    budget: Asked | None = None
    note: Asked | None = None
    report: Asked | None = None
    to: Asked | None = None
    after: Asked | None = None
    unless: Asked | None = None
    index: Asked | None = None


class SelectShape(RequireShape):
    """Which parts of a plan a rule is about."""

    what: Texts
    section: Texts | None = None


class HouseShape(Shape):
    """`rules`: one rule of the office."""

    name: Filled
    select: SelectShape
    require: RequireShape
    message: Filled
    help: str | None = None
    severity: Literal["error", "warning", "note"] | None = None
