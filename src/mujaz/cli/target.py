"""Where an imported brief goes: its name, and a file that is not there yet."""

import datetime as dt
from collections.abc import Container
from itertools import count
from pathlib import Path, PurePosixPath

from mujaz.source import Folder


def slugs(folder: Folder) -> dict[str, str]:
    """Return slug -> file, as problems name it, of every brief: a slug is unique in the whole site."""
    return {PurePosixPath(path).stem: f"{folder.name}/{path}" for path in folder.briefs}


def numbered(date: dt.date, taken: Container[str], root: Path) -> str:
    """Return the first free one of `2024-04-30-01`, `2024-04-30-02`, … in the folder of briefs `root`."""
    names = (f"{date.isoformat()}-{n:02}" for n in count(1))
    return next(name for name in names if name not in taken and not (root / f"{date.year:04}" / f"{name}.md").exists())


def create(path: Path, text: str) -> None:
    """Write a new file; no half of one stays where that fails.

    Raises FileExistsError where it is there already, and OSError where it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    with path.open("xb") as file:
        try:
            file.write(data)
            file.flush()
        except BaseException:
            path.unlink()
            raise
