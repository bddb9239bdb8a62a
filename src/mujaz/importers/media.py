"""A copy of the files that an old site keeps, such as WordPress' folder `uploads`: pictures are taken from there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from mujaz.importers.pictures import MAX_PICTURE, Album

_SIZE = re.compile(r"-(?:\d+x\d+|scaled|rotated)(?=\.\w+$)")


@dataclass(frozen=True, slots=True)
class Media:
    """The files below `folder`, which has the inside of the old folder `uploads`, or that folder itself."""

    folder: Path

    def read(self, address: str) -> bytes | None:
        """Return the bytes of the file at an old address, the original rather than a small copy; None if not there."""
        for path in self._candidates(address):
            try:
                if path.is_file() and path.resolve().is_relative_to(self.folder.resolve()):
                    return path.read_bytes() if path.stat().st_size <= MAX_PICTURE else None
            except (OSError, ValueError):
                continue
        return None

    def _candidates(self, address: str) -> Iterator[Path]:
        try:
            parts = PurePosixPath(unquote(urlsplit(address).path)).parts
        except ValueError:
            return
        steps = [part for part in parts if part not in ("/", "..")]
        below = steps[steps.index("uploads") + 1 :] if "uploads" in steps else steps
        for found in (below, ["uploads", *below], steps):
            if found:
                *folders, name = found
                for each in dict.fromkeys((_SIZE.sub("", name), name)):
                    yield self.folder.joinpath(*folders, each)


def picture_of(address: str, album: Album, media: Media | None) -> str | None:
    """Return the target of a picture: that of a file of the old site where there is one, else as `Album` says."""
    data = media.read(address) if media and not address.startswith("data:") else None
    return (album.add(data) if data else None) or album.of_address(address)
