"""The project that a command works on: mkdocs.yml, its settings, and the folder of briefs."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from mujaz.cli.language import Option, chosen
from mujaz.config import ProjectConfig, Settings, nearest_config, read_project_config
from mujaz.library import Collection, ReadingCache, load_library
from mujaz.messages import say
from mujaz.problems import Language, Problem
from mujaz.source import Folder, read_folder
from mujaz.vocabulary import Vocabulary, no_vocabulary, read_vocabulary


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
    """A project as it was read at `now`, an aware moment: its configuration and its folder of briefs."""

    config: ProjectConfig
    folder: Folder
    vocabulary: Vocabulary
    now: dt.datetime

    @property
    def root(self) -> Path:
        """The folder of mkdocs.yml."""
        return self.config.root

    @property
    def docs(self) -> Path:
        """The folder of the pages that are written by hand."""
        return self.config.docs_dir

    @property
    def settings(self) -> Settings:
        """The settings of mujaz."""
        return self.config.settings

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with mkdocs.yml."""
        return self.config.problems

    @property
    def language(self) -> Language:
        """The language of messages."""
        return self.config.language

    def load(
        self, folder: Folder | None = None, *, thorough: bool = False, memory: ReadingCache | None = None
    ) -> Collection:
        """Return the library of the briefs, or of another folder under the same circumstances, and its problems."""
        return load_library(
            folder or self.folder,
            self.settings,
            self.now,
            markdown=self.config.markdown,
            thorough=thorough,
            memory=memory,
        )


config_option = click.option(
    "-f", "--config-file", "config", cls=Option, type=click.Path(path_type=Path), help="help-config"
)


def open_project(ctx: click.Context, config: Path | None) -> Project:
    """Read the project of `config`, else of the nearest mkdocs.yml from the current folder upward.

    Raises Fault where there is none or it cannot be read.
    """
    read = read_config(ctx, config)
    folder = read_folder(read.briefs_dir, read.docs_dir)
    vocabulary = read_vocabulary(folder.vocabulary)[0] if folder.vocabulary else no_vocabulary()
    return Project(read, folder, vocabulary, dt.datetime.now(dt.UTC))


def read_config(ctx: click.Context, config: Path | None) -> ProjectConfig:
    """Read the mkdocs.yml of a command; raises Fault as `open_project` does."""
    language = chosen(ctx)
    path = config or nearest_config(Path.cwd())
    if path is None:
        raise Fault("no-project", language or "ar", folder=Path.cwd())
    read = read_project_config(path, language)
    if not read.file.is_readable:
        told = "\n".join(found.format(read.language) for found in read.file.problems)
        raise Fault("bad-config", read.language, path=path, detail=f"\n{told}")
    return read


def find_config(ctx: click.Context, config: Path | None) -> tuple[Path, Language]:
    """Return the mkdocs.yml of a command and the language in which it speaks; raises Fault as `open_project` does."""
    read = read_config(ctx, config)
    return read.path, read.language
