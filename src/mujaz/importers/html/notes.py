"""Notes of a text, whatever wrote the HTML: Word, WordPress, a Markdown program, an encyclopaedia.

A note is told by its links. Its mark leads to it, and it leads back to its mark; where it does not lead back, the mark
is a number or sign, alone or in brackets, and the note begins with the same.
"""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from lxml.html import HtmlElement

from mujaz.importers.html.note_lines import give_own_blocks
from mujaz.importers.html.tags import BLOCKS, HEADING_TAGS

NOTE = "x-note"
"""The tag of a mark after `take_notes`; its attribute `ref` is the note's name."""
_SIGN = re.compile(r"[\[(\u2039<]?\s*(\d{1,4}|[*\u2020\u2021\u00a7]{1,3}|[ivx]{1,6})\s*[\])\u203a>.]?", re.IGNORECASE)
_ARROW = re.compile(r"[\s\u2191\u21a9\u21b5\u2b8c\u23ce\ufe0e\ufe0f^]*")
_PLACES = (*BLOCKS, "aside")


def take_notes(root: HtmlElement, *, newlines: bool = False) -> tuple[list[tuple[str, HtmlElement]], list[str]]:
    """Take the notes out of a tree and put an element `NOTE` in the place of each mark.

    Return (name, element with the note's blocks) of each, in the order of the first marks; and the signs that went.
    `newlines` says whether line ends outside of tags count.
    """
    signs: list[str] = []
    give_own_blocks(root, newlines=newlines)
    places = _places(root)
    order = {element: number for number, element in enumerate(root.iter())}
    notes: dict[HtmlElement, str] = {}
    for link in [found for found in root.iter("a") if found.get("href", "").startswith("#")]:
        target = places.get(unquote(link.get("href", "")[1:]))
        note = _block(target) if target is not None else None
        if note is None or note in link.iterancestors():
            continue
        if note.tag in HEADING_TAGS or note.tag in ("body", "article", "main", "table"):
            continue
        ids = {name for element in _mark(link) for name in (element.get("id"), element.get("name")) if name}
        back = [a for a in note.iter("a") if unquote(a.get("href", "")[1:]) in ids and a.get("href", "")[0] == "#"]
        is_before = order.get(note, 0) < order.get(link, 0)  # as an entry of a table of contents is, too
        if is_before and not (back and _SIGN.fullmatch(_text(link)) and all(_is_way_back(a) for a in back)):
            continue
        if not back and not _begins_alike(link, note):
            continue
        name = notes.setdefault(note, f"note-{len(notes) + 1}")
        signs.append(_text(link))
        signs += [sign for element in back if (sign := _take(element))]
        _put_mark(link, name)
    for note in notes:
        signs.append(_without_number(note))
        _take_out(note)
    return [(name, note) for note, name in notes.items()], [sign for sign in signs if sign]


def _places(root: HtmlElement) -> Mapping[str, HtmlElement]:
    found: dict[str, HtmlElement] = {}
    for element in root.iter():
        if isinstance(element.tag, str):
            for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
                if name:
                    found.setdefault(name, element)
    return found


def _block(element: HtmlElement) -> HtmlElement | None:
    """Return the block that an element is or stands in: the whole note where its paragraphs have a box of their own."""
    found = next((e for e in (element, *element.iterancestors()) if e.tag in _PLACES), None)
    box = found.getparent() if found is not None and found.tag == "p" else None
    if box is None or any(child.tag != "p" for child in box):
        return found
    is_own = box.tag in ("li", "dd") or (box.tag == "div" and box.get("id"))
    ways = [a for a in box.iter("a") if a.get("href", "").startswith("#")]
    return box if is_own and len(ways) <= 1 else found


def _mark(link: HtmlElement) -> Iterator[HtmlElement]:
    """Yield a link and what is drawn tightly round it: `<sup id="r"><a href="#n">1</a></sup>`, and what is in it."""
    yield from link.iter()
    for element in link.iterancestors():
        if element.tag in BLOCKS:
            return
        yield element


def _begins_alike(link: HtmlElement, note: HtmlElement) -> bool:
    sign = _SIGN.fullmatch("".join(link.itertext()).strip())
    own = _SIGN.match("".join(note.itertext()).strip())
    return bool(sign and own and sign[1] == own[1])


def _put_mark(link: HtmlElement, name: str) -> None:
    """Put the mark in the place of a link, and of the raised letters that hold nothing else."""
    place = link
    parent = place.getparent()
    while parent is not None and parent.tag in ("sup", "span", "small") and _text(parent) == _text(place):
        place, parent = parent, parent.getparent()
    if parent is None:
        return
    mark = HtmlElement(ref=name)
    mark.tag = NOTE
    mark.tail = place.tail
    place.tail = None
    parent.replace(place, mark)


def _without_number(note: HtmlElement) -> str:
    """Take away the number that a note begins with, since the page gives it its own, and return it."""
    for element in note.iter():
        if (element.text or "").strip():
            match = _SIGN.match((element.text or "").lstrip())
            if match and (match[0].strip() != match[1] or element.tag in ("sup", "a")):
                element.text = (element.text or "").lstrip()[match.end() :].lstrip()
                return match[0]
            return ""
        if element is not note and (element.tail or "").strip():
            return ""
    return ""


def _take(back: HtmlElement) -> str:
    """Take a way back out of a note, and return its arrow or number; words in it are the note's and stay."""
    text = _text(back)
    if _is_way_back(back):
        parent = back.getparent()
        back.drop_tree()
        if (
            parent is not None
            and parent.tag in ("sup", "span")
            and not _text(parent)
            and parent.getparent() is not None
        ):
            parent.drop_tree()
        return text
    back.attrib.pop("href")
    return ""


def _is_way_back(link: HtmlElement) -> bool:
    text = _text(link)
    return _ARROW.fullmatch(text) is not None or _SIGN.fullmatch(text) is not None


def _take_out(note: HtmlElement) -> None:
    """Take a note out of the tree, with the list, the box and the rule that held nothing but notes."""
    parent = note.getparent()
    if parent is None:
        return
    note.drop_tree() if note.tail and note.tail.strip() else parent.remove(note)
    while parent is not None and parent.tag in ("ol", "ul", "div", "section", "aside", "footer") and not _text(parent):
        if parent.find(".//img") is not None or parent.find(f".//{NOTE}") is not None:
            return
        above = parent.getparent()
        if above is None:
            return
        previous = parent.getprevious()
        if previous is not None and previous.tag == "hr" and not (previous.tail or "").strip():
            above.remove(previous)
        parent.drop_tree()
        parent = above


def _text(element: HtmlElement) -> str:
    return "".join(element.itertext()).strip()
