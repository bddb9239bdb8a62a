"""The pieces inside a paragraph of Word: runs of text with their marks, breaks, notes, links, fields."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from mujaz.importers.addresses import is_kept
from mujaz.importers.document import Break, Inline, NoteMark, Style, Text
from mujaz.importers.remarks import Remark, RemarkCode
from mujaz.importers.word.drawings import preferred_forms, read_drawing
from mujaz.importers.word.fields import WordField, simple_field
from mujaz.importers.word.names import attribute, child, child_value, element_text, name, value
from mujaz.importers.word.notes import note_id
from mujaz.importers.word.reading import WordReading
from mujaz.importers.word.symbols import symbol, without_places

_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LEFT_OUT = ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:tcPr", "w:rubyPr")
_NOTES = ("w:footnoteReference", "w:endnoteReference")
_DRAWINGS = ("w:drawing", "w:pict", "w:object")
_BLANKS = {"w:tab": " ", "w:ptab": " ", "w:noBreakHyphen": "\u2011"}  # a hyphen that holds two words together


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The end of a page or column inside a paragraph."""


@dataclass(slots=True)
class Line:
    """The pieces of a paragraph, and its words that are not for readers: hidden ones, those of a table of contents."""

    pieces: list[Inline | PageBreak] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    """The bookmarks that begin in it."""


@dataclass(frozen=True, slots=True)
class _Where:
    """What is round a piece: the address that it leads to, and whether no reader is to see it."""

    link: str = ""
    style: str = ""
    font: str = ""
    in_contents: bool = False


def read_line(paragraph: Element, style: str, reading: WordReading, *, in_contents: bool) -> Line:
    """Read the pieces of a paragraph that has a style; all of it may be part of a table of contents."""
    reader = _LineReader(reading, Line())
    reader.inside(paragraph, _Where(style=style, in_contents=in_contents))
    return reader.line


@dataclass(slots=True)
class _LineReader:
    reading: WordReading
    line: Line
    marked: str = ""
    """The note whose mark the next text is, where the author chose one; '' where it is none."""

    def inside(self, element: Element, where: _Where) -> None:
        """Read what stands in an element, whatever it is."""
        for child_ in preferred_forms(element):
            kind = name(child_)
            if kind == "w:r":
                self._run(child_, where)
            elif kind in _READ_BY:
                _READ_BY[kind](self, child_, where)
            elif kind in ("m:oMath", "m:oMathPara"):
                self._formula(child_, where)
            elif kind not in _LEFT_OUT:
                self.inside(child_, where)

    def hyperlink(self, element: Element, where: _Where) -> None:
        anchor = value(element, "anchor")
        address = self.reading.address(attribute(element, "id"))
        link = (address.partition("#")[0] if anchor else address) + ("#" + anchor if anchor else "")
        self.inside(element, replace(where, link=self._kept(link)))

    def simple_field(self, element: Element, where: _Where) -> None:
        opened = simple_field(element)
        self.reading.fields.open.append(opened)
        self._instead(opened)
        self.inside(element, where)
        self.reading.fields.open.pop()

    def bookmark(self, element: Element, _: _Where) -> None:
        self.line.places.append(value(element, "name"))

    def control(self, element: Element, where: _Where) -> None:
        """Read a content control; the words that ask for a text are none of the author's."""
        content, properties = child(element, "w:sdtContent"), child(element, "w:sdtPr")
        if properties is not None and child(properties, "w:showingPlcHdr") is not None:
            self.reading.remark(RemarkCode.PLACEHOLDER, element_text(element))
        elif content is not None:
            self.inside(content, where)

    def ruby(self, element: Element, where: _Where) -> None:
        """Read a word with a small one above it."""
        for part, (before, after) in (("w:rubyBase", ("", "")), ("w:rt", (" (", ")"))):
            found = child(element, part)
            if found is not None:
                self.line.pieces.append(Text(before))
                self.inside(found, where)
                self.line.pieces.append(Text(after))

    def _formula(self, element: Element, where: _Where) -> None:
        characters = element_text(element, "m:t")
        self.reading.remark(RemarkCode.FORMULA, characters)
        self._say(f" {characters} ", Style.NONE, where)

    def _run(self, run: Element, where: _Where) -> None:
        properties = child(run, "w:rPr")
        run_style = child_value(properties, "w:rStyle")
        if self.reading.styles.run_property("w:vanish", properties, run_style, where.style):
            self._hidden(run)
            return
        mark = self._mark(run, properties, run_style)
        fonts = child(properties, "w:rFonts") if properties is not None else None
        where = replace(where, font=value(fonts, "ascii") if fonts is not None else "")
        for item in preferred_forms(run):
            self._piece(item, mark, where)
        self.marked = ""

    def _hidden(self, run: Element) -> None:
        """Keep the words of a run that readers do not see; fields that begin or end in it still do."""
        for item in run:
            if name(item) in ("w:fldChar", "w:instrText"):
                self._field(item)
        self.line.hidden.append(element_text(run))

    def _piece(self, item: Element, mark: Style, where: _Where) -> None:
        kind = name(item)
        if kind == "w:t":
            self._say(without_places(item.text or "", where.font), mark, where)
        elif kind in _BLANKS:
            self._say(_BLANKS[kind], mark, where)
        elif kind in ("w:br", "w:cr"):
            self.line.pieces.append(PageBreak() if value(item, "type") in ("page", "column") else Break())
        elif kind == "w:sym":
            self._symbol(item, mark, where)
        elif kind in ("w:fldChar", "w:instrText"):
            self._field(item)
        elif kind in _NOTES:
            id_ = note_id(item)
            self._note(id_)
            self.marked = id_ if value(item, "customMarkFollows") in ("1", "true", "on") else ""
        elif kind in _DRAWINGS:
            self.line.pieces += read_drawing(item, self.reading)
        elif kind in _READ_BY:
            _READ_BY[kind](self, item, where)
        elif kind not in _LEFT_OUT:
            self.inside(item, where)

    def _say(self, text: str, mark: Style, where: _Where) -> None:
        """Add a text where it belongs: to the line, to a table of contents, to what the brief says in another way."""
        fields = self.reading.fields
        if where.in_contents or fields.is_in("TOC"):
            self.line.contents.append(text)
        elif self.marked in self.reading.notes:
            self.reading.notes[self.marked] += text
        elif fields.is_in("NOTEREF"):
            self.reading.repeated.append(text)
        else:
            self.line.pieces.append(Text(text, mark, where.link or self._kept(fields.link)))

    def _kept(self, address: str) -> str:
        """Return an address that a brief may lead to, or a place in the document; '' with a remark for any other."""
        if not address or address.startswith("#") or is_kept(address):
            return address
        if Remark(RemarkCode.LINK, address[:80]) not in self.reading.remarks:
            self.reading.remark(RemarkCode.LINK, address[:80])
        return ""

    def _symbol(self, item: Element, mark: Style, where: _Where) -> None:
        font, code = value(item, "font"), value(item, "char")
        found = symbol(font, code)
        if found:
            self._say(found, mark, where)
        else:
            self.reading.remark(RemarkCode.SYMBOL, f"{font} {code}")

    def _field(self, item: Element) -> None:
        fields = self.reading.fields
        kind = value(item, "fldCharType")
        if name(item) == "w:instrText":
            fields.instruct(item.text or "")
        elif kind == "begin":
            fields.begin(item)
        elif kind == "separate":
            self._instead(fields.separate())
        elif kind == "end":
            self._instead(fields.end())

    def _instead(self, opened: WordField | None) -> None:
        """Put what a field shows that is no text: a box to be ticked, the mark of a note that is referred to again."""
        if opened is None:
            return
        if opened.box:
            self.line.pieces.append(Text(opened.box))
        if opened.kind == "NOTEREF":
            id_ = self.reading.bookmarks.get(opened.argument, "")
            if id_:
                self._note(id_)
            else:
                opened.instruction = ""  # its result stays as it is

    def _note(self, id_: str) -> None:
        if id_ not in self.reading.note_ids:
            self.reading.remark(RemarkCode.NOTE_LOST, id_)
            return
        self.reading.notes.setdefault(id_, "")
        self.line.pieces.append(NoteMark(id_))

    def _mark(self, run: Element, properties: Element | None, run_style: str) -> Style:
        """Return the marks of a run; those of right-to-left text are properties of their own."""
        of = self.reading.styles.character_property
        right_to_left = any(of(tag, properties, "") for tag in ("w:rtl", "w:cs")) or _ARABIC.search(element_text(run))
        found = Style.NONE
        for mark, simple, complex_ in ((Style.STRONG, "w:b", "w:bCs"), (Style.EMPHASIS, "w:i", "w:iCs")):
            own = of(complex_, properties, run_style) if right_to_left else None
            found |= mark if (own if own is not None else of(simple, properties, run_style)) else Style.NONE
        if of("w:strike", properties, run_style) or of("w:dstrike", properties, run_style):
            found |= Style.DELETED
        return found | _RAISED.get(child_value(properties, "w:vertAlign"), Style.NONE)


_RAISED = {"superscript": Style.SUPERSCRIPT, "subscript": Style.SUBSCRIPT}
_READ_BY: Mapping[str, Callable[[_LineReader, Element, _Where], None]] = {
    "w:hyperlink": _LineReader.hyperlink,
    "w:fldSimple": _LineReader.simple_field,
    "w:bookmarkStart": _LineReader.bookmark,
    "w:sdt": _LineReader.control,
    "w:ruby": _LineReader.ruby,
}
