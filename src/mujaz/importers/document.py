"""A formatted text between the form it came in and Markdown: blocks that hold inline pieces."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Flag, auto

# ---- inside a line ------------------------------------------------------------------------------------


class Style(Flag):
    """How a piece of text is set off; several may hold at once."""

    NONE = 0
    STRONG = auto()
    EMPHASIS = auto()
    DELETED = auto()
    CODE = auto()
    SUPERSCRIPT = auto()
    SUBSCRIPT = auto()


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters; `link` is the address that they lead to, '' for none."""

    text: str
    mark: Style = Style.NONE
    link: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture at `target`; `alt` says what it shows."""

    target: str
    alt: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class NoteMark:
    """The place in the text that a note belongs to."""

    id: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a link to `#name` of the same document leads to."""

    name: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A word to the editor that readers do not see."""

    text: str


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line inside a paragraph."""


Inline = Text | Image | NoteMark | Place | Comment | Break
Inlines = tuple[Inline, ...]


# ---- blocks -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` counts from 1, and 0 is the title of the whole text."""

    level: int
    content: Inlines


@dataclass(frozen=True, slots=True)
class List:
    """A list; `start` is the number of the first item, None for bullets; `zero` is the digit that it counts from."""

    start: int | None
    items: tuple["Blocks", ...]
    zero: str = "0"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of equal length; the first one is the head."""

    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Blocks that are quoted."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Code:
    """Lines that stay as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """Blocks with a line below them that says what they are."""

    blocks: "Blocks"
    caption: Inlines


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means."""

    term: Inlines
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class ThematicBreak:
    """A line across the page."""


Block = Paragraph | Heading | List | Table | Quote | Code | Figure | Definition | ThematicBreak
Blocks = tuple[Block, ...]


DocumentNotes = tuple[tuple[str, Blocks], ...]
"""(id, blocks) of each note, in the order of their marks."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole text with its notes.

    `signs` are the numbers and signs of notes and items as they were written, which Markdown writes anew.
    """

    blocks: Blocks
    notes: DocumentNotes = ()
    signs: tuple[str, ...] = ()


# ---- what they say ------------------------------------------------------------------------------------


def plain(content: Iterable[Inline]) -> str:
    """Return the characters of a line, blanks as one space each."""
    pieces = (item.text if isinstance(item, Text) else " " if isinstance(item, Break) else "" for item in content)
    return " ".join("".join(pieces).split())


def lines(blocks: Iterable[Block]) -> Iterator[str]:  # noqa: C901 -- one case for each sort
    """Yield the characters of each paragraph, heading, cell and item, in reading order."""
    for block in blocks:
        match block:
            case Paragraph(content) | Heading(_, content):
                yield plain(content)
            case List(_, items, _):
                for item in items:
                    yield from lines(item)
            case Table(rows):
                yield from (plain(cell) for row in rows for cell in row)
            case Quote(inner):
                yield from lines(inner)
            case Figure(inner, caption):
                yield from lines(inner)
                yield plain(caption)
            case Definition(term, inner):
                yield plain(term)
                yield from lines(inner)
            case Code(text):
                yield text
            case ThematicBreak():
                pass


def mapped(blocks: Iterable[Block], change: Callable[[Inlines], Inlines]) -> Blocks:
    """Return blocks with `change` made to every line in them."""
    return tuple(_mapped(block, change) for block in blocks)


def _mapped(block: Block, change: Callable[[Inlines], Inlines]) -> Block:  # noqa: PLR0911 -- one case for each sort
    match block:
        case Paragraph(content) | Heading(_, content):
            return replace(block, content=change(content))
        case List(_, items, _):
            return replace(block, items=tuple(mapped(item, change) for item in items))
        case Table(rows):
            return Table(tuple(tuple(change(cell) for cell in row) for row in rows))
        case Quote(inner):
            return Quote(mapped(inner, change))
        case Figure(inner, caption):
            return Figure(mapped(inner, change), change(caption))
        case Definition(term, inner):
            return Definition(change(term), mapped(inner, change))
        case _:
            return block


def tidy(content: Sequence[Inline]) -> Inlines:
    """Return a line with every blank as a single space, none at its ends or beside a break, equal neighbours as one."""
    found: list[Inline] = []
    blank = True  # nothing, a break or a space stands before
    for item in content:
        if not isinstance(item, Text):
            if isinstance(item, Break):
                _strip_end(found)
            found.append(item)
            blank = isinstance(item, Break)
            continue
        text = " ".join(item.text.split()) if item.text.strip() else ""
        lead = " " if item.text[:1].isspace() and not blank else ""
        trail = " " if text and item.text[-1:].isspace() else ""
        text = lead + text + trail
        if not text:
            continue
        blank = text[-1:] == " "
        last = found[-1] if found else None
        if isinstance(last, Text) and (last.mark, last.link) == (item.mark, item.link):
            found[-1] = replace(last, text=last.text + text)
        else:
            found.append(replace(item, text=text))
    _strip_end(found)
    while found and isinstance(found[0], Break):
        del found[0]
    return tuple(found)


def _strip_end(found: list[Inline]) -> None:
    """Take away the blanks at the end, and breaks that nothing follows."""
    while found:
        last = found[-1]
        if isinstance(last, Text):
            text = last.text.rstrip()
            if text:
                found[-1] = replace(last, text=text)
                return
        elif not isinstance(last, Break):
            return
        del found[-1]
