"""`mujaz new`: a brief begun, as a draft in its place."""

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import click

from mujaz import importers
from mujaz.arabic import strip_invisible
from mujaz.brief import REQUIRED, section_headings
from mujaz.brief.fields import BriefKind, is_language_tag
from mujaz.cli import ask, completion
from mujaz.cli.console import write, write_problems
from mujaz.cli.importing import target
from mujaz.cli.importing.decide import gaps
from mujaz.cli.language import Command, Option
from mujaz.cli.project import Fault, Project, config_option, open_project
from mujaz.importers import Decisions, ImportedFields, RawBrief
from mujaz.messages import Language, listed, say
from mujaz.source import VOCABULARY_NAME
from mujaz.vocabulary import Kind, Term


@click.command("new", cls=Command, help="help-new")
@click.argument("title", metavar="TITLE...", nargs=-1)
@click.option("--topic", "topics", multiple=True, cls=Option, help="help-new-topic", shell_complete=completion.topics)
@click.option("--date", default="", cls=Option, help="help-new-date")
@click.option(
    "--country", "countries", multiple=True, cls=Option, help="help-new-country", shell_complete=completion.countries
)
@click.option(
    "--author", "authors", multiple=True, cls=Option, help="help-new-author", shell_complete=completion.authors
)
@click.option("--slug", default="", cls=Option, help="help-import-slug")
@click.option("--lang", "text_language", default="ar", metavar="TAG", cls=Option, help="help-new-lang")
@click.option("--no-edit", is_flag=True, cls=Option, help="help-new-no-edit")
@config_option
def new(  # noqa: PLR0913, PLR0917 -- one argument for each option
    title: tuple[str, ...],
    topics: tuple[str, ...],
    date: str,
    countries: tuple[str, ...],
    authors: tuple[str, ...],
    slug: str,
    text_language: str,
    config: Path | None,
    *,
    no_edit: bool,
) -> None:
    """Write the draft; at a terminal, ask for what the command line leaves open, and open the editor afterwards."""
    project = open_project(config, writes=True)
    language = project.language
    if not project.vocabulary.entries[Kind.TOPICS]:
        raise Fault("new-no-topics", language, vocabulary=f"{project.folder.name}/{VOCABULARY_NAME}")
    if not is_language_tag(text_language):
        raise click.UsageError(say("bad-language", language, value=text_language))
    given = _Answers(
        title=" ".join(strip_invisible(" ".join(title)).split()),
        date=ask.to_date(date, language) if date else None,
        topics=_terms(Kind.TOPICS, topics, project),
        countries=_terms(Kind.COUNTRIES, countries, project),
        authors=_terms(Kind.AUTHORS, authors, project),
        slug=ask.to_slug(slug, language) if slug else "",
    )
    if slug in (taken := target.slugs(project.folder)):
        raise Fault("slug-taken", language, slug=slug, target=taken[slug])
    write_problems(project.problems, language, to_errors=True)
    asks = ask.is_terminal()
    answers = _asked(given, taken, project) if asks else _alone(given, taken, project)
    path = project.folder.root / f"{answers.day.year:04}/{answers.slug}.md"
    name = path.relative_to(project.folder.root.parent).as_posix()
    try:
        target.create(path, _draft(answers, text_language, project))
    except FileExistsError:
        raise Fault("exists", language, target=name) from None
    except OSError as error:
        raise Fault("unwritable", language, target=name, detail=error) from error
    write(say("new-written", language, target=name), "bold")
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if asks and not no_edit and editor:
        _edit(path, editor, language)
    write("  " + say("new-next", language))


@dataclass(frozen=True, slots=True)
class _Answers:
    """What is known of the brief; '', None and () are still open."""

    title: str
    date: dt.date | None
    topics: tuple[Term, ...]
    countries: tuple[Term, ...]
    authors: tuple[Term, ...]
    slug: str

    @property
    def day(self) -> dt.date:
        """The date of a brief of which it is known."""
        assert self.date  # noqa: S101 -- both ways to whole answers fill it in
        return self.date


def _terms(kind: Kind, names: tuple[str, ...], project: Project) -> tuple[Term, ...]:
    return tuple(dict.fromkeys(ask.to_term(kind, name, project.vocabulary, project.language) for name in names))


def _asked(given: _Answers, taken: Mapping[str, str], project: Project) -> _Answers:
    """Return the whole answers, those asked for that the command line does not give."""
    vocabulary, language = project.vocabulary, project.language
    title = given.title
    while not title:
        title = ask.ask_title(language)
    date = given.date or ask.ask_date(language, _today(project)) or _today(project)
    return _Answers(
        title=title,
        date=date,
        topics=given.topics or ask.ask_terms(Kind.TOPICS, vocabulary, language, needed=True),
        countries=given.countries or ask.ask_terms(Kind.COUNTRIES, vocabulary, language),
        authors=given.authors or ask.ask_terms(Kind.AUTHORS, vocabulary, language),
        slug=given.slug or ask.ask_slug(target.numbered(date, taken, project.folder.root), taken, language),
    )


def _alone(given: _Answers, taken: Mapping[str, str], project: Project) -> _Answers:
    """Return the whole answers where nobody can be asked; raises UsageError where a required one is missing."""
    language = project.language
    missing = [] if given.title else [say("new-needs-title", language)]
    if not given.topics:
        topics = ask.term_list(Kind.TOPICS, project.vocabulary, language)
        missing.append(say("new-needs-topic", language, topics=topics))
    if missing:
        raise click.UsageError(say("new-needs", language, missing=listed(missing, language, "semicolon")))
    date = given.date or _today(project)
    return replace(given, date=date, slug=given.slug or target.numbered(date, taken, project.folder.root))


def _today(project: Project) -> dt.date:
    return project.now.astimezone(project.settings.zone).date()


def _draft(answers: _Answers, lang: str, project: Project) -> str:
    """Return the brief's file, in the language `lang`.

    It is a draft, since a brief is public once it is there, and this one says nothing yet.
    """
    sections = REQUIRED[BriefKind.EVENT_OPINION]
    advice = (say(f"new-{section.value}", project.language) for section in sections)
    headings = section_headings(lang)
    body = "\n\n".join(f"## {headings[s][0]}\n\n<!-- {a} -->" for s, a in zip(sections, advice, strict=True))
    decided = Decisions(
        title=answers.title,
        date=answers.date,
        topics=tuple(term.id for term in answers.topics),
        authors=tuple(term.id for term in answers.authors),
        countries=tuple(term.id.upper() for term in answers.countries),
    )
    return importers.to_markdown(
        RawBrief.of_body(body, ImportedFields(is_draft=True, lang=lang if lang != "ar" else "")), decided, gaps(project)
    )


def _edit(path: Path, editor: str, language: Language) -> None:
    try:
        click.edit(filename=str(path), editor=editor)
    except click.ClickException:
        write(say("no-editor", language, editor=editor), "yellow", to_errors=True)
