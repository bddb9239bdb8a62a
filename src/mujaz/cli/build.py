"""`mujaz build`: bring the site up to date."""

import datetime as dt
import gc
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click
from mkdocs.exceptions import Abort, MkDocsException

from mujaz import publish
from mujaz.build import BuildOptions, Busy, Refused, Report, Shard, build_site
from mujaz.cli.bar import ProgressBar
from mujaz.cli.console import write
from mujaz.cli.language import Command, Option
from mujaz.cli.project import Fault, config_option, read_config
from mujaz.messages import Language, counted, listed, say, say_counted

BUSY = 3
"""The exit code where another build of the project is at work; 1 is a build that failed, 2 a wrong command line."""


@click.command("build", cls=Command, help="help-build")
@click.option("--jobs", type=click.IntRange(1, 64), default=os.cpu_count() or 1, cls=Option, help="help-build-jobs")
@click.option("--shard", default="", metavar="I/N", cls=Option, help="help-build-shard")
@click.option("-d", "--site-dir", default="", type=click.Path(file_okay=False), cls=Option, help="help-build-site-dir")
@click.option("--strict", is_flag=True, default=None, cls=Option, help="help-build-strict")
@click.option("--json", "as_json", is_flag=True, cls=Option, help="help-build-json")
@click.option("-q", "--quiet", is_flag=True, cls=Option, help="help-build-quiet")
@config_option
@click.pass_context
def build(  # noqa: PLR0913 -- one argument for each option
    ctx: click.Context,
    jobs: int,
    shard: str,
    site_dir: str,
    config: Path | None,
    *,
    strict: bool | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Build, and say what was done; exit with 1 where it fails, with 3 where another build is at work."""
    project = read_config(config)
    language = project.language
    options = BuildOptions(project, site_dir, jobs, _shard(shard, language), strict)
    publish.listen(quiet=quiet)
    try:
        with _uncollected(), ProgressBar(language, is_shown=not (quiet or as_json)) as bar:
            report = build_site(options, bar.progress, dt.datetime.now(dt.UTC))
    except Busy:
        write(say("fault", language, text=say("busy", language)), "red", to_errors=True)
        ctx.exit(BUSY)
    except (MkDocsException, Refused) as error:
        raise build_fault(error, language) from error
    write_remarks(report)
    if as_json:
        said = asdict(report)
        del said["drafts"]  # only a preview has any
        click.echo(json.dumps(said, ensure_ascii=False))
    elif not quiet:
        write(summary(report, language), "bold")


def build_fault(error: Exception, language: Language) -> Fault:
    """Return what a command says of a build that failed; where MkDocs gives up, it has said why."""
    if isinstance(error, Refused):
        return Fault(error.reason, language, **error.values)
    if isinstance(error, Abort):
        return Fault("build-aborted", language)
    detail = error.message if isinstance(error, click.ClickException) else error
    return Fault("build-failed", language, detail=detail)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spare Python the search for garbage, a tenth of a build's time: there is little, and the process ends soon."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def write_remarks(report: Report) -> None:
    """Say what a build found broken."""
    for remark in report.remarks:
        write(remark, "yellow", to_errors=True)


def summary(report: Report, language: Language) -> str:
    """Return what a build did, in words."""
    done = [
        counted(report.briefs, "brief", language),
        *files_in_words(report.written, report.kept, report.removed, language),
        counted(report.problems, "problem", language),
    ]
    return say("built", language, done=listed(done, language), seconds=f"{report.seconds:.1f}")


def files_in_words(written: int, kept: int, removed: int, language: Language) -> Iterator[str]:
    """Yield how many files of a site were written, how many stayed and how many went, where any did."""
    yield say_counted("files-written", written, language)
    if kept:
        yield say_counted("files-kept", kept, language)
    if removed:
        yield say_counted("files-removed", removed, language)


def _shard(shard: str, language: Language) -> Shard:
    """Return the share that `I/N` names; raises UsageError."""
    if not shard:
        return Shard()
    number, slash, of = shard.partition("/")
    if not slash or not number.isdecimal() or not of.isdecimal() or not 1 <= int(number) <= int(of):
        raise click.UsageError(say("bad-shard", language, value=shard))
    return Shard(int(number), int(of))
