"""One text taken in: read, decided upon, written into the folder of briefs."""

import datetime as dt
from collections.abc import Container
from dataclasses import dataclass, replace
from pathlib import Path

from mujaz import importers
from mujaz.cli import ask
from mujaz.cli.importing import target
from mujaz.cli.importing.inputs import Input, Refusal
from mujaz.cli.project import Project
from mujaz.importers import Decisions, RawBrief, Remark, RemarkCode
from mujaz.importers.categories import Mapped
from mujaz.importers.pictures import picture_names
from mujaz.messages import counted, say
from mujaz.vocabulary import Kind, Term


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the command line says for every text; '', None and () leave it to the text."""

    topics: tuple[Term, ...]
    slug: str
    date: dt.date | None
    authors: tuple[str, ...]
    drafts: bool = False
    """Whether every text is a draft, whatever it says of itself."""
    media: Path | None = None
    """The folder with a copy of the old site's files."""
    types: tuple[str, ...] = ()
    """The types of an export's content that are briefs beside posts."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A text that was taken in: its brief's path, relative to the folder of briefs, and its Markdown."""

    path: str
    markdown: str
    raw: RawBrief
    decided: Decisions


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes texts in, one after another: `slugs` gets the name of each, `asks` where there is somebody to answer."""

    options: ImportOptions
    project: Project
    slugs: dict[str, str]
    asks: bool

    def texts(self, arrived: Input) -> tuple[RawBrief, ...]:
        """Return the texts of a file, drafts if the editor wants them so; raises Refusal where it cannot be read."""
        found = arrived.read()
        if self.options.slug and len(found) > 1:
            raise Refusal(
                say("slug-for-texts", self.project.language, number=counted(len(found), "brief", self.project.language))
            )
        if not self.options.drafts:
            return found
        return tuple(replace(raw, fields=replace(raw.fields, is_draft=True)) for raw in found)

    def take_in(self, raw: RawBrief, mapped: Mapped) -> Taken:
        """Make a brief of a text, whose categories are the topics `mapped`; nothing is written yet. Raises Refusal."""
        decided = self.decide(raw, mapped)
        slug = self._slug(raw, decided)
        needed = () if self.options.topics else raw.fields.categories
        undecided = (Remark(RemarkCode.CATEGORY, category.label) for category in needed if category.id in mapped.open)
        taken = made(replace(raw, remarks=(*raw.remarks, *undecided)), decided, slug, self.project)
        self.slugs[slug] = f"{self.project.folder.name}/{taken.path}"
        return taken

    def decide(self, raw: RawBrief, mapped: Mapped) -> Decisions:
        """Return what the command line says, else what the text says, else what the editor answers.

        Raises Refusal where there is no date then.
        """
        project, language = self.project, self.project.language
        date = self.options.date or raw.day or (ask.ask_date(language) if self.asks else None)
        if date is None:
            key = "doubtful-date" if raw.date_lines else "no-date"
            raise Refusal(say(key, language, text=" | ".join(raw.date_lines)))
        title = raw.title or (ask.ask_title(language) if self.asks else "")
        filed = tuple(dict.fromkeys(id_ for c in raw.fields.categories for id_ in mapped.topics.get(c.id, ())))
        topics = tuple(topic.id for topic in self.options.topics) or filed or tuple(topic.id for topic in raw.topics)
        if not topics and self.asks:
            topics = tuple(topic.id for topic in ask.ask_topics(project.vocabulary, language))
        return Decisions(
            title=title,
            date=date,
            topics=topics,
            authors=self.options.authors or as_ids(Kind.AUTHORS, raw.fields.authors, project) or _creator(raw, project),
            tags=as_ids(Kind.TAGS, raw.fields.tags, project),
            countries=tuple(code.upper() for code in as_ids(Kind.COUNTRIES, raw.fields.countries, project)),
        )

    def orphan(self, raw: RawBrief, decided: Decisions, noted: Container[str]) -> Taken | None:
        """Return the brief that an earlier run wrote and was cut off before it could note it, None for a new one.

        `noted` are the files, as problems name them, of which the report says where they come from.
        """
        if decided.date is None:
            return None
        root = self.project.folder.root
        folder = root / f"{decided.date.year:04}"
        numbered = sorted(path.stem for path in folder.glob(f"{decided.date.isoformat()}-*.md"))
        wished = self.options.slug or raw.fields.slug
        for slug in (wished, *numbered) if wished else numbered:
            if f"{self.project.folder.name}/{folder.name}/{slug}.md" in noted:
                continue
            taken = made(raw, decided, slug, self.project)
            if target.holds(root / taken.path, taken.markdown.encode()):
                return taken
        return None

    def _slug(self, raw: RawBrief, decided: Decisions) -> str:
        """Return the name that is wished for, else the old one where it is free, else the next number of the day."""
        wished, project = self.options.slug, self.project
        if wished in self.slugs:
            raise Refusal(say("slug-taken", project.language, slug=wished, target=self.slugs[wished]))
        if wished or decided.date is None:
            return wished
        old = raw.fields.slug
        path = project.folder.root / f"{decided.date.year:04}/{old}.md"
        is_free = old and old not in self.slugs and not path.exists()
        proposed = old if is_free else target.numbered(decided.date, self.slugs, project.folder.root)
        return ask.ask_slug(proposed, self.slugs, project.language) if self.asks else proposed


def as_ids(kind: Kind, names_: tuple[str, ...], project: Project) -> tuple[str, ...]:
    """Return names as ids where the vocabulary knows them, as they are elsewhere; each once."""
    found = ((name, project.vocabulary.find(kind, name)) for name in names_)
    return tuple(dict.fromkeys(term.id if term else name for name, term in found))


def _creator(raw: RawBrief, project: Project) -> tuple[str, ...]:
    found = project.vocabulary.find(Kind.AUTHORS, raw.fields.creator) if raw.fields.creator else None
    return (found.id,) if found else ()


def made(raw: RawBrief, decided: Decisions, slug: str, project: Project) -> Taken:
    """Return the brief with this slug."""
    decided = replace(decided, slug=slug)
    path = f"{decided.date.year:04}/{slug}.md" if decided.date else f"{slug}.md"
    return Taken(path, importers.to_markdown(raw, decided, gaps(project)), raw, decided)


def gaps(project: Project) -> dict[str, str]:
    """Return the comment that marks each required field as empty."""
    topics = ask.term_list(Kind.TOPICS, project.vocabulary, project.language)
    return {field: say(f"gap-{field}", project.language, topics=topics) for field in ("title", "date", "topics")}


def write_brief(taken: Taken, project: Project) -> None:
    """Write the brief, and its pictures before it; raises Refusal where a file is in the way or the disk refuses."""
    name, path = f"{project.folder.name}/{taken.path}", project.folder.root / taken.path
    files = picture_names(taken.raw.pictures, taken.decided.slug)
    try:
        for file, picture in zip(files, taken.raw.pictures, strict=True):
            name = f"{project.folder.name}/{taken.path.rpartition('/')[0]}/{file}"
            target.create_or_keep(path.with_name(file), picture.data)
        name = f"{project.folder.name}/{taken.path}"
        target.create(path, taken.markdown)
    except OSError as error:
        if isinstance(error, FileExistsError) and path.parent.is_dir():
            raise Refusal(say("exists", project.language, target=name)) from None
        raise Refusal(say("unwritable", project.language, target=name, detail=error)) from error
