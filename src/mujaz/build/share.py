"""What a machine that built a share of a site says of it, in a file among the share's own: `mujaz merge` reads it."""

import json
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from mujaz import outputs
from mujaz.build.job import Shard
from mujaz.build.manifest import Manifest, data_of, manifest_of
from mujaz.outputs import Artifact

SHARE_FILE = ".mujaz-shard.json"


@dataclass(frozen=True, slots=True)
class Share:
    """A share: which one it is, the digest of all briefs of the site, and what it holds and was made from."""

    part: Shard
    briefs: str
    manifest: Manifest

    @property
    def engine(self) -> str:
        """The digest of what everything rests on: program, settings, templates."""
        return self.manifest.engine


def read_share(folder: Path) -> Share | None:
    """Return the share that a folder holds, None where it holds none, or one whose build did not come to its end."""
    try:
        data = json.loads((folder / SHARE_FILE).read_text("utf-8"))
        part = Shard(int(data["number"]), int(data["of"]))
        share = Share(part, str(data["briefs"]), manifest_of(data["manifest"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return share if all(map(_is_inside, share.manifest.files())) else None


def write_share(share: Share, folder: Path) -> None:
    """Write the file of a share, when all its other files are there."""
    data = {
        "number": share.part.number,
        "of": share.part.of,
        "briefs": share.briefs,
        "manifest": data_of(share.manifest),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    outputs.write_artifact([Artifact(SHARE_FILE, text.encode())], folder)


def remove(folder: Path) -> None:
    """Remove the file of a share, before the others change."""
    (folder / SHARE_FILE).unlink(missing_ok=True)


def _is_inside(address: str) -> bool:
    path = PurePosixPath(address)
    return not path.is_absolute() and ".." not in path.parts
