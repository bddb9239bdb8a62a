"""The texts that come in: which file each is of, and how it is read."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from mujaz import importers
from mujaz.cli.project import Project
from mujaz.importers import FileFormat, Gazetteer, RawBrief, Unreadable
from mujaz.importers.beside import Beside
from mujaz.importers.forms import HEAD
from mujaz.importers.limits import MAX_FILE
from mujaz.importers.media import FileSource, Media
from mujaz.importers.wordpress import Attachment, Item, OldSite, read_items, read_post, survey
from mujaz.messages import say
from mujaz.problems import Language, Problem, problem
from mujaz.source import decode


class Refusal(Exception):  # noqa: N818 -- it is no error of the program
    """Why a text is not taken in, in the reader's language."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file or post that comes in: a name that stays the same from run to run, a digest, the reading of its texts.

    `read` raises Refusal.
    """

    name: str
    digest: str
    read: Callable[[], tuple[RawBrief, ...]]

    def part(self, number: int, count: int) -> str:
        """Return the name of one of `count` texts, counted from 1."""
        return self.name if count == 1 else f"{self.name}#{number}"


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A part of an export that is no brief: what it is, its title, and where it was; an attachment is a file."""

    name: str
    sort: str
    title: str
    address: str


def form(file: Path, language: Language) -> FileFormat:
    """Return the form of a file; raises Refusal where it is one that is not read, or cannot be opened."""
    try:
        with file.open("rb") as opened:
            head = opened.read(HEAD)
        return importers.form_of(file.name, head)
    except OSError as error:
        raise _unreadable(problem("unreadable", str(file), detail=error), language) from error
    except Unreadable as error:
        raise worded(error, language) from error


def read_input(file: Path, media: Path | None, project: Project, gazetteer: Gazetteer) -> Input:
    """Return the one text of a file; raises Refusal where it cannot be read or is too large.

    Its pictures are looked for beside it, and in the folder `media`.
    """
    form_ = form(file, project.language)
    try:
        if file.stat().st_size > MAX_FILE:
            raise worded(Unreadable("too-large", most=MAX_FILE // 2**20), project.language)
        data = file.read_bytes()
    except OSError as error:
        raise _unreadable(problem("unreadable", str(file), detail=error), project.language) from error
    digest = sha256(data).hexdigest()[:16]
    files = (Beside.of(file), *((Media(media),) if media else ()))
    return Input(_name(file, project), digest, lambda: _Reading(file, data, files, project, gazetteer).read(form_))


def _name(file: Path, project: Project) -> str:
    """Return the path of a file as it is from the project's folder, from wherever the command is called."""
    whole = file.resolve()
    return whole.relative_to(project.root).as_posix() if whole.is_relative_to(project.root) else whole.as_posix()


@dataclass(frozen=True, slots=True)
class _Reading:
    """The reading of one file; `files` are where its pictures may be."""

    file: Path
    data: bytes
    files: tuple[FileSource, ...]
    project: Project
    gazetteer: Gazetteer

    def read(self, form_: FileFormat) -> tuple[RawBrief, ...]:
        """Return the texts; raises Refusal."""
        language = self.project.language
        try:
            return tuple(_with_words(brief, language) for brief in self._briefs(form_))
        except Unreadable as error:
            raise worded(error, language) from error

    def _briefs(self, form_: FileFormat) -> tuple[RawBrief, ...]:
        zone, gazetteer = self.project.settings.zone, self.gazetteer
        match form_:
            case FileFormat.WORD:
                return importers.read_word(self.data, gazetteer)
            case FileFormat.PAGE:
                return importers.read_page(self.data, zone, gazetteer, self.files)
            case FileFormat.MAIL:
                return importers.read_mail(self.data, zone, gazetteer)
            case FileFormat.MARKDOWN:
                today = self.project.now.astimezone(zone).date()
                name = str(self.file.absolute())
                return (importers.read_markdown(self._text(), name, zone, gazetteer, today, self.files),)
            case FileFormat.PROPOSAL:
                return (importers.read_proposal(self._text(), zone, gazetteer),)
            case _:
                return importers.read_raw_text(self._text(), zone, gazetteer)

    def _text(self) -> str:
        return _text(self.data, self.file, self.project.language)


def _text(data: bytes, file: Path, language: Language) -> str:
    source = decode(data, str(file))
    if isinstance(source, Problem):
        raise _unreadable(source, language)
    if not any(c.isalnum() for c in source.text):
        raise Refusal(say("empty-text", language))
    if len(_MISREAD.findall(source.text)) > len(_ARABIC.findall(source.text)):
        raise worded(Unreadable("misread"), language)
    return source.text


_MISREAD = re.compile(r"[\u00d8-\u00db][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]")
"""An Arabic letter in UTF-8 whose two bytes were read as two letters of Latin."""
_ARABIC = re.compile(r"[\u0621-\u064a]")


def _with_words(brief: RawBrief, language: Language) -> RawBrief:
    if not any(c.isalnum() for c in brief.body) and not brief.pictures:
        raise Refusal(say("empty-text", language))
    return brief


@dataclass(frozen=True, slots=True)
class Export:
    """An export and what it has in common; `types` are the types of content that are briefs beside posts."""

    file: Path
    site: OldSite
    media: Media | None = None
    types: tuple[str, ...] = ()


def open_export(file: Path, media: Path | None, types: tuple[str, ...], language: Language) -> Export:
    """Look through an export once; raises Refusal where it cannot be opened."""
    try:
        with file.open("rb") as opened:
            return Export(file, survey(opened), Media(media) if media else None, types)
    except OSError as error:
        raise _unreadable(problem("unreadable", str(file), detail=error.strerror or error), language) from error


def posts(export: Export, project: Project, gazetteer: Gazetteer) -> Iterator[Input | PassedOver]:
    """Yield every part of an export, one after another; raises Refusal where the file breaks off or is harmful."""
    file = export.file
    try:
        with file.open("rb") as opened:
            for item in read_items(opened):
                yield _post(export, item, project, gazetteer)
    except OSError as error:
        raise _unreadable(problem("unreadable", str(file), detail=error), project.language) from error
    except Unreadable as error:
        raise worded(error, project.language) from error


_GONE = ("trash", "auto-draft", "inherit")


def _post(export: Export, item: Item, project: Project, gazetteer: Gazetteer) -> Input | PassedOver:
    name = f"{export.file.name}#{item.id}"
    if item.type == "attachment":
        attachment = Attachment.of(item)
        return PassedOver(name, item.type, attachment.title, attachment.address)
    is_text = item.type in ("post", *export.types)
    if not is_text or item.status in _GONE:
        sort = item.status if is_text else item.type
        return PassedOver(name, sort, item.fields.get("title", ""), item.fields.get("link", ""))

    def read() -> tuple[RawBrief, ...]:
        try:
            brief = read_post(item, project.settings.zone, gazetteer, export.site, export.media)
            return (_with_words(brief, project.language),)
        except Unreadable as error:
            raise worded(error, project.language) from error

    content = repr((sorted(item.fields.items()), item.categories, item.tags, item.authors, sorted(item.meta.items())))
    return Input(name, sha256(content.encode("utf-8", "replace")).hexdigest()[:16], read)


def worded(error: Unreadable, language: Language) -> Refusal:
    """Return the refusal of a file that an importer cannot read."""
    values = dict(error.values)
    found = values.get("problem")
    if isinstance(found, Problem):
        values["detail"] = found.message(language)
    return Refusal(say(f"unreadable-{error.code}", language, **values))


def _unreadable(found: Problem, language: Language) -> Refusal:
    return Refusal(f"{found.message(language)}. {found.hint(language)}")
