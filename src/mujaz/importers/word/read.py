"""From a .docx to a brief: checked, prepared, read by mammoth."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any
from xml.etree.ElementTree import Element, tostring

import mammoth
from mammoth.images import img_element

from mujaz.importers.article import from_lines, with_scrubbed
from mujaz.importers.document import Block, Break, Document, Paragraph, tidy
from mujaz.importers.fields import ImportedFields
from mujaz.importers.html import Dialect, read_html
from mujaz.importers.lost_words import checked
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.pasted import scrub
from mujaz.importers.pictures import MAX_PICTURE, PLACEHOLDER, Album
from mujaz.importers.raw import RawBrief
from mujaz.importers.refusal import Unreadable
from mujaz.importers.remarks import Remark, RemarkCode, gathered
from mujaz.importers.word.archive import repack, unpack, xml_parts
from mujaz.importers.word.extract import extracted
from mujaz.importers.word.names import name
from mujaz.importers.word.prepare import prepare
from mujaz.importers.word.revisions import changes, margins

_QUOTES = ("Quote", "Intense Quote", "Quotations", "Block Text")
_LISTS = (("Bullet", "ul"), ("Number", "ol"))  # their deeper styles have numberings of their own, at the first level
_CONTENTS = ("TOC Heading", "Contents Heading", *(f"{kind} {n}" for kind in ("toc", "Contents") for n in range(1, 10)))
_STYLES = "\n".join(
    (
        "p[style-name='Title'] => h1.title:fresh",
        "p[style-name='Subtitle'] => p:fresh",
        "r[style-name='Emphasis'] => em",
        "r[style-name='Intense Emphasis'] => em",
        *(f"p[style-name='List {kind} 2'] => ul|ol > li > {tag} > li:fresh" for kind, tag in _LISTS),
        *(f"p[style-name='List {kind} 3'] => ul|ol > li > ul|ol > li > {tag} > li:fresh" for kind, tag in _LISTS),
        *(f"p[style-name='{style}'] => blockquote > p:fresh" for style in _QUOTES),
        *(f"p[style-name='{style}'] => p.contents:fresh" for style in _CONTENTS),
    )
)
_NOTES = "mujaz-"
_LOST_ELEMENT = re.compile(r"An unrecognised element was ignored: (\S+)")
_HARMLESS = ("w:ptab", "w:permStart", "w:permEnd", "w:tblPrEx", "w:sdtEndPr", "w:dayLong", "w:pgNum")


def read_word(data: bytes, gazetteer: Gazetteer) -> RawBrief:
    """Read a document; raises Unreadable for what is none, or is harmful.

    Its tracked insertions count as accepted, its deletions too.
    """
    parts = unpack(data)
    roots = xml_parts(parts)
    texts = {path: root for path, root in roots.items() if name(root) in ("w:document", "w:footnotes", "w:endnotes")}
    if not any(name(root) == "w:document" for root in texts.values()):
        raise Unreadable("no-word")
    remarks = [*(remark for root in texts.values() for remark in changes(root)), *margins(roots)]
    remarks += [remark for root in texts.values() for remark in prepare(root)]
    changed = {path: tostring(root, "utf-8") for path, root in texts.items()}
    album = Album()
    html, messages = _converted({**parts, **changed}, album)
    scrubbed = scrub(html)
    document, found = read_html(scrubbed.text, Dialect(notes=_NOTES, picture=_own_picture))
    brief = from_lines(Document(tuple(_apart(document.blocks)), document.notes), gazetteer)
    title, creator = _properties(roots)
    found_brief = replace(
        with_scrubbed(brief, scrubbed),
        title=brief.title or title,
        fields=ImportedFields(creator=creator),
        pictures=tuple(album.pictures),
        remarks=gathered((*remarks, *messages, *album.remarks, *found)),
    )
    return checked(found_brief, extracted(roots))


def _own_picture(address: str) -> str | None:
    """Return the target of a picture; the address of one that could not be taken is empty."""
    return address if address.startswith(PLACEHOLDER) else None


def _converted(parts: dict[str, bytes], album: Album) -> tuple[str, list[Remark]]:
    """Return mammoth's HTML and what it passed over; the pictures are in the album."""

    def attributes(image: Any) -> dict[str, str]:  # noqa: ANN401 -- mammoth has no types
        with image.open() as file:
            target = album.add(file.read(MAX_PICTURE + 1))
        return {"src": target or f"lost:{image.content_type}"}

    try:
        result = mammoth.convert_to_html(
            repack(parts),
            style_map=_STYLES,
            include_embedded_style_map=False,
            id_prefix=_NOTES,
            convert_image=img_element(attributes),
        )
    except Exception as error:  # whatever a broken document makes of mammoth's expectations
        raise Unreadable("broken-word", detail=f"{type(error).__name__}: {error}") from error
    lost = (match[1] for message in result.messages if (match := _LOST_ELEMENT.match(message.message)))
    return result.value, [Remark(RemarkCode.ELEMENT, tag) for tag in lost if tag not in _HARMLESS]


def _apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks with the lines of each paragraph as paragraphs: in Word, a soft break mostly means one."""
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield block
            continue
        for is_break, pieces in groupby(block.content, key=lambda item: isinstance(item, Break)):
            content = () if is_break else tidy(tuple(pieces))
            if content:
                yield Paragraph(content)


def _properties(roots: dict[str, Element]) -> tuple[str, str]:
    """Return title and creator as Word keeps them beside the text."""
    core = roots.get("docProps/core.xml")
    found = {} if core is None else {e.tag.rpartition("}")[2]: " ".join((e.text or "").split()) for e in core}
    return found.get("title", ""), found.get("creator", "")
