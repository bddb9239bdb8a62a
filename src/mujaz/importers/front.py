"""The head of a formatted text that carries title and date in its own lines, as an analyst writes them in Word."""

from collections.abc import Iterator, Sequence

from mujaz.arabic import words
from mujaz.brief import section_id
from mujaz.importers.document import Block, Blocks, Heading, Image, Paragraph, plain
from mujaz.importers.head import MAX_TITLE_WORDS, TextHead, read_head
from mujaz.importers.headings import known_heading
from mujaz.importers.pasted import PastedLine


def read_front(blocks: Sequence[Block]) -> tuple[TextHead, Blocks]:
    """Return what the head says, and the blocks without the lines that it was read from.

    The head ends with the first heading that is not the title, the first long paragraph, or anything else but a line.
    The number of a line is that of its block, counted from 1.
    """
    numbered = list(enumerate(blocks, start=1))
    lines = list(_lines(numbered))
    head = read_head(lines)
    read = [line.number for line in lines if line not in head.rest]
    return head, tuple(block for number, block in numbered if number not in read)


def _lines(numbered: Sequence[tuple[int, Block]]) -> Iterator[PastedLine]:
    titled = False
    for number, block in numbered:
        if isinstance(block, Paragraph) and any(isinstance(item, Image) for item in block.content):
            if words(plain(block.content)):
                return
            continue  # a logo
        text = plain(block.content) if isinstance(block, Heading | Paragraph) else ""
        is_title = isinstance(block, Heading) and (block.level == 0 or not titled)
        if not text or section_id(text) or known_heading(text) or len(words(text)) > MAX_TITLE_WORDS:
            return
        if isinstance(block, Heading) and not is_title:
            return
        titled = titled or isinstance(block, Heading)
        yield PastedLine(number, text)
