"""What the reference says: from the models of settings and front matter, the messages, and click's commands."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import click
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from mujaz.brief.fields import FIELD_EXAMPLES, Fields, Membership, Reference
from mujaz.cli import main
from mujaz.config import Settings
from mujaz.config.accepted import accepted_by
from mujaz.config.mkdocs_settings import MkdocsSettings
from mujaz.config.unhonoured import EXTRA_WITHOUT_EFFECT, THEME_WITH_EFFECT, WITHOUT_EFFECT
from mujaz.messages import Language, message, say
from mujaz.vocabulary import Kind
from mujaz.vocabulary.entries import MODELS, CountryModel

PAGES: dict[Language, str] = {"ar": "reference.md", "en": "reference.en.md"}


@dataclass(frozen=True)
class Setting:
    """A setting: its name, what it is for, what it accepts, its default ('' for none)."""

    name: str
    about: str
    accepts: str
    default: str


@dataclass(frozen=True)
class FieldEntry:
    """A field of the front matter, an example of it in YAML ('' for none), whether a brief has to have it."""

    name: str
    about: str
    example: str
    is_required: bool


@dataclass(frozen=True)
class VocabularyKey:
    """A key of an entry of the vocabulary, what it is for, and the lists whose entries have it ([]: all of them)."""

    name: str
    about: str
    kinds: list[str]


@dataclass(frozen=True)
class CommandEntry:
    """A command: how it is called, what it does, its options with what they do."""

    name: str
    usage: str
    about: str
    options: list[tuple[str, str]]


def settings_of(model: type[BaseModel], language: Language) -> Iterator[Setting]:
    for name, field in model.model_fields.items():
        about = message("setting", name, language)
        yield Setting(name, about, accepted_by(field).text(language), _default(field.default))


def _default(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Enum):
        return str(value.value)
    return str(value) if value and value is not PydanticUndefined else ""


def fields_of(language: Language) -> Iterator[FieldEntry]:
    for prefix, model in (("", Fields), ("series.", Membership), ("sources.", Reference)):
        for name, field in model.model_fields.items():
            about = message("field", prefix + name, language)
            yield FieldEntry(prefix + name, about, FIELD_EXAMPLES.get(prefix + name, ""), field.is_required())


def vocabulary_of(language: Language) -> Iterator[VocabularyKey]:
    of: dict[Kind, type[BaseModel]] = {**MODELS, Kind.COUNTRIES: CountryModel}
    models = {kind.value: model.model_fields for kind, model in of.items()}
    for name in dict.fromkeys(name for fields in models.values() for name in fields):
        kinds = [kind for kind, fields in models.items() if name in fields]
        yield VocabularyKey(name, message("vocabulary", name, language), [] if len(kinds) == len(models) else kinds)


def commands_of(language: Language) -> Iterator[CommandEntry]:
    top = main.make_context("mujaz", ["--lang", language, "next"], resilient_parsing=True)
    yield CommandEntry("mujaz", "mujaz [OPTIONS] COMMAND …", say("help", language), _options(main, top))
    for name in main.list_commands(top):
        command = main.get_command(top, name)
        assert command
        assert command.help
        context = click.Context(command, info_name=name, parent=top)
        usage = " ".join(["mujaz", name, *command.collect_usage_pieces(context)])
        yield CommandEntry(f"mujaz {name}", usage, say(command.help, language), _options(command, context))


def _options(command: click.Command, context: click.Context) -> list[tuple[str, str]]:
    records = [parameter.get_help_record(context) for parameter in command.get_params(context)]
    return [record for record in records if record and record[1]]


def reference(language: Language) -> str:
    """Return the page in a language."""
    environment = Environment(  # noqa: S701 -- a page of Markdown, not of HTML
        loader=FileSystemLoader(Path(__file__).parent),
        trim_blocks=True,
        undefined=StrictUndefined,
        comment_start_string="<#",  # {#id} is the id of a heading
        comment_end_string="#>",
    )
    return environment.get_template(f"{language}.md.jinja").render(
        settings=list(settings_of(Settings, language)),
        mkdocs=list(settings_of(MkdocsSettings, language)),
        without_effect=[*WITHOUT_EFFECT, *(f"extra.{name}" for name in EXTRA_WITHOUT_EFFECT)],
        theme=THEME_WITH_EFFECT,
        fields=list(fields_of(language)),
        vocabulary=list(vocabulary_of(language)),
        commands=list(commands_of(language)),
    )
