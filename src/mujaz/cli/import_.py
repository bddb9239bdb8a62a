"""`mujaz import`: texts of other forms become briefs."""

from pathlib import Path

import click

from mujaz.cli import ask, completion
from mujaz.cli.console import write_problems
from mujaz.cli.importing import batch, few
from mujaz.cli.importing.decide import ImportOptions
from mujaz.cli.importing.inputs import Refusal, form
from mujaz.cli.language import Command, Option
from mujaz.cli.project import Project, config_option, open_project
from mujaz.importers import FileFormat
from mujaz.messages import say
from mujaz.vocabulary import Kind

MANY = 10
"""More files than these are many: they are looked at first, and written only with `--write`."""


@click.command("import", cls=Command, help="help-import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--topic", "topics", multiple=True, cls=Option, help="help-import-topic", shell_complete=completion.topics
)
@click.option("--slug", default="", cls=Option, help="help-import-slug")
@click.option("--date", default="", cls=Option, help="help-import-date")
@click.option(
    "--author", "authors", multiple=True, cls=Option, help="help-import-author", shell_complete=completion.authors
)
@click.option("--media", metavar="DIR", type=click.Path(path_type=Path), cls=Option, help="help-import-media")
@click.option("--type", "types", multiple=True, metavar="TYPE", cls=Option, help="help-import-type")
@click.option("--dry-run", is_flag=True, cls=Option, help="help-import-dry-run")
@click.option("--write", "writes", is_flag=True, cls=Option, help="help-import-write")
@click.option("--draft", "drafts", is_flag=True, cls=Option, help="help-import-draft")
@config_option
@click.pass_context
def import_(  # noqa: PLR0913, PLR0917 -- one argument for each option
    ctx: click.Context,
    files: tuple[Path, ...],
    topics: tuple[str, ...],
    slug: str,
    date: str,
    authors: tuple[str, ...],
    media: Path | None,
    types: tuple[str, ...],
    config: Path | None,
    *,
    dry_run: bool,
    writes: bool,
    drafts: bool,
) -> None:
    """Import each text; one that is refused is named, and the others go on. Exit with 1 if there was one."""
    project = open_project(config, writes=True)
    language = project.language
    is_many = len(files) > MANY or any(_is_export(file, project) for file in files)
    if slug and (len(files) > 1 or is_many):
        raise click.UsageError(say("slug-for-many", language, files=len(files)))
    if media and not media.is_dir():
        raise click.UsageError(say("no-media", language, folder=media))
    if dry_run and writes:
        raise click.UsageError(say("dry-or-write", language))
    options = ImportOptions(
        topics=tuple(dict.fromkeys(ask.to_topic(name, project.vocabulary, language) for name in topics)),
        slug=ask.to_slug(slug, language) if slug else "",
        date=ask.to_date(date, language) if date else None,
        authors=tuple(dict.fromkeys(_author(name, project) for name in authors)),
        drafts=drafts,
        media=media,
        types=types,
    )
    write_problems(project.problems, language, to_errors=True)
    if is_many:
        refused = batch.import_many(files, options, project, writes=writes, drafts_topics=not dry_run)
    else:
        refused = few.import_few(files, options, project, dry_run=dry_run)
    if refused:
        ctx.exit(1)


def _is_export(file: Path, project: Project) -> bool:
    try:
        return form(file, project.language) is FileFormat.WORDPRESS
    except Refusal:
        return False  # it is told when its turn comes


def _author(name: str, project: Project) -> str:
    """Return an author's id, the name itself where the vocabulary does not know it."""
    author = project.vocabulary.find(Kind.AUTHORS, name)
    return author.id if author else name
