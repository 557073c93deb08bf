"""Causes that lie in a value: signs and quotes that YAML takes for more than text."""

from typing import Final

from kehoach.document.case import COLON_TOO_MANY, KEY, NO_COMMA, Case
from kehoach.document.cause import Cause, Diagnosis, syntax
from kehoach.document.lines import bracket_below, content_start, line_at, value_at
from kehoach.document.node import Scalar
from kehoach.document.repair import as_nothing, as_text
from kehoach.text.source import Span

_BY_CHARACTER: Final = {
    "%": Cause.STARTS_WITH_PERCENT,
    "@": Cause.STARTS_WITH_AT,
    "`": Cause.STARTS_WITH_BACKTICK,
    "*": Cause.STARTS_WITH_STAR_OR_AMPERSAND,
    "&": Cause.STARTS_WITH_STAR_OR_AMPERSAND,
    "-": Cause.STARTS_WITH_DASH,
    ">": Cause.STARTS_WITH_GREATER,
    "|": Cause.STARTS_WITH_PIPE,
    "!": Cause.STARTS_WITH_EXCLAMATION,
    "?": Cause.STARTS_WITH_QUESTION,
    ",": Cause.STARTS_WITH_COMMA,
    "]": Cause.STARTS_WITH_CLOSING_BRACKET,
    "}": Cause.STARTS_WITH_CLOSING_BRACKET,
}
_SIGN_PROBLEMS: Final = (
    "found character that cannot start any token",
    "block sequence entries are not allowed in this context",
    "mapping keys are not allowed in this context",
    "did not find expected node content",
)
_SIGN_CONTEXTS: Final = ("an alias", "an anchor", "a block scalar", "directive", "a tag", "parsing a node")


def sign(case: Case) -> Diagnosis | None:
    """Find a sign at the beginning of a value."""
    text, failure = case.text, case.failure
    if failure.problem in _SIGN_PROBLEMS:
        at = failure.at
    elif failure.context.endswith(_SIGN_CONTEXTS):
        at = failure.context_at
    else:
        return None
    cause = _BY_CHARACTER.get(text[at : at + 1])
    line = line_at(text, at)
    is_first = content_start(text, line) == at
    if cause is None or (is_first and text[at] in "-?") or (case.in_flow and text[at] in ",]}"):
        return None
    value = value_at(text, at, in_flow=case.in_flow)
    return syntax(cause, value, as_nothing(text, value) if is_first else as_text(text, value))


def quote(case: Case) -> Diagnosis | None:
    """Find a quote that is not closed, closes too early, or holds a backslash."""
    text, failure = case.text, case.failure
    if failure.context == "while scanning a quoted scalar":
        value = value_at(text, failure.context_at)
        return syntax(Cause.UNCLOSED_QUOTE, value, as_text(text, value, guess=True))
    if failure.context == "while parsing a quoted scalar":
        value = Span(failure.context_at, value_at(text, failure.at, in_flow=case.in_flow).end)
        return syntax(Cause.BACKSLASH_IN_QUOTES, value, as_text(text, value, guess=True))
    last = case.last
    if not isinstance(last, Scalar) or not last.quoted or not case.touches_last:
        return None
    if KEY.search(text, line_at(text, last.start).end, last.end):
        value = value_at(text, last.start)
        return syntax(Cause.UNCLOSED_QUOTE, value, as_text(text, value, guess=True))
    value = Span(last.start, value_at(text, failure.at, in_flow=case.in_flow).end)
    return syntax(Cause.TEXT_AFTER_QUOTE, value, as_text(text, value))


def text_after(case: Case) -> Diagnosis | None:
    """Find text after a list or mapping in brackets, or after what the library took for an alias."""
    text, last = case.text, case.last
    if last is None or not case.touches_last or text[last.start : last.start + 1] not in ("[", "{", "*"):
        return None
    value = Span(last.start, value_at(text, case.failure.at, in_flow=case.in_flow).end)
    if text[last.start] == "*":
        return syntax(Cause.STARTS_WITH_STAR_OR_AMPERSAND, value, as_text(text, value))
    return syntax(Cause.TEXT_AFTER_BRACKET, value, as_text(text, value, guess=True))


def colon(case: Case) -> Diagnosis | None:
    """Find a colon and a space inside a text."""
    text, at, last = case.text, case.at, case.last
    in_flow = case.failure.problem.startswith(NO_COMMA) and text.startswith(":", at)
    if case.failure.problem != COLON_TOO_MANY and not in_flow:
        return None
    if in_flow and last and last.start < case.line.start:
        return None
    if isinstance(last, Scalar) and case.touches_last and (in_flow or not KEY.match(text, case.line.start)):
        start = last.start
    elif (colon := text.find(": ", case.line.start, at)) >= 0:
        start = at - len(text[colon + 1 : at].lstrip(" "))
    else:
        return None
    value = Span(start, value_at(text, at, in_flow=case.in_flow).end)
    return syntax(Cause.COLON_IN_TEXT, value, as_text(text, value))


def unclosed(case: Case) -> Diagnosis | None:
    """Find an open bracket before a line that can't belong to it, since it stands no deeper."""
    if case.flow is None:
        return None
    value = bracket_below(case.text, case.flow)
    ends_above = value.end < line_at(case.text, case.failure.at).start
    if not ends_above or not case.text[value.end : case.failure.at].strip():
        return None
    return syntax(Cause.UNCLOSED_BRACKET, value, as_text(case.text, value, guess=True))


def bracket(case: Case) -> Diagnosis | None:
    """Find an open bracket around the failure."""
    text, flow = case.text, case.flow
    if flow is None:
        return None
    goes_on = line_at(text, flow) != case.line or not text[case.failure.at :].strip()
    cause = Cause.UNCLOSED_BRACKET if goes_on else Cause.OTHER
    value = bracket_below(text, flow) if goes_on else value_at(text, flow)
    return syntax(cause, value, as_text(text, value, guess=True), certain=goes_on)
