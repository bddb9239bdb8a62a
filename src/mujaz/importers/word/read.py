"""From a .docx to a brief."""

from collections.abc import Iterator
from dataclasses import replace

from mujaz.importers.article import from_lines, with_own_pictures
from mujaz.importers.document import Blocks, Document, lines
from mujaz.importers.lost_words import checked_together
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.pictures import Album
from mujaz.importers.raw import RawBrief
from mujaz.importers.remarks import Remark, RemarkCode, gathered
from mujaz.importers.word.blocks import read_blocks
from mujaz.importers.word.extract import extracted
from mujaz.importers.word.names import local_name
from mujaz.importers.word.notes import note_elements, notes_of_bookmarks, without_mark
from mujaz.importers.word.numbering import Numberings
from mujaz.importers.word.package import Package, open_package
from mujaz.importers.word.reading import WordReading
from mujaz.importers.word.revisions import changes, margins, withheld_margins
from mujaz.importers.word.styles import Styles


def read_word(data: bytes, gazetteer: Gazetteer) -> tuple[RawBrief, ...]:
    """Read a document, which may hold several briefs; raises Unreadable for what is none, or is harmful.

    Its tracked insertions count as accepted, its deletions too. A part that is missing or broken costs that part. What
    is said of the whole document is said with the first brief.
    """
    package = open_package(data)
    reading = _begun(package)
    blocks = read_blocks(package.roots[package.main], reading, apart=True)
    notes = tuple(_notes(reading))
    briefs = [
        with_own_pictures(brief, reading.album.pictures) for brief in from_lines(Document(blocks, notes), gazetteer)
    ]
    title, creator = _properties(package)
    withheld = list(withheld_margins(dict(package.texts())))
    first, *others = (
        replace(
            brief,
            fields=replace(brief.fields, creator=creator, is_draft=brief.fields.is_draft or bool(withheld)),
        )
        for brief in briefs
    )
    whole = replace(
        first,
        title=first.title or title,
        remarks=gathered(
            (*withheld, *_of_the_package(package), *reading.remarks, *reading.album.remarks, *first.remarks)
        ),
        repeated=(*first.repeated, *reading.repeated, *reading.notes.values(), *reading.notes.values()),
        invisible=reading.invisible,
        overrides=reading.overrides,
    )
    return checked_together((whole, *others), extracted(package))


def _begun(package: Package) -> WordReading:
    styles_part = package.beside("styles", "w:styles")
    styles = Styles.of(styles_part[1] if styles_part else None)
    numbering_part = package.beside("numbering", "w:numbering")
    return WordReading(
        package,
        styles,
        Numberings.of(numbering_part[1] if numbering_part else None, styles),
        tuple(id_ for id_, _, _ in note_elements(package)),
        notes_of_bookmarks(package.roots[package.main]),
        Album(),
        package.relations(package.main),
    )


def _notes(reading: WordReading) -> Iterator[tuple[str, Blocks]]:
    """Yield the notes in the order of their marks; a note that has none in the text is reported."""
    found = {id_: (part, element) for id_, part, element in note_elements(reading.package)}
    marked = list(reading.notes)
    for id_ in (*marked, *(id_ for id_ in found if id_ not in marked)):
        part, element = found[id_]
        reading.relations = reading.package.relations(part)
        blocks = without_mark(read_blocks(element, reading), reading.notes.get(id_, ""))
        if id_ in marked:
            yield id_, blocks
        else:
            text = " ".join(lines(blocks))
            if text:
                reading.remark(RemarkCode.NOTE_UNUSED, text)


def _of_the_package(package: Package) -> Iterator[Remark]:
    """Yield what there is to say of all parts: those that are lost, tracked changes, comments, headers and footers."""
    yield from (Remark(RemarkCode.PART_LOST, part) for part in package.lost)
    roots = dict(package.texts())
    yield from (remark for root in roots.values() for remark in changes(root))
    yield from margins(roots)


def _properties(package: Package) -> tuple[str, str]:
    """Return title and creator as Word keeps them beside the text."""
    core = package.roots.get("docProps/core.xml")
    found = {} if core is None else {local_name(e): " ".join((e.text or "").split()) for e in core}
    return found.get("title", ""), found.get("creator", "")
