"""What every page rests on beside the briefs: program, libraries, settings, templates, the pages of docs/."""

import os
import platform
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mujaz.digest import digest

_LIBRARIES = """
    mkdocs mkdocs-material Markdown pymdown-extensions Jinja2 nh3 Babel hijridate pydantic PyYAML python-frontmatter
    numpy
""".split()
_PACKAGE = Path(__file__).parents[1]


@cache
def program() -> str:
    """Return the digest of the program and of the libraries that make what it writes."""
    return digest([*_versions(), *contents([_PACKAGE], "*.py"), *contents([_PACKAGE], "*.json")])


@cache
def _versions() -> tuple[str, ...]:
    return (platform.python_version(), *(f"{name} {metadata.version(name)}" for name in _LIBRARIES))


def engine(config: MkDocsConfig) -> str:
    """Return the digest of all that every page rests on."""
    own = Path(config.config_file_path)
    theme = _own_themes(config)
    hooks = sorted({Path(hook).parent for hook in config.hooks})
    navigation = contents([Path(config.docs_dir)], "*.md")  # the titles of its pages stand in every page
    return digest(
        [program(), own.read_text("utf-8"), config.site_url or "", *contents([*theme, *hooks], "*"), *navigation]
    )


def contents(folders: Iterable[Path], pattern: str) -> Iterator[str]:
    """Yield the name and the contents of each file in the folders, in order."""
    for folder in folders:
        for path in sorted(folder.rglob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(folder).as_posix()
                yield path.read_bytes().decode("latin-1")


def stamps(config: MkDocsConfig, folder: Path) -> str:
    """Return the digest of the sizes and times of all files that a build reads: cheaper than their contents.

    Files of libraries are not looked at, their versions tell: Material alone has fifteen thousand.
    """
    own = Path(config.config_file_path)
    hooks = sorted({Path(hook).parent for hook in config.hooks})
    roots = [folder, Path(config.docs_dir), *_own_themes(config), *hooks, _PACKAGE]
    found = [line for root in roots if root.is_dir() for line in _stamps(root)]
    return digest([config.site_url or "", *_versions(), str(own.stat().st_mtime_ns), *found])


def _own_themes(config: MkDocsConfig) -> list[Path]:
    return [Path(folder) for folder in config.theme.dirs if "site-packages" not in Path(folder).parts]


def _stamps(root: str | Path) -> Iterator[str]:
    with os.scandir(root) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _stamps(entry.path)
                continue
            try:
                status = entry.stat()
            except OSError:  # a broken link
                continue
            yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
