"""What the Tab key offers, by click's own completion: terms of the vocabulary and names of briefs."""

from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from mujaz.arabic import label_key
from mujaz.cli.project import Project, open_project
from mujaz.vocabulary import Kind


def topics(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the topics."""
    return _terms(ctx, param, incomplete, Kind.TOPICS)


def countries(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the countries, by their ISO codes."""
    return _terms(ctx, param, incomplete, Kind.COUNTRIES)


def authors(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the authors."""
    return _terms(ctx, param, incomplete, Kind.AUTHORS)


def briefs(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the briefs: their names, or their files where a path is begun."""
    del param
    project = _project(ctx)
    paths = project.folder.briefs if project else ()
    names = (f"{project.folder.name}/{path}" if "/" in incomplete else Path(path).stem for path in paths if project)
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]


def _terms(ctx: click.Context, param: click.Parameter, incomplete: str, kind: Kind) -> list[CompletionItem]:
    """Offer the ids of the terms of which a name begins with what is written, in any spelling; each once."""
    project = _project(ctx)
    chosen = ctx.params.get(param.name or "") or ()
    found = _ids(project, kind, incomplete) if project else ()
    return [CompletionItem(id_, help=label) for id_, label in found if id_ not in chosen]


def _ids(project: Project, kind: Kind, incomplete: str) -> Iterator[tuple[str, str]]:
    begun = label_key(incomplete)
    for entry in project.vocabulary.entries[kind].values():
        if any(label_key(name).startswith(begun) for name in entry.names):
            yield entry.term.id.upper() if kind is Kind.COUNTRIES else entry.term.id, entry.term.label


def _project(ctx: click.Context) -> Project | None:
    """Return the project of the command line so far; None where there is none, since nobody can be told then."""
    config = ctx.params.get("config")
    try:
        return open_project(config if isinstance(config, Path) else None, takes_faults=True)
    except click.ClickException:
        return None
