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
    mkdocs mkdocs-material Markdown pymdown-extensions Jinja2 nh3 Babel pydantic PyYAML python-frontmatter numpy
""".split()
_PACKAGE = Path(__file__).parents[1]


@cache
def program() -> str:
    """Return the digest of the program and of the libraries that make what it writes."""
    versions = [f"{name} {metadata.version(name)}" for name in _LIBRARIES]
    return digest(
        [platform.python_version(), *versions, *contents([_PACKAGE], "*.py"), *contents([_PACKAGE], "*.json")]
    )


def engine(config: MkDocsConfig) -> str:
    """Return the digest of all that every page rests on."""
    own = Path(config.config_file_path)
    theme = [Path(folder) for folder in config.theme.dirs if "site-packages" not in Path(folder).parts]
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
    """Return the digest of the sizes and times of all files that a build reads: cheaper than their contents."""
    own = Path(config.config_file_path)
    hooks = sorted({Path(hook).parent for hook in config.hooks})
    roots = [folder, Path(config.docs_dir), *map(Path, config.theme.dirs), *hooks, _PACKAGE]
    return digest([config.site_url or "", *_stamp(own), *(line for root in roots for line in _stamps(root))])


def _stamps(root: Path) -> list[str]:
    found = []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        found += [line for name in sorted(files) for line in _stamp(Path(folder, name))]
    return found


def _stamp(path: Path) -> Iterator[str]:
    try:
        status = path.stat()
    except OSError:  # a broken link
        return
    yield f"{path} {status.st_size} {status.st_mtime_ns}"
