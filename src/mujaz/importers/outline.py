"""The sections of a formatted text: known headings, with or without a heading's style, and the levels of all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from mujaz.brief import section_id
from mujaz.importers.document import Block, Blocks, Break, Heading, Inline, Inlines, Paragraph, Text, plain, tidy
from mujaz.importers.headings import heading_of, known_heading

SECTION_LEVEL = 2
"""The level of a section's heading in a brief."""


def outlined(blocks: Sequence[Block], *, colons: bool = False) -> Blocks:
    """Return the blocks with sections at level 2 and the headings inside of them below.

    If `colons`, a few words and a colon are a heading too where the text has no other style for headings.
    """
    colons = colons and not any(isinstance(block, Heading) for block in blocks)
    return tuple(_levelled(list(_found(blocks, colons=colons)), blocks))


def _found(blocks: Sequence[Block], *, colons: bool) -> Iterator[Block]:
    """Yield the blocks with the lines that are known headings as such, at the level of sections."""
    for block, following in zip_longest(blocks, blocks[1:]):
        if isinstance(block, Heading) and section_id(plain(block.content)):
            yield _section(plain(block.content).strip(" :\uff1a"), block.content)
        elif isinstance(block, Paragraph):
            yield from _sections_in(block, following, colons=colons)
        else:
            yield block


def _sections_in(block: Paragraph, following: Block | None, *, colons: bool) -> Iterator[Block]:
    text = plain(block.content)
    leads_on = not isinstance(following, Paragraph | Heading | None)  # to a list, a table, a quotation
    colons = colons and all(isinstance(item, Text) for item in block.content)
    whole = heading_of(text, "- x" if leads_on else "") if colons or section_id(text) else None
    both = None if whole else known_heading(text)
    if whole:
        yield _section(whole, block.content)
    elif both:
        yield _section(both[0], ())
        yield Paragraph(after_colon(block.content))
    else:
        yield block


def _section(text: str, content: Inlines) -> Heading:
    """Return the heading of a section, with the marks of notes that stand in it."""
    return Heading(SECTION_LEVEL, (Text(text), *(item for item in content if not isinstance(item, Text | Break))))


def after_colon(content: Inlines) -> Inlines:
    """Return what stands behind the first colon of a line, with its marks."""
    rest: list[Inline] = []
    found = False
    for item in content:
        if found:
            rest.append(item)
        elif isinstance(item, Text) and (cuts := [item.text.find(c) for c in ":\uff1a" if c in item.text]):
            found = True
            rest.append(replace(item, text=item.text[min(cuts) + 1 :]))
    return tidy(rest)


def _levelled(found: Sequence[Block], blocks: Sequence[Block]) -> Iterator[Block]:
    styled = [block for block in blocks if isinstance(block, Heading)]
    known = [block.level for block in styled if section_id(plain(block.content))]
    plain_sections = not known and any(isinstance(b, Heading) and section_id(plain(b.content)) for b in found)
    top = min(known or [block.level for block in styled], default=1)
    lowest = SECTION_LEVEL + plain_sections
    for block in found:
        if isinstance(block, Heading) and not section_id(plain(block.content)) and block in styled:
            yield replace(block, level=lowest + max(0, block.level - top))
        else:
            yield block
