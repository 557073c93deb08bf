"""Characters that look like a space or like nothing: pasted from Word, they hide the structure of a line."""

import re

from kehoach.document.cause import Cause, Diagnosis, syntax
from kehoach.document.lines import line_at, value_at
from kehoach.document.node import Scalar
from kehoach.document.repair import Repair, after_space, as_spaces
from kehoach.text.source import Span

_LOOK_BLANK = "\u00a0\u2007\u202f\u3000\u200b\ufeff"
_LEAD = re.compile(rf"(?:-(?=[ {_LOOK_BLANK}])|[ {_LOOK_BLANK}])*+")
_BLANK = re.compile(f"[{_LOOK_BLANK}]")
_KEY_AND_BLANK = re.compile(rf"[^:\r\n#\"']*+:(?=[{_LOOK_BLANK}])")
_KEY = re.compile(r"[a-z_]++:(?=\s|$)")
_KEY_AND_WORD = re.compile(r"[a-z_]++:(?=[^\s:/])")
_SUSPICIOUS = (*_LOOK_BLANK, ":{", ":[", ':"')
_MAY_HIDE = re.compile(rf'(?:^[ -]*+|[:-])[{_LOOK_BLANK}]|:[{{\["]', re.MULTILINE)
_GLUED_LINE = re.compile(r"\n *+-[^\W\d]")
_GLUED_KEY = re.compile(r"-([a-z_]++)(?=:\s)")
_GLUED_TEXT = re.compile(r"-(?=[^\W\d])")
_HIDDEN_SIGN = re.compile(rf"-[{_LOOK_BLANK}]|-[^\W\d]|[a-z_]++:[{_LOOK_BLANK}]")


def may_hide_signs(text: str) -> bool:
    """Tell whether a text holds what `in_scalar` looks for, perhaps."""
    if any(sign in text for sign in _SUSPICIOUS) and _MAY_HIDE.search(text):
        return True
    return _GLUED_LINE.search(text) is not None


def in_line(text: str, line: Span) -> Diagnosis | None:
    """Find such a blank before or after the key of a line, or no blank behind its dash or key."""
    return _before_key(text, line) or _after_dash(text, line) or _after_key(text, line)


def before_key(text: str, line: Span) -> Diagnosis | None:
    """Find what moves the key of a line to another column: such a blank, or no blank behind its dash."""
    start = _lead(text, line).end
    if _GLUED_KEY.match(text, start):
        return _after_dash(text, line)
    return _before_key(text, line) if _KEY.match(text, start, line.end) else None


def in_scalar(text: str, scalar: Scalar, *, is_key: bool) -> Diagnosis | None:
    """Find a sign that the library took for a part of a text without complaint, as in `- number:\u00a02`."""
    hidden = _HIDDEN_SIGN.match(scalar.text)
    if is_key:
        hidden = hidden or _BLANK.match(scalar.text) or _KEY_AND_WORD.match(scalar.text)
    if scalar.style or not hidden or not _begins_line(text, scalar.start):
        return None
    return in_line(text, line_at(text, scalar.start))


def _begins_line(text: str, at: int) -> bool:
    """Tell whether only blanks and dashes stand before a place; the line, which may be long, is not looked for."""
    while at and text[at - 1] in " -":
        at -= 1
    return at == 0 or text[at - 1] == "\n"


def _before_key(text: str, line: Span) -> Diagnosis | None:
    lead = _lead(text, line)
    places = [match.start() for match in _BLANK.finditer(text, lead.start, lead.end)]
    if not places:
        return None
    repairs = tuple(as_spaces(Span(at, at + 1)) for at in places)
    return syntax(Cause.NBSP_INDENTATION, Span(places[0], places[-1] + 1), *repairs)


def _after_dash(text: str, line: Span) -> Diagnosis | None:
    start = _lead(text, line).end
    value = value_at(text, start)
    if "-" in text[line.start : start]:
        return None
    if match := _GLUED_KEY.match(text, start):
        repair = Repair(Span(start + 1, start + 2), " ", Span(*match.span(1)))
    elif _GLUED_TEXT.match(text, start):
        repair = after_space(text, Span(start + 1, value.end))
    else:
        return None
    return syntax(Cause.MISSING_SPACE_AFTER_DASH, value, repair)


def _after_key(text: str, line: Span) -> Diagnosis | None:
    start = _lead(text, line).end
    if match := _KEY_AND_BLANK.match(text, start, line.end + 1):
        after = Span(match.end(), match.end() + 1)
        return syntax(Cause.NBSP_AFTER_COLON, after, as_spaces(after))
    if match := _KEY_AND_WORD.match(text, start, line.end + 1):
        value = value_at(text, match.end())
        span = Span(start, value.end)
        return syntax(Cause.MISSING_SPACE_AFTER_COLON, span, after_space(text, value))
    return None


def _lead(text: str, line: Span) -> Span:
    match = _LEAD.match(text, line.start, line.end)
    return Span(line.start, match.end() if match else line.start)
