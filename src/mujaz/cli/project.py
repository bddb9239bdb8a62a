"""The project that a command works on: mkdocs.yml, its settings, and the folder of briefs."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import yaml
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from mujaz.cli.language import Option, chosen
from mujaz.cli.wording import say
from mujaz.problems import Language, Problem
from mujaz.settings import Settings, read_settings
from mujaz.source import Folder, read_folder
from mujaz.vocabulary import Vocabulary, no_vocabulary, read_vocabulary

CONFIG = "mkdocs.yml"


class Fault(click.ClickException):
    """What keeps a command from its work; the message is in the reader's language."""

    def __init__(self, key: str, language: Language, **values: object) -> None:
        super().__init__(say(key, language, **values))
        self.language: Language = language

    def show(self, file: Any = None) -> None:  # noqa: ANN401 -- click's interface
        """Write the message to standard error."""
        click.echo(say("fault", self.language, text=self.message), file=file, err=file is None)


@dataclass(frozen=True, slots=True)
class Project:
    """A project as it was read at `now`, an aware moment.

    `home` is the folder of mkdocs.yml; `problems` are those of the settings.
    """

    home: Path
    settings: Settings
    problems: tuple[Problem, ...]
    folder: Folder
    vocabulary: Vocabulary
    language: Language
    now: dt.datetime


config_option = click.option(
    "-f", "--config-file", "config", cls=Option, type=click.Path(path_type=Path, dir_okay=False), help="help-config"
)


def open_project(ctx: click.Context, config: Path | None) -> Project:
    """Read the project of `config`, else of the nearest mkdocs.yml from the current folder upward.

    Raises Fault where there is none or it cannot be read.
    """
    language = chosen(ctx)
    path = config or _nearest(Path.cwd())
    if path is None:
        raise Fault("no-project", language or "ar", folder=Path.cwd())
    try:
        values = _extra(path)
    except (OSError, MkDocsException) as error:
        raise Fault("bad-config", language or "ar", path=path, detail=error) from error
    settings, problems = read_settings(values, path.name)
    home = path.absolute().parent
    folder = read_folder(home / settings.briefs_dir)
    vocabulary = read_vocabulary(folder.vocabulary)[0] if folder.vocabulary else no_vocabulary()
    return Project(home, settings, problems, folder, vocabulary, language or settings.messages, dt.datetime.now(dt.UTC))


def _nearest(start: Path) -> Path | None:
    return next((folder / CONFIG for folder in (start, *start.parents) if (folder / CONFIG).is_file()), None)


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without importing what its `!!python/name` tags name: they are MkDocs' business."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)
_Loader.add_constructor("!relative", lambda *_: None)


def _extra(path: Path) -> dict[Any, Any] | None:
    """Return `extra.mujaz`."""
    with path.open("rb") as file:
        values = yaml_load(file, get_yaml_loader(_Loader))
    extra = values.get("extra") if isinstance(values, Mapping) else None
    found: dict[Any, Any] | None = extra.get("mujaz") if isinstance(extra, Mapping) else None
    return found
