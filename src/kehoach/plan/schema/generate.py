"""JSON Schema (draft 2020-12) of the files, for editors.

YAML readers take `12`, `no` and an empty cell for a number, false and null; kehoach reads all of them as text. The
schema takes every scalar for a text, too.
"""

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from kehoach.plan.schema.house_keys import HOUSE_KEYS
from kehoach.plan.schema.key import Key
from kehoach.plan.schema.plan_keys import PLAN_KEYS
from kehoach.plan.schema.progress_keys import PROGRESS_KEYS
from kehoach.plan.schema.roster_keys import ROSTER_KEYS
from kehoach.plan.schema.sorts import shape_of, sorts
from kehoach.words import Language, Words

Schema: TypeAlias = dict[str, Any]

KEYS: Final[Mapping[str, Key]] = {**PLAN_KEYS, **PROGRESS_KEYS, **ROSTER_KEYS, **HOUSE_KEYS}
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_FILLED: Final = ("string", "number", "boolean")
_SCALAR: Final = (*_FILLED, "null")
_TITLES: Final = {
    "plan": Words("Tệp kế hoạch của kehoach", "A plan for kehoach"),
    "progress": Words("Tệp tiến độ của kehoach", "Progress for kehoach"),
    "units": Words("Danh mục đơn vị của kehoach", "A roster for kehoach"),
    "settings": Words("Cài đặt của kehoach", "Settings of kehoach"),
    "closed": Words("Kỳ đã chốt của kehoach", "A closed period of kehoach"),
}
_ANY: Final = Words("Mọi tệp của kehoach", "Any file of kehoach")


class _Generator(GenerateJsonSchema):
    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """Offer words that are folded before they are compared, without refusing other ways of typing them."""
        inner = super().function_before_schema(schema)
        return {"type": "string", "examples": inner["enum"]} if "enum" in inner else inner


def schema_of(sort: str, language: Language) -> Schema:
    """Give the schema of one sort of file."""
    title = _TITLES.get(sort, Words(sort, sort)).say(language)
    top, parts = _made(sort, language)
    return {"$schema": _DIALECT, "title": title, **top, "$defs": parts}


def schema_of_any(language: Language) -> Schema:
    """Give one schema for all files: the top key tells which sort a file is."""
    whole: Schema = {"$schema": _DIALECT, "title": _ANY.say(language), "type": "object"}
    parts: Schema = {}
    cases = []
    for sort in sorts():
        top, own = _made(sort, language)
        parts |= {**own, sort: top}
        marks = [{"required": [key]} for key in top.get("required") or _marking(top)]
        cases.append({"if": {"anyOf": marks}, "then": {"$ref": f"#/$defs/{sort}"}})
    return {**whole, "allOf": cases, "$defs": parts}


def _marking(top: Schema) -> list[str]:
    """Give the keys of which a file of a sort has at least one, where it needs none: those of lists of mappings."""
    return ["extends", *(key for key, one in top["properties"].items() if "$ref" in one.get("items", {}))]


def _made(sort: str, language: Language) -> tuple[Schema, Schema]:
    shape = shape_of(sort)
    made = shape.model_json_schema(schema_generator=_Generator)
    parts = {name: _settled(part, name, language) for name, part in made.pop("$defs", {}).items()}
    return _settled(made, shape.__name__, language), parts


def _settled(node: Schema, shape: str, language: Language) -> Schema:
    """Make an editor's schema of pydantic's: texts are scalars, null is no form of its own, keys say what they are."""
    if "$ref" in node:
        return {"$ref": node["$ref"]}
    for union in ("anyOf", "oneOf"):
        if union in node:
            return _joined(
                [_settled(one, shape, language) for one in node[union] if one.get("type") != "null"]
            )
    return _SETTLE.get(node.get("type", ""), _as_is)(node, shape, language)


def _text(node: Schema, _shape: str, _language: Language) -> Schema:
    if "enum" in node or "const" in node:
        return {"enum": node.get("enum") or [node["const"]]}
    more: Schema = {key: node[key] for key in ("minLength", "examples") if key in node}
    return {"type": list(_FILLED if "minLength" in node or "examples" in node else _SCALAR), **more}


def _list(node: Schema, shape: str, language: Language) -> Schema:
    return {"type": "array", "items": _settled(node["items"], shape, language)}


def _keys(node: Schema, shape: str, language: Language) -> Schema:
    if "properties" not in node:
        return {
            "type": "object",
            "additionalProperties": _settled(node["additionalProperties"], shape, language),
        }
    known = {
        key: {**_said(shape, key, language), **_settled(one, shape, language)}
        for key, one in node["properties"].items()
    }
    required = {"required": node["required"]} if "required" in node else {}
    return {"type": "object", "properties": known, **required, "additionalProperties": False}


def _as_is(node: Schema, _shape: str, _language: Language) -> Schema:
    return node


_SETTLE: Final = {"string": _text, "array": _list, "object": _keys}


def _said(shape: str, key: str, language: Language) -> Schema:
    """Say what a key means; beside Vietnamese words the English ones stand as a comment."""
    found = KEYS.get(f"{shape}.{key}") or KEYS.get(key)
    if found is None:
        return {"title": key}
    said = {"title": found.title.say(language), "description": found.about.say(language)}
    english = f"{found.title.say(Language.EN)}: {found.about.say(Language.EN)}"
    return said if language is Language.EN else {**said, "$comment": english}


def _joined(forms: list[Schema]) -> Schema:
    """Join forms of different types into one, of which an editor can say what is wrong; else any of them."""
    if len(forms) == 1:
        return forms[0]
    if any("type" not in one for one in forms):
        return {"anyOf": forms}
    types = [
        kind for one in forms for kind in ([one["type"]] if isinstance(one["type"], str) else one["type"])
    ]
    return {**{key: value for one in forms for key, value in one.items()}, "type": types}
