"""The shape of kehoach.yaml."""

from typing import Literal

from kehoach.plan.shape.house import HouseShape
from kehoach.plan.shape.parts import Shape


class Policies(Shape):
    """`settings`: the language of messages, and whether "trước ngày D" takes in D itself, rules of its own."""

    language: Literal["vi", "en"] | None = None
    before: Literal["strict", "inclusive"] | None = None
    rules: list[HouseShape] | None = None


class SettingsShape(Shape):
    """A whole settings file."""

    settings: Policies
