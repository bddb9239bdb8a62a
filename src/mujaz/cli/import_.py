"""`mujaz import`: raw texts become briefs."""

from pathlib import Path

import click

from mujaz.cli import ask, target
from mujaz.cli.console import write, write_problems
from mujaz.cli.intake import Refusal, Wishes, take_in
from mujaz.cli.language import Command, Option
from mujaz.cli.project import Project, config_option, open_project
from mujaz.cli.report import report
from mujaz.cli.wording import counted, say
from mujaz.vocabulary import Kind


@click.command("import", cls=Command, help="help-import")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--topic", "topics", multiple=True, cls=Option, help="help-import-topic")
@click.option("--slug", default="", cls=Option, help="help-import-slug")
@click.option("--date", default="", cls=Option, help="help-import-date")
@click.option("--author", "authors", multiple=True, cls=Option, help="help-import-author")
@click.option("--dry-run", is_flag=True, cls=Option, help="help-import-dry-run")
@config_option
@click.pass_context
def import_(  # noqa: PLR0913, PLR0917 -- one argument for each option
    ctx: click.Context,
    files: tuple[Path, ...],
    topics: tuple[str, ...],
    slug: str,
    date: str,
    authors: tuple[str, ...],
    config: Path | None,
    *,
    dry_run: bool,
) -> None:
    """Import each text; one that is refused is named, and the others go on. Exit with 1 if there was one."""
    project = open_project(ctx, config)
    language = project.language
    if slug and len(files) > 1:
        raise click.UsageError(say("slug-for-many", language, files=len(files)))
    wishes = Wishes(
        topics=tuple(dict.fromkeys(ask.to_topic(name, project.vocabulary, language) for name in topics)),
        slug=ask.to_slug(slug, language) if slug else "",
        date=ask.to_date(date, language) if date else None,
        authors=tuple(dict.fromkeys(_author(name, project) for name in authors)),
        dry_run=dry_run,
    )
    write_problems(project.problems, language, to_errors=True)
    slugs = target.slugs(project.folder)
    refused = 0
    for file in files:
        if len(files) > 1 and ask.is_terminal():
            write(str(file), "bold", to_errors=True)  # so that the questions are about something
        try:
            report(file, take_in(file, wishes, project, slugs), project, dry_run=dry_run)
        except Refusal as refusal:
            refused += 1
            write(say("fault", language, text=f"{file}: {refusal}"), "red", to_errors=True)
    if len(files) > 1:
        done, failed = (counted(n, "brief", language) for n in (len(files) - refused, refused))
        write(say("imported", language, done=done, failed=failed), "bold", to_errors=dry_run)
    if refused:
        ctx.exit(1)


def _author(name: str, project: Project) -> str:
    """Return an author's id, the name itself where the vocabulary does not know it."""
    author = project.vocabulary.find(Kind.AUTHORS, name)
    return author.id if author else name
