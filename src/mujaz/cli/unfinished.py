"""Files that are not finished: they lie where builds clear up, so that a killed program leaves none among briefs."""

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from mujaz.config import CACHE, nearest_config

UNFINISHED = ".unfinished-"
_ELSEWHERE = (errno.EXDEV, errno.EACCES, errno.EPERM, errno.EROFS)


def put_whole(target: Path, data: bytes, put: Callable[[Path, Path], object]) -> None:
    """Write a file under another name, and have `put` give it its own: it is there whole, or not at all.

    Raises OSError where it cannot be written, and what `put` raises.
    """
    *others, beside = _folders(target)
    for folder in others:
        try:
            _put_from(folder, target, data, put)
        except OSError as error:
            if error.errno not in _ELSEWHERE:
                raise
        else:
            return
    _put_from(beside, target, data, put)


def _folders(target: Path) -> Iterator[Path]:
    """Yield where a file may lie until it is finished: in what its project remembers, else beside."""
    config = nearest_config(target.absolute().parent)
    if config:
        yield config.parent / CACHE
    yield target.parent


def _put_from(folder: Path, target: Path, data: bytes, put: Callable[[Path, Path], object]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{UNFINISHED}{os.getpid()}"
    unfinished.unlink(missing_ok=True)  # it may be a link to what was finished, and could not be removed then
    try:
        with unfinished.open("xb") as file:
            file.write(data)
        put(unfinished, target)
    finally:
        with contextlib.suppress(OSError):  # else the next build removes it
            unfinished.unlink(missing_ok=True)
