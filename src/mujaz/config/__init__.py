"""The configuration of a project: mkdocs.yml with the variables of the environment, read once and handed down."""

from mujaz.config.config_file import ConfigFile, PythonObject
from mujaz.config.markdown import HOUSE_MARKDOWN, MarkdownSettings, extension_place
from mujaz.config.project_config import CACHE, CONFIG_NAMES, ProjectConfig, nearest_config, read_project_config
from mujaz.config.settings import Settings
from mujaz.config.site_info import SiteInfo

__all__ = [
    "CACHE",
    "CONFIG_NAMES",
    "HOUSE_MARKDOWN",
    "ConfigFile",
    "MarkdownSettings",
    "ProjectConfig",
    "PythonObject",
    "Settings",
    "SiteInfo",
    "extension_place",
    "nearest_config",
    "read_project_config",
]
