"""Blocks and breaks made flat: what has to fit into one line, and what is cut into paragraphs."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from mujaz.importers.document import (
    Block,
    Blocks,
    Break,
    Code,
    Definition,
    Figure,
    Heading,
    Inline,
    Inlines,
    List,
    Paragraph,
    Quote,
    Style,
    Table,
    Text,
    ThematicBreak,
    tidy,
)


def split_at_breaks(content: Sequence[Inline]) -> Iterator[list[Inline]]:
    """Yield the pieces between two or more breaks in a row; blanks between breaks do not count."""
    piece: list[Inline] = []
    for item in content:
        piece.append(item)
        seen = [other for other in piece[-3:] if not (isinstance(other, Text) and not other.text.strip())]
        if isinstance(item, Break) and len(seen) > 1 and isinstance(seen[-2], Break):
            yield piece
            piece = []
    yield piece


def paragraph_rows(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks, each line of a paragraph as a paragraph."""
    for block in blocks:
        if not isinstance(block, Paragraph):
            yield block
            continue
        for is_break, row in groupby(block.content, key=lambda item: isinstance(item, Break)):
            content = tidy(tuple(row))
            if not is_break and content:
                yield Paragraph(content)


def one_line(blocks: Blocks) -> Inlines:
    """Return the blocks of a cell as one line with breaks between them."""
    found: list[Inline] = []
    for block in blocks:
        found += [Break(), *_flat(block)] if found else _flat(block)
    return tidy(found)


def _flat(block: Block) -> Iterator[Inline]:  # noqa: C901 -- one case for each sort
    match block:
        case Paragraph(content) | Heading(_, content):
            yield from content
        case List(start, items, _):
            for number, item in enumerate(items):
                yield Break()
                yield Text("- " if start is None else f"{start + number}. ")
                yield from one_line(item)
        case Table(rows):
            for row in rows:
                yield Break()
                yield from (piece for cell in row for piece in (*cell, Text(" ")))
        case Quote(inner):
            yield from one_line(inner)
        case Figure(inner, caption):
            yield from (*one_line(inner), Break(), *caption)
        case Definition(term, inner):
            yield from (*term, Text(": "), *one_line(inner))
        case Code(text):
            yield Text(" ".join(text.split()), Style.CODE)
        case ThematicBreak():
            yield Break()
