"""The files beside a text: in its folder, or anywhere below the folder of the site that it belongs to."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mujaz.brief.links import leads_elsewhere
from mujaz.importers.media import first_below, steps_of

_VAULT = ".obsidian"
_MARKS = (
    *("_config.yml", "_config.yaml", "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml"),
    *(
        "config.yml",
        "config.json",
        "config/_default",
        "pelicanconf.py",
        "mkdocs.yml",
        "book.toml",
        "_quarto.yml",
        _VAULT,
    ),
    *("astro.config.mjs", "docusaurus.config.js", "eleventy.config.js", ".eleventy.js"),
)
"""Files and folders that only the folder of a whole site has."""
_MOST_FOLDERS_UP = 8
_SERVED = ("", "static", "assets", "public", "content", "source", "docs", "src")
"""Folders of a site whose inside is the root of its addresses."""
_ATTACHMENTS = (
    "",
    "attachments",
    "Attachments",
    "assets",
    "images",
    "img",
    "media",
    "files",
    "_attachments",
    "_resources",
)
_MOST_LOOKED_AT = 20_000
"""Files of a folder that are looked at for one that is told by its name alone."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The files round a text; none outside of `root` is read, whatever an address says."""

    folder: Path
    root: Path
    _names: dict[str, Path] = field(default_factory=dict)

    @classmethod
    def of(cls, file: Path) -> "Beside":
        """Return the files beside the text in a file."""
        folder = file.resolve().parent
        return cls(folder, _site(folder))

    def read(self, address: str) -> bytes | None:
        """Return the bytes of the file that an address means."""
        return None if leads_elsewhere(address) else first_below(self.root, self._candidates(address))

    def _candidates(self, address: str) -> Iterator[Path]:
        steps = steps_of(address)
        if not steps:
            return
        if not address.lstrip().startswith("/"):
            yield self.folder.joinpath(*steps)
        inner = [step for step in steps if step != ".."]
        if inner:
            yield from (self.root.joinpath(served, *inner) for served in _SERVED)
        if len(steps) == 1:
            yield from (above.joinpath(name, *steps) for above in (self.folder, self.root) for name in _ATTACHMENTS)
            found = self._named(steps[0])
            if found:
                yield found

    def _named(self, name: str) -> Path | None:
        """Return the file with a name, wherever it lies in a vault of Obsidian; that is looked for once."""
        if not self._names and (self.root / _VAULT).is_dir():
            looked_at = 0
            for folder, folders, files in os.walk(self.root):
                folders[:] = sorted(each for each in folders if not each.startswith(".") and each != "node_modules")
                for each in sorted(files):
                    self._names.setdefault(each.casefold(), Path(folder, each))
                looked_at += len(files)
                if looked_at > _MOST_LOOKED_AT:
                    break
        return self._names.get(name.casefold())


def _site(folder: Path) -> Path:
    """Return the folder of the site that a folder belongs to, itself where it belongs to none."""
    for above in (folder, *folder.parents[:_MOST_FOLDERS_UP]):
        if any((above / mark).exists() for mark in _MARKS):
            return above
    return folder
