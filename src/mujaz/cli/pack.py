"""`mujaz pack`: the site, or a brief, for reading offline."""

import datetime as dt
import os
from pathlib import Path

import click
from mkdocs.exceptions import MkDocsException

from mujaz import publish
from mujaz.build import BuildOptions, Busy, Pack, Refused, pack_brief, pack_site
from mujaz.cli.bar import ProgressBar
from mujaz.cli.build import BUSY, build_fault
from mujaz.cli.console import write
from mujaz.cli.language import Command, Option
from mujaz.cli.project import Fault, config_option, read_config
from mujaz.messages import Language, counted, say, size_in_words
from mujaz.offline import NoEdition


@click.command("pack", cls=Command, help="help-pack")
@click.option("--brief", default="", metavar="SLUG", cls=Option, help="help-pack-brief")
@click.option(
    "-o",
    "--output",
    default=Path("pack"),
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    cls=Option,
    help="help-pack-output",
)
@click.option("-q", "--quiet", is_flag=True, cls=Option, help="help-build-quiet")
@config_option
@click.pass_context
def pack(ctx: click.Context, brief: str, output: Path, config: Path | None, *, quiet: bool) -> None:
    """Build, then pack, and say what was made; exit with 1 where it fails, with 3 where another build is at work."""
    project = read_config(config)
    language = project.language
    options = BuildOptions(project, jobs=os.cpu_count() or 1)
    publish.listen(quiet=quiet)
    try:
        with ProgressBar(language, is_shown=not quiet) as bar:
            now = dt.datetime.now(dt.UTC)
            if brief:
                made = pack_brief(options, brief, output, bar.progress, now)
            else:
                made = pack_site(options, output, bar.progress, now)
    except Busy:
        write(say("fault", language, text=say("busy", language)), "red", to_errors=True)
        ctx.exit(BUSY)
    except Refused as refusal:
        raise Fault(refusal.reason, language, **refusal.values) from None
    except (MkDocsException, click.ClickException, NoEdition) as error:
        raise build_fault(error, language) from error
    except OSError as error:
        raise Fault("unwritable", language, target=output, detail=error) from error
    if not quiet:
        write(_summary(made, language), "bold")


def _summary(made: Pack, language: Language) -> str:
    size = size_in_words(made.size, language)
    if not made.files:
        return say("packed-brief", language, path=made.path, size=size)
    folder = made.path.with_suffix("")
    files = counted(made.files, "file", language)
    return say("packed", language, path=made.path, size=size, folder=folder, files=files, start=folder / "start.html")
