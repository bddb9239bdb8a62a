"""What stands in a drawing: pictures, text boxes, charts and diagrams, of new documents and of old ones (VML)."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from mujaz.importers.document import Image, Inline, Text
from mujaz.importers.pictures import PLACEHOLDER
from mujaz.importers.remarks import RemarkCode
from mujaz.importers.word.names import attribute, element_text, local_name, name
from mujaz.importers.word.reading import WordReading

_LOST = {"chart": "chart", "relIds": "diagram", "OLEObject": "object", "control": "control"}
_WEB = re.compile(r"https?://", re.IGNORECASE)


def read_drawing(element: Element, reading: WordReading) -> Iterator[Inline]:
    """Yield the pictures of a drawing; its text boxes are left to be read after the paragraph."""
    described = next((e for e in element.iter() if local_name(e) == "docPr"), None)
    alt, link = "", ""
    if described is not None:
        alt = " ".join((described.get("descr") or described.get("title") or "").split())
        click = next((e for e in described.iter() if local_name(e) == "hlinkClick"), None)
        link = reading.address(attribute(click, "id")) if click is not None else ""
        if described.get("hidden") in ("1", "true"):
            reading.remark(RemarkCode.HIDDEN, " ".join(filter(None, (alt, element_text(element)))))
            return
    yield from _parts(element, reading, alt, link)


def _parts(element: Element, reading: WordReading, alt: str, link: str) -> Iterator[Inline]:
    for child in preferred_forms(element):
        local = local_name(child)
        if name(child) == "w:txbxContent":
            reading.boxes.append(child)
        elif local == "blip":
            yield from _picture(attribute(child, "embed") or attribute(child, "link"), reading, alt, link)
        elif local == "imagedata":
            yield from _picture(
                attribute(child, "id"), reading, alt or " ".join(attribute(child, "title").split()), link
            )
        elif local in _LOST:
            said = filter(None, (_LOST[local], alt, *_words(child, reading)))
            reading.remark(RemarkCode.ELEMENT, ": ".join(said))
        elif local == "textpath":
            yield Text(f" {child.get('string', '')} ")  # letters that are drawn (WordArt)
        elif local == "t":
            yield Text(child.text or "")
        else:
            yield from _parts(child, reading, alt, link)


def _words(element: Element, reading: WordReading) -> Iterator[str]:
    """Yield the words of the parts that hold a chart or a diagram."""
    for key in ("id", "dm"):
        relation = reading.relation(attribute(element, key))
        root = reading.package.roots.get(relation.target) if relation is not None else None
        if root is not None:
            yield " ".join(" ".join(e.text.split()) for e in root.iter() if local_name(e) in ("t", "v") and e.text)


def preferred_forms(element: Element) -> Iterator[Element]:
    """Yield the children of an element; of one that is there in two forms, the newer if we can read it."""
    for child in element:
        if local_name(child) != "AlternateContent":
            yield child
            continue
        forms = [form for form in child if local_name(form) in ("Choice", "Fallback")]
        readable = [form for form in forms if any(local_name(e) in ("blip", "txbxContent", "t") for e in form.iter())]
        yield from next(iter(readable or forms), ())


def _picture(id_: str, reading: WordReading, alt: str, link: str) -> Iterator[Inline]:
    """Yield the picture that a part refers to by an id, or its description where it is not there."""
    if not id_:
        return
    relation = reading.relation(id_)
    if relation is not None and relation.is_outside and _WEB.match(relation.target):
        reading.remark(RemarkCode.PICTURE_OUTSIDE, relation.target)
        yield Image(relation.target, alt, link)
        return
    data = reading.package.parts.get(relation.target) if relation is not None else None
    target = reading.album.add(data) if data is not None else None
    if target is None:
        where = relation.target if relation is not None else id_
        reading.remark(RemarkCode.PICTURE_LOST, ": ".join(filter(None, (alt, where))))
        if alt:
            yield Text(alt, link=link)
        return
    if not alt:
        reading.remark(RemarkCode.NO_ALT, target.removeprefix(PLACEHOLDER))
    yield Image(target, alt, link)
