"""The project that a command works on: mkdocs.yml, its settings, and the folder of briefs."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from mujaz.brief.extensions import with_extensions_tried
from mujaz.cli.language import Option, asked, language_of_messages, speak
from mujaz.config import ProjectConfig, Settings, nearest_config, read_project_config
from mujaz.library import Collection, ReadingCache, load_library
from mujaz.messages import say
from mujaz.problems import Language, Problem
from mujaz.source import Folder, read_folder
from mujaz.vocabulary import Vocabulary, no_vocabulary, read_vocabulary


class Fault(click.ClickException):
    """What keeps a command from its work; the message is in the reader's language, what the system refused too."""

    def __init__(self, key: str, language: Language, **values: object) -> None:
        super().__init__(say(key, language, **values))


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
            site_url=self.config.site.url,
            thorough=thorough,
            memory=memory,
        )


config_option = click.option(
    "-f", "--config-file", "config", cls=Option, type=click.Path(path_type=Path), help="help-config"
)


def open_project(config: Path | None, *, takes_faults: bool = False, writes: bool = False) -> Project:
    """Read the project of `config`, else of the nearest mkdocs.yml from the current folder upward.

    Raises Fault where there is none, and where it has errors unless the command `takes_faults`. A command that `writes`
    must know all names and links: Fault is raised, too, where the system does not let a file be read.
    """
    read = read_config(config, takes_faults=takes_faults)
    folder = read_folder(read.briefs_dir, read.docs_dir, read.settings.most_bytes)
    if writes:
        refuse_unread((found for found in folder.problems if _is_there(found.path, read)), read.language)
    vocabulary = read_vocabulary(folder.vocabulary)[0] if folder.vocabulary else no_vocabulary()
    return Project(read, folder, vocabulary, dt.datetime.now(dt.UTC))


def refuse_unread(problems: Iterable[Problem], language: Language) -> None:
    """Raise Fault where one of the problems is that a file cannot be read."""
    for found in problems:
        if found.code == "unreadable":
            raise Fault("unread", language, path=found.path, message=found.message(language))


def _is_there(path: str, config: ProjectConfig) -> bool:
    """Return whether a file, as problems name it, is there; a link may lead to nothing."""
    return any((folder.parent / path).exists() for folder in (config.briefs_dir, config.docs_dir))


def read_config(config: Path | None, *, takes_faults: bool = False) -> ProjectConfig:
    """Read the mkdocs.yml of a command; raises Fault as `open_project` does."""
    path = config or nearest_config(Path.cwd())
    if path is None:
        raise Fault("no-project", language_of_messages(), folder=Path.cwd())
    read = with_extensions_tried(read_project_config(path, asked()))
    speak(read.language)
    if read.errors and not takes_faults:
        told = "\n".join(found.format(read.language) for found in read.errors)
        raise Fault("bad-config", read.language, path=path.name, detail=told)
    return read
