"""Names in a template, by the types of the digest: which of them are not there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from types import GenericAlias, NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from jinja2 import Environment, nodes

from kehoach.report.digest import Digest
from kehoach.report.filters import FILTERS
from kehoach.report.grammar import no_test
from kehoach.report.sandbox import GROWING_METHODS
from kehoach.words import Words

_SAME: Final = frozenset(
    {"list", "sort", "select", "selectattr", "reject", "rejectattr", "unique", "default", "d"}
)
_ONE_OF: Final = frozenset({"first", "last", "max", "min"})
_BY_FIRST: Final = frozenset({"selectattr", "rejectattr", "groupby"})
"""Filters whose first argument names a part of each one."""
_SHOWN: Final = 3
_OTHERS: Final = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)

Scope = dict[str, Any]
"""What is known of each name: its type, None where nothing is."""


@dataclass(frozen=True, slots=True)
class Miss:
    """A name that is not there beside those that are; or `what` else can't be carried out."""

    line: int
    name: str
    known: tuple[str, ...]
    what: Words | None = None


def misses(tree: nodes.Template, environment: Environment) -> list[Miss]:
    """Give all names of a template that neither the digest nor the environment has."""
    walk = _Walk(environment, [])
    _statements(walk, tree.body, dict(get_type_hints(Digest)))
    return walk.found


@dataclass(frozen=True, slots=True)
class _Walk:
    """A walk through a template with what it has found."""

    environment: Environment
    found: list[Miss]

    def miss(self, line: int, name: str, known: Iterable[str]) -> None:
        self.found.append(Miss(line, name, tuple(known)))

    def refuse(self, line: int, what: Words) -> None:
        self.found.append(Miss(line, "", (), what))


def _statements(walk: _Walk, body: Iterable[nodes.Node], scope: Scope) -> None:
    for one in body:
        _statement(walk, one, scope)


def _statement(walk: _Walk, node: nodes.Node, scope: Scope) -> None:
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
    elif isinstance(node, nodes.Output):
        for one in node.nodes:
            _printed(walk, one, _type(walk, one, scope))
    elif isinstance(node, _OTHERS):
        walk.refuse(node.lineno, _no_other(type(node).__name__.lower()))
    elif isinstance(node, nodes.Expr):
        _type(walk, node, scope)
    else:
        _statements(walk, node.iter_child_nodes(), scope)


def _no_other(name: str) -> Words:
    return Words(
        vi=f"`{name}` không dùng được: mẫu không đọc tệp khác",
        en=f"`{name}` can't be used: a template reads no other file",
    )


def _printed(walk: _Walk, node: nodes.Node, what: Any) -> None:  # noqa: ANN401 - a type
    """Refuse what has parts of its own, and lists of such: only a part of it is a text."""
    whole = _element(what) or _bare(what)
    if isinstance(whole, type) and is_dataclass(whole):
        parts = ", ".join(f"`{field.name}`" for field in fields(whole)[:_SHOWN])
        walk.refuse(
            node.lineno,
            Words(
                vi=f"chỗ này gồm nhiều phần ({parts} …), phải in từng phần",
                en=f"this has parts ({parts} …); one of them can be printed",
            ),
        )


def _named(target: nodes.Node, what: Any) -> Scope:  # noqa: ANN401 - a type
    if isinstance(target, nodes.Name):
        return {target.name: what}
    return {one.name: None for one in target.find_all(nodes.Name)}


def _type(walk: _Walk, node: nodes.Node, scope: Scope) -> Any:  # noqa: ANN401 - a type
    """Tell of what type an expression is, None where that is not known; names on the way are looked up."""
    found: Any = None
    match node:
        case nodes.Name():
            found = _of_name(walk, node, scope)
        case nodes.Const():
            found = type(node.value)
        case nodes.Getattr():
            found = _of_attribute(walk, node.lineno, node.attr, _type(walk, node.node, scope))
        case nodes.Getitem(arg=nodes.Const(value=str(name))):
            found = _of_attribute(walk, node.lineno, name, _type(walk, node.node, scope))
        case nodes.Getitem():
            _type(walk, node.arg, scope)
            found = _element(_type(walk, node.node, scope))
        case nodes.Filter():
            found = _of_filter(walk, node, scope)
        case nodes.Test(name=name) if name not in walk.environment.tests:
            walk.refuse(node.lineno, no_test(name))
        case nodes.Mul() | nodes.Pow():
            _look_at_growth(walk, node, scope)
        case nodes.CondExpr():
            _type(walk, node.test, scope)
            found, *_ = [_type(walk, one, scope) for one in (node.expr1, node.expr2) if one]
        case _:
            types = [_type(walk, child, scope) for child in node.iter_child_nodes()]
            found = types[0] if isinstance(node, nodes.Or) else None
    return found


def _of_name(walk: _Walk, node: nodes.Name, scope: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a type
    if node.name not in scope and node.name not in walk.environment.globals:
        walk.miss(node.lineno, node.name, (*scope, *walk.environment.globals))
    return scope.get(node.name)


def _of_attribute(walk: _Walk, line: int, name: str, holder: Any) -> Any:  # noqa: ANN401 - a type
    holder = _bare(holder)
    known = _parts(holder)
    if known is None and not name.startswith("_"):
        return None
    if known is None or name not in known:
        walk.miss(line, name, known or ())
        return None
    return get_type_hints(holder)[name] if is_dataclass(holder) else None


def _parts(holder: Any) -> tuple[str, ...] | None:  # noqa: ANN401 - a type
    """Name what values of a type have; None where the type is not known."""
    plain = tuple if get_origin(holder) is tuple else holder
    if not isinstance(plain, type):
        return None
    if is_dataclass(plain):
        return tuple(field.name for field in fields(plain))
    refused = GROWING_METHODS if plain is str else ()
    return tuple(name for name in dir(plain) if not name.startswith("_") and name not in refused)


def _look_at_growth(walk: _Walk, node: nodes.BinExpr, scope: Scope) -> None:
    """Refuse what the sandbox does: a text or a list times a number, and powers."""
    sides = [_bare(_type(walk, side, scope)) for side in (node.left, node.right)]
    if isinstance(node, nodes.Pow) or any(side is str or get_origin(side) is tuple for side in sides):
        walk.refuse(
            node.lineno,
            Words(vi="chỉ nhân được số với số", en="only numbers can be multiplied"),
        )


def _of_filter(walk: _Walk, node: nodes.Filter, scope: Scope) -> Any:  # noqa: ANN401 - a type
    given = _type(walk, node.node, scope) if node.node else None
    for argument in (*node.args, *(keyword.value for keyword in node.kwargs)):
        _type(walk, argument, scope)
    if node.name not in walk.environment.filters:
        walk.miss(node.lineno, node.name, walk.environment.filters)
        return None
    part = _part_of_each(walk, node, given)
    if node.name == "map":
        return GenericAlias(tuple, (part, ...)) if part else None
    if node.name in FILTERS:
        return get_type_hints(FILTERS[node.name]).get("return")
    if node.name in _SAME:
        return given
    return _element(given) if node.name in _ONE_OF else None


def _part_of_each(walk: _Walk, node: nodes.Filter, given: Any) -> Any:  # noqa: ANN401 - a type
    """Look up the part that a filter asks of each one of a list, as in `map(attribute="title")`, and tell its type."""
    named = [one.value for one in node.kwargs if one.key == "attribute"]
    first = node.args[:1] if node.name in _BY_FIRST else []
    what = _element(given)
    for path in (*first, *named):
        if isinstance(path, nodes.Const) and isinstance(path.value, str):
            for name in path.value.split("."):
                what = _of_attribute(walk, node.lineno, name, what)
            return what
    return None


def _bare(what: Any) -> Any:  # noqa: ANN401 - a type
    """Leave None out of "one or None"."""
    if get_origin(what) in (Union, UnionType):
        rest = [one for one in get_args(what) if one is not NoneType]
        return rest[0] if len(rest) == 1 else None
    return what


def _element(what: Any) -> Any:  # noqa: ANN401 - a type
    bare = _bare(what)
    return get_args(bare)[0] if get_origin(bare) is tuple else None
