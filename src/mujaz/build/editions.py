"""Briefs that were written as one file: which they are, so that they go when the brief is withdrawn."""

import json
import logging
import os
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from mujaz.build.workspace import Workspace
from mujaz.messages import Language, say

_log = logging.getLogger("mkdocs.plugins.mujaz")
_NAME = "editions.json"


@dataclass(frozen=True, slots=True)
class Edition:
    """A brief as one file: its slug, the hash of what was written, the file's path, from the project if it is in it."""

    slug: str
    path: str
    sha256: str


def remember_edition(workspace: Workspace, slug: str, path: Path) -> None:
    """Note that a file is the edition of a brief."""
    here = Path(os.path.realpath(path))
    project = os.path.realpath(workspace.project)
    name = str(here.relative_to(project) if here.is_relative_to(project) else here)
    others = [each for each in _read(workspace) if each.path != name]
    _write(workspace, [*others, Edition(slug, name, sha256(path.read_bytes()).hexdigest())])


def withdraw_editions(workspace: Workspace, slugs: Collection[str], language: Language) -> None:
    """Remove the editions of briefs that are not among the published `slugs`.

    Only files of the project that are still as they were written are removed; of any other it is said that it is there.
    """
    editions = [*_read(workspace)]
    withdrawn = [each for each in editions if each.slug not in slugs]
    project = os.path.realpath(workspace.project)
    for edition in withdrawn:
        path = Path(os.path.realpath(Path(project, edition.path)))
        if not path.is_file():
            continue
        if path.is_relative_to(project) and sha256(path.read_bytes()).hexdigest() == edition.sha256:
            path.unlink()
        else:
            _log.warning(say("edition-left", language, path=path, slug=edition.slug))
    if withdrawn:
        _write(workspace, [each for each in editions if each.slug in slugs])


def _read(workspace: Workspace) -> Iterator[Edition]:
    """Yield what is noted, nothing where the note cannot be read."""
    try:
        noted = json.loads((workspace.folder / _NAME).read_text("utf-8"))
        yield from [Edition(str(each["slug"]), str(each["path"]), str(each["sha256"])) for each in noted]
    except (OSError, ValueError, KeyError, TypeError):
        return


def _write(workspace: Workspace, editions: Collection[Edition]) -> None:
    temporary = workspace.folder / f"{_NAME}.{os.getpid()}"
    temporary.write_text(json.dumps([asdict(each) for each in editions], ensure_ascii=False), "utf-8")
    temporary.replace(workspace.folder / _NAME)
