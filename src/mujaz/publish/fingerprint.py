"""What every page rests on beside the briefs: program, libraries, settings, templates."""

import os
import platform
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import cast

from mkdocs.config.defaults import MkDocsConfig

from mujaz.config import ProjectConfig
from mujaz.digest import digest
from mujaz.publish.theme import own_themes

_LIBRARIES = """
    mkdocs mkdocs-material Markdown pymdown-extensions Jinja2 nh3 Babel hijridate pydantic PyYAML python-frontmatter
    numpy
""".split()
_PACKAGE = Path(__file__).parents[1]
_SOURCES = ("*.py", "*.json", "*.po")


@cache
def program() -> str:
    """Return the digest of the program and of the libraries that make what it writes."""
    return digest([*_versions(), *(line for kind in _SOURCES for line in file_contents([_PACKAGE], kind))])


@cache
def _versions() -> tuple[str, ...]:
    return (
        platform.python_version(),
        f"zlib {zlib.ZLIB_RUNTIME_VERSION}",
        *(f"{name} {metadata.version(name)}" for name in _LIBRARIES),
    )


def fingerprint(config: MkDocsConfig, project: ProjectConfig) -> str:
    """Return the digest of all that every page rests on."""
    return digest([program(), project.file.digest, *file_contents([*own_themes(config), *hooks(config)], "*")])


def hooks(config: MkDocsConfig) -> list[Path]:
    """Return the folders of hooks; a hook beside mkdocs.yml stands for itself: what is built lies in its folder."""
    own = Path(config.config_file_path).parent
    modules = cast("Mapping[str, ModuleType]", config.hooks)  # by names that are relative to mkdocs.yml
    paths = [Path(str(module.__file__)) for module in modules.values()]
    return sorted({path if path.parent == own else path.parent for path in paths})


def file_contents(roots: Iterable[Path], pattern: str) -> Iterator[str]:
    """Yield the name and the contents of each file in the folders, or of the file itself, in order."""
    for root in roots:
        folder = root if root.is_dir() else root.parent
        for path in sorted(root.rglob(pattern)) if root.is_dir() else [root]:
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(folder).as_posix()
                yield path.read_bytes().decode("latin-1")


def stamps(config: MkDocsConfig, project: ProjectConfig) -> str:
    """Return the digest of the sizes and times of all files that a build reads: cheaper than their contents.

    Files of libraries are not looked at, their versions tell: Material alone has fifteen thousand.
    """
    roots = [project.path, project.briefs_dir, Path(config.docs_dir), *own_themes(config), *hooks(config), _PACKAGE]
    return digest([*_versions(), project.file.digest, *(line for root in roots for line in _stamps(root))])


def _stamps(root: Path) -> Iterator[str]:
    if root.is_dir():
        yield from _stamps_below(root)
    elif root.exists():
        yield _stamp(root, root.stat())


def _stamps_below(folder: str | Path) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _stamps_below(entry.path)
                continue
            try:
                status = entry.stat()
            except OSError:  # a broken link
                continue
            yield _stamp(entry.path, status)


def _stamp(path: str | Path, status: os.stat_result) -> str:
    """Return by what a file is known, as git knows it: a time may be set back, the moment of that may not."""
    return f"{path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"
