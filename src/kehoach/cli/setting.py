"""One setting found in the text of kehoach.yaml without a YAML library, which takes longer to import than a help page.

Only a direct child of `settings` is one, in block or in braces, whatever else looks like it.
"""

import re
from collections.abc import Iterator
from typing import Final

_QUOTED: Final = r'"(?:\\.|[^"\\])*"|' + r"'(?:''|[^'])*'"
_TOP: Final = re.compile(r"""^(["']?)settings\1[ \t]*:(?=\s|$)""", re.MULTILINE)
_ENTRY: Final = re.compile(r"""(["']?)(?P<key>[a-z_]+)\1[ \t]*:[ \t]+(?P<value>\S.*)""")
_LEAD: Final = re.compile(r"""(?:-[ \t]+)*+(?:(?:"[^"]*+"|'[^']*+'|[^\s:"'|>#][^:]*+):[ \t]+)?""")
_HEADER: Final = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?")
_TOKEN: Final = re.compile(
    rf"{_QUOTED}|(?<!\S)#[^\n]*|[{{}}\[\],]|:(?=[\s,{{}}\[\]\"'])|(?:[^\s{{}}\[\],:]|:(?=\S))+", re.DOTALL
)


def setting(text: str, name: str) -> str | None:
    """Give the words of a setting; None where there is no such setting."""
    whole = text.lstrip("\ufeff")
    if whole.lstrip().startswith("{"):
        return _in_braces(whole, ("settings", name))
    top = _TOP.search(whole)
    if top is None:
        return None
    rest = whole[top.end() :]
    return _in_braces(rest, (name,)) if rest.lstrip(" \t\r\n").startswith("{") else _in_block(rest, name)


def _in_block(text: str, name: str) -> str | None:
    """Look through the lines below `settings:` that stand no deeper than the first of them."""
    column = None
    for indent, line in _lines(text):
        if indent == 0:
            return None
        column = indent if column is None else column
        entry = _ENTRY.match(line) if indent == column else None
        if entry and entry["key"] == name:
            return _bare(re.split(r"\s#", entry["value"], maxsplit=1)[0].strip())
    return None


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Give the lines with their indentation, without blank ones, comments and what goes on with the text of another."""
    block: int | None = None
    mark = ""
    for line in text.splitlines()[1:]:
        content = line.lstrip(" ")
        indent = len(line) - len(content)
        if mark:
            mark = "" if _closes(line, mark) else mark
        elif content.strip() and (block is None or indent <= block) and not content.startswith("#"):
            yield indent, content
            lead = _LEAD.match(content)
            value = content[lead.end() :] if lead else content
            block = indent if _HEADER.fullmatch(value) else None
            mark = _left_open(value)


def _left_open(value: str) -> str:
    """Give the quote that a value opens and does not close on its line."""
    return value[:1] if value.startswith(('"', "'")) and not re.match(_QUOTED, value) else ""


def _closes(line: str, mark: str) -> bool:
    return re.match(_QUOTED, mark + line) is not None


def _in_braces(text: str, wanted: tuple[str, ...]) -> str | None:
    """Follow the signs from the first brace on; a key in a list within leads nowhere."""
    holders: list[str] = []
    words: list[str] = []
    key = ""
    for match in _TOKEN.finditer(text):
        token = match[0]
        is_end = token in (",", "}") and words and len(holders) == len(wanted)
        if is_end and (*holders[1:], key) == wanted:
            return _bare(" ".join(words))
        if token in ("{", "["):
            holders.append(key if token == "{" else "[")
        elif token in ("}", "]"):
            del holders[-1:]
        elif token == ":":
            key = _bare(" ".join(words))
        elif token != ",":
            words += [] if token.startswith("#") else [token]
            continue
        key, words = (key if token == ":" else ""), []
        if not holders:
            return None
    return None


def _bare(word: str) -> str:
    """Take the quotes away."""
    return word[1:-1] if word[:1] in ('"', "'") else word
