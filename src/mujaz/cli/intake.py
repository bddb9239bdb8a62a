"""One raw text taken in: read, decided upon, written into the folder of briefs."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import click

from mujaz import importers
from mujaz.arabic import words
from mujaz.cli import ask, target
from mujaz.cli.project import Project
from mujaz.cli.wording import say
from mujaz.importers import Decisions, RawBrief
from mujaz.problems import Problem
from mujaz.source import read_file
from mujaz.vocabulary import Term


class Refusal(Exception):  # noqa: N818 -- it is no error of the program
    """Why a text is not taken in, in the reader's language."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line says for every text; '', None and () leave it to the text."""

    topics: tuple[Term, ...]
    slug: str
    date: dt.date | None
    authors: tuple[str, ...]
    dry_run: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """A text that was taken in: its brief's path, relative to the folder of briefs, and its Markdown."""

    path: str
    markdown: str
    raw: RawBrief
    decided: Decisions


def take_in(file: Path, wishes: Wishes, project: Project, slugs: dict[str, str]) -> Taken:
    """Make a brief of the text in `file` and write it, unless the run is dry; `slugs` gets its slug.

    Raises Refusal; then nothing is written.
    """
    raw = importers.read(_text(file, project), project.vocabulary)
    decided = _decide(raw, wishes, project)
    if decided.date is None:
        key = "doubtful-date" if raw.date_lines else "no-date"
        raise Refusal(say(key, project.language, text=" | ".join(raw.date_lines)))
    slug = _slug(wishes, decided.date, project, slugs)
    taken = Taken(
        path=f"{decided.date.year:04}/{slug}.md",
        markdown=importers.to_markdown(raw, decided, _gaps(project)),
        raw=raw,
        decided=decided,
    )
    if wishes.dry_run:
        click.echo(taken.markdown, nl=False)
    else:
        _write(taken, project)
    slugs[slug] = f"{project.folder.name}/{taken.path}"
    return taken


def _text(file: Path, project: Project) -> str:
    source = read_file(file, str(file))
    if isinstance(source, Problem):
        raise Refusal(f"{source.message(project.language)}. {source.hint(project.language)}")
    if not words(source.text):
        raise Refusal(say("empty-text", project.language))
    return source.text


def _decide(raw: RawBrief, wishes: Wishes, project: Project) -> Decisions:
    """Return what the command line says, else what the text says, else what the editor answers."""
    asks, language = ask.is_terminal(), project.language
    date = wishes.date or raw.day or (ask.ask_date(language) if asks else None)
    title = raw.title or (ask.ask_title(language) if asks and date else "")
    topics = wishes.topics or raw.topics or (ask.ask_topics(project.vocabulary, language) if asks and date else ())
    return Decisions(title, date, tuple(topic.id for topic in topics), wishes.authors)


def _slug(wishes: Wishes, date: dt.date, project: Project, slugs: dict[str, str]) -> str:
    numbered = target.numbered(date, slugs, project.folder.root)
    if wishes.slug in slugs:
        raise Refusal(say("slug-taken", project.language, slug=wishes.slug, target=slugs[wishes.slug]))
    return wishes.slug or (ask.ask_slug(numbered, slugs, project.language) if ask.is_terminal() else numbered)


def _gaps(project: Project) -> dict[str, str]:
    topics = ask.topic_list(project.vocabulary, project.language)
    return {field: say(f"gap-{field}", project.language, topics=topics) for field in ("title", "date", "topics")}


def _write(taken: Taken, project: Project) -> None:
    name, path = f"{project.folder.name}/{taken.path}", project.folder.root / taken.path
    try:
        target.create(path, taken.markdown)
    except OSError as error:
        if path.exists():
            raise Refusal(say("exists", project.language, target=name)) from None
        detail = error.strerror or error
        raise Refusal(say("unwritable", project.language, target=name, detail=detail)) from error
