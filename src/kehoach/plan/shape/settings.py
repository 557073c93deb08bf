"""The shape of kehoach.yaml."""

from typing import Literal, TypeAlias

from kehoach.plan.shape.house import HouseShape
from kehoach.plan.shape.parts import Shape, Texts

Weight: TypeAlias = Literal["error", "warning", "note"]


class LintShape(Shape):
    """`lint`: which rules are looked at, how much each weighs, and from which severity on a check fails."""

    select: Texts | None = None
    ignore: Texts | None = None
    severity: dict[str, Weight] | None = None
    fail_on: Weight | None = None


class Policies(Shape):
    """`settings`: the language of messages, and whether "trước ngày D" takes in D itself, rules of its own."""

    language: Literal["vi", "en"] | None = None
    before: Literal["strict", "inclusive"] | None = None
    lint: LintShape | None = None
    rules: list[HouseShape] | None = None


class SettingsShape(Shape):
    """A whole settings file."""

    settings: Policies
