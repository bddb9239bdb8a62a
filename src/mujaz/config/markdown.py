"""The Markdown extensions of a project, and their options."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mujaz.config.config_file import ConfigFile, PythonObject, RelativeFolder
from mujaz.digest import digest
from mujaz.problems import Problem, advice

_KEY = "markdown_extensions"
_ALWAYS = ("toc", "tables", "fenced_code")
"""The extensions that MkDocs adds, before all others."""


@dataclass(frozen=True, slots=True)
class MarkdownSettings:
    """The Markdown extensions of mkdocs.yml in their order, and the options of each by its name.

    Options hold plain values and, for what `!!python/` tags name, `PythonObject`s: they can be pickled.
    """

    extensions: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def loaded_options(self) -> dict[str, dict[str, Any]]:
        """Return the options for Markdown, with the Python objects that they name; raises what loading one raises."""
        return {name: {key: _loaded(value) for key, value in given.items()} for name, given in self.options.items()}

    @property
    def digest(self) -> str:
        """A short name for these settings: equal for equal ones."""
        return digest([*self.extensions, repr(self.options)])


HOUSE_MARKDOWN = MarkdownSettings(
    (
        *_ALWAYS,
        "attr_list",
        "def_list",
        "footnotes",
        "mujaz.markdown",
        "pymdownx.blocks.admonition",
        "pymdownx.blocks.details",
        "pymdownx.blocks.caption",
        "pymdownx.blocks.html",
    ),
    {
        "footnotes": {"BACKLINK_TITLE": "العودة إلى موضع الحاشية {}", "SUPERSCRIPT_TEXT": "{}"},
        "tables": {"use_align_attribute": True},
        "toc": {"slugify": PythonObject("mujaz.markdown.heading_id"), "permalink": False},
    },
)
"""What the mkdocs.yml of mujaz itself says: for texts that belong to no site yet."""


def _loaded(value: object) -> object:
    if isinstance(value, PythonObject):
        return value.load()
    if isinstance(value, Mapping):
        return {key: _loaded(each) for key, each in value.items()}
    return [_loaded(each) for each in value] if isinstance(value, list) else value


def read_markdown_settings(config: ConfigFile, docs: Path) -> tuple[MarkdownSettings, tuple[Problem, ...]]:
    """Return the Markdown settings of mkdocs.yml, and what is wrong with their form; `docs` is the folder docs/."""
    given = config.values.get(_KEY) or []
    folders = {"$config_dir": config.path.parent, "$docs_dir": docs}
    names, options, problems = list(_ALWAYS), {}, []
    for place, name, values in _items(given):
        if not isinstance(name, str) or not isinstance(values or {}, Mapping):
            accepted = advice("accepts-extension")
            problems.append(config.problem("bad-setting", (_KEY, *place), field=_KEY, value=name, accepted=accepted))
            continue
        names.append(name)
        if values:
            options[name] = {str(key): _placed(value, folders) for key, value in values.items()}
    return MarkdownSettings(tuple(dict.fromkeys(names)), options), tuple(problems)


def _items(given: object) -> Iterator[tuple[tuple[str | int, ...], object, Any]]:
    """Yield the place, the name and the options of each extension, as a list or a mapping has them."""
    if isinstance(given, Mapping):
        yield from (((str(name),), name, values) for name, values in given.items())
    elif isinstance(given, list):
        for position, item in enumerate(given):
            if isinstance(item, Mapping) and len(item) == 1:
                yield from (((position,), name, values) for name, values in item.items())
            else:
                yield (position,), item, None
    else:
        yield (), given, {}


def _placed(value: object, folders: Mapping[str, Path]) -> object:
    """Return an option whose relative folders are paths."""
    if isinstance(value, RelativeFolder):
        prefix, _, rest = value.path.partition("/")
        return str(folders.get(prefix, folders["$config_dir"]) / rest)
    if isinstance(value, Mapping):
        return {str(key): _placed(each, folders) for key, each in value.items()}
    return [_placed(each, folders) for each in value] if isinstance(value, list) else value
