"""Settings of MkDocs and Material that a site of mujaz does not show: named, so that nobody waits for their effect."""

from collections.abc import Iterator, Mapping

from mujaz.config.accepted import near, setting_name
from mujaz.config.config_file import ConfigFile
from mujaz.config.mkdocs_settings import MkdocsSettings
from mujaz.problems import Problem, advice
from mujaz.source.yaml_with_lines import YamlPath

_OF_MKDOCS = (
    "dev_addr",
    "draft_docs",
    "extra_javascript",
    "extra_templates",
    "not_in_nav",
    "remote_branch",
    "remote_name",
)
"""Settings that MkDocs alone acts on."""
WITHOUT_EFFECT = ("edit_uri", "edit_uri_template", "repo_name", "repo_url", "site_author", "use_directory_urls")
EXTRA_WITHOUT_EFFECT = (
    "alternate",
    "analytics",
    "annotate",
    "consent",
    "generator",
    "homepage",
    "social",
    "status",
    "tags",
    "version",
)
_THEME: Mapping[str, object] = {"direction": "rtl", "font": False, "language": "ar", "name": "material"}
"""Options of the theme that have the only value that they may have."""
THEME_WITH_EFFECT = ("name", "custom_dir", "favicon", "static_templates", "language", "direction", "font")


def unhonoured(config: ConfigFile, settings: MkdocsSettings) -> Iterator[Problem]:
    """Yield a problem for each setting that has no effect, and for each key that MkDocs does not know."""
    known = {*MkdocsSettings.model_fields, *_OF_MKDOCS, *WITHOUT_EFFECT}
    for key, value in config.values.items():
        if key not in known:
            yield config.problem("unknown-key", (key,), key=key, suggestion=near(key, known))
        elif key in WITHOUT_EFFECT and value:
            yield _unused(config, (key,))
    for key, value in settings.theme.items():
        if key not in THEME_WITH_EFFECT or (key in _THEME and value != _THEME[key]):
            yield _unused(config, ("theme", key) if isinstance(config.values["theme"], Mapping) else ("theme",))
    for key in EXTRA_WITHOUT_EFFECT:
        if settings.extra.get(key):
            yield _unused(config, ("extra", key))
    yield from _plugins(config)
    for position, entry in enumerate(settings.nav or ()):
        if isinstance(entry, Mapping) and isinstance(branch := next(iter(entry.values())), list) and branch:
            yield _unused(config, ("nav", position), f"nav: {next(iter(entry))}", "drop-section")


def _plugins(config: ConfigFile) -> Iterator[Problem]:
    """Yield the plugins; where none are named, MkDocs has one of its own."""
    plugins = config.values.get("plugins", ["search"])
    for position, plugin in enumerate(plugins if isinstance(plugins, list | Mapping) else ()):
        name = next(iter(plugin), "") if isinstance(plugin, Mapping) else plugin
        place = name if isinstance(plugins, Mapping) else position
        yield _unused(config, ("plugins", place), f"plugins: {name}", "drop-plugins")


def _unused(config: ConfigFile, where: YamlPath, field: str = "", suggestion: str = "drop-setting") -> Problem:
    name = field or setting_name(where)
    return config.problem("unused-setting", where, field=name, suggestion=advice(suggestion))
