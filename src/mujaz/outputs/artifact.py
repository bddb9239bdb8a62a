"""A file of the site that is no page, and the one place that writes such files."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file: its address in the site and its bytes."""

    address: str
    data: bytes


def write_artifact(artifacts: Iterable[Artifact], site: Path) -> None:
    """Write files into the folder in which a site is made.

    A site that readers see is brought up to date by moving whole files into it: see `build.stage`.
    """
    for artifact in artifacts:
        target = site / artifact.address
        try:
            target.write_bytes(artifact.data)
        except FileNotFoundError:  # asking first would take longer, thousands of times
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(artifact.data)


def files_below(folder: Path) -> list[str]:
    """Return the addresses of all files in a folder, in order."""
    found = []
    for place, folders, files in os.walk(folder):
        folders.sort()
        start = os.path.relpath(place, folder).replace(os.sep, "/") + "/"
        found += [name if start == "./" else start + name for name in sorted(files)]
    return found
