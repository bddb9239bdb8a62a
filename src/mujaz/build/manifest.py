"""What the last build wrote, and from what: the memory by which the next one knows what is still right."""

import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from mujaz.unit_key import UnitKey, UnitKind

MANIFEST_FORMAT = 3
"""The form of the file; one of another form is as good as none."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Files that were made together, with a note for others; `view` is the digest of a page's view.

    `reads` is what was read of the library to make them, `inputs_digest` that of the answers and of all other inputs.
    """

    files: tuple[str, ...]
    reads: str = ""
    inputs_digest: str = ""
    view: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The units of a site by their keys; `fingerprint` is the digest of what all of them rest on.

    `shared` are the files that every build makes anew, and `unchanged` is by what a build knows that it has nothing to
    do, '' where it cannot know; it says again what the last one `said` to warn, of `problems` of briefs and of others.
    `drafts` are the pages that only a preview has, each with the end of its embargo, '' for a draft.
    """

    fingerprint: str = ""
    unchanged: str = ""
    units: Mapping[UnitKey, Unit] = field(default_factory=dict)
    shared: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    problems: int = 0
    drafts: tuple[tuple[str, str], ...] = ()

    def files(self) -> Iterator[str]:
        """Yield the addresses of all files."""
        yield from self.shared
        for unit in self.units.values():
            yield from unit.files

    def briefs(self) -> int:
        """Return how many briefs the site has."""
        return sum(key.kind is UnitKind.BRIEF for key in self.units)


def read_manifest(path: Path) -> Manifest | None:
    """Return the manifest in a file, an empty one where there is no file, None for a file that cannot be used."""
    try:
        return manifest_of(json.loads(path.read_text("utf-8")))
    except FileNotFoundError:
        return Manifest()
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def write_manifest(manifest: Manifest, path: Path) -> None:
    """Write a manifest; it appears whole or not at all."""
    prepared_manifest(manifest, path).replace(path)


def prepared_manifest(manifest: Manifest, path: Path) -> Path:
    """Write a manifest beside the file in whose place it is to be put, and return where."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(data_of(manifest), file, ensure_ascii=False, separators=(",", ":"))
    return Path(temporary)


def data_of(manifest: Manifest) -> dict[str, Any]:
    """Return a manifest as JSON has it: its units by kind, then by name."""
    units: dict[str, dict[str, tuple[object, ...]]] = {}
    for key, unit in manifest.units.items():
        units.setdefault(key.kind, {})[key.name] = unit.files, unit.reads, unit.inputs_digest, unit.view, unit.note
    return {**asdict(replace(manifest, units={})), "units": units, "form": MANIFEST_FORMAT}


def manifest_of(data: dict[str, Any]) -> Manifest:
    """Return the manifest that JSON has.

    Raises KeyError, TypeError, ValueError or AttributeError where it is not as `data_of` writes it, or names a file
    outside the folder of the site.
    """
    if data["form"] != MANIFEST_FORMAT:
        raise ValueError(data["form"])
    manifest = Manifest(
        _text(data["fingerprint"]),
        _text(data["unchanged"]),
        {
            UnitKey(UnitKind(kind), name): _unit(*values)
            for kind, named in data["units"].items()
            for name, values in named.items()
        },
        tuple(map(_text, data["shared"])),
        tuple(map(_text, data["said"])),
        int(data["problems"]),
        tuple((_text(address), _text(until)) for address, until in data["drafts"]),
    )
    for address in manifest.files():
        if not is_inside(address):
            raise ValueError(address)
    return manifest


def _unit(files: list[str], reads: str, inputs_digest: str, view: str, note: str) -> Unit:
    return Unit(tuple(map(_text, files)), _text(reads), _text(inputs_digest), _text(view), _text(note))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


_OUTSIDE = re.compile(r"(?:^|/)\.{0,2}(?:/|$)|\0" + (r"|[:\\]" if os.name == "nt" else ""))


def is_inside(address: str) -> bool:
    """Return whether an address names a file below the folder of a site: it has no empty part, `.` or `..`."""
    return not _OUTSIDE.search(address)
