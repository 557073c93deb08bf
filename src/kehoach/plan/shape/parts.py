"""The parts that the shapes are made of. Every scalar is text here; later stages give it a type."""

from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Discriminator, StringConstraints, Tag
from typing_extensions import TypeAliasType

TAGS = frozenset({"<text>", "<list>", "<keys>"})
"""What a union adds to the route of an error; no key of a file looks like these."""


def _text_or_list(value: object) -> str:
    return "<list>" if isinstance(value, list) else "<text>"


def _text_or_keys(value: object) -> str:
    return "<keys>" if isinstance(value, dict) else "<text>"


Filled: TypeAlias = Annotated[str, StringConstraints(min_length=1)]
"""A text that must be there; an empty cell is as good as none."""
Texts: TypeAlias = Annotated[
    Annotated[str, Tag("<text>")] | Annotated[list[str], Tag("<list>")], Discriminator(_text_or_list)
]
Goal = TypeAliasType(
    "Goal",
    Annotated[
        Annotated[str, Tag("<text>")] | Annotated["dict[str, Goal]", Tag("<keys>")],
        Discriminator(_text_or_keys),
    ],
)


class Shape(BaseModel):
    """A mapping with fixed keys; any other key is a finding."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)
