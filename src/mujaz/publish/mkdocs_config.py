"""MkDocs' own configuration, made of what mujaz has read and checked before."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from mujaz.brief.extensions import with_extensions_tried
from mujaz.config import ProjectConfig, read_project_config

_KEY = "mujaz_project"
_logger = logging.getLogger("mkdocs.config")
_KNOWN = "Unrecognised configuration name"
"""What MkDocs says of a key that it does not know; mujaz has said it with the line."""


class FaultyConfigError(PluginError):
    """The settings have errors; the text names them all."""


def load_mkdocs_config(project: ProjectConfig, *, strict: bool | None = None) -> MkDocsConfig:
    """Return MkDocs' configuration of a project.

    Raises FaultyConfigError where there are errors in what mujaz has read, and ConfigurationError with all that MkDocs
    finds besides.
    """
    refuse_faulty(project)
    with _heard() as said:
        try:
            config = load_config(config_file=str(project.path), strict=strict)
        except Abort as error:
            raise ConfigurationError("\n".join(record.getMessage() for record in said) or str(error)) from error
    for record in said:
        if _KNOWN not in record.getMessage():
            _logger.handle(record)
    setattr(config, _KEY, project)
    return config


def refuse_faulty(project: ProjectConfig) -> None:
    """Raise FaultyConfigError where there are errors in mkdocs.yml: a wrong time zone would end embargoes too early."""
    if project.errors:
        raise FaultyConfigError("\n".join(found.format(project.language) for found in project.errors))


def project_of(config: MkDocsConfig) -> ProjectConfig:
    """Return what mujaz has read of mkdocs.yml; a plain `mkdocs build` has it read now, once."""
    project: ProjectConfig | None = getattr(config, _KEY, None)
    if project is None:
        project = with_extensions_tried(read_project_config(Path(config.config_file_path)))
        setattr(config, _KEY, project)
    return project


@contextmanager
def _heard() -> Iterator[list[logging.LogRecord]]:
    """Yield a list that fills with what MkDocs logs of a configuration, which nobody else hears meanwhile."""
    said: list[logging.LogRecord] = []

    def hear(record: logging.LogRecord) -> bool:
        if record.levelno >= logging.WARNING:
            said.append(record)
        return False

    _logger.addFilter(hear)
    try:
        yield said
    finally:
        _logger.removeFilter(hear)
