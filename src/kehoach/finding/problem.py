"""What a stage met at one place, without words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kehoach.text.edit import Edit
from kehoach.text.source import Span
from kehoach.words import Fact, Words


@dataclass(frozen=True, slots=True)
class Problem:
    """A place and the facts about it; `rule` names the rule that has the words, as in `duplicate-key`.

    `other` is a second place that disagrees with the first, in the same file. `edits` mend it, all of them together;
    none where only a person can.
    """

    rule: str
    span: Span
    facts: Mapping[str, Fact] = field(default_factory=dict)
    other: Span | None = None
    edits: tuple[Edit, ...] = ()


def too_many(span: Span, what: Words, most: int) -> Problem:
    """Tell that a file asks for more of something than any file of an office has, and where reading it stopped."""
    written = f"{most:,}"
    shown = Words(vi=written.replace(",", "."), en=written)
    return Problem("too-many-entries", span, {"what": what, "most": shown})
