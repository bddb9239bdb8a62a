"""`mujaz search`: what the search of the site finds, on the terminal."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from mujaz.cli.console import write
from mujaz.cli.language import Command, Option
from mujaz.cli.project import config_option, open_project
from mujaz.messages import Language, counted, say
from mujaz.search import FACET_KINDS, Answer, Options, analyses_of, answer, documents_of, index_of
from mujaz.views import FORM_NAMES


@click.command("search", cls=Command, help="help-search")
@click.argument("query", metavar="QUERY...", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=10, cls=Option, help="help-search-limit")
@click.option("--filter", "filters", multiple=True, cls=Option, help="help-search-filter")
@click.option("--by-date", is_flag=True, cls=Option, help="help-search-by-date")
@click.option("--json", "as_json", is_flag=True, cls=Option, help="help-search-json")
@config_option
@click.pass_context
def search(  # noqa: PLR0913 -- one argument for each option
    ctx: click.Context,
    query: tuple[str, ...],
    limit: int,
    filters: tuple[str, ...],
    config: Path | None,
    *,
    by_date: bool,
    as_json: bool,
) -> None:
    """Write the results, the best first; exit with 1 if there is none."""
    project = open_project(config)
    library = project.load().library
    index = index_of(documents_of(library, FORM_NAMES), analyses_of(library))
    found = answer(index, " ".join(query), Options(limit, _narrowing(filters, project.language), by_date=by_date))
    if as_json:
        click.echo(json.dumps([asdict(hit) for hit in found.hits], ensure_ascii=False, indent=2))
    else:
        _write(found, project.language)
    if not found.hits:
        ctx.exit(1)


def _narrowing(filters: tuple[str, ...], language: Language) -> dict[str, list[str]]:
    """Return kind -> ids of what was written as `kind=id`; raises UsageError."""
    found: dict[str, list[str]] = {}
    for text in filters:
        kind, _, value = text.partition("=")
        if kind not in FACET_KINDS or not value:
            raise click.UsageError(say("bad-filter", language, value=text, kinds=" | ".join(FACET_KINDS)))
        found.setdefault(kind, []).append(value)
    return found


def _write(found: Answer, language: Language) -> None:
    if found.instead:
        write(
            say("proposed-instead" if found.is_proposal else "answered-instead", language, query=found.instead),
            "yellow",
        )
    for hit in found.hits:
        write(f"{hit.score:8.4f}  {hit.title}")
        write(f"          {hit.url}", "dim")
    write(counted(found.total, "result", language), "bold")
