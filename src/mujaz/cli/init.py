"""`mujaz init`: a site of one's own."""

import datetime as dt
from pathlib import Path

import click

from mujaz.cli.console import write
from mujaz.cli.importing import target
from mujaz.cli.language import Command, Option, language_of_messages
from mujaz.cli.project import Fault
from mujaz.cli.starter import NewSite, new_vocabulary, site_files, tools
from mujaz.cli.upgrade import RECORD, record
from mujaz.messages import Language, counted, listed, say

_MOST_NAMED = 5
_MAY_BE_THERE = ("README.md", ".gitignore")
"""Files that a new repository has: theirs stay, and .gitignore gets the lines of ours that it lacks."""


@click.command("init", cls=Command, help="help-init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", default="", cls=Option, help="help-init-name")
@click.option("--url", default="", cls=Option, help="help-init-url")
def init(folder: Path, name: str, url: str) -> None:
    """Make the site; nothing is written where a file is in the way."""
    language = language_of_messages()
    name = " ".join(name.split()) or folder.resolve().name
    if url and not url.startswith(("https://", "http://")):
        raise click.UsageError(say("bad-url", language, value=url))
    today = dt.datetime.now(dt.UTC).date()  # never tomorrow in the zone of the settings, which lies east of it
    site = NewSite(name, f"{url.rstrip('/')}/" if url else "", today)
    tool_files = dict(tools(new_vocabulary()))
    made = {**site_files(site), **tool_files, RECORD: record(tool_files)}
    kept = [path for path in _MAY_BE_THERE if (folder / path).is_file() and not target.holds(folder / path, made[path])]
    ignored = made[".gitignore"] if ".gitignore" in kept else b""
    made = {path: data for path, data in made.items() if path not in kept}
    in_the_way = [path for path, data in made.items() if _is_in_the_way(folder, path, data)]
    if in_the_way:
        named = listed(in_the_way[:_MOST_NAMED], language) + ("…" if len(in_the_way) > _MOST_NAMED else "")
        raise Fault("init-in-the-way", language, folder=folder, files=named)
    for path, data in made.items():
        _create(folder, path, data, language)
    if ignored:
        _add_lines(folder / ".gitignore", ignored)
    write(
        say("init-done", language, name=name, folder=folder.resolve(), files=counted(len(made), "file", language)),
        "bold",
    )
    if kept:
        write(say("init-kept", language, files=listed(kept, language)))
    write(say("init-next-here" if folder.resolve() == Path.cwd() else "init-next", language, folder=folder))


def _is_in_the_way(folder: Path, path: str, data: bytes) -> bool:
    """Return whether another file stands where this one is to be, or where one of its folders is."""
    whole = folder / path
    if whole.is_symlink() or whole.exists():
        return not target.holds(whole, data)
    ancestors = [folder / parent for parent in Path(path).parents]
    return any(ancestor.exists() and not ancestor.is_dir() for ancestor in ancestors)


def _add_lines(path: Path, wanted: bytes) -> None:
    """Add to a file the lines of another one that it lacks."""
    text = path.read_bytes()
    missing = [line for line in wanted.splitlines() if line not in text.splitlines()]
    if missing:
        end = b"" if not text or text.endswith(b"\n") else b"\n"
        path.write_bytes(text + end + b"\n".join(missing) + b"\n")


def _create(folder: Path, path: str, data: bytes, language: Language) -> None:
    try:
        target.create_or_keep(folder / path, data)
    except OSError as error:
        raise Fault("unwritable", language, target=folder / path, detail=error) from error
