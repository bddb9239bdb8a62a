"""Isolates in a tree: a stretch of a line becomes one `<bdi>`, whatever inline elements it begins and ends in."""

from dataclasses import dataclass

from lxml import etree

Element = etree._Element  # noqa: SLF001 -- lxml's own name for its elements

_NOTE_MARKS = frozenset({"footnote-ref", "footnote-backref"})
_LRI, _PDI = "\u2066", "\u2069"  # left-to-right isolate, pop directional isolate
_WHOLE = frozenset({"a", "abbr", "time"})
"""Inline elements that are not divided: half a link would be a second link."""


def is_note_mark(element: Element) -> bool:
    """Return whether an element is the number of a footnote, or what leads back from one.

    A link that an author gives such a class is a link as any other: what tells them apart is where they lead.
    """
    leads_to_note = element.tag == "a" and element.get("href", "").startswith("#")
    return leads_to_note and element.get("class") in _NOTE_MARKS


@dataclass(frozen=True, slots=True)
class Slot:
    """A string of a tree: the text in an element, or its tail; or an element that counts as the character `mark`."""

    element: Element
    is_tail: bool = False
    mark: str = ""

    @property
    def text(self) -> str:
        """What stands there."""
        return self.mark or (self.element.tail if self.is_tail else self.element.text) or ""

    def put(self, text: str) -> None:
        """Let `text` stand there."""
        if self.is_tail:
            self.element.tail = text or None
        else:
            self.element.text = text or None


def isolate_stretch(first: Slot, start: int, last: Slot, end: int, *, is_solid: bool) -> None:
    """Isolate what stands from place `start` of a slot up to place `end` of it, or of a later one of the same line.

    Inline elements that the stretch begins or ends within are divided. Where that is a link, invisible isolates
    (U+2066, U+2069) hold the stretch together instead.
    """
    if first is last:
        if not first.mark:  # an element is laid out on its own already
            _isolate_within(first, start, end, is_solid=is_solid)
        return
    behind = _cut(last, end)
    bdi = _cut(first, start)
    around = list(bdi.iterancestors())
    top = next(element for element in behind.iterancestors() if element in around)
    if _divides_a_whole(bdi, top) or _divides_a_whole(behind, top):
        _become(behind, _PDI)
        _become(bdi, _LRI)
        return
    _rise(behind, top)
    _rise(bdi, top)
    bdi.text, bdi.tail = bdi.tail, None
    while (inner := bdi.getnext()) is not behind and inner is not None:
        bdi.append(inner)
    bdi.tail, behind.tail = behind.tail, None
    top.remove(behind)
    _mark(bdi, is_solid=is_solid)


def _isolate_within(slot: Slot, start: int, end: int, *, is_solid: bool) -> None:
    bdi = _cut(slot, start)
    text = bdi.tail or ""
    bdi.text, bdi.tail = text[: end - start], text[end - start :] or None
    _mark(bdi, is_solid=is_solid)


def _mark(bdi: Element, *, is_solid: bool) -> None:
    if is_solid:
        bdi.set("class", "mz-solid")
    bdi.set("dir", "ltr")


def _cut(slot: Slot, place: int) -> Element:
    """Put an empty element at a place of a slot, which is before or behind an element that counts as a character."""
    new = etree.Element("bdi")
    if slot.mark:
        if place:
            _put_behind(slot.element, new)
        else:
            slot.element.addprevious(new)
        return new
    before, rest = slot.text[:place], slot.text[place:]
    slot.put("")
    if slot.is_tail:
        slot.element.addnext(new)
    else:
        slot.element.insert(0, new)
    slot.put(before)
    new.tail = rest or None
    return new


def _put_behind(element: Element, new: Element) -> None:
    """Put a new element right behind another, whose tail it takes over."""
    new.tail, element.tail = element.tail, None
    element.addnext(new)


def _has_before(element: Element) -> bool:
    parent = element.getparent()
    return element.getprevious() is not None or (parent is not None and bool(parent.text))


def _has_behind(element: Element) -> bool:
    return element.getnext() is not None or bool(element.tail)


def _divides_a_whole(marker: Element, top: Element) -> bool:
    """Return whether an element that may not be divided has something on both sides of a marker."""
    before = behind = False
    element = marker
    while (parent := element.getparent()) is not None and parent is not top:
        before, behind = before or _has_before(element), behind or _has_behind(element)
        if before and behind and parent.tag in _WHOLE:
            return True
        element = parent
    return False


def _rise(marker: Element, top: Element) -> None:
    """Lift a marker out of the elements around it up to `top`, dividing those that have something on both sides."""
    while (parent := marker.getparent()) is not None and parent is not top:
        rest, marker.tail = marker.tail, None
        following = list(marker.itersiblings())
        is_first = not _has_before(marker)
        parent.remove(marker)
        if is_first:
            parent.text = rest
            parent.addprevious(marker)
            continue
        _put_behind(parent, marker)
        if rest or following:
            half = etree.Element(parent.tag)
            for name, value in parent.items():
                if name != "id":
                    half.set(name, value)
            half.text = rest
            half.extend(following)
            _put_behind(marker, half)


def _become(marker: Element, char: str) -> None:
    """Replace a marker by a character."""
    parent, previous = marker.getparent(), marker.getprevious()
    text = char + (marker.tail or "")
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    elif parent is not None:
        parent.text = (parent.text or "") + text
    if parent is not None:
        marker.tail = None
        parent.remove(marker)
