"""The settings of MkDocs that mujaz uses as well, checked before MkDocs sees them and in the same words as our own."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from mujaz.config.accepted import Accepts, accepts_one_of, refused, validated
from mujaz.config.config_file import ConfigFile
from mujaz.problems import Problem, advice


def _address(url: str) -> str:
    """Return the address of a site as MkDocs has it, with a slash at its end."""
    parts = _parts(url)
    if not url:
        return ""
    if parts is None or not parts.hostname or parts.scheme not in ("http", "https") or not _is_whole(url, parts):
        raise PydanticCustomError("address", "no address of a site")
    slash = "" if parts.path.endswith("/") else "/"
    return parts._replace(path=parts.path + slash).geturl()


def _parts(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # it is read only now
    except ValueError:
        return None
    return parts


def _is_whole(url: str, parts: SplitResult) -> bool:
    """Return whether the addresses of pages may be joined to that of the site: it has no query, no place, no space."""
    return not (parts.query or parts.fragment or any(char.isspace() for char in url))


def _entries(nav: list[Any]) -> list[Any]:
    """Take what MkDocs takes as a navigation: paths, titles with paths, titles with more of this."""
    for entry in nav:
        if isinstance(entry, Mapping) and len(entry) == 1:
            ((title, branch),) = entry.items()
            if isinstance(title, str) and isinstance(branch, str | list):
                _entries(branch if isinstance(branch, list) else [])
                continue
        if not isinstance(entry, str):
            raise PydanticCustomError("nav", "no entry of a navigation")
    return nav


def _options(theme: object) -> object:
    """Take a theme by its name alone, or with options."""
    return {"name": theme} if isinstance(theme, str) else theme


def _named(value: object) -> object:
    """Take names, or names with options, as a list or as a mapping."""
    if not isinstance(value, list | Mapping):
        raise PydanticCustomError("named", "neither a list nor a mapping")
    return value


_LEVELS = ("warn", "info", "ignore")
_CHECKS = ("not_found", "absolute_links", "omitted_files", "unrecognized_links", "anchors")
"""What MkDocs checks in the navigation and in links, and how it can say what it finds."""
_PARTS = ("nav", "links")


def _part(name: str) -> str:
    """Take what `validation` may hold: a check, or one of two parts with checks of their own."""
    if name not in (*_PARTS, *_CHECKS):
        raise PydanticCustomError("unknown_entry", "unknown check", {"known": (*_PARTS, *_CHECKS)})
    return name


def _level(level: object) -> object:
    """Take a level, or levels of checks."""
    levels = level.items() if isinstance(level, Mapping) else [("", level)]
    for check, each in levels:
        allowed = (*_LEVELS, "relative_to_docs") if check in ("", "absolute_links") else _LEVELS
        if each not in allowed or check not in ("", *_CHECKS):
            raise PydanticCustomError("level", "no level of a check")
    return level


def _place(address: str) -> str:
    """Take an address to serve at, as MkDocs reads it: a host, a colon, a port."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or int(port) > _LAST_PORT:
        raise PydanticCustomError("place", "no host and port")
    return address


_LAST_PORT = 65535
_Validation = Mapping[Annotated[str, AfterValidator(_part)], Annotated[Any, AfterValidator(_level)]]
_Named = Annotated[Any, AfterValidator(_named)]
_Text = Annotated[str, Field(strict=True)]
_Files = Annotated[list[_Text], Accepts("accepts-paths")]
_Options = Annotated[Mapping[str, Any], Accepts("accepts-mapping")]


class MkdocsSettings(BaseModel):
    """The settings of MkDocs that mujaz uses, each with its default; what they are for is said as for its own."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    site_name: _Text = ""
    site_url: Annotated[_Text, AfterValidator(_address), Accepts("accepts-address")] = ""
    site_description: _Text = ""
    copyright: _Text = ""
    nav: Annotated[list[Any] | None, AfterValidator(_entries), Accepts("accepts-nav")] = None
    docs_dir: Annotated[_Text, Accepts("accepts-folder")] = "docs"
    site_dir: Annotated[_Text, Accepts("accepts-folder-of-its-own")] = "site"
    theme: Annotated[Mapping[str, Any], BeforeValidator(_options), Accepts("accepts-theme")] = {}
    hooks: _Files = []
    markdown_extensions: Annotated[_Named, Accepts("accepts-extension")] = []
    plugins: Annotated[_Named, Accepts("accepts-plugins")] = []
    extra: _Options = {}
    extra_css: _Files = []
    exclude_docs: _Text = ""
    strict: Annotated[bool, Field(strict=True)] = False
    watch: _Files = []
    validation: Annotated[_Validation, Accepts("accepts-mapping", accepts_one_of(_LEVELS))] = {}
    dev_addr: Annotated[_Text, AfterValidator(_place), Accepts("accepts-host-and-port")] = ""


class _EverySetting(MkdocsSettings):
    """The settings that MkDocs alone acts on as well, or nobody."""

    draft_docs: _Text = ""
    edit_uri: _Text = ""
    edit_uri_template: _Text = ""
    extra_javascript: Annotated[list[Any], Accepts("accepts-paths")] = []
    extra_templates: _Files = []
    not_in_nav: _Text = ""
    remote_branch: _Text = ""
    remote_name: _Text = ""
    repo_name: _Text = ""
    repo_url: _Text = ""
    site_author: _Text = ""
    use_directory_urls: Annotated[bool, Field(strict=True)] = False


def read_mkdocs_settings(config: ConfigFile) -> tuple[MkdocsSettings, tuple[Problem, ...]]:
    """Return the settings of MkDocs in mkdocs.yml and what is wrong with them; a faulty one has its default."""
    settings, problems = validated(_EverySetting, config.values, config)
    return settings, (*problems, *_missing(config, settings))


def _missing(config: ConfigFile, settings: MkdocsSettings) -> Iterator[Problem]:
    """Yield the name of the site, the folders and the files that are not there."""
    root = config.path.parent
    if config.values.get("site_name") in (None, ""):
        yield config.problem("missing-field", ("site_name",), field="site_name", example="site_name: \u2026")
    if not (root / settings.docs_dir).is_dir():
        yield refused(config, ("docs_dir",), settings.docs_dir, advice("accepts-folder"))
    custom_dir = settings.theme.get("custom_dir")
    if custom_dir is not None and not (isinstance(custom_dir, str) and (root / custom_dir).is_dir()):
        yield refused(config, ("theme", "custom_dir"), custom_dir, advice("accepts-folder"))
    for position, path in enumerate(settings.hooks):
        if not (root / path).is_file():
            yield refused(config, ("hooks", position), path, advice("accepts-file"))
    for position, path in enumerate(settings.watch):
        if not (root / path).exists():
            yield refused(config, ("watch", position), path, advice("accepts-path"))
