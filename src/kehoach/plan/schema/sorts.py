"""Which sorts of files have a shape: each module of `plan/shape/` but those of parts, its last shape that of a whole file."""

import pkgutil
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.plan.shape.parts import Shape

_SHAPES = "kehoach.plan.shape"
_PARTS = frozenset({"parts", "house"})


def sorts() -> Sequence[str]:
    """Give the names of all sorts, without importing a shape."""
    package = find_spec(_SHAPES)
    places = package.submodule_search_locations if package else None
    return sorted(module.name for module in pkgutil.iter_modules(places) if module.name not in _PARTS)


def shape_of(sort: str) -> "type[Shape]":
    """Give the shape of a whole file of a sort."""
    from kehoach.plan.shape.parts import Shape  # noqa: PLC0415 - a list of names does not wait for pydantic

    module = import_module(f"{_SHAPES}.{sort}")
    own = [
        thing
        for thing in vars(module).values()
        if isinstance(thing, type) and thing.__module__ == module.__name__
    ]
    return [thing for thing in own if issubclass(thing, Shape)][-1]
