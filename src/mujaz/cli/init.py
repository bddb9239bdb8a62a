"""`mujaz init`: a site of one's own."""

import datetime as dt
from importlib.metadata import distribution
from pathlib import Path

import click

from mujaz.cli.console import write
from mujaz.cli.importing import target
from mujaz.cli.language import Command, Option, chosen
from mujaz.cli.project import Fault
from mujaz.cli.starter import WHEELS, NewSite, files, wheel
from mujaz.messages import Language, counted, say

_MOST_NAMED = 5


@click.command("init", cls=Command, help="help-init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", default="", cls=Option, help="help-init-name")
@click.option("--url", default="", cls=Option, help="help-init-url")
@click.pass_context
def init(ctx: click.Context, folder: Path, name: str, url: str) -> None:
    """Make the site; nothing is written where a file is in the way."""
    language = chosen(ctx) or "ar"
    name = " ".join(name.split()) or folder.resolve().name
    if url and not url.startswith(("https://", "http://")):
        raise click.UsageError(say("bad-url", language, value=url))
    today = dt.datetime.now(dt.UTC).date()  # never tomorrow in the zone of the settings, which lies east of it
    site = NewSite(name, f"{url.rstrip('/')}/" if url else "", today)
    made = {path: text.encode() for path, text in files(site)}
    if own := wheel(distribution("mujaz")):
        made[f"{WHEELS}/{own.name}"] = own.read_bytes()
    in_the_way = [path for path, data in made.items() if _is_in_the_way(folder, path, data)]
    if in_the_way:
        comma = "، " if language == "ar" else ", "
        named = comma.join(in_the_way[:_MOST_NAMED]) + ("…" if len(in_the_way) > _MOST_NAMED else "")
        raise Fault("init-in-the-way", language, folder=folder, files=named)
    for path, data in made.items():
        _create(folder, path, data, language)
    write(
        say("init-done", language, name=name, folder=folder.resolve(), files=counted(len(made), "file", language)),
        "bold",
    )
    write(say("init-next-here" if folder.resolve() == Path.cwd() else "init-next", language, folder=folder))


def _is_in_the_way(folder: Path, path: str, data: bytes) -> bool:
    """Return whether another file stands where this one is to be, or where one of its folders is."""
    whole = folder / path
    if whole.is_symlink() or whole.exists():
        return not target.holds(whole, data)
    ancestors = [folder / parent for parent in Path(path).parents]
    return any(ancestor.exists() and not ancestor.is_dir() for ancestor in ancestors)


def _create(folder: Path, path: str, data: bytes, language: Language) -> None:
    try:
        target.create_or_keep(folder / path, data)
    except OSError as error:
        detail = error.strerror or error
        raise Fault("unwritable", language, target=folder / path, detail=detail) from error
