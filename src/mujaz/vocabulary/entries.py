"""The form of each entry in vocabulary.yml."""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from mujaz.file_names import DEVICES
from mujaz.source import yaml_with_lines
from mujaz.vocabulary.terms import INDEX, MAX_ID, Kind


def _listed(value: object) -> object:
    return value if isinstance(value, list | tuple) or value is None else [value]


def _not_reserved(id_: str) -> str:
    if id_ == INDEX or id_ in DEVICES:  # which Windows takes for no name of a file
        raise PydanticCustomError("reserved_id", "a reserved id")
    return id_


def _in_latin_letters(value: str) -> str:
    if value and (not re.search("[A-Za-z]", value) or re.search("[\\u0600-\\u06ff]", value)):
        raise PydanticCustomError("latin_letters", "a name in Latin letters")
    return value


Slug = StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=MAX_ID)
Id = Annotated[str, Slug, AfterValidator(_not_reserved)]
EntryText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
LatinText = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_in_latin_letters)]
EntryNames = Annotated[tuple[EntryText, ...], BeforeValidator(lambda v: _listed(v) or ())]


class _Model(BaseModel):
    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)
    _blanks = model_validator(mode="before")(yaml_with_lines.without_blanks)


class _EntryModel(_Model):
    id: Id
    label: EntryText
    label_en: LatinText = ""
    description: str = ""
    synonyms: EntryNames = ()


class _Topic(_EntryModel):
    parent: str = ""


class _Tag(_EntryModel):
    pass


class _Organization(_EntryModel):
    pass


class _Person(_EntryModel):
    role: str = ""


class _Series(_EntryModel):
    pass


class _Author(_Model):
    id: Id
    name: EntryText
    label_en: LatinText = ""
    role: str = ""
    bio: str = ""
    synonyms: EntryNames = ()


class CountryModel(_Model):
    """The house style's words for a country."""

    label: str = ""
    label_en: LatinText = ""
    description: str = ""
    synonyms: EntryNames = ()


MODELS: dict[Kind, type[BaseModel]] = {
    Kind.TOPICS: _Topic,
    Kind.TAGS: _Tag,
    Kind.ORGANIZATIONS: _Organization,
    Kind.PEOPLE: _Person,
    Kind.AUTHORS: _Author,
    Kind.SERIES: _Series,
}
