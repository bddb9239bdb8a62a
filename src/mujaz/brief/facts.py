"""A brief's text as it was read: its HTML, with the addresses of links left open, and what is known of it."""

import pickle
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mujaz.brief.links import TextLink
from mujaz.brief.sections import SectionId
from mujaz.record import Record


def escaped(text: str, *, is_attribute: bool = False) -> str:
    """Return a text as HTML, escaped as browsers do it."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    if is_attribute:
        text = text.replace('"', "&quot;")
    return text.replace("\u00a0", "&nbsp;")


# ---- what a text consists of ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Late(Record):
    """A piece of HTML that rests on where links lead; `links` are their numbers in the text.

    Where all lead to what is public it is `before`, the address of the one link, and `after`; without an address where
    `after` is None. Else it is `otherwise`.
    """

    links: tuple[int, ...]
    before: str
    after: str | None
    otherwise: str = ""

    def html(self, addresses: list[str | None]) -> str:
        """Return the piece, the links leading to these addresses, None for one that leads to nothing public."""
        found = [addresses[link] for link in self.links]
        if None in found:
            return self.otherwise
        return (
            self.before
            if self.after is None
            else f"{self.before}{escaped(found[0] or '', is_attribute=True)}{self.after}"
        )


@dataclass(frozen=True, slots=True)
class TextHeading(Record):
    """A heading: its level, its id ('' where it has none), its words, and these as HTML with `<bdi>` and no more."""

    level: int
    id: str
    text: str
    html: str = ""


@dataclass(frozen=True, slots=True)
class TextBlock(Record):
    """A paragraph of any sort, in plain words; `tag` is that of its element.

    `is_top` is whether it stands in its section itself, and not in a list, a quotation, a table or the like.
    """

    tag: str
    is_top: bool
    text: str


@dataclass(frozen=True, slots=True)
class Section(Record):
    """A part of a text under a heading of the second level; its blocks are those from `start` up to `end`.

    What stands before the first such heading is a section without id, heading and address.
    """

    id: SectionId | None
    heading: str
    anchor: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextTable(Record):
    """A table: how many columns and rows it has."""

    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class Leftover(Record):
    """Markup that stayed text: the `sort` of it, the characters themselves, and the words of the line around them."""

    sort: str
    mark: str
    before: str
    after: str

    @property
    def is_line(self) -> bool:
        """Whether it is a whole line."""
        return self.sort in ("block", "table")

    @property
    def near(self) -> str:
        """The sign with the words around it."""
        return f"{self.before}{self.mark}{self.after}".strip()


@dataclass(frozen=True, slots=True)
class Removed(Record):
    """HTML that the sanitiser takes away: an element, or an `attribute` of one."""

    tag: str
    attribute: str = ""


# ---- the whole ------------------------------------------------------------------------------------------

AddressOf = Callable[[TextLink], str | None]
"""Returns the address to which a link of a text is to lead, None where that is not public."""


@dataclass(frozen=True, slots=True)
class Document(Record):
    """The text of a brief, read once. It rests on the text, the language and the settings of Markdown, and no more.

    `body` is the Markdown, `parts` its HTML. `ids` are all ids in it. `notes` are the names of the footnotes that have
    a text, `noted` those that are referred to; `references` are the labels of link definitions that a link uses.
    `structure` is the digest of its elements, addresses and code without its words. `fault` says why the text could
    not be read; all else is empty then.
    """

    body: str
    lang: str
    parts: tuple[str | Late, ...] = ()
    links: tuple[TextLink, ...] = ()
    headings: tuple[TextHeading, ...] = ()
    ids: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    blocks: tuple[TextBlock, ...] = ()
    notes: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    tables: tuple[TextTable, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    removed: tuple[Removed, ...] = ()
    structure: str = ""
    fault: str = ""

    def html(self, address_of: AddressOf) -> str:
        """Return the HTML; of a link to what is not public the words are left."""
        addresses = [address_of(link) for link in self.links]
        return "".join(part if isinstance(part, str) else part.html(addresses) for part in self.parts)

    @property
    def places(self) -> tuple[str, ...]:
        """The ids to which an author may want to lead: all but those of footnotes."""
        return tuple(id_ for id_ in self.ids if not id_.startswith(("fn:", "fnref")))

    @property
    def everything(self) -> str:
        """All that may come into the HTML, wherever its links lead."""
        return "".join(
            part if isinstance(part, str) else f"{part.before}{part.after or ''}{part.otherwise}" for part in self.parts
        )

    @property
    def text(self) -> str:
        """All its words, a blank line between two paragraphs."""
        return "\n\n".join(block.text for block in self.blocks)

    def paragraphs(self) -> Iterator[str]:
        """Yield its words by paragraph, item, cell, heading, footnote."""
        return (block.text for block in self.blocks)

    def blocks_of(self, section: Section) -> tuple[TextBlock, ...]:
        """Return the blocks below the heading of a section."""
        return self.blocks[section.start : section.end]

    @property
    def opening(self) -> str:
        """Its first running paragraph, '' where it has none: what a summary may quote."""
        return next((block.text for block in self.blocks if block.is_top and block.tag == "p"), "")

    # ---- kept ------------------------------------------------------------------------------------------

    def packed(self) -> bytes:
        """Return it as bytes: a third of the memory, and what the store keeps."""
        return zlib.compress(pickle.dumps(self, pickle.HIGHEST_PROTOCOL), 1)


@lru_cache(maxsize=8)  # the page, the feeds, the Markdown and the search ask for the same one in turn
def unpacked(data: bytes) -> Document:
    """Return what `Document.packed` made bytes of."""
    document: Document = pickle.loads(zlib.decompress(data))  # noqa: S301 -- our own bytes
    return document
