"""Where the files of a text are: a copy of the files that an old site keeps, or what lies beside the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol
from urllib.parse import unquote, urlsplit

from mujaz.importers.pictures import MAX_PICTURE, Album

_SIZE = re.compile(r"-(?:\d+x\d+|scaled|rotated)(?=\.\w+$)")


class FileSource(Protocol):
    """Where files may be found by the addresses that a text has for them."""

    def read(self, address: str) -> bytes | None:
        """Return the bytes of the file at an address, None where there is none that may be read."""


@dataclass(frozen=True, slots=True)
class Media:
    """The files below `folder`, which has the inside of the old folder `uploads`, or that folder itself."""

    folder: Path

    def read(self, address: str) -> bytes | None:
        """Return the bytes of the file at an old address, the original rather than a small copy; None if not there."""
        return first_below(self.folder, self._candidates(address))

    def _candidates(self, address: str) -> Iterator[Path]:
        steps = [step for step in steps_of(address) if step != ".."]
        below = steps[steps.index("uploads") + 1 :] if "uploads" in steps else steps
        for found in (below, ["uploads", *below], steps):
            if found:
                *folders, name = found
                for each in dict.fromkeys((_SIZE.sub("", name), name)):
                    yield self.folder.joinpath(*folders, each)


def steps_of(address: str) -> tuple[str, ...]:
    """Return the steps of the path in an address, without those that lead nowhere; () for one that has none."""
    try:
        path = unquote(urlsplit(address.strip()).path)
    except ValueError:
        return ()
    return tuple(step for step in PurePosixPath(path.replace("\\", "/")).parts if step != "/")


def first_below(folder: Path, candidates: Iterator[Path]) -> bytes | None:
    """Return the bytes of the first path that is a file of a size for a picture, and lies in a folder itself."""
    whole = folder.resolve()
    for path in candidates:
        try:
            if path.is_file() and path.resolve().is_relative_to(whole):
                return path.read_bytes() if path.stat().st_size <= MAX_PICTURE else None
        except (OSError, ValueError):
            continue
    return None


def picture_of(address: str, album: Album, files: Sequence[FileSource]) -> str | None:
    """Return the target of a picture: that of a file where there is one, else as `Album` says."""
    for source in () if address[:5].lower() == "data:" else files:
        data = source.read(address)
        target = album.add(data) if data else None
        if target:
            return target
    return album.of_address(address)
