"""`mujaz merge`: the shares that several machines built become one site."""

from pathlib import Path

import click

from mujaz.build import Busy, Merged, Refused, merge_shards
from mujaz.cli.build import BUSY, files_in_words
from mujaz.cli.console import write
from mujaz.cli.language import Command, Option
from mujaz.cli.project import Fault, config_option, read_config
from mujaz.messages import Language, counted, listed, say
from mujaz.offline import NoEdition


@click.command("merge", cls=Command, help="help-merge")
@click.argument("folders", metavar="DIR...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--into", metavar="SITE", default="", type=click.Path(file_okay=False), cls=Option, help="help-into")
@config_option
@click.pass_context
def merge(ctx: click.Context, folders: tuple[Path, ...], into: str, config: Path | None) -> None:
    """Merge, and say what was done; exit with 1 where the folders make no site, with 3 where a build is at work."""
    project = read_config(config)
    language = project.language
    try:
        merged = merge_shards(folders, project, into)
    except Busy:
        write(say("fault", language, text=say("busy", language)), "red", to_errors=True)
        ctx.exit(BUSY)
    except Refused as refusal:
        raise Fault(refusal.reason, language, **refusal.values) from None
    except NoEdition as error:
        raise Fault("build-failed", language, detail=error) from error
    write(_summary(merged, len(folders), language), "bold")


def _summary(merged: Merged, shares: int, language: Language) -> str:
    done = [
        counted(merged.briefs, "brief", language),
        *files_in_words(merged.written, merged.kept, merged.removed, language),
    ]
    return say("merged", language, shares=counted(shares, "share", language), done=listed(done, language))
