"""Changes of the files of a site that are all made or all undone."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ARRIVING = ".mujaz-"
"""How the name of a file begins that arrives from another file system."""


class Halfway(Exception):  # noqa: N818 -- it is the disk's error
    """Changes that could be neither finished nor undone, for the error that is the cause."""


class Transaction:
    """Makes changes below a folder, and keeps in `aside` what they replace until they are all made."""

    def __init__(self, aside: Path) -> None:
        self._aside = aside
        self._undo: list[Callable[[], object]] = []

    def make_folder(self, folder: Path) -> None:
        """Make a folder in one that is there."""
        folder.mkdir()
        self._undo.append(folder.rmdir)

    def rename_folder(self, folder: Path, name: Path) -> None:
        """Give a folder, with all in it, a name that nothing has."""
        folder.rename(name)
        self._undo.append(lambda: name.rename(folder))

    def remove_folder(self, folder: Path) -> None:
        """Remove an empty folder."""
        mode = folder.stat().st_mode
        folder.rmdir()
        self._undo.append(lambda: folder.mkdir(mode & 0o7777))

    def remove(self, file: Path) -> None:
        """Remove a file."""
        kept = self._keep(file)
        file.unlink()
        self._undo.append(lambda: rename(kept, file))

    def put(self, source: Path, target: Path) -> None:
        """Put a file in the place of another one or of none; readers see the one or the other, never half."""
        kept = self._keep(target) if os.path.lexists(target) else None
        rename(source, target)
        self._undo.append((lambda: rename(kept, target)) if kept else target.unlink)

    def _keep(self, file: Path) -> Path:
        """Return where a file is kept too; it stays where it is."""
        kept = self._aside / str(len(self._undo))
        try:
            os.link(file, kept, follow_symlinks=False)
        except OSError:  # a disk that knows no links
            shutil.copy2(file, kept, follow_symlinks=False)
        return kept

    def undo(self) -> None:
        """Undo all changes, the last one first; raises the first OSError, when all was tried."""
        fault: OSError | None = None
        while self._undo:
            try:
                self._undo.pop()()
            except OSError as error:
                fault = fault or error
        if fault:
            raise fault


@contextmanager
def transaction(aside: Path) -> Iterator[Transaction]:
    """Yield a transaction, and undo it where its changes are not all made.

    Raises what stopped it, or Halfway with that as its cause, where not all could be undone.
    """
    changes = Transaction(aside)
    try:
        yield changes
    except BaseException as error:
        try:
            changes.undo()
        except OSError:
            raise Halfway from error
        raise


@contextmanager
def complete() -> Iterator[None]:
    """Do what is left when all changes are made and cannot be undone any more; raises Halfway where it fails."""
    try:
        yield
    except OSError as error:
        raise Halfway from error


def rename(source: Path, target: Path) -> None:
    """Give a file another name, also on another file system: there its bytes appear at once as well."""
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        arriving = target.with_name(f"{ARRIVING}{os.getpid()}")
        try:
            shutil.copy2(source, arriving, follow_symlinks=False)
            arriving.replace(target)
        except BaseException:
            arriving.unlink(missing_ok=True)
            raise
        source.unlink()
