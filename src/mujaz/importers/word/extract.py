"""The words of a Word document straight from its XML: what an import is measured by, unknown to the reader."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from mujaz.importers.html import parse_html, tree_text
from mujaz.importers.word.chunks import chunk_html
from mujaz.importers.word.names import child, local_name, name, value
from mujaz.importers.word.package import Package

_TEXTS = ("document", "footnotes", "endnotes", "comments", "hdr", "ftr", "chartSpace", "dataModel")
_MARGINS = ("hdr", "ftr")
_WORDS = ("t", "delText")
_BLANKS = ("tab", "ptab", "br", "cr")


def extracted(package: Package) -> str:
    """Return the text of every part of a document, a line for each paragraph, deleted text included.

    Headers and footers that have no letter are the number of a page.
    """
    texts: list[str] = []
    for part, root in package.texts():
        if local_name(root) in _TEXTS:
            text = "".join(_pieces(root))
            if local_name(root) not in _MARGINS or any(c.isalpha() for c in text):
                texts.append(text)
        chunks = (r.target for r in package.relations(part).values() if r.kind == "aFChunk")
        texts += [tree_text(parse_html(chunk_html(package.parts.get(chunk, b"")))) for chunk in chunks]
    return "\n".join(texts)


def _pieces(element: Element) -> Iterator[str]:
    """Yield the text of an element; the text boxes in it come after it."""
    boxes: list[Element] = []
    yield from _inside(element, boxes)
    for box in boxes:
        yield "\n"
        yield from _pieces(box)


def _inside(element: Element, boxes: list[Element]) -> Iterator[str]:
    for found in element:
        local = local_name(found)
        if local == "txbxContent":
            boxes.append(found)
        elif local in _WORDS or (local == "v" and not name(found)):
            yield found.text or ""
            yield "\n" if local == "v" else ""
        elif local in _BLANKS:
            yield "\n"
        elif not _is_said_twice(found, element):
            yield "\n" if local == "oMath" else ""
            yield from _inside(found, boxes)
            yield "\n" if local in ("p", "pt", "oMath", "rt", "rubyBase") and not _goes_on(found) else ""


def _is_said_twice(found: Element, parent: Element) -> bool:
    """Return whether an element says for older programs what the one beside it says."""
    return local_name(found) == "Fallback" and any(local_name(c) == "Choice" for c in parent)


def _goes_on(paragraph: Element) -> bool:
    """Return whether a paragraph is one with the next: a drop cap, or one whose end was deleted."""
    properties = child(paragraph, "w:pPr")
    frame = child(properties, "w:framePr") if properties is not None else None
    mark = child(properties, "w:rPr") if properties is not None else None
    is_drop_cap = frame is not None and bool(value(frame, "dropCap"))
    return is_drop_cap or (mark is not None and child(mark, "w:del") is not None)
