"""The words of one ignore comment: the rules it names, its last day, its reason, and what is not in form."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from kehoach.document.node import IgnoredRule, Until
from kehoach.text.source import Span

_OURS = re.compile(r"#[ \t]*kehoach(?P<colon>[ \t]*:)?[ \t]*")
_IGNORE = re.compile(r"ignore[ \t]*\[([^\]]*)\]")
_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)+"
NEARLY: Final = re.compile(
    rf"#[ \t]*(?P<rest>(?i:kehoach)[ \t]*:?[ \t]*(?:(?i:ignore)\b[ \t]*[\[(:=]?|[A-Za-z]+[\[(])[ \t]*"
    rf"(?P<names>{_NAME}(?:[ \t]*,[ \t]*{_NAME})*)[ \t]*[\])]?)(?=[ \t]|\Z)"
)
"""A comment that names rules in another form: without brackets, without the colon, with another word than `ignore`."""
UNTIL: Final = re.compile(r"[ \t]*+until[ \t]*+=[ \t]*+(?P<day>[^\s,;]*+)[,;]?")
_DAY = r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}"
MISPLACED: Final = re.compile(
    rf"(?<!\w)until\b[ \t]*+(?:=[ \t]*+|:?[ \t]*+(?={_DAY}))(?P<day>[^\s,;)]*+)[,;]?"
)
"""A last day that does not stand right after the bracket, or without its sign."""
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})[/.-](?P<month>[0-9]{1,2})[/.-](?P<year>[0-9]{4})")
_WORD = re.compile(r"[^\s\[]*")


class Said(NamedTuple):
    """What a comment says; `fault` names what is not in form, and `place` where."""

    rules: tuple[IgnoredRule, ...] = ()
    reason: str = ""
    until: Until | None = None
    fault: str = ""
    place: Span = Span(0, 0)


def in_words(text: str, comment: Span) -> Said:
    """Read a comment that begins with the mark."""
    sign = _OURS.match(text, *comment)
    start = sign.end() if sign else comment.start
    match = _IGNORE.match(text, start, comment.end)
    rules = tuple(_rules(match[1], match.start(1))) if match else ()
    if match and rules and sign and sign["colon"]:
        return _in_brackets(text, Span(match.end(), comment.end), rules)
    nearly = NEARLY.match(text, *comment)
    meant = tuple(_rules(nearly["names"], nearly.start("names"))) if nearly else rules
    fault = _fault(text[start : comment.end]) if sign and sign["colon"] else "no-colon"
    return Said(meant, fault=fault, place=comment)


def _in_brackets(text: str, after: Span, rules: tuple[IgnoredRule, ...]) -> Said:
    """Read what follows the names: the last day, the reason."""
    if until := UNTIL.match(text, *after):
        reason, place = text[until.end() : after.end].strip(), Span(*until.span("day"))
        day = _day(until["day"])
        if day is None:
            return Said(rules, reason, fault="bad-until", place=place)
        return Said(rules, reason, Until(day, place))
    reason = text[after.start : after.end].strip()
    if misplaced := MISPLACED.search(text, *after):
        fault = "misplaced-until" if _day(misplaced["day"]) else "bad-until"
        return Said(rules, reason, fault=fault, place=Span(misplaced.start(), misplaced.end("day")))
    return Said(rules, reason)


def _rules(names: str, start: int) -> Iterator[IgnoredRule]:
    for part in names.split(","):
        name = part.strip()
        at = start + len(part) - len(part.lstrip())
        if name:
            yield IgnoredRule(name, Span(at, at + len(name)))
        start += len(part) + 1


def _day(words: str) -> date | None:
    match = _ISO.fullmatch(words) or _DAY_FIRST.fullmatch(words)
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])) if match else None
    except ValueError:
        return None


def _fault(words: str) -> str:
    """Name what keeps a comment from being an ignore."""
    word = _WORD.match(words)
    if word and word[0] != "ignore":
        return "unknown-word"
    if "[" not in words:
        return "no-bracket"
    return "no-rule" if "]" in words else "unclosed-bracket"
