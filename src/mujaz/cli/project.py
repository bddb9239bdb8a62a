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
from mujaz.messages import say
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
    """A project in the folder `root`, as it was read at `now`, an aware moment; `problems` are the settings' own.

    `docs` is the folder of the pages that are written by hand.
    """

    root: Path
    docs: Path
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
    path, values, settings, problems = _settings(ctx, config)
    language = chosen(ctx)
    root = path.absolute().parent
    docs = root / str(values.get("docs_dir") or "docs")
    folder = read_folder(root / settings.briefs_dir, docs)
    vocabulary = read_vocabulary(folder.vocabulary)[0] if folder.vocabulary else no_vocabulary()
    now = dt.datetime.now(dt.UTC)
    return Project(root, docs, settings, problems, folder, vocabulary, language or settings.messages, now)


def find_config(ctx: click.Context, config: Path | None) -> tuple[Path, Language]:
    """Return the mkdocs.yml of a command and the language in which it speaks; raises Fault as `open_project` does."""
    path, _, settings, _ = _settings(ctx, config)
    return path, chosen(ctx) or settings.messages


def _settings(ctx: click.Context, config: Path | None) -> tuple[Path, Mapping[str, Any], Settings, tuple[Problem, ...]]:
    """Return mkdocs.yml, what it says, and the settings of mujaz in it with their problems."""
    language = chosen(ctx)
    path = config or nearest_config(Path.cwd())
    if path is None:
        raise Fault("no-project", language or "ar", folder=Path.cwd())
    try:
        values = _read(path)
    except (OSError, MkDocsException) as error:
        raise Fault("bad-config", language or "ar", path=path, detail=error) from error
    extra = values.get("extra")
    return path, values, *read_settings(extra.get("mujaz") if isinstance(extra, Mapping) else None, path.name)


def nearest_config(start: Path) -> Path | None:
    """Return the mkdocs.yml of a folder or of the nearest one above it, None where there is none."""
    return next((folder / CONFIG for folder in (start, *start.parents) if (folder / CONFIG).is_file()), None)


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml without importing what its `!!python/name` tags name: they are MkDocs' business."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda *_: None)
_Loader.add_constructor("!relative", lambda *_: None)


def _read(path: Path) -> Mapping[str, Any]:
    """Return what mkdocs.yml says."""
    with path.open("rb") as file:
        values = yaml_load(file, get_yaml_loader(_Loader))
    return values if isinstance(values, Mapping) else {}
