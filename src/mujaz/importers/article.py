"""A formatted text put together as a brief, whatever form it came in."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from mujaz.arabic import FoundDate, label_key, words
from mujaz.brief import REQUIRED, section_id
from mujaz.brief.fields import BriefKind
from mujaz.importers.document import Document, Heading, Paragraph, lines, plain
from mujaz.importers.front import read_front
from mujaz.importers.head import MAX_TITLE_WORDS, TextHead
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.outline import outlined
from mujaz.importers.pasted import Scrubbed
from mujaz.importers.raw import RawBrief
from mujaz.importers.writer import write_markdown


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a text from outside of it: title, day, time; '' and None for what is not."""

    title: str = ""
    date: FoundDate | None = None
    time: dt.time | None = None


def from_lines(document: Document, gazetteer: Gazetteer) -> RawBrief:
    """Return the brief of a text that says in its own first lines what it is and when: Word's."""
    head, blocks = read_front(document.blocks)
    return _brief(head, Document(outlined(blocks, colons=True), document.notes, document.signs), gazetteer)


def from_fields(document: Document, known: Known, gazetteer: Gazetteer) -> RawBrief:
    """Return the brief of a text that another system keeps title and date of; its title is not said again in the text.

    Where the title is not known, the text's first heading is the title.
    """
    blocks = document.blocks
    first = blocks[0] if blocks else None
    text = plain(first.content) if isinstance(first, Heading | Paragraph) else ""
    title, repeated = known.title, list[str]()
    takes = isinstance(first, Heading) and not title and not section_id(text) and len(words(text)) <= MAX_TITLE_WORDS
    if takes or (title and text and label_key(text) == label_key(title)):
        repeated = [text] if title else []
        title, blocks = title or text, blocks[1:]
    head = TextHead(title=title, date=known.date, time=known.time, repeated=repeated)
    return _brief(head, Document(outlined(blocks), document.notes, document.signs), gazetteer)


def _brief(head: TextHead, document: Document, gazetteer: Gazetteer) -> RawBrief:
    prose = "\n".join([head.title, *lines(document.blocks)])
    sections = (plain(b.content) for b in document.blocks if isinstance(b, Heading) and b.level == 2)  # noqa: PLR2004
    return RawBrief(
        title=head.title,
        date=head.date,
        date_lines=tuple(head.date_lines),
        time=head.time,
        time_lines=tuple(head.time_lines),
        body=write_markdown(document),
        sections=tuple(sections),
        countries=gazetteer.countries(prose),
        tags=gazetteer.tags(prose),
        topics=gazetteer.topics(prose),
        notices=tuple(head.notices),
        invisible=0,
        overrides=0,
        repeated=(*head.repeated, *document.signs),
    )


def kind_of(sections: Iterable[str]) -> str:
    """Return the kind of a brief that was not written for this site: an analysis, unless it has one of our sections."""
    known = [section_id(section) for section in sections]
    required = REQUIRED[BriefKind.EVENT_OPINION]
    return "" if any(id_ in required for id_ in known) else BriefKind.ANALYSIS.value


def with_scrubbed(brief: RawBrief, scrubbed: Scrubbed) -> RawBrief:
    """Return a brief that says how many characters were taken out of its text."""
    return replace(brief, invisible=scrubbed.invisible, overrides=scrubbed.overrides)
