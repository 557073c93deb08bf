"""The parts that the shapes are made of. Every scalar is text here; later stages give it a type."""

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, StringConstraints, Tag
from typing_extensions import TypeAliasType

from kehoach.text.letters import match_key

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


def text_list_or_keys(value: object) -> str:
    """Tell which form of three a value has."""
    return "<keys>" if isinstance(value, dict) else _text_or_list(value)


def _list_or_keys(value: object) -> str:
    return "<keys>" if isinstance(value, dict) else "<list>"


def _folded(value: object) -> object:
    return match_key(value) if isinstance(value, str) else value


AccrualWord: TypeAlias = Annotated[Literal["trong kỳ", "lũy kế"], BeforeValidator(_folded)]
"""Whether the figures of several periods add up, or each holds from the beginning on."""


EndWord: TypeAlias = Annotated[Literal["hủy bỏ", "thay thế"], BeforeValidator(_folded)]
"""What a later document may do to a task as a whole."""


class Shape(BaseModel):
    """A mapping with fixed keys; any other key is a finding."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class EvidenceShape(Shape):
    """`evidence` spelled out: a document, and its file beside the progress file with the digest of that."""

    number: str | None = None
    date: str | None = None
    title: str | None = None
    file: str | None = None
    sha256: str | None = None


OneEvidence: TypeAlias = Annotated[
    Annotated[str, Tag("<text>")] | Annotated[EvidenceShape, Tag("<keys>")], Discriminator(_text_or_keys)
]
Evidences: TypeAlias = Annotated[
    Annotated[str, Tag("<text>")]
    | Annotated[list[OneEvidence], Tag("<list>")]
    | Annotated[EvidenceShape, Tag("<keys>")],
    Discriminator(text_list_or_keys),
]


class AmendShape(Shape):
    """`amends`: what a later document changes in a task, a row or all of a group; `state` ends it."""

    by: Filled
    title: str | None = None
    lead: Texts | None = None
    support: Texts | None = None
    roles: dict[str, Texts] | None = None
    outputs: Texts | None = None
    when: str | None = None
    report: str | None = None
    to: Texts | None = None
    budget: str | None = None
    note: str | None = None
    state: EndWord | None = None
    reason: str | None = None


Amends: TypeAlias = Annotated[
    Annotated[list[AmendShape], Tag("<list>")] | Annotated[AmendShape, Tag("<keys>")],
    Discriminator(_list_or_keys),
]
