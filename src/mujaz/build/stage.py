"""From the stage, in which a build makes its files, into the site: each file whole, and only those that changed."""

import errno
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mujaz import urls
from mujaz.build.manifest import Manifest, prepared_manifest, write_manifest
from mujaz.build.refused import Refused
from mujaz.build.share import SHARE_FILE
from mujaz.build.transaction import Transaction, transaction
from mujaz.build.workspace import Workspace
from mujaz.outputs import files_below


@dataclass(frozen=True, slots=True)
class Moves:
    """How many files were written because they are new or changed, and how many were removed."""

    written: int
    removed: int


MARK = b'<meta name="generator" content="mujaz">'
"""What every page says that we make, so that we know it again."""


def recognised(site: Path, addresses: Iterable[str]) -> list[str]:
    """Return those files of a site that we must have made, for where no manifest says so.

    They are all files in folders that only we fill, and pages with our mark elsewhere, old addresses among them. In a
    folder whose home page is not ours there are none: it may be somebody's home.
    """
    if not _is_marked(site / urls.HOME):
        return []
    return [a for a in addresses if urls.is_reserved(a) or a.startswith("briefs/") or _is_marked(site / a)]


def _is_marked(path: Path) -> bool:
    try:
        return path.suffix in {".html", ".htm"} and MARK in path.read_bytes()
    except OSError:
        return False


def install(manifest: Manifest, former: Manifest, site: Path, record: Path, workspace: Workspace) -> Moves:
    """Bring a site up to date with the stage, and the file `record` with the manifest of what it is then.

    Before anything is moved the file names only what stays as it is: a build after one that was cut off makes all else
    anew. Raises what `move` raises, and Refused where a file that is somebody else's would be replaced.
    """
    made = files_below(workspace.stage)
    _refuse_foreign(made, former, site)
    staged = {*made}
    staying = {key: unit for key, unit in manifest.units.items() if staged.isdisjoint(unit.files)}
    prepared = prepared_manifest(manifest, record)
    write_manifest(Manifest(manifest.fingerprint, "", staying, (*former.files(), *made)), record)
    with transaction(workspace.aside) as changes:
        moves = move(workspace.stage, site, (*former.files(), SHARE_FILE), manifest.files(), changes)
        changes.put(prepared, record)
    return moves


def _refuse_foreign(made: Iterable[str], former: Manifest, site: Path) -> None:
    """Raise Refused where a file stands at an address of ours that no build made.

    Where there is no manifest, all files at our addresses are ours in a site of ours, and none in another folder.
    """
    if not former.fingerprint and _is_marked(site / urls.HOME):
        return
    for address in {*made}.difference(former.files()):
        path = site / address
        is_file = path.is_symlink() or path.is_file()
        if is_file and not recognised(site, [address]):
            raise Refused("site-foreign-file", path=path)


def move(stage: Path, site: Path, former: Iterable[str], wanted: Iterable[str], changes: Transaction) -> Moves:
    """Remove those `former` files that are not `wanted`, and move every file of the stage that differs into the site.

    All of that is undone with the `changes`. Files that no build made are left alone. A site that is not there yet is
    the stage itself under another name. What goes makes room: a folder may stand where a file was, and a name in
    capitals be the same file to the system. Nothing is written through a link: it may lead out of the site.

    Raises Refused where something stands in the way that no build made, and OSError where the system refuses.
    """
    staged = files_below(stage)
    if not os.path.lexists(site):
        for folder in reversed([above for above in site.parents if not above.exists()]):
            changes.make_folder(folder)
        if _is_renamed(stage, site, changes):
            return Moves(len(staged), 0)
        changes.make_folder(site)
    elif not site.is_dir():
        raise Refused("site-file-in-way", path=site)
    folders = _Folders(site, changes)
    removed = _remove(site, sorted({*former} - {*wanted} - {*staged}), folders, changes)
    written = 0
    for address in staged:
        source, target = stage / address, site / address
        if same_bytes(source, target):
            continue
        folders.make(address.rpartition("/")[0])
        if target.is_dir() and not target.is_symlink():
            raise Refused("site-folder-in-way", path=target)
        changes.put(source, target)
        written += 1
    return Moves(written, removed)


def _is_renamed(stage: Path, site: Path, changes: Transaction) -> bool:
    """Give the stage the name of the site; return whether that can be: not on another file system."""
    try:
        changes.rename_folder(stage, site)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        return False
    return True


class _Folders:
    """The folders of a site that are known to be there and to be no links."""

    def __init__(self, site: Path, changes: Transaction) -> None:
        self._site = site
        self._changes = changes
        self._known = {""}

    def make(self, folder: str) -> None:
        """Make a folder, given by its address, where it is not there; raises Refused where something else is."""
        if folder in self._known:
            return
        self.make(folder.rpartition("/")[0])
        path = self._site / folder
        if not os.path.lexists(path):
            self._changes.make_folder(path)
        elif path.is_symlink():
            raise Refused("site-link-in-way", path=path)
        elif not path.is_dir():
            raise Refused("site-file-in-way", path=path)
        self._known.add(folder)

    def is_within(self, address: str) -> bool:
        """Return whether a file lies in the site, and not behind a link."""
        folder = address.rpartition("/")[0]
        return not folder or (not (self._site / folder).is_symlink() and self.is_within(folder))


def same_bytes(one: Path, other: Path) -> bool:
    """Return whether two files are there and have the same bytes."""
    try:
        return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()
    except OSError:
        return False


_NOT_EMPTY = (errno.ENOTEMPTY, errno.EEXIST, errno.ENOENT, errno.ENOTDIR)


def _remove(site: Path, addresses: Iterable[str], folders: _Folders, changes: Transaction) -> int:
    """Remove files, then the folders that are empty without them; return how many files there were."""
    removed = 0
    emptied: dict[str, None] = {}
    for address in addresses:
        folder = address.rpartition("/")[0]
        if not folders.is_within(address):
            continue
        if (site / address).is_file():
            changes.remove(site / address)
            removed += 1
        while folder and folder not in emptied:
            emptied[folder] = None
            folder = folder.rpartition("/")[0]
    for folder in sorted(emptied, key=lambda folder: (-folder.count("/"), folder)):
        try:
            changes.remove_folder(site / folder)
        except OSError as error:
            if error.errno not in _NOT_EMPTY:
                raise
    return removed
