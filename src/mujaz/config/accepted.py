"""What a setting accepts, and what is wrong with values that it does not: said from the models of the settings."""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from mujaz.config.config_file import ConfigFile, value_text
from mujaz.problems import Advice, Problem, advice
from mujaz.source.yaml_with_lines import YamlPath

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Accepts:
    """The key of the sentence that says what a setting accepts, where its type does not say it.

    `entries` is that of what stands in it, for a mapping.
    """

    key: str
    entries: Advice | None = None


def validated(
    model: type[Model], values: Mapping[str, Any], config: ConfigFile, place: YamlPath = ()
) -> tuple[Model, tuple[Problem, ...]]:
    """Return the settings at a place of mkdocs.yml, and what is wrong with them; a faulty one has its default.

    Of a mapping, such as `rules`, the faulty entries alone are left out.
    """
    given = {str(key): value for key, value in values.items() if value is not None}
    try:
        return model.model_validate(given), ()
    except ValidationError as error:
        faults = {fault["loc"][:2]: fault for fault in error.errors()}
    problems = tuple(_fault(model, config, (*place, *where), where, fault) for where, fault in faults.items())
    for field, *entry in faults:
        value = given.get(str(field))
        if entry and isinstance(value, Mapping):
            given[str(field)] = {k: v for k, v in value.items() if k != entry[0]}
        else:
            given.pop(str(field), None)
    return model.model_validate(given), problems


def _fault(
    model: type[BaseModel], config: ConfigFile, where: YamlPath, place: YamlPath, fault: ErrorDetails
) -> Problem:
    """Return the problem of a setting, or of an entry in it, that pydantic refused."""
    name = setting_name(where)
    match fault["type"]:
        case "extra_forbidden":
            return config.problem(
                "unknown-setting", where, field=name, suggestion=near(str(place[-1]), model.model_fields)
            )
        case "unknown_entry":
            known = fault["ctx"]["known"]
            return config.problem(
                "unknown-setting", where, field=name, suggestion=near(str(place[-1]), known, "see-rules")
            )
        case "firm_rule":
            return config.problem("unknown-setting", where, field=name, suggestion=advice("firm-rule"))
    return refused(config, where, fault["input"], _accepted(model, place))


def refused(config: ConfigFile, where: YamlPath, value: object, accepted: Advice) -> Problem:
    """Return the problem of a value that a setting does not accept."""
    return config.problem("bad-setting", where, field=setting_name(where), value=value_text(value), accepted=accepted)


def setting_name(where: YamlPath) -> str:
    """Return the name of a setting at a place of mkdocs.yml: its keys; places in a list are the line's business."""
    return ".".join(part for part in where if isinstance(part, str))


def _accepted(model: type[BaseModel], place: YamlPath) -> Advice:
    """Return what is accepted as a setting, or as an entry in one."""
    field = model.model_fields[str(place[0])]
    own = next((each for each in field.metadata if isinstance(each, Accepts)), None)
    return own.entries if own and own.entries and len(place) > 1 else accepted_by(field)


def accepted_by(field: FieldInfo) -> Advice:
    """Return what a setting accepts, as its type and its bounds say it, or as it says itself."""
    if own := next((each for each in field.metadata if isinstance(each, Accepts)), None):
        return advice(own.key)
    bounds = {key: value for each in field.metadata for key in ("ge", "le") if (value := getattr(each, key, None))}
    if bounds:
        return advice("accepts-number", least=bounds["ge"], most=bounds["le"])
    if isinstance(field.annotation, type) and issubclass(field.annotation, StrEnum):
        return accepts_one_of(field.annotation)
    if get_origin(field.annotation) is Literal:
        return accepts_one_of(get_args(field.annotation))
    return advice("accepts-flag" if field.annotation is bool else "accepts-text")


def accepts_one_of(choices: Iterable[str]) -> Advice:
    """Return the sentence that a value is one of a few."""
    return advice("accepts-choice", choices=", ".join(choices))


def near(name: str, known: Iterable[str], otherwise: str = "known-settings") -> Advice:
    """Return the known name that is like another one, else all that are known, or a sentence of its own."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    return advice("did-you-mean", nearest=close[0]) if close else advice(otherwise, names=", ".join(names))
