"""What a document's styles say of a paragraph or a run, with what they take over from the styles that they rest on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self
from xml.etree.ElementTree import Element

from mujaz.importers.word.names import child, child_value, is_on, name, number, value

_HEADING = re.compile(r"(?:heading|عنوان|العنوان)\s*(\d)", re.IGNORECASE)
_TITLE = re.compile(r"title|عنوان رئيسي|عنوان الموجز|عنوان المقال", re.IGNORECASE)
_CAPTION = re.compile(r"caption|illustration|table|figure|drawing|تسمية توضيحية", re.IGNORECASE)  # LibreOffice's too
_QUOTE = re.compile(r"quote|intense quote|quotations|block text|اقتباس(?: مكثف)?", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|contents) ?(?:heading|\d)", re.IGNORECASE)
_NESTED_LIST = re.compile(r"list (?:bullet|number) (\d)", re.IGNORECASE)
BODY_TEXT = 9
"""The outline level of text that is no heading."""


@dataclass(frozen=True, slots=True)
class WordStyle:
    """A style: its name, the style that it rests on, and its own properties of paragraphs and of runs."""

    name: str
    base: str
    paragraph: Element | None
    run: Element | None


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by id, and the properties that every run has."""

    by_id: dict[str, WordStyle] = field(default_factory=dict)
    defaults: Element | None = None
    paragraph: str = ""
    """The id of the style of a paragraph that names none."""

    @classmethod
    def of(cls, root: Element | None) -> Self:
        """Read the part that holds the styles."""
        if root is None:
            return cls()
        found: dict[str, WordStyle] = {}
        default = ""
        for element in root:
            if name(element) != "w:style":
                continue
            id_ = value(element, "styleId")
            found[id_] = WordStyle(
                child_value(element, "w:name"),
                child_value(element, "w:basedOn"),
                child(element, "w:pPr"),
                child(element, "w:rPr"),
            )
            if value(element, "type") == "paragraph" and value(element, "default") in ("1", "true", "on"):
                default = id_
        outer = child(root, "w:docDefaults")
        inner = child(outer, "w:rPrDefault") if outer is not None else None
        return cls(found, child(inner, "w:rPr") if inner is not None else None, default)

    def chain(self, id_: str) -> Iterator[WordStyle]:
        """Yield a style and those that it rests on, nearest first; one that is not there has only its name."""
        seen: list[str] = []
        if id_ and id_ not in self.by_id:
            yield WordStyle(id_, "", None, None)
        while id_ in self.by_id and id_ not in seen:
            seen.append(id_)
            yield self.by_id[id_]
            id_ = self.by_id[id_].base

    def level(self, id_: str, properties: Element | None) -> int | None:
        """Return the level of the heading that a paragraph is, 0 for the title, None for text.

        What the paragraph says itself counts first, then each style's outline level and name, nearest first.
        """
        own = number(child_value(properties, "w:outlineLvl"))
        if own is not None:
            return own + 1 if own < BODY_TEXT else None
        for style in self.chain(id_):
            if _TITLE.fullmatch(style.name):
                return 0
            outline = number(child_value(style.paragraph, "w:outlineLvl"))
            if outline is not None:
                return outline + 1 if outline < BODY_TEXT else None
            if match := _HEADING.fullmatch(style.name):
                return int(match[1])
        return None

    def is_caption(self, id_: str) -> bool:
        """Return whether a paragraph says what a picture or a table is."""
        return self._named(id_, _CAPTION)

    def is_quote(self, id_: str) -> bool:
        """Return whether a paragraph is quoted."""
        return self._named(id_, _QUOTE)

    def is_contents(self, id_: str) -> bool:
        """Return whether a paragraph is a line of a table of contents."""
        return self._named(id_, _CONTENTS)

    def nested(self, id_: str) -> int:
        """Return how deep a list is by the name of its style: `List Bullet 2` has a numbering of its own."""
        for style in self.chain(id_):
            if match := _NESTED_LIST.fullmatch(style.name):
                return int(match[1]) - 1
        return 0

    def _named(self, id_: str, wanted: re.Pattern[str]) -> bool:
        return any(wanted.fullmatch(style.name) for style in self.chain(id_))

    def run_property(self, wanted: str, own: Element | None, run_style: str, paragraph_style: str) -> bool:
        """Return whether a property such as `w:vanish` is on: by the run, its style, its paragraph's, or for all."""
        inherited = (s.run for id_ in (run_style, paragraph_style or self.paragraph) for s in self.chain(id_))
        for properties in (own, *inherited, self.defaults):
            found = child(properties, wanted) if properties is not None else None
            if found is not None:
                return is_on(found)
        return False

    def character_property(self, wanted: str, own: Element | None, run_style: str) -> bool | None:
        """Return whether a property is on by the run itself or its style, None where neither speaks of it."""
        for properties in (own, *(style.run for style in self.chain(run_style))):
            found = child(properties, wanted) if properties is not None else None
            if found is not None:
                return is_on(found)
        return None

    def numbering(self, id_: str) -> Element | None:
        """Return the numbering that a style gives to its paragraphs, that of the nearest style that gives one."""
        for style in self.chain(id_):
            found = child(style.paragraph, "w:numPr") if style.paragraph is not None else None
            if found is not None:
                return found
        return None
