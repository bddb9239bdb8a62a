"""The JSON Schema of the front matter, for editors.

It is made of the model that checks briefs. mujaz matches names in any spelling, which a schema cannot do: it proposes
the vocabulary's, and takes any other Arabic one; but the ids of topics and countries it wants to the letter.
"""

import re
from collections.abc import Callable
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from mujaz.brief.fields import FIELD_EXAMPLES, Fields
from mujaz.vocabulary import Kind, Vocabulary

Schema = dict[str, Any]

_TEXT: Schema = {"type": ["string", "number"], "minLength": 1, "pattern": r"\S"}
_NULL: Schema = {"type": "null"}
_NOTHING: Schema = {"type": ["null", "string"], "pattern": r"^\s*$"}
_STRICT = {Kind.TOPICS: r"[^\x00-\x7f]", Kind.COUNTRIES: r"[^\x00-\x7f]|^[a-z]{2}$"}
"""The kinds that only know the vocabulary's terms, with the names that may be another spelling of one."""
_MODELS = {"Reference": "sources", "Membership": "series"}


class _Generator(GenerateJsonSchema):
    """Writes what a file may hold: a number is a text where no form is asked for. Titles would be the keys again."""

    def str_schema(self, schema: core_schema.StringSchema) -> Schema:
        """Return the schema of a text."""
        made = super().str_schema(schema)
        if "pattern" in made:
            return made
        return dict(_TEXT) if "minLength" in made else {"type": ["string", "number"]}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 -- pydantic's interface
        """Return no."""
        return False


def brief_schema(vocabulary: Vocabulary, about: Callable[[str], str]) -> Schema:
    """Return the schema (draft 7, which editors know); terms of the vocabulary are proposed.

    `about` returns the sentence of a field, such as `title` or `sources.title`, and of the whole, `front-matter`.
    """
    made = Fields.model_json_schema(schema_generator=_Generator)
    models: Schema = {name: made["$defs"][name] for name in _MODELS}
    fields: Schema = made["properties"]
    fields["kind"] = made["$defs"]["BriefKind"]
    for kind in Kind:
        fields[kind.value] = _replaced(fields[kind.value], _TEXT, _reference(kind))
    member: Schema = models["Membership"]["properties"]
    member["id"] = {"anyOf": [_reference(Kind.SERIES)]}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "description": about("front-matter"),
        **_described(made, "", about),
        "$defs": {
            **{name: _described(models[name], f"{field}.", about) for name, field in _MODELS.items()},
            **{kind.value: _names(kind, vocabulary) for kind in Kind},
        },
    }


def _reference(kind: Kind) -> Schema:
    return {"$ref": f"#/$defs/{kind.value}"}


def _described(model: Schema, prefix: str, about: Callable[[str], str]) -> Schema:
    """Return a model with a sentence for each field; a field that is not required may stand there without a value."""
    required = model["required"]
    properties = {}
    for field, made in model["properties"].items():
        found = {key: value for key, value in made.items() if key != "default"}
        if field not in required:
            found = _or_nothing(found)
        properties[field] = {**found, "description": _sentence(prefix + field, about)}
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _or_nothing(schema: Schema) -> Schema:
    choices = [choice for choice in schema.get("anyOf", [schema]) if choice != _NULL]
    others = {key: value for key, value in schema.items() if key != "anyOf"} if "anyOf" in schema else {}
    return {**others, "anyOf": [*choices, _NOTHING]}


def _sentence(field: str, about: Callable[[str], str]) -> str:
    return "\n".join(text for text in (about(field), FIELD_EXAMPLES.get(field, "")) if text)


def _names(kind: Kind, vocabulary: Vocabulary) -> Schema:
    """Return the schema of a term's name; names in Latin letters are ids, or stand in the vocabulary as they are."""
    entries = vocabulary.entries[kind].values()
    ids = [entry.term.id.upper() if kind is Kind.COUNTRIES else entry.term.id for entry in entries]
    labels = [entry.term.label for entry in entries]
    latin = [name for entry in entries for name in entry.other_labels if re.search("[A-Za-z]", name)]
    names = list(dict.fromkeys([*ids, *labels, *latin]))
    if not names:
        return _TEXT
    others = {"type": "string", "pattern": _STRICT[kind]} if kind in _STRICT else _TEXT
    return {"anyOf": [{"enum": names}, others]}


def _replaced(schema: Any, old: Schema, new: Schema) -> Any:  # noqa: ANN401 -- any part of a schema
    """Return a schema with `new` wherever `old` stands in it."""
    if schema == old:
        return new
    if isinstance(schema, dict):
        return {key: _replaced(value, old, new) for key, value in schema.items()}
    return [_replaced(item, old, new) for item in schema] if isinstance(schema, list) else schema
