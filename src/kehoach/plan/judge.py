"""Holding a document against a shape: what pydantic refuses, as problems with places."""

from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from pydantic import BaseModel, ValidationError

from kehoach.document.node import Document, Mapping, Node
from kehoach.document.oddity import looks_like_text
from kehoach.document.route import Turns, at, plain, span_of
from kehoach.finding.problem import Problem
from kehoach.plan.schema.meant import meant_key
from kehoach.plan.shape.parts import TAGS
from kehoach.text.nearest import Compared, nearest
from kehoach.text.source import Span
from kehoach.words import Fact, Words

_EXPECTED = {
    "string_type": Words(vi="một đoạn chữ", en="a text"),
    "list_type": Words(
        vi="một danh sách, mỗi mục một dòng bắt đầu bằng `- `",
        en="a list, each item on a line that starts with `- `",
    ),
    "dict_type": Words(vi="các khóa con", en="keys of its own"),
    "model_type": Words(vi="các khóa con", en="keys of its own"),
}
Route = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Judged:
    """A document with its shape, and what is kept while its errors are told: there may be a hundred thousand."""

    document: Document
    shape: type[BaseModel]
    turns: Turns = field(default_factory=Turns)
    compared: Compared = field(default_factory=Compared)

    def node(self, route: Route) -> Node | None:
        return at(self.document, route, self.turns)

    def span(self, route: Route, *, key_only: bool = False) -> Span:
        return span_of(self.document, route, self.turns, key_only=key_only)


def judge(document: Document, shape: type[BaseModel]) -> tuple[Problem, ...]:
    """Give what the shape refuses in a document whose top is a mapping."""
    if document.root is None:
        return ()
    try:
        shape.model_validate(plain(document.root))
    except ValidationError as refused:
        errors = refused.errors(include_url=False, include_input=False)
        judged = _Judged(document, shape)
        return tuple(_problem(judged, error) for error in errors)
    return ()


def _problem(judged: _Judged, error: Any) -> Problem:  # noqa: ANN401
    route: Route = tuple(part for part in error["loc"] if part not in TAGS)
    if error["type"] in ("missing", "string_too_short"):
        return _missing(judged, route)
    if error["type"] == "extra_forbidden":
        return _unknown(judged, route)
    return _wrong_type(judged, route, error)


def _missing(judged: _Judged, route: Route) -> Problem:
    holder = judged.node(route[:-1])
    is_empty = judged.node(route) is not None
    missing = _first_key(holder) or judged.span(route[:-1])
    place = judged.span(route, key_only=True) if is_empty else missing
    return Problem("missing-key", place, {"key": str(route[-1]), "where": _where(route), "empty": is_empty})


def _unknown(judged: _Judged, route: Route) -> Problem:
    key = str(route[-1])
    known = _keys_at(judged.shape, tuple(part if isinstance(part, str) else 0 for part in route[:-1]))
    meant = meant_key(key, known)
    facts: dict[str, Fact] = {
        "key": key,
        "meant": meant,
        "is_there": meant is not None and judged.node((*route[:-1], meant)) is not None,
        "nearest": meant or nearest(key.lower(), known, judged.compared),
        "known": known,
        "where": _where(route),
    }
    return Problem("unknown-key", judged.span(route, key_only=True), facts)


def _wrong_type(judged: _Judged, route: Route, error: Any) -> Problem:  # noqa: ANN401
    document, node = judged.document, judged.node(route)
    if node is not None and looks_like_text(node, document.source.text):
        return Problem("text-with-colon", node.span, {"text": document.source.part(node.span)})
    place = node.span if node is not None else judged.span(route)
    facts: dict[str, Fact] = {"key": _key_of(route), "expected": _expected(error)}
    return Problem("wrong-type", _first_line(document, place), facts)


def _expected(error: Any) -> Words:  # noqa: ANN401
    """Say what may stand there: a form, or one of a few words."""
    if error["type"] == "literal_error":
        choices = error["ctx"]["expected"].replace("'", "`")
        return Words(vi=f"một trong {choices.replace(' or ', ' hoặc ')}", en=f"one of {choices}")
    return _EXPECTED.get(error["type"], _EXPECTED["string_type"])


def _first_key(node: Node | None) -> Span | None:
    return node.nodes[0].span if isinstance(node, Mapping) and node.nodes else None


def _first_line(document: Document, span: Span) -> Span:
    """Point at the first line of a node, not at all of it."""
    end = document.source.text.find("\n", span.start, span.end)
    return Span(span.start, end) if end >= 0 else span


def _key_of(route: Route) -> str:
    return next((str(part) for part in reversed(route) if isinstance(part, str)), "")


def _where(route: Route) -> str | None:
    """Name the key in whose list or mapping the last part stands; None at the top."""
    return _key_of(route[:-1]) or None


@lru_cache(maxsize=1024)
def _keys_at(shape: type[BaseModel], route: Route) -> tuple[str, ...]:
    """Give the keys that the shape knows at a route, by walking its JSON Schema."""
    schema = _schema_of(shape)
    here = schema
    for part in route:
        here = _step(schema, here, part)
    return tuple(_resolved(schema, here).get("properties", {}))


@cache
def _schema_of(shape: type[BaseModel]) -> dict[str, Any]:
    """Make the schema once: it takes longer than checking a plan."""
    return shape.model_json_schema()


def _step(schema: dict[str, Any], here: dict[str, Any], part: str | int) -> dict[str, Any]:
    if isinstance(part, int):
        return dict(_resolved(schema, here, "array").get("items", {}))
    return dict(_resolved(schema, here).get("properties", {}).get(part, {}))


def _resolved(schema: dict[str, Any], node: dict[str, Any], sort: str = "object") -> dict[str, Any]:
    """Follow references, and of several forms take the one that a route goes on in; never null."""
    while True:
        if "$ref" in node:
            node = schema["$defs"][node["$ref"].rsplit("/", 1)[1]]
        elif "anyOf" in node:
            node = next(one for one in node["anyOf"] if one.get("type") != "null")
        elif "oneOf" in node:
            forms = [_resolved(schema, one, sort) for one in node["oneOf"]]
            node = next((one for one in forms if one.get("type") == sort), forms[0])
        else:
            return node
