"""Footnotes and endnotes, which Word keeps in parts of their own."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from mujaz.importers.document import Blocks, Paragraph, Text, tidy
from mujaz.importers.word.names import name, value
from mujaz.importers.word.package import Package

_KINDS = ("footnote", "endnote")


def note_elements(package: Package) -> Iterator[tuple[str, str, Element]]:
    """Yield (id, part, element) of each note; the lines between text and notes are none."""
    for kind in _KINDS:
        found = package.beside(f"{kind}s", f"w:{kind}s")
        for element in found[1] if found else ():
            if found and name(element) == f"w:{kind}" and value(element, "type") in ("", "normal"):
                yield f"{kind}-{value(element, 'id')}", found[0], element


def note_id(reference: Element) -> str:
    """Return the id of the note that a mark in the text refers to: `footnote-2`."""
    return f"{name(reference)[2:].removesuffix('Reference')}-{value(reference, 'id')}"


def notes_of_bookmarks(root: Element) -> dict[str, str]:
    """Return bookmark -> id of the note whose mark stands in it: what a `NOTEREF` refers to."""
    open_: dict[str, str] = {}
    found: dict[str, str] = {}
    for element in root.iter():
        kind = name(element)
        if kind == "w:bookmarkStart":
            open_[value(element, "id")] = value(element, "name")
        elif kind == "w:bookmarkEnd":
            open_.pop(value(element, "id"), None)
        elif kind in ("w:footnoteReference", "w:endnoteReference"):
            found.update(dict.fromkeys(open_.values(), note_id(element)))
    return found


def without_mark(blocks: Blocks, mark: str) -> Blocks:
    """Return a note without the mark that its author chose for it, such as an asterisk: it has a number now."""
    first = blocks[0] if blocks else None
    opening = first.content[0] if isinstance(first, Paragraph) and first.content else None
    if not (mark and isinstance(first, Paragraph) and isinstance(opening, Text) and opening.text.startswith(mark)):
        return blocks
    rest = replace(opening, text=opening.text.removeprefix(mark))
    return (Paragraph(tidy((rest, *first.content[1:]))), *blocks[1:])
