"""MkDocs' own configuration, made of what mujaz has read and checked before."""

import io
import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mujaz.brief.extensions import with_extensions_tried
from mujaz.config import ProjectConfig, read_project_config
from mujaz.config.accepted import refused
from mujaz.problems import advice

_KEY = "mujaz_project"
_logger = logging.getLogger("mkdocs.config")
_KNOWN = "Unrecognised configuration name"
"""What MkDocs says of a key that it does not know; mujaz has said it with the line."""


class FaultyConfigError(PluginError):
    """The settings have errors; the text names them all."""


class _File(io.BytesIO):
    """mkdocs.yml as mujaz has read it; by its name MkDocs finds the file that it inherits from."""

    def __init__(self, project: ProjectConfig) -> None:
        super().__init__(project.file.layers[0].text.encode())
        self.name = str(project.path)


def load_mkdocs_config(project: ProjectConfig, *, strict: bool | None = None) -> MkDocsConfig:
    """Return MkDocs' configuration of a project.

    Raises FaultyConfigError where there are errors in what mujaz has read, or else in what MkDocs finds besides.
    """
    refuse_faulty(project)
    config = MkDocsConfig(config_file_path=str(project.path))
    config.load_file(_File(project))
    if strict is not None:
        config.load_dict({"strict": strict})
    errors, warnings = config.validate()
    if errors:
        values = project.file.values
        faults = (
            refused(project.file, (key,), values.get(key), advice("as-mkdocs-says", detail=e)) for key, e in errors
        )
        raise FaultyConfigError("\n".join(fault.format(project.language) for fault in faults))
    told = [f"Config value '{key}': {warning}" for key, warning in warnings if _KNOWN not in str(warning)]
    for each in told:
        _logger.warning(each)
    if config.strict and told:
        raise FaultyConfigError("\n".join(told))
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
