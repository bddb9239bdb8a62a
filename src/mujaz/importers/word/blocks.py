"""The blocks of a part of Word's text: paragraphs, headings, lists, tables, in their order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from xml.etree.ElementTree import Element

from mujaz.importers.document import (
    Block,
    Blocks,
    Break,
    Heading,
    Inline,
    Inlines,
    Paragraph,
    Place,
    Quote,
    Style,
    Text,
    tidy,
)
from mujaz.importers.remarks import RemarkCode
from mujaz.importers.word.captions import Caption, with_captions
from mujaz.importers.word.chunks import read_chunk
from mujaz.importers.word.drawings import preferred_forms
from mujaz.importers.word.inlines import PageBreak, read_line
from mujaz.importers.word.lists import ListParagraph, with_lists
from mujaz.importers.word.names import attribute, child, child_value, element_text, name, value
from mujaz.importers.word.reading import WordReading
from mujaz.importers.word.tables import read_table

_LEFT_OUT = ("w:del", "w:moveFrom", "w:sectPr", "w:sdtPr", "w:sdtEndPr", "w:tcPr")
_CONTENTS = ("Table of Contents", "Table of Figures")

_Piece = Block | Caption | ListParagraph


def read_blocks(element: Element, reading: WordReading, *, apart: bool = False) -> Blocks:
    """Read what stands in an element: the body, a cell, a note, a text box.

    If `apart`, the lines of a paragraph are paragraphs: in Word, a soft break mostly means one.
    """
    reader = _BlockReader(reading, apart)
    pieces = [*reader.inside(element), *reader.paragraph_of(None)]
    return tuple(_with_whole_quotes(with_captions(list(with_lists(pieces)))))


def _with_whole_quotes(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, paragraphs in a row that have the style of a quotation as one quotation."""
    for is_quote, group in groupby(blocks, key=lambda block: isinstance(block, Quote)):
        if is_quote:
            yield Quote(tuple(inner for block in group if isinstance(block, Quote) for inner in block.blocks))
        else:
            yield from group


@dataclass(slots=True)
class _BlockReader:
    reading: WordReading
    apart: bool
    in_contents: bool = False
    begun: list[Inline | PageBreak] = field(default_factory=list)
    """The pieces of a paragraph that goes on in the next one: of a drop cap, or of one whose end was deleted."""
    places: list[str] = field(default_factory=list)
    """Bookmarks that begin between two paragraphs."""

    def inside(self, element: Element) -> Iterator[_Piece]:
        """Yield the pieces inside an element, whatever wraps them."""
        for found in preferred_forms(element):
            kind = name(found)
            if kind == "w:p":
                yield from self.paragraph(found)
            elif kind == "w:tbl":
                yield from self.paragraph_of(None)
                yield from read_table(found, self.reading, read_blocks)
            elif kind == "w:sdt":
                yield from self._control(found)
            elif kind == "w:altChunk":
                yield from read_chunk(attribute(found, "id"), self.reading)
            elif kind == "w:bookmarkStart":
                self.places.append(value(found, "name"))
            elif kind not in _LEFT_OUT:
                yield from self.inside(found)

    def _control(self, element: Element) -> Iterator[_Piece]:
        properties, content = child(element, "w:sdtPr"), child(element, "w:sdtContent")
        gallery = ""
        if properties is not None:
            if child(properties, "w:showingPlcHdr") is not None:
                self.reading.remark(RemarkCode.PLACEHOLDER, element_text(element))
                return
            part = child(properties, "w:docPartObj")
            gallery = child_value(part, "w:docPartGallery")
        if content is None:
            return
        before, self.in_contents = self.in_contents, self.in_contents or gallery in _CONTENTS
        yield from self.inside(content)
        self.in_contents = before

    def paragraph(self, element: Element) -> Iterator[_Piece]:
        """Yield what a paragraph is; text boxes in it come after it."""
        reading, properties = self.reading, child(element, "w:pPr")
        style = child_value(properties, "w:pStyle")
        in_contents = self.in_contents or reading.styles.is_contents(style)
        before, reading.boxes = reading.boxes, []
        line = read_line(element, style or reading.styles.paragraph, reading, in_contents=in_contents)
        boxes, reading.boxes = reading.boxes, before
        for code, texts in ((RemarkCode.HIDDEN, line.hidden), (RemarkCode.CONTENTS, line.contents)):
            text = " ".join("".join(texts).split())
            if text:
                reading.remark(code, text)
        self.begun += line.pieces
        self.places += line.places
        if not _goes_on(properties):
            yield from self.paragraph_of(properties)
        for box in boxes:
            yield from read_blocks(box, reading, apart=self.apart)

    def paragraph_of(self, properties: Element | None) -> Iterator[_Piece]:
        """Yield the paragraph, heading or item that the pieces read so far are."""
        style = child_value(properties, "w:pStyle")
        parts = [content for part in _between_pages(self.begun) if (content := self.reading.scrubbed(tidy(part)))]
        places, self.begun, self.places = self.places, [], ([] if self.begun else self.places)
        label = self.reading.numberings.label(style, properties) if parts or properties is not None else None
        level = self.reading.styles.level(style, properties)
        for position, content in enumerate(parts):
            if level is not None and any(isinstance(item, Text) for item in content):
                number = label.label + " " if label and not position else ""
                marks = (Place(place) for place in places if place and not position)
                yield Heading(level, tuple(_in_one_line((*marks, Text(number), *content))))
            elif self.reading.styles.is_caption(style):
                yield Caption(content)
            elif self.reading.styles.is_quote(style):
                yield Quote((Paragraph(content),))
            elif label and not position:
                yield ListParagraph(label, Paragraph(content))
            else:
                yield from map(Paragraph, _lines(content) if self.apart else (content,))


def _goes_on(properties: Element | None) -> bool:
    """Return whether a paragraph goes on in the next: it is a drop cap, or its end was deleted."""
    if properties is None:
        return False
    frame, mark = child(properties, "w:framePr"), child(properties, "w:rPr")
    is_drop_cap = frame is not None and value(frame, "dropCap") in ("drop", "margin")
    return is_drop_cap or (mark is not None and child(mark, "w:del") is not None)


def _between_pages(pieces: Sequence[Inline | PageBreak]) -> Iterator[Inlines]:
    for is_break, group in groupby(pieces, key=lambda piece: isinstance(piece, PageBreak)):
        if not is_break:
            yield tuple(piece for piece in group if not isinstance(piece, PageBreak))


def _in_one_line(content: Inlines) -> Iterator[Inline]:
    """Yield the pieces of a heading: it has one line, and is bold anyway."""
    for item in content:
        if isinstance(item, Text):
            yield Text(item.text, item.mark & ~Style.STRONG, item.link)
        else:
            yield Text(" ") if isinstance(item, Break) else item


def _lines(content: Inlines) -> Iterator[Inlines]:
    for is_break, group in groupby(content, key=lambda item: isinstance(item, Break)):
        line = () if is_break else tidy(tuple(group))
        if line:
            yield line
