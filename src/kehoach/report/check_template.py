"""Checking a template without a plan: names that no digest has, filters that there are not, words out of grammar."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from difflib import get_close_matches
from functools import cached_property
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, Union, get_args, get_origin, get_type_hints

from kehoach.report.bounds import bounded
from kehoach.report.digest import Digest
from kehoach.report.filters import FILTERS
from kehoach.report.templates import Template, source_of

if TYPE_CHECKING:
    from jinja2 import nodes

    from kehoach.report.sandbox import Sandbox

_SAME: Final = frozenset(
    {"list", "sort", "select", "selectattr", "reject", "rejectattr", "unique", "default", "d"}
)
_ONE_OF: Final = frozenset({"first", "last", "max", "min"})
_CLOSE: Final = 0.5

Scope = dict[str, Any]
"""What is known of each name: its type, None where nothing is."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A name that is not there, by the line of a Markdown template or the paragraph of a Word one.

    `what` is the library's word where the grammar is broken; then `name` is empty.
    """

    line: int
    text: str
    name: str
    nearest: str | None
    what: str | None = None


@dataclass(frozen=True)
class Part:
    """A text with the grammar of templates: a file, or the body, a head or foot of a Word document."""

    source: str
    before: int
    is_xml: bool

    @cached_property
    def lines(self) -> list[str]:
        """Cut the source into lines, once for all its flaws."""
        return self.source.split("\n")


def check_template(template: Template) -> tuple[Flaw, ...]:
    """Give all that is wrong in a template, in the order of its lines."""
    from kehoach.report.escape import markdown, xml  # noqa: PLC0415 - only documents pay for templates
    from kehoach.report.sandbox import sandbox  # noqa: PLC0415

    is_word = template.form == "docx"
    environment = sandbox(xml if is_word else markdown)
    with bounded(template.path):
        parts = _word_parts(template) if is_word else iter([Part(source_of(template), 0, is_xml=False)])
        return tuple(flaw for part in parts for flaw in _flaws(part, environment))


def _word_parts(template: Template) -> Iterator[Part]:
    from kehoach.report.word import opened, sources  # noqa: PLC0415 - only documents pay for Word

    for source in sources(opened(template)):
        yield Part(source, 1, is_xml=True)


def _flaws(part: Part, environment: "Sandbox") -> Iterator[Flaw]:
    from jinja2 import TemplateSyntaxError  # noqa: PLC0415 - only documents pay for templates

    try:
        tree = environment.parse(part.source)
    except TemplateSyntaxError as error:
        yield _flaw(part, error.lineno, "", (), what=error.message)
        return
    walk = _Walk(part, frozenset(environment.filters), frozenset(environment.globals), [])
    _statements(walk, tree.body, dict(get_type_hints(Digest)))
    yield from sorted(walk.found, key=lambda one: one.line)


@dataclass(frozen=True, slots=True)
class _Walk:
    """A walk through a template with what it has found."""

    part: Part
    filters: frozenset[str]
    globals: frozenset[str]
    found: list[Flaw]

    def miss(self, line: int, name: str, known: Iterable[str]) -> None:
        self.found.append(_flaw(self.part, line, name, known))


def _flaw(part: Part, line: int, name: str, known: Iterable[str], what: str | None = None) -> Flaw:
    from kehoach.report.word import words_of  # noqa: PLC0415 - only documents pay for Word

    text = part.lines[line - 1] if 0 < line <= len(part.lines) else ""
    near = get_close_matches(name, sorted(known), n=1, cutoff=_CLOSE)
    shown = words_of(text) if part.is_xml else text.strip()
    return Flaw(line - part.before, shown, name, near[0] if near else None, what)


def _statements(walk: _Walk, body: "Iterable[nodes.Node]", scope: Scope) -> None:
    for one in body:
        _statement(walk, one, scope)


def _statement(walk: _Walk, node: "nodes.Node", scope: Scope) -> None:
    from jinja2 import nodes  # noqa: PLC0415 - only documents pay for templates

    if isinstance(node, nodes.For):
        inner = scope | {"loop": None} | _named(node.target, _element(_type(walk, node.iter, scope)))
        _statements(walk, [node.test] if node.test else [], inner)
        _statements(walk, node.body, inner)
        _statements(walk, node.else_, dict(scope))
    elif isinstance(node, nodes.Assign):
        scope |= _named(node.target, _type(walk, node.node, scope))
    elif isinstance(node, nodes.Macro | nodes.With):
        targets = node.args if isinstance(node, nodes.Macro) else node.targets
        inner = scope | {"caller": None, "varargs": None, "kwargs": None}
        for target in targets:
            inner |= _named(target, None)
        _statements(walk, node.body, inner)
        if isinstance(node, nodes.Macro):
            scope[node.name] = None
    elif isinstance(node, nodes.Expr):
        _type(walk, node, scope)
    else:
        _statements(walk, node.iter_child_nodes(), scope)


def _named(target: "nodes.Node", what: Any) -> Scope:  # noqa: ANN401 - a type
    from jinja2 import nodes  # noqa: PLC0415 - only documents pay for templates

    if isinstance(target, nodes.Name):
        return {target.name: what}
    return {one.name: None for one in target.find_all(nodes.Name)}


def _type(walk: _Walk, node: "nodes.Node", scope: Scope) -> Any:  # noqa: ANN401 - a type
    """Tell of what type an expression is, None where that is not known; names on the way are looked up."""
    from jinja2 import nodes  # noqa: PLC0415 - only documents pay for templates

    match node:
        case nodes.Name():
            return _of_name(walk, node, scope)
        case nodes.Getattr():
            return _of_attribute(walk, node, _type(walk, node.node, scope))
        case nodes.Filter():
            return _of_filter(walk, node, scope)
        case nodes.Getitem():
            _type(walk, node.arg, scope)
            return _element(_type(walk, node.node, scope))
    types = [_type(walk, child, scope) for child in node.iter_child_nodes()]
    return types[0] if isinstance(node, nodes.Or | nodes.CondExpr) and types else None


def _of_name(walk: _Walk, node: "nodes.Name", scope: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a type
    if node.name not in scope and node.name not in walk.globals:
        walk.miss(node.lineno, node.name, (*scope, *walk.globals))
    return scope.get(node.name)


def _of_attribute(walk: _Walk, node: "nodes.Getattr", holder: Any) -> Any:  # noqa: ANN401 - a type
    holder = _bare(holder)
    if not (isinstance(holder, type) and is_dataclass(holder)):
        return None
    known = [field.name for field in fields(holder)]
    if node.attr not in known:
        walk.miss(node.lineno, node.attr, known)
        return None
    return get_type_hints(holder)[node.attr]


def _of_filter(walk: _Walk, node: "nodes.Filter", scope: Scope) -> Any:  # noqa: ANN401 - a type
    given = _type(walk, node.node, scope) if node.node else None
    for argument in (*node.args, *(keyword.value for keyword in node.kwargs)):
        _type(walk, argument, scope)
    if node.name not in walk.filters:
        walk.miss(node.lineno, node.name, walk.filters)
        return None
    if node.name in FILTERS:
        return get_type_hints(FILTERS[node.name]).get("return")
    if node.name in _SAME:
        return given
    return _element(given) if node.name in _ONE_OF else None


def _bare(what: Any) -> Any:  # noqa: ANN401 - a type
    """Leave None out of "one or None"."""
    if get_origin(what) in (Union, UnionType):
        rest = [one for one in get_args(what) if one is not NoneType]
        return rest[0] if len(rest) == 1 else None
    return what


def _element(what: Any) -> Any:  # noqa: ANN401 - a type
    bare = _bare(what)
    return get_args(bare)[0] if get_origin(bare) is tuple else None
