"""Where a project keeps what it remembers between builds; all of it may be deleted while no build is at work."""

import contextlib
import errno
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mujaz.build.compiled import CompiledTemplates
from mujaz.build.refused import BuildFolders
from mujaz.build.share import WHOLE, Shard
from mujaz.build.store import Store
from mujaz.config import CACHE, ProjectConfig
from mujaz.digest import digest
from mujaz.publish.fingerprint import program


class Busy(Exception):  # noqa: N818 -- it is no error of the program
    """Another build of the same project is at work."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder of what is remembered, and in it a folder of this build's own with an empty stage for its site."""

    project: Path
    folder: Path
    own: Path

    @property
    def stage(self) -> Path:
        """Where this build makes its site, before it is moved into place."""
        return self.own / "site"

    @property
    def aside(self) -> Path:
        """Where files of the site are kept until all changes of it are made."""
        return self.own / "aside"

    def manifest_of(self, site_dir: Path, shard: Shard = WHOLE) -> Path:
        """Return the file of the manifest of a site: sites in different folders, and shards, have their own.

        That of a site inside the project moves with it.
        """
        inside = site_dir.is_relative_to(self.project)
        name = digest([str(site_dir.relative_to(self.project) if inside else site_dir)])
        part = "" if shard.is_whole else f"-{shard.number}-of-{shard.of}"
        return self.folder / f"manifest-{name}{part}.json"

    def store(self) -> Store:
        """Return what is kept of texts; its caller closes it."""
        return Store(self.folder / "store.sqlite", program())

    def compiled_templates(self) -> CompiledTemplates:
        """Return what Jinja keeps of templates."""
        return CompiledTemplates(self.folder / "templates", program())


def folders_of(project: ProjectConfig, site: Path) -> BuildFolders:
    """Return the folders of a build that makes a site of a project."""
    hooks = tuple(project.root / hook for hook in project.mkdocs.hooks)
    return BuildFolders(project.root, project.root / CACHE, site, hooks)


@contextlib.contextmanager
def workspace_of(project: Path) -> Iterator[Workspace]:
    """Yield the workspace of a project, and keep other builds of it from working; raises Busy where one is."""
    folder = project / CACHE
    with _locked(folder), _own_folder(folder) as own:
        workspace = Workspace(project, folder, own)
        workspace.stage.mkdir()
        workspace.aside.mkdir()
        yield workspace


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 -- Windows has none

    with (folder / "lock").open("w") as lock:
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # a record lock is not the children's
        except OSError as error:
            if error.errno not in (errno.EACCES, errno.EAGAIN):
                raise
            raise Busy from None
        yield


@contextlib.contextmanager
def _own_folder(folder: Path) -> Iterator[Path]:
    """Yield a folder of this build's own; what builds left that were cut off is removed.

    At the end too: a worker that had not yet seen that its parent was gone may have made its folder again.
    """
    _tidy(folder)
    own = Path(tempfile.mkdtemp(prefix=f"stage-{os.getpid()}-", dir=folder))
    try:
        yield own
    finally:
        _tidy(folder)


def _tidy(folder: Path) -> None:
    """Remove what is of one build; what cannot be removed now, a later one removes."""
    for stage in folder.glob("stage-*"):
        shutil.rmtree(stage, ignore_errors=True)
    for temporary in (*folder.glob("*.json.*"), *folder.glob("templates/*.tmp")):
        with contextlib.suppress(OSError):
            temporary.unlink()
    for unfinished in folder.glob(".unfinished-*"):
        with contextlib.suppress(OSError):
            if time.time() - unfinished.stat().st_mtime > _LEFT:  # else a command may be at work with it
                unfinished.unlink()


_LEFT = 3600
"""Seconds after which nobody is writing a file any more."""
