"""`mujaz serve`: the site in a browser while one writes."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import click
from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import IpAddress

from mujaz.build import Busy
from mujaz.cli.bar import ProgressBar
from mujaz.cli.build import BUSY, summary, write_remarks
from mujaz.cli.console import write, write_problems
from mujaz.cli.language import Command, Option
from mujaz.cli.project import Fault, config_option, read_config
from mujaz.messages import say, say_counted
from mujaz.preview import Outcome, Preview, serve_site
from mujaz.problems import Language, Problem, condensed


@click.command("serve", cls=Command, help="help-serve")
@click.option("-a", "--address", default="", metavar="HOST:PORT", cls=Option, help="help-serve-address")
@click.option("--open", "opens", is_flag=True, cls=Option, help="help-serve-open")
@click.option("--no-drafts", "hides", is_flag=True, cls=Option, help="help-serve-no-drafts")
@config_option
@click.pass_context
def serve(ctx: click.Context, address: str, config: Path | None, *, opens: bool, hides: bool) -> None:
    """Serve until Ctrl-C; exit with 1 where the address is taken, with 3 where a build of the project is at work."""
    project = read_config(config, takes_faults=True)
    language = project.language
    place = _address(address, language) if address else None
    try:
        with ExitStack() as first_build:
            bar = first_build.enter_context(ProgressBar(language, is_shown=True))
            voice = _Voice(language, first_build.close)
            preview = Preview(project.path, place, os.cpu_count() or 1, language, voice.tell, voice.ready, not hides)
            serve_site(preview, bar.progress, opens=opens)
    except Busy:
        write(say("fault", language, text=say("busy", language)), "red", to_errors=True)
        ctx.exit(BUSY)
    except OSError as error:
        raise Fault("address-taken", language, detail=error) from error


def _address(text: str, language: Language) -> tuple[str, int]:
    try:
        host, port = IpAddress().validate(text)  # type: ignore[no-untyped-call]
    except ValidationError:
        raise click.UsageError(say("bad-address", language, value=text)) from None
    return host, port


class _Voice:
    """Says on the terminal what came of each build; what was said of the last one it does not say again.

    `begin` is called before anything is said: it takes the bars of the first build away.
    """

    def __init__(self, language: Language, begin: Callable[[], None]) -> None:
        self._language: Language = language
        self._begin = begin
        self._said: frozenset[Problem | str] = frozenset()

    def ready(self, url: str) -> None:
        write(say("serving", self._language, url=url), "bold")

    def tell(self, outcome: Outcome) -> None:
        self._begin()
        new = [told for told in outcome.told if told not in self._said]
        self._said = frozenset(outcome.told)
        problems = condensed((told for told in new if isinstance(told, Problem)), self._language)
        for line in (*problems, *(told for told in new if isinstance(told, str))):
            if isinstance(line, Problem):
                write_problems([line], self._language, to_errors=True)
            else:
                write(line, "yellow", to_errors=True)
        if outcome.report is None:
            write(say("not-served", self._language, detail=outcome.fault), "red", to_errors=True)
        else:
            write_remarks(outcome.report)
            write(summary(outcome.report, self._language))
            if outcome.report.drafts:
                write("  " + say_counted("drafts-shown", len(outcome.report.drafts), self._language))
