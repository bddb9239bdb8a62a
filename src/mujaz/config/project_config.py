"""The configuration of a project: what a command, and all that it calls, knows of mkdocs.yml."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from mujaz.config.config_file import ConfigFile, read_config_file
from mujaz.config.markdown import MarkdownSettings, read_markdown_settings
from mujaz.config.settings import Settings, read_settings
from mujaz.config.site_info import SiteInfo
from mujaz.problems import Language, Problem

CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml")
"""The names under which MkDocs looks for its configuration."""


@dataclass(frozen=True, slots=True)
class ProjectConfig:
    """mkdocs.yml, the settings of mujaz in it, what the site says of itself, its Markdown; the faults of all that.

    `language` is that of whoever reads the messages: what the command line asks for, else what the site says.
    """

    file: ConfigFile
    settings: Settings
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
        return _folder(self.file, "docs_dir", "docs")

    @property
    def site_dir(self) -> Path:
        """The folder that the site is built into."""
        return _folder(self.file, "site_dir", "site")


def read_project_config(path: Path, language: Language | None = None) -> ProjectConfig:
    """Read mkdocs.yml; what is missing or faulty in it has its default, and is named in the problems."""
    file = read_config_file(path.absolute())
    settings, of_settings = read_settings(file)
    markdown, of_markdown = read_markdown_settings(file, _folder(file, "docs_dir", "docs"))
    problems = (*file.problems, *of_settings, *of_markdown)
    return ProjectConfig(file, settings, _site(file.values), markdown, problems, language or settings.messages)


def nearest_config(start: Path) -> Path | None:
    """Return the mkdocs.yml of a folder or of the nearest one above it, None where there is none."""
    places = (folder / name for folder in (start, *start.parents) for name in CONFIG_NAMES)
    return next((place for place in places if os.path.lexists(place)), None)


def _folder(file: ConfigFile, key: str, default: str) -> Path:
    value = file.values.get(key)
    return file.path.parent / (value if isinstance(value, str) and value else default)


def _site(values: Mapping[str, Any]) -> SiteInfo:
    name, url, description = (_text(values.get(key)) for key in ("site_name", "site_url", "site_description"))
    return SiteInfo(name, _address(url), description)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _address(url: str) -> str:
    """Return the address of the site as MkDocs has it, with a slash at its end; '' for what is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    slash = "" if parts.path.endswith("/") else "/"
    return urlunsplit(parts._replace(path=parts.path + slash)) if parts.scheme and parts.netloc else ""
