"""Writing a text as one YAML scalar that reads back the same."""

import re
from io import StringIO

# What may be read as another sign at the start, and the words that other programs take for no text.
_SIGNS = frozenset("-?:,[]{}#&*!|>'\"%@`=~<")
_NO_TEXT = re.compile(r"null|true|false|yes|no|on|off|y|n", re.IGNORECASE)
_BREAKS = re.compile(r": | #|:$")
_BREAKS_IN_FLOW = re.compile(r"[,\[\]{}]")
_PASTED = "\u00a0"


def scalar(text: str, *, in_flow: bool = True) -> str:
    """Write a text on one line, quoted where it needs to be; `in_flow`: between braces or brackets."""
    if _is_plain(text) and not (in_flow and _BREAKS_IN_FLOW.search(text)):
        return text
    if text.replace(_PASTED, "").isprintable():
        quoted = text.replace("'", "''")
        return f"'{quoted}'"
    return _escaped(text)


def is_literal(text: str) -> bool:
    """Tell whether a text of several lines can stand as it is below `|-`."""
    lines = text.split("\n")
    return len(lines) > 1 and all(line.isprintable() for line in lines) and bool(lines[-1]) and _starts(lines)


def _starts(lines: list[str]) -> bool:
    """Tell whether the first line shows how far the text is indented."""
    return bool(lines[0]) and not lines[0].startswith(" ") and all(line.strip() for line in lines if line)


def _is_plain(text: str) -> bool:
    if not text or text != text.strip() or not text.isprintable() or text[0] in _SIGNS:
        return False
    return not _BREAKS.search(text) and not _NO_TEXT.fullmatch(text) and not text.startswith("...")


def _escaped(text: str) -> str:
    """Leave to the library what has line ends or characters that nobody sees."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - few texts need it
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString  # noqa: PLC0415

    yaml = YAML(pure=True)
    yaml.default_flow_style = True
    yaml.allow_unicode = True
    yaml.width = 10**9
    written = StringIO()
    yaml.dump([DoubleQuotedScalarString(text)], written)
    return written.getvalue().strip().removeprefix("[").removesuffix("]")
