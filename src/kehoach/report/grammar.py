"""What is wrong with the grammar of a template, in words: the library says it in English only."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from kehoach.words import Words

if TYPE_CHECKING:
    from jinja2 import Environment, TemplateSyntaxError

_BLOCKS: Final = frozenset({"autoescape", "block", "call", "filter", "for", "if", "macro", "with"})

_NAMES: Final = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of statement block": "{%",
    "begin of print statement": "{{",
    "comment": "#}",
}
"""Tokens that the library describes; the others it names by their signs."""


def has_no_end(brace: str, closing: str) -> Words:
    """Say that a brace has no end in its paragraph."""
    return Words(
        vi=f"ngoặc `{brace}` chưa có `{closing}` trong cùng đoạn",
        en=f"`{brace}` has no `{closing}` in the same paragraph",
    )


def line_of(error: "TemplateSyntaxError", source: str, environment: "Environment") -> int:
    """Give the line to look at: where a block begins that has no end, else where the library stopped."""
    if not (error.message or "").startswith("Unexpected end of template."):
        return error.lineno
    opened: list[tuple[int, str]] = []
    for line, tag in _tags(source, environment):
        if tag in _BLOCKS:
            opened.append((line, tag))
        elif opened and tag == f"end{opened[-1][1]}":
            opened.pop()
    return opened[-1][0] if opened else error.lineno


def _tags(source: str, environment: "Environment") -> Iterator[tuple[int, str]]:
    """Give the word that each block of braces begins with, and its line."""
    begun: int | None = None
    for line, kind, text in environment.lex(source):
        if kind == "block_begin":
            begun = line
        elif begun is not None and kind != "whitespace":
            yield begun, text
            begun = None


def grammar(message: str) -> Words:
    """Put an error of the library into words; one that is not known stands in brackets as the library says it."""
    for pattern, words in _KNOWN:
        match = pattern.match(message)
        if match:
            return words(**{key: _NAMES.get(one, one) for key, one in match.groupdict().items()})
    return Words(vi=f"viết sai cú pháp mẫu ({message})", en=f"against the grammar of templates ({message})")


def _open_block(block: str) -> Words:
    return Words(
        vi=f"khối `{{% {block} %}}` chưa có `{{% end{block} %}}`",
        en=f"the block `{{% {block} %}}` has no `{{% end{block} %}}`",
    )


def _other_end(name: str) -> Words:
    return Words(
        vi=f"`{{% {name} %}}` không khớp với khối nào đang mở",
        en=f"`{{% {name} %}}` ends no block that is open",
    )


def _no_tag(name: str) -> Words:
    return Words(vi=f"không có lệnh `{name}`", en=f"there is no tag `{name}`")


def _no_filter(name: str) -> Words:
    return Words(vi=f"không có bộ lọc `{name}`", en=f"there is no filter `{name}`")


def no_test(name: str) -> Words:
    """Say that `is` has no such name behind it."""
    return Words(vi=f"không có phép thử `{name}`", en=f"there is no test `{name}`")


def _expected(wanted: str, got: str) -> Words:
    return Words(
        vi=f"chỗ này phải là `{wanted}`, không phải `{got}`", en=f"`{wanted}` is due here, not `{got}`"
    )


def _out_of_place(got: str) -> Words:
    return Words(vi=f"`{got}` không đúng chỗ", en=f"`{got}` is out of place")


def _nothing_before(sign: str) -> Words:
    return Words(vi=f"trước `{sign}` thiếu tên hoặc giá trị", en=f"a name or a value is due before `{sign}`")


def _missing(sign: str) -> Words:
    return Words(vi=f"thiếu `{sign}`", en=f"`{sign}` is missing")


def _known(pattern: str, words: Callable[..., Words]) -> tuple[re.Pattern[str], Callable[..., Words]]:
    return re.compile(pattern, re.DOTALL), words


_KNOWN: Final = (
    _known(r"Unexpected end of template\..*that needs to be closed is '(?P<block>\w+)'", _open_block),
    _known(r"Encountered unknown tag '(?P<name>end\w+|else|elif)'", _other_end),
    _known(r"Encountered unknown tag '(?P<name>.+?)'", _no_tag),
    _known(r"No filter named '(?P<name>.+?)'", _no_filter),
    _known(r"No test named '(?P<name>.+?)'", no_test),
    _known(r"unexpected end of template, expected '(?P<sign>.+?)'", _missing),
    _known(r"Missing end of (?P<sign>comment) tag", _missing),
    _known(r"Expected an expression, got '(?P<sign>.+?)'", _nothing_before),
    _known(r"expected token '(?P<wanted>.+?)', got '(?P<got>.+?)'", _expected),
    _known(r"unexpected '(?P<got>.+?)', expected '(?P<wanted>.+?)'", _expected),
    _known(r"unexpected (?:char )?['\"](?P<got>.+?)['\"]", _out_of_place),
)
