"""A formatted text put together as a brief, whatever form it came in."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from mujaz.arabic import FoundDate
from mujaz.brief import REQUIRED, section_id
from mujaz.brief.fields import BriefKind
from mujaz.importers.authors import names_in_byline
from mujaz.importers.document import Block, Document, Heading, Inlines, NoteMark, Paragraph, lines, mapped, plain
from mujaz.importers.fields import Category, ImportedFields
from mujaz.importers.front import PlacedBlock, opens_section, read_front
from mujaz.importers.head import MAX_TITLE_WORDS, HeadLine, Notice, NoticeCode, TextHead
from mujaz.importers.labels import Label, byline, labelled
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.outline import outlined
from mujaz.importers.pasted import Scrubbed
from mujaz.importers.phrases import line_key
from mujaz.importers.pictures import Picture, own_pictures
from mujaz.importers.places import with_places
from mujaz.importers.raw import RawBrief
from mujaz.importers.remarks import Remark, RemarkCode, gathered
from mujaz.importers.several import split_briefs
from mujaz.importers.typed_lists import with_typed_lists
from mujaz.importers.writer import write_markdown


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a text from outside of it: title, day, time; '' and None for what is not."""

    title: str = ""
    date: FoundDate | None = None
    time: dt.time | None = None


def from_lines(
    document: Document, gazetteer: Gazetteer, numbers: Sequence[int] = (), subject: str = ""
) -> tuple[RawBrief, ...]:
    """Return the briefs of a text that says in its own lines what each is and when; mostly one.

    `numbers` are those of the blocks' lines in the source; without them, blocks are counted from 1. `subject` is the
    title where the text has no line that looks like one. Raises Unreadable where there are several briefs that cannot
    be told apart.
    """
    lines_ = numbers or range(1, len(document.blocks) + 1)
    placed = [PlacedBlock(n, *found) for n, found in enumerate(zip(lines_, document.blocks, strict=True))]
    return tuple(_from_lines(part, document, gazetteer, subject) for part in split_briefs(placed))


def _from_lines(placed: Sequence[PlacedBlock], document: Document, gazetteer: Gazetteer, subject: str) -> RawBrief:
    head, rest = read_front(placed, gazetteer, subject)
    rest = _without_closing_byline(head, rest, gazetteer)
    read = [found.block for found in placed if found not in rest]
    marks = [mark for block in read for mark in _note_marks(block)]
    kept = [found.block for found in rest]
    listed, bullets = with_typed_lists(kept)
    head.repeated += bullets
    blocks, remarks = outlined(listed, colons=True, notes=tuple(marks))
    if marks:
        head.remarks.append(Remark(RemarkCode.NOTE_MOVED, head.title))
    head.notices += _before_sections([found for found in rest if found.position not in head.rest])
    own = tuple(note for note in document.notes if note[0] in _marked(blocks))
    brief = _brief(head, Document(blocks, own, document.signs), gazetteer)
    kind = kind_of(brief.sections)
    fields = ImportedFields(
        categories=tuple(Category(topic, topic) for topic in head.topics),
        tags=tuple(head.tags),
        countries=tuple(head.countries),
        authors=tuple(head.authors),
        is_draft=head.withheld,
        kind=kind,
        updated=head.updated,
    )
    found = (Remark(RemarkCode.KIND),) if kind else ()
    return replace(brief, fields=fields, remarks=gathered((*head.remarks, *remarks, *brief.remarks, *found)))


def _without_closing_byline(head: TextHead, rest: list[PlacedBlock], gazetteer: Gazetteer) -> list[PlacedBlock]:
    """Return the blocks without a last line that says who wrote the text, where its head does not say so."""
    last = rest[-1].block if len(rest) > 1 and not head.authors else None
    text = plain(last.content) if isinstance(last, Paragraph) else ""
    said = labelled(text)
    value = said.value if said and said.label is Label.AUTHOR else byline(text)
    names = names_in_byline(value, gazetteer) if value else ()
    if not names:
        return rest
    head.name(HeadLine((rest[-1].position,), rest[-1].line, text), names)
    return rest[:-1]


def _marked(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Return the ids of the notes that blocks have marks of."""
    found: list[str] = []

    def note(content: Inlines) -> Inlines:
        found.extend(item.id for item in content if isinstance(item, NoteMark))
        return content

    mapped(blocks, note)
    return tuple(found)


def _note_marks(block: Block) -> Iterator[NoteMark]:
    yield from (item for item in getattr(block, "content", ()) if isinstance(item, NoteMark))


def _before_sections(rest: Sequence[PlacedBlock]) -> Iterator[Notice]:
    """Yield a notice for each paragraph before the first known section of a text that has one."""
    opens = [n for n, found in enumerate(rest) if opens_section(found.block)]
    for found in rest[: opens[0]] if opens else ():
        text = plain(found.block.content) if isinstance(found.block, Paragraph) else ""
        if text:
            yield Notice(found.line, text, NoticeCode.UNPLACED)


def from_fields(document: Document, known: Known, gazetteer: Gazetteer) -> RawBrief:
    """Return the brief of a text that another system keeps title and date of; its title is not said again in the text.

    Where the title is not known, the text's first heading is the title.
    """
    blocks = document.blocks
    first = blocks[0] if blocks else None
    text = plain(first.content) if isinstance(first, Heading | Paragraph) else ""
    title, repeated = known.title, list[str]()
    takes = isinstance(first, Heading) and not title and not section_id(text) and len(text.split()) <= MAX_TITLE_WORDS
    if takes or (title and text and line_key(text) == line_key(title)):
        repeated = [text] if title else []
        title, blocks = title or text, blocks[1:]
    head = TextHead(title=title, date=known.date, time=known.time, repeated=repeated)
    found, remarks = outlined(blocks)
    brief = _brief(head, Document(found, document.notes, document.signs), gazetteer)
    return replace(brief, remarks=gathered((*remarks, *brief.remarks)))


def _brief(head: TextHead, document: Document, gazetteer: Gazetteer) -> RawBrief:
    prose = "\n".join([head.title, *lines(document.blocks)])
    sections = (plain(b.content) for b in document.blocks if isinstance(b, Heading) and b.level == 2)  # noqa: PLR2004
    led, remarks = with_places(document)
    return RawBrief(
        title=head.title,
        date=head.date,
        date_lines=tuple(head.date_lines),
        time=head.time,
        time_lines=tuple(head.time_lines),
        body=write_markdown(led),
        sections=tuple(sections),
        countries=gazetteer.countries(prose),
        tags=gazetteer.tags(prose),
        topics=gazetteer.topics(prose),
        notices=tuple(sorted(head.notices, key=lambda notice: notice.line)),
        invisible=0,
        overrides=0,
        remarks=remarks,
        author_lines=tuple(head.author_lines),
        repeated=(*head.repeated, *document.signs),
    )


def kind_of(sections: Iterable[str]) -> str:
    """Return the kind of a brief that was not written for this site: an analysis, unless it has one of our sections."""
    known = [section_id(section) for section in sections]
    required = REQUIRED[BriefKind.EVENT_OPINION]
    return "" if any(id_ in required for id_ in known) else BriefKind.ANALYSIS.value


def with_own_pictures(brief: RawBrief, pictures: Sequence[Picture]) -> RawBrief:
    """Return a brief with those of a file's pictures that it shows, counted from 1."""
    body, own = own_pictures(brief.body, pictures)
    return replace(brief, body=body, pictures=own)


def with_scrubbed(brief: RawBrief, scrubbed: Scrubbed) -> RawBrief:
    """Return a brief that says how many characters were taken out of its text."""
    return replace(brief, invisible=scrubbed.invisible, overrides=scrubbed.overrides)
