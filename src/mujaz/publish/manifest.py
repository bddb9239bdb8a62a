"""What the last build wrote, and from what: the memory by which the next one knows what is still right."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

FORM = 1
"""The form of the file; one of another form is as good as none."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Files that were made together: what they rest on, the digest of a page's view, the files, a note for others."""

    rests_on: str
    view: str
    files: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The units of a site by their names; `engine` is the digest of what all of them rest on.

    `shared` are the files that every build makes anew, and `unchanged` is by what a build knows that it has nothing to
    do, '' where it cannot know.
    """

    engine: str = ""
    unchanged: str = ""
    units: Mapping[str, Unit] = field(default_factory=dict)
    shared: tuple[str, ...] = ()

    def files(self) -> Iterator[str]:
        """Yield the addresses of all files."""
        yield from self.shared
        for unit in self.units.values():
            yield from unit.files


def read_manifest(path: Path) -> Manifest:
    """Return the manifest in a file, an empty one where there is none that can be read."""
    try:
        data = json.loads(path.read_text("utf-8"))
        if data.pop("form") != FORM:
            return Manifest()
        units = {name: Unit(r, view, tuple(files), note) for name, (r, view, files, note) in data.pop("units").items()}
        return Manifest(units=units, shared=tuple(data.pop("shared")), **data)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest()


def write_manifest(manifest: Manifest, path: Path) -> None:
    """Write a manifest; it appears whole or not at all."""
    units = {name: (unit.rests_on, unit.view, unit.files, unit.note) for name, unit in manifest.units.items()}
    data = {**asdict(Manifest(manifest.engine, manifest.unchanged, {}, manifest.shared)), "units": units, "form": FORM}
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    temporary.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")
    temporary.replace(path)
