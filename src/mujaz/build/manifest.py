"""What the last build wrote, and from what: the memory by which the next one knows what is still right."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from mujaz.unit_key import UnitKey, UnitKind

MANIFEST_FORMAT = 2
"""The form of the file; one of another form is as good as none."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Files that were made together: what they rest on, the digest of a page's view, the files, a note for others."""

    inputs_digest: str
    view: str
    files: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The units of a site by their keys; `fingerprint` is the digest of what all of them rest on.

    `shared` are the files that every build makes anew, and `unchanged` is by what a build knows that it has nothing to
    do, '' where it cannot know; it says again what the last one `said` to warn, of `problems` of briefs and of others.
    """

    fingerprint: str = ""
    unchanged: str = ""
    units: Mapping[UnitKey, Unit] = field(default_factory=dict)
    shared: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    problems: int = 0

    def files(self) -> Iterator[str]:
        """Yield the addresses of all files."""
        yield from self.shared
        for unit in self.units.values():
            yield from unit.files

    def briefs(self) -> int:
        """Return how many briefs the site has."""
        return sum(key.kind is UnitKind.BRIEF for key in self.units)


def read_manifest(path: Path) -> Manifest:
    """Return the manifest in a file, an empty one where there is none that can be read."""
    try:
        return manifest_of(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest()


def write_manifest(manifest: Manifest, path: Path) -> None:
    """Write a manifest; it appears whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    temporary.write_text(json.dumps(data_of(manifest), ensure_ascii=False, separators=(",", ":")), "utf-8")
    temporary.replace(path)


def data_of(manifest: Manifest) -> dict[str, Any]:
    """Return a manifest as JSON has it: its units by kind, then by name."""
    units: dict[str, dict[str, tuple[object, ...]]] = {}
    for key, unit in manifest.units.items():
        units.setdefault(key.kind, {})[key.name] = unit.inputs_digest, unit.view, unit.files, unit.note
    return {**asdict(replace(manifest, units={})), "units": units, "form": MANIFEST_FORMAT}


def manifest_of(data: dict[str, Any]) -> Manifest:
    """Return the manifest that JSON has, an empty one for another form; raises KeyError, TypeError or ValueError."""
    if data.pop("form") != MANIFEST_FORMAT:
        return Manifest()
    units = {
        UnitKey(UnitKind(kind), name): Unit(inputs, view, tuple(files), note)
        for kind, named in data.pop("units").items()
        for name, (inputs, view, files, note) in named.items()
    }
    shared, said = (tuple(data.pop(name)) for name in ("shared", "said"))
    return Manifest(units=units, shared=shared, said=said, **data)
