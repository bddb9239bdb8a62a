"""From the stage, in which a build makes its files, into the site: each file whole, and only those that changed."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mujaz import urls
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


def move(stage: Path, site: Path, former: Iterable[str], wanted: Iterable[str]) -> Moves:
    """Remove those `former` files that are not `wanted`, and move every file of the stage that differs into the site.

    Files that no build made are left alone. A site that is not there yet is the stage itself under another name. What
    goes makes room: a folder may stand where a file was, and a name in capitals be the same file to the system.
    """
    staged = files_below(stage)
    if not site.exists():
        site.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(stage, site)
        return Moves(len(staged), 0)
    removed = _remove(site, sorted({*former} - {*wanted} - {*staged}))
    written = 0
    folders: dict[str, None] = {}
    for address in staged:
        source, target = stage / address, site / address
        if same_bytes(source, target):
            continue
        folder = address.rpartition("/")[0]
        if folder not in folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            folders[folder] = None
        source.replace(target)
        written += 1
    return Moves(written, removed)


def same_bytes(one: Path, other: Path) -> bool:
    """Return whether two files are there and have the same bytes."""
    try:
        return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()
    except OSError:
        return False


def _remove(site: Path, addresses: Iterable[str]) -> int:
    removed = 0
    for address in addresses:
        path = site / address
        if path.is_file():
            path.unlink()
            removed += 1
        for folder in path.parents:
            if folder == site or not folder.exists() or any(folder.iterdir()):
                break
            folder.rmdir()
    return removed
