"""Whether GitHub Pages takes a site, found before it is sent there: afterwards the host says little and late.

The limits are those that its documentation and actions/upload-pages-artifact state: a site is no larger than 1 GB and
holds files and folders only, no symbolic and no hard links. The number of files is not limited.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mujaz import urls

SITE_LIMIT = 10**9
NEEDED = (urls.HOME, urls.NOT_FOUND, ".nojekyll")
"""The last keeps a host that builds by itself from leaving out what begins with `_` or `.`."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A site's files and the bytes in them; its faults: the key of a sentence, and the address in the site or ''."""

    files: int
    size: int
    faults: tuple[tuple[str, str], ...]


def examine(site: Path) -> Examined:
    """Count a site, and find what keeps it from being published."""
    faults = [("site-lacks", address) for address in NEEDED if not (site / address).is_file()]
    files = size = 0
    for address, status in _statuses(site):
        files += 1
        if status is None:
            faults.append(("site-symlink", address))
            continue
        size += status.st_size
        if status.st_nlink > 1:
            faults.append(("site-hard-link", address))
    if size > SITE_LIMIT:
        faults.append(("site-too-large", ""))
    return Examined(files, size, tuple(faults))


def _statuses(site: Path) -> Iterator[tuple[str, os.stat_result | None]]:
    """Yield each file and link by its address in order, None for a symbolic link."""
    for place, folders, files in os.walk(site):
        folders.sort()
        links = [name for name in folders if Path(place, name).is_symlink()]
        for name in sorted([*files, *links]):
            path = Path(place, name)
            yield path.relative_to(site).as_posix(), None if path.is_symlink() else path.stat()
