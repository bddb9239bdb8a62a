"""The head of a text that carries title and date in its own lines, as an analyst writes it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mujaz.importers.date_lines import read_date_line
from mujaz.importers.document import Block, Heading, Image, Paragraph, plain
from mujaz.importers.head import MAX_TITLE_WORDS, HeadLine, NoticeCode, TextHead, read_head
from mujaz.importers.headings import known_heading, section_line
from mujaz.importers.labels import byline, labelled
from mujaz.importers.letterhead import is_invocation, is_letterhead, withholds
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.phrases import line_key


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block, its position among the blocks, and the number of its line in the source."""

    position: int
    line: int
    block: Block


_SENTENCE = re.compile(r"[.!?\u061f\u2026][»\"')\]]*$")
_FEWEST_WORDS = 4
_MANY_WORDS = 15
"""A line after the title with more words than these is a paragraph, whatever it ends with."""


def read_front(
    blocks: Sequence[PlacedBlock], gazetteer: Gazetteer, subject: str = ""
) -> tuple[TextHead, list[PlacedBlock]]:
    """Return what the head says, and the blocks without the lines that it was read from.

    `subject` is the title where no line looks like one. The head ends with the first heading that is not the title, the
    first paragraph, or anything else but a line; where no date stood before it and a known section follows, a paragraph
    does not end it.
    """
    lines = list(_lines(blocks, begun=bool(subject)))
    head = read_head(lines, gazetteer)
    if not head.title:
        head.title = subject
    read = [position for line in lines for position in line.positions if position not in head.rest]
    if not any(
        opens_section(placed.block) for placed in blocks
    ):  # then what follows the head is text, and in its place
        last = max((blocks[position - blocks[0].position].line for position in read), default=0)
        head.notices = [n for n in head.notices if n.line < last or n.code is not NoticeCode.UNPLACED]
    return head, [placed for placed in blocks if placed.position not in read]


def _lines(blocks: Sequence[PlacedBlock], *, begun: bool) -> Iterator[HeadLine]:
    seen: list[str] = []
    has_sections = any(opens_section(placed.block) for placed in blocks)
    dated = False
    for placed in blocks:
        block = placed.block
        if isinstance(block, Paragraph) and any(isinstance(item, Image) for item in block.content):
            if plain(block.content):
                return
            continue  # a logo
        text = plain(block.content) if isinstance(block, Heading | Paragraph) else ""
        again = line_key(text) in seen
        if not text or opens_section(block):
            return
        if begun and not again and is_paragraph(text):
            if dated or not has_sections:
                return
            continue
        if isinstance(block, Heading) and block.level and begun:
            return
        yield HeadLine((placed.position,), placed.line, text, isinstance(block, Heading))
        if len(text.split()) > MAX_TITLE_WORDS:
            return
        seen.append(line_key(text))
        stamp = read_date_line(text)
        dated = dated or (stamp is not None and stamp.date is not None)
        begun = begun or _may_be_title(text)


def opens_section(block: Block) -> bool:
    """Return whether a block is the heading of a known section, or begins with it."""
    text = plain(block.content) if isinstance(block, Heading | Paragraph) else ""
    return section_line(text) is not None or known_heading(text) is not None


def _may_be_title(text: str) -> bool:
    above = is_invocation(text) or withholds(text) or is_letterhead(text) or byline(text)
    is_other = read_date_line(text, strict=True) is not None or labelled(text) is not None
    return not above and not is_other and any(c.isalnum() for c in text)


def is_paragraph(text: str) -> bool:
    """Return whether a line is running text: a sentence, or too long for a line of a head."""
    if read_date_line(text) is not None or labelled(text) is not None:
        return False
    count = len(text.split())
    return count > _MANY_WORDS or (count >= _FEWEST_WORDS and _SENTENCE.search(text) is not None)
