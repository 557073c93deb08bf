"""Text of plans and units on its way into a document: shown as it was typed, and never read as anything else."""

import re
from html import escape as escape_html

# Control characters, halves of characters, characters that no XML has, those that turn the direction of writing and
# those that show nothing; the joiners stay, which belong to emoji and to other scripts.
_UNSHOWN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"
)
_BLANKS = re.compile(r"[ \t\r\n\u2028\u2029]+")
_MARKS = re.compile(r"[\\`*_\[\]<>|~&$#@!]")
_AT_START = re.compile(r"( ?)(?:([-+=:])|([0-9]{1,9})(?=[.)](?:\s|$)))")
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_LINK = re.compile(r"(?i)\b(www)\.|\b(https?|ftp|mailto|xmpp):")


def clean(text: str) -> str:
    """Put a text on one line and leave out what can't be shown: bells and page feeds would steer the Word library."""
    return _UNSHOWN.sub("", _BLANKS.sub(" ", text))


def sheet(text: str) -> str:
    """Write a text so that Excel shows it as typed: it reads _x0041_ as A, unless the first sign is a code itself."""
    return _CODE.sub("_x005F_", clean(text))


def markdown(text: str) -> str:
    """Write a text so that Markdown shows it as typed: no table, list, link, heading or HTML comes of it."""
    marked = _MARKS.sub(r"\\\g<0>", clean(text))
    unlinked = _LINK.sub(lambda match: f"{match[1]}\\." if match[1] else f"{match[2]}\\:", marked)
    start = _AT_START.match(unlinked)
    if start is None:
        return unlinked
    before = start.end(1) if start[2] else start.end()
    return f"{unlinked[:before]}\\{unlinked[before:]}"


def xml(text: str) -> str:
    """Write a text as XML; braces too, which the Word library would otherwise look at again."""
    return escape_html(clean(text)).replace("{", "&#123;").replace("}", "&#125;")


def html(text: str) -> str:
    """Write a text as HTML, for an element or an attribute in quotes."""
    return escape_html(clean(text), quote=True)
