"""A site built in shares by several machines, and what each says of its own in a file that `mujaz merge` reads."""

import json
from dataclasses import dataclass
from pathlib import Path

from mujaz import outputs
from mujaz.build.manifest import Manifest, data_of, manifest_of
from mujaz.digest import digest
from mujaz.outputs import Artifact
from mujaz.unit_key import UnitKey

SHARE_FILE = ".mujaz-shard.json"


@dataclass(frozen=True, slots=True)
class Shard:
    """The `number`th share of a site that `of` machines build, counted from 1; the only one of one is the whole."""

    number: int = 1
    of: int = 1

    def has(self, key: UnitKey) -> bool:
        """Return whether a unit is made here."""
        return self.of == 1 or int(digest([" ".join(key)])[:8], 16) % self.of == self.number - 1

    @property
    def is_first(self) -> bool:
        """Whether what is made once is made here."""
        return self.number == 1

    @property
    def is_whole(self) -> bool:
        """Whether everything is made here."""
        return self.of == 1


WHOLE = Shard()


@dataclass(frozen=True, slots=True)
class Share:
    """A share: which one it is, the digest of all briefs of the site, and what it holds and was made from."""

    shard: Shard
    briefs: str
    manifest: Manifest

    @property
    def fingerprint(self) -> str:
        """The digest of what everything rests on: program, settings, templates."""
        return self.manifest.fingerprint


def read_share(folder: Path) -> Share | None:
    """Return the share that a folder holds, None where it holds none, or one whose build did not come to its end."""
    try:
        data = json.loads((folder / SHARE_FILE).read_text("utf-8"))
        shard = Shard(int(data["number"]), int(data["of"]))
        share = Share(shard, str(data["briefs"]), manifest_of(data["manifest"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return share


def write_share(share: Share, folder: Path) -> None:
    """Write the file of a share, when all its other files are there."""
    data = {
        "number": share.shard.number,
        "of": share.shard.of,
        "briefs": share.briefs,
        "manifest": data_of(share.manifest),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    outputs.write_artifact([Artifact(SHARE_FILE, text.encode())], folder)
