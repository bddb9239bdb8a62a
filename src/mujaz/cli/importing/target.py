"""Where an imported brief goes: its name, and a file that is not there yet."""

import datetime as dt
import os
from collections.abc import Container
from itertools import count
from pathlib import Path, PurePosixPath

from mujaz.cli.unfinished import put_whole
from mujaz.source import Folder


def slugs(folder: Folder) -> dict[str, str]:
    """Return slug -> file, as problems name it, of every brief: a slug is unique in the whole site."""
    return {PurePosixPath(path).stem: f"{folder.name}/{path}" for path in folder.briefs}


def numbered(date: dt.date, taken: Container[str], root: Path) -> str:
    """Return the first free one of `2024-04-30-01`, `2024-04-30-02`, … in the folder of briefs `root`."""
    names = (f"{date.isoformat()}-{n:02}" for n in count(1))
    return next(name for name in names if name not in taken and not (root / f"{date.year:04}" / f"{name}.md").exists())


def create(path: Path, content: str | bytes) -> None:
    """Write a new file, which is there whole or not at all, even if the program is killed.

    Raises FileExistsError where it is there already, and OSError where it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    put_whole(path, content.encode() if isinstance(content, str) else content, _place)


def _place(unfinished: Path, path: Path) -> None:
    """Give a finished file its name; unlike a renaming, a link never replaces a file."""
    try:
        os.link(unfinished, path)
    except FileExistsError:
        raise
    except OSError:  # a disk that knows no links
        with path.open("xb") as file:
            file.write(unfinished.read_bytes())


def create_or_keep(path: Path, data: bytes) -> None:
    """Write a new file, unless it is there already with the same bytes; raises as `create` does."""
    if not (path.is_file() and path.read_bytes() == data):
        create(path, data)


def holds(path: Path, data: bytes) -> bool:
    """Return whether a file is there with just these bytes."""
    return path.is_file() and path.read_bytes() == data
