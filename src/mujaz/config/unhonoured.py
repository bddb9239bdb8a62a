"""Settings of MkDocs and Material that a site of mujaz does not show: named, so that nobody waits for their effect."""

from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points

from mujaz.config.accepted import accepts_one_of, near, refused, setting_name
from mujaz.config.config_file import ConfigFile
from mujaz.config.mkdocs_settings import MkdocsSettings
from mujaz.problems import Problem, advice
from mujaz.source.yaml_with_lines import YamlPath

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
    """Yield a problem for each setting that has no effect, and for what MkDocs does not know or have."""
    known = type(settings).model_fields
    for key, value in config.values.items():
        if key not in known:
            yield config.problem("unknown-key", (key,), key=key, suggestion=near(key, known))
        elif key in WITHOUT_EFFECT and value:
            yield _unused(config, (key,))
    yield from _of_theme(config, settings)
    for key in EXTRA_WITHOUT_EFFECT:
        if settings.extra.get(key):
            yield _unused(config, ("extra", key))
    yield from _plugins(config)
    for position, entry in enumerate(settings.nav or ()):
        if isinstance(entry, Mapping) and isinstance(branch := next(iter(entry.values())), list) and branch:
            yield _unused(config, ("nav", position), f"nav: {next(iter(entry))}", "drop-section")


def _of_theme(config: ConfigFile, settings: MkdocsSettings) -> Iterator[Problem]:
    """Yield the options of the theme that have no effect, and its name where it is not there."""
    for key, value in settings.theme.items():
        if key == "name" and not _is_installed("mkdocs.themes", value):
            yield refused(config, ("theme", key), value, accepts_one_of(["material"]))
        elif key not in THEME_WITH_EFFECT or (key in _THEME and value != _THEME[key]):
            yield _unused(config, ("theme", key) if isinstance(config.values["theme"], Mapping) else ("theme",))


def _plugins(config: ConfigFile) -> Iterator[Problem]:
    """Yield the plugins, which have no effect or are not there; where none are named, MkDocs has one of its own."""
    plugins = config.values.get("plugins", ["search"])
    for position, plugin in enumerate(plugins if isinstance(plugins, list | Mapping) else ()):
        name = next(iter(plugin), "") if isinstance(plugin, Mapping) else plugin
        place = name if isinstance(plugins, Mapping) else position
        if not _is_installed("mkdocs.plugins", name):
            yield refused(config, ("plugins", place), name, advice("accepts-plugins"))
        else:
            yield _unused(config, ("plugins", place), f"plugins: {name}", "drop-plugins")


def _is_installed(group: str, name: object) -> bool:
    """Return whether a theme or plugin is there; MkDocs finds one also without the theme before its name."""
    return name == _THEME["name"] or any(name in (e.name, e.name.split("/")[-1]) for e in entry_points(group=group))


def _unused(config: ConfigFile, where: YamlPath, field: str = "", suggestion: str = "drop-setting") -> Problem:
    name = field or setting_name(where)
    return config.problem("unused-setting", where, field=name, suggestion=advice(suggestion))
