"""The sections of a text: known headings, with or without a heading's style, and the levels of all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from mujaz.brief import section_id
from mujaz.importers.document import (
    Block,
    Blocks,
    Break,
    Heading,
    Inline,
    Inlines,
    NoteMark,
    Paragraph,
    Text,
    plain,
    tidy,
)
from mujaz.importers.headings import SectionLine, heading_of, known_heading, section_line
from mujaz.importers.remarks import Remark, RemarkCode
from mujaz.importers.typed_lists import without_start

SECTION_LEVEL = 2
"""The level of a section's heading in a brief."""


def outlined(
    blocks: Sequence[Block], *, colons: bool = False, notes: Inlines = ()
) -> tuple[Blocks, tuple[Remark, ...]]:
    """Return the blocks with sections at level 2 and the headings inside of them below, and what was left out for it.

    If `colons`, a few words and a colon are a heading too where the text has no other style for headings. The marks of
    notes on a heading, and `notes`, move to the paragraph after it: a heading is found by its words alone.
    """
    colons = colons and not any(isinstance(block, Heading) for block in blocks)
    outline = _Outline(blocks, colons)
    found = list(outline.found())
    below = _with_notes_below(list(_levelled(found, blocks)), list(notes), outline.remarks)
    return tuple(below), tuple(outline.remarks)


@dataclass(slots=True)
class _Outline:
    """Finds the lines that open a section; gathers the numbers that stood before them."""

    blocks: Sequence[Block]
    colons: bool
    remarks: list[Remark] = field(default_factory=list)

    def found(self) -> Iterator[Block]:
        """Yield the blocks with the lines that are known headings as such, at the level of sections."""
        for block, following in zip_longest(self.blocks, self.blocks[1:]):
            if isinstance(block, Heading):
                known = section_line(plain(block.content))
                yield self._section(known, block.content) if known else block
            elif isinstance(block, Paragraph):
                yield from self._in_paragraph(block, following)
            else:
                yield block

    def _in_paragraph(self, block: Paragraph, following: Block | None) -> Iterator[Block]:
        text = plain(block.content)
        leads_on = not isinstance(following, Paragraph | Heading | None)  # to a list, a table, a quotation
        known = section_line(text)
        both = None if known else known_heading(text)
        colons = self.colons and all(isinstance(item, Text) for item in block.content)
        whole = heading_of(text, before_list=leads_on) if colons and not known else None
        if known:
            yield self._section(known, block.content)
        elif both:
            yield self._section(both[0], ())
            yield Paragraph(without_start(block.content, len(text) - len(both[1])))
        elif whole:
            yield Heading(SECTION_LEVEL, (Text(whole),))
        else:
            yield block

    def _section(self, known: SectionLine, content: Inlines) -> Heading:
        """Return the heading of a section, with the marks of notes that stand in it."""
        if known.ordinal:
            self.remarks.append(Remark(RemarkCode.ORDINAL, known.ordinal))
        marks = (item for item in content if not isinstance(item, Text | Break))
        return Heading(SECTION_LEVEL, (Text(known.heading), *marks))


def _levelled(found: Sequence[Block], blocks: Sequence[Block]) -> Iterator[Block]:
    styled = [block for block in blocks if isinstance(block, Heading)]
    known = [block.level for block in styled if section_line(plain(block.content))]
    plain_sections = not known and any(isinstance(b, Heading) and section_id(plain(b.content)) for b in found)
    top = min(known or [block.level for block in styled], default=1)
    lowest = SECTION_LEVEL + plain_sections
    for block in found:
        if isinstance(block, Heading) and not section_id(plain(block.content)) and block in styled:
            yield replace(block, level=lowest + max(0, block.level - top))
        else:
            yield block


def _with_notes_below(blocks: Sequence[Block], waiting: list[Inline], remarks: list[Remark]) -> Iterator[Block]:
    """Yield the blocks, the marks of notes in a heading at the end of the first paragraph after it."""
    for block in blocks:
        if isinstance(block, Heading) and any(isinstance(item, NoteMark) for item in block.content):
            waiting += (item for item in block.content if isinstance(item, NoteMark))
            remarks.append(Remark(RemarkCode.NOTE_MOVED, plain(block.content)))
            yield replace(block, content=tidy([item for item in block.content if not isinstance(item, NoteMark)]))
        elif waiting and isinstance(block, Paragraph):
            yield Paragraph((*block.content, *waiting))
            waiting.clear()
        else:
            yield block
    if waiting:
        yield Paragraph(tuple(waiting))
