"""The configuration of a project: what a command, and all that it calls, knows of mkdocs.yml."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mujaz.config.accepted import refused
from mujaz.config.config_file import ConfigFile, read_config_file
from mujaz.config.markdown import MarkdownSettings, read_markdown_settings
from mujaz.config.mkdocs_settings import MkdocsSettings, read_mkdocs_settings
from mujaz.config.python_names import misnamed
from mujaz.config.settings import PLACE, Settings, read_settings
from mujaz.config.site_info import SiteInfo
from mujaz.config.unhonoured import unhonoured
from mujaz.problems import Language, Problem, advice, in_order
from mujaz.source.yaml_with_lines import YamlPath

CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml")
"""The names under which MkDocs looks for its configuration."""
CACHE = ".cache/mujaz"
"""The folder of a project in which is what builds remember, and what is not finished; all of it may be deleted."""


@dataclass(frozen=True, slots=True)
class ProjectConfig:
    """mkdocs.yml, the settings of mujaz and of MkDocs in it, what the site says of itself, its Markdown, all faults.

    `language` is that of whoever reads the messages: what the command line asks for, else what the site says.
    """

    file: ConfigFile
    settings: Settings
    mkdocs: MkdocsSettings
    site: SiteInfo
    markdown: MarkdownSettings
    problems: tuple[Problem, ...]
    language: Language

    @property
    def path(self) -> Path:
        """The file mkdocs.yml itself, as an absolute path."""
        return self.file.path

    @property
    def root(self) -> Path:
        """The folder of mkdocs.yml, from which all paths in it lead on."""
        return self.file.path.parent

    @property
    def briefs_dir(self) -> Path:
        """The folder of briefs."""
        return self.root / self.settings.briefs_dir

    @property
    def docs_dir(self) -> Path:
        """The folder of the pages that are written by hand."""
        return self.root / self.mkdocs.docs_dir

    @property
    def site_dir(self) -> Path:
        """The folder that the site is built into."""
        return self.root / self.mkdocs.site_dir

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep a command from its work."""
        return tuple(found for found in self.problems if found.is_error)


def read_project_config(path: Path, language: Language | None = None) -> ProjectConfig:
    """Read mkdocs.yml; what is missing or faulty in it has its default, and is named in the problems.

    Where the file cannot be read, that is the only problem.
    """
    file = read_config_file(path.absolute())
    settings, of_settings = read_settings(file)
    mkdocs, of_mkdocs = read_mkdocs_settings(file)
    site = SiteInfo(mkdocs.site_name, mkdocs.site_url, mkdocs.site_description)
    markdown, of_markdown = read_markdown_settings(file, file.path.parent / mkdocs.docs_dir)
    found = file.problems
    if file.is_readable:
        more = (*_folders(file, settings, mkdocs), *unhonoured(file, mkdocs), *misnamed(file))
        found = in_order((*found, *of_settings, *of_mkdocs, *of_markdown, *more))
    problems = tuple(settings.judged(each) for each in found if settings.shows(each.code, with_hints=True))
    return ProjectConfig(file, settings, mkdocs, site, markdown, problems, language or settings.messages)


def nearest_config(start: Path) -> Path | None:
    """Return the mkdocs.yml of a folder or of the nearest one above it, None where there is none."""
    places = (folder / name for folder in (start, *start.parents) for name in CONFIG_NAMES)
    return next((place for place in places if os.path.lexists(place)), None)


def _folders(file: ConfigFile, settings: Settings, mkdocs: MkdocsSettings) -> Iterator[Problem]:
    """Yield the folders of the project that lie in one another: one's files would become the other's."""
    root = file.path.parent
    if "briefs_dir" in settings.model_fields_set and not (root / settings.briefs_dir).is_dir():
        yield refused(file, (*PLACE, "briefs_dir"), settings.briefs_dir, advice("accepts-folder"))
    named: tuple[tuple[YamlPath, str], ...] = (
        (("docs_dir",), mkdocs.docs_dir),
        ((*PLACE, "briefs_dir"), settings.briefs_dir),
        (("site_dir",), mkdocs.site_dir),
    )
    sound: list[Path] = []
    for where, name in named:
        folder = (root / name).resolve()
        if folder == root.resolve() or any(folder.is_relative_to(o) or o.is_relative_to(folder) for o in sound):
            yield refused(file, where, name, advice("accepts-folder-of-its-own"))
        else:
            sound.append(folder)
