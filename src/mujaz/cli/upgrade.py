"""`mujaz upgrade`: what of a site belongs to the version of mujaz is brought to the one that is installed.

A record in the site says what each such file was when mujaz wrote it. A file that is still so is replaced; one that the
site has changed is left, and what would change in it is shown.
"""

import difflib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import click

from mujaz.cli.console import write, write_diff
from mujaz.cli.importing.target import create
from mujaz.cli.language import Command, Option
from mujaz.cli.project import Fault, Project, config_option, open_project
from mujaz.cli.rewrite import replace
from mujaz.cli.starter import MADE_OF_VOCABULARY, former_digests, tools
from mujaz.messages import say, say_counted

RECORD = ".mujaz.json"
"""The file in which a site keeps the digest of each such file, as the version had it that wrote here last."""
_VERSION = version("mujaz")


class State(StrEnum):
    """What becomes of a file."""

    REPLACED = "replaced"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"  # by the site: it stays
    DELETED = "deleted"  # by the site: it stays away


@dataclass(frozen=True, slots=True)
class Change:
    """A file of the site that is not as the installed version has it; `data` is that version's, None for no file."""

    path: str
    state: State
    data: bytes | None


@click.command("upgrade", cls=Command, help="help-upgrade")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@click.option("--dry-run", is_flag=True, cls=Option, help="help-upgrade-dry-run")
@config_option
def upgrade(paths: tuple[str, ...], config: Path | None, *, dry_run: bool) -> None:
    """Write what the site has not changed, show what it has; exit with 1 where a PATH is no such file."""
    project = open_project(config)
    ours = dict(tools(project.vocabulary))
    named = [Path(path).as_posix().removeprefix("./") for path in paths]
    for path in named:
        if path not in ours:
            raise Fault("upgrade-unknown", project.language, path=path, files=", ".join(sorted(ours)))
    changes = list(_changes(ours, _read_record(project), project.root, named))
    left = [change for change in changes if change.state in (State.CHANGED, State.DELETED)]
    for change in changes:
        write(f"{say(f'upgrade-{change.state}', project.language)}  {change.path}")
        if change.state is State.CHANGED:
            write_diff(_diff(project.root / change.path, change))
    if not dry_run:
        for change in changes:
            if change not in left:
                _apply(change, project)
        if not named:
            _put(project.root / RECORD, record(ours), project)
    files = say_counted("would-renew" if dry_run else "renewed", len(changes) - len(left), project.language)
    write(say("upgrade-would" if dry_run else "upgrade-done", project.language, version=_VERSION, files=files), "bold")
    if left:
        write(say_counted("upgrade-left", len(left), project.language))


def record(files: Mapping[str, bytes]) -> bytes:
    """Return the record of a site for which the installed version has these files."""
    digests = {path: _digest(files[path]) for path in sorted(files)}
    return (json.dumps({"mujaz": _VERSION, "files": digests}, ensure_ascii=False, indent=1) + "\n").encode()


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _read_record(project: Project) -> Mapping[str, str]:
    """Return path -> digest of what mujaz had when it last wrote into the site; 0.1.0's files where nothing says it."""
    try:
        found = json.loads((project.root / RECORD).read_bytes())["files"]
        return {str(path): str(value) for path, value in found.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return former_digests()


def _changes(
    ours: Mapping[str, bytes], former: Mapping[str, str], root: Path, named: Collection[str]
) -> Iterator[Change]:
    """Yield what is not as `ours`, in the order of paths; of the `named` alone, changed by the site or not, if any."""
    for path in sorted(named or {**ours, **former}):
        theirs, data = _read(root / path), ours.get(path)
        is_untouched = theirs is not None and (former.get(path) == _digest(theirs) or path in MADE_OF_VOCABULARY)
        if theirs == data:
            continue
        if data is None:  # the installed version has no such file
            if is_untouched:
                yield Change(path, State.REMOVED, data)
        elif theirs is None:
            yield Change(path, State.DELETED if path in former and not named else State.ADDED, data)
        else:
            yield Change(path, State.REPLACED if is_untouched or named else State.CHANGED, data)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _diff(path: Path, change: Change) -> str:
    """Return what would change in a file of the site, as a unified diff; '' for what is no text."""
    try:
        old, new = path.read_text("utf-8"), (change.data or b"").decode()
    except UnicodeDecodeError:
        return ""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), change.path, change.path, lineterm="")
    return "\n".join(lines)


def _apply(change: Change, project: Project) -> None:
    path = project.root / change.path
    if change.data is None:
        path.unlink()
    else:
        _put(path, change.data, project)


def _put(path: Path, data: bytes, project: Project) -> None:
    try:
        if path.is_file():
            replace(path, data)
        else:
            create(path, data)
    except OSError as error:
        raise Fault("unwritable", project.language, target=path, detail=error) from error
