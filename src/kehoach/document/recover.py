"""Reading on after an error: mend the few characters that stop the library, and read again."""

from dataclasses import dataclass, field
from typing import Final

from kehoach.document import blank
from kehoach.document.build import Built, build, root_of
from kehoach.document.cause import Cause, Diagnosis
from kehoach.document.diagnose import diagnose
from kehoach.document.events import UNREADABLE, readable, without_breaks
from kehoach.document.lines import line_at
from kehoach.document.node import Node, Scalar, scalars
from kehoach.document.repair import Repair, as_nothing, repaired
from kehoach.finding.problem import Problem
from kehoach.text.edit import Edit
from kehoach.text.source import Span
from kehoach.words import Fact

# Each attempt reads the whole text: many for a plan, one more for a huge text.
_MAX_ATTEMPTS: Final = 25
_MAX_CHARACTERS: Final = 4_000_000
_PASTED: Final = (Cause.NBSP_INDENTATION, Cause.NBSP_AFTER_COLON)
"""What is repaired by the very characters that were meant: the repairs mend the file, too."""


@dataclass(slots=True)
class Reading:
    """The last attempt at a text, with what the attempts before it met and mended."""

    built: Built
    problems: list[Problem] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)
    unread: Span | None = None

    @property
    def root(self) -> Node | None:
        """Give the node of the first document, with the repairs in it."""
        return root_of(self.built)


def read(text: str) -> Reading:
    """Read a text, in one attempt if there is no error in it."""
    reading = Reading(_build(without_breaks(text)))
    _read_on(reading)
    _note_end(reading)
    return reading


def _build(text: str) -> Built:
    try:
        return build(text)
    except UNREADABLE:
        return build(readable(text))


def _read_on(reading: Reading) -> None:
    seen: set[tuple[str | None, int]] = set()
    doubtful = False
    for _ in range(1 + min(_MAX_ATTEMPTS, _MAX_CHARACTERS // (len(reading.built.text) + 1))):
        found = _found(reading.built)
        fresh = [diagnosis for diagnosis in found if (diagnosis.cause, diagnosis.span.start) not in seen]
        seen.update((diagnosis.cause, diagnosis.span.start) for diagnosis in fresh)
        for diagnosis in fresh:
            if diagnosis.certain or not doubtful:
                reading.problems.append(_problem(diagnosis, reading.built))
            doubtful = doubtful or diagnosis.leaves_doubt
        repairs = [repair for diagnosis in fresh for repair in diagnosis.repairs]
        if found and not fresh:
            repairs = [_without_line(reading.built)]
        text = repaired(reading.built.text, repairs)
        if text == reading.built.text:
            return
        reading.repairs += repairs
        reading.built = _build(text)


def _found(built: Built) -> list[Diagnosis]:
    """Find why reading failed, or else what was read as something that nobody meant."""
    if failed := diagnose(built):
        return [failed]
    if built.too_deep is not None:
        return []
    root = root_of(built)
    if isinstance(root, Scalar) and not root.style:
        diagnosis = blank.in_line(built.text, line_at(built.text, root.start))
        return [diagnosis] if diagnosis else []
    if not blank.may_hide_signs(built.text):
        return []
    found = (blank.in_scalar(built.text, scalar, is_key=is_key) for scalar, is_key in scalars(root))
    return [diagnosis for diagnosis in found if diagnosis]


def _without_line(built: Built) -> Repair:
    """Leave out the line of a failure whose repair did not help."""
    return as_nothing(built.text, line_at(built.text, built.failure.at if built.failure else 0))


def _problem(diagnosis: Diagnosis, built: Built) -> Problem:
    facts: dict[str, Fact] = {"library": built.failure.words if built.failure else None}
    if diagnosis.cause:
        facts["cause"] = str(diagnosis.cause)
        facts["character"] = built.text[diagnosis.span.start : diagnosis.span.start + 1]
    if diagnosis.cause is Cause.UNCLOSED_BRACKET:
        facts["closing"] = _closing(diagnosis, built)
    edits = (
        tuple(Edit(one.span, one.instead) for one in diagnosis.repairs) if diagnosis.cause in _PASTED else ()
    )
    return Problem(diagnosis.rule, diagnosis.span, facts, diagnosis.other, edits)


def _closing(diagnosis: Diagnosis, built: Built) -> str:
    """Give the signs that close what is open in a place, the innermost first."""
    start, end = diagnosis.span
    opened = [one for one in built.opened if one.flow and start <= one.start < end]
    closing = "".join("}" if one.is_mapping else "]" for one in reversed(opened))
    return closing or ("}" if built.text.startswith("{", start) else "]")


def _note_end(reading: Reading) -> None:
    """Note what was not read at the end of the text, and why."""
    built = reading.built
    if built.too_deep is not None:
        reading.problems.append(Problem("nested-too-deep", Span(built.too_deep, built.too_deep + 1)))
        reading.unread = Span(built.too_deep, len(built.text))
    elif built.failure:
        reading.unread = Span(line_at(built.text, built.failure.at).start, len(built.text))
