"""Blocks as Markdown for Python-Markdown: what stands in an item of a list is indented by four spaces."""

import re
from collections.abc import Iterator, Sequence

from mujaz.importers import markup
from mujaz.importers.document import (
    Block,
    Blocks,
    Code,
    Definition,
    Document,
    Figure,
    Heading,
    Inlines,
    List,
    Paragraph,
    Quote,
    Table,
    ThematicBreak,
)
from mujaz.importers.writer.spans import NoteName, span

INDENT = "    "
MAX_LEVEL = 6


def write_markdown(document: Document) -> str:
    """Return the Markdown of a document, its notes at the end; a note without a mark in the text is a paragraph."""
    numbers = {id_: str(number) for number, (id_, _) in enumerate(document.notes, start=1)}

    def note_name(id_: str) -> str:
        return numbers.setdefault(id_, str(len(numbers) + 1))

    writer = _Writer(note_name)
    parts = [writer.blocks(document.blocks)]
    for id_, blocks in document.notes:
        parts.append(_hung(f"[^{numbers[id_]}]: ", writer.blocks(blocks)))
    return "\n\n".join(part for part in parts if part)


class _Writer:
    """Writes blocks; `note_name` gives a note its name."""

    def __init__(self, note_name: NoteName) -> None:
        self._note_name = note_name
        self._inside = 0  # in how many other blocks the current one stands

    def blocks(self, blocks: Sequence[Block]) -> str:
        """Return blocks with an empty line between two of them."""
        return "\n\n".join(self._each(_joined(blocks)))

    def _each(self, blocks: Sequence[Block]) -> Iterator[str]:
        after = ""  # what stood behind the numbers of the list right before
        for block in blocks:
            sign = ")" if after == "." else "."  # or it would go on with that list
            text = self._block(block, sign)
            if text:
                yield text
                after = sign if isinstance(block, List) and block.start is not None else ""

    def _block(self, block: Block, sign: str) -> str:  # noqa: C901, PLR0911 -- one case for each sort
        match block:
            case Paragraph(content):
                return self._span(content)
            case Heading(level, content):
                text = " ".join(self._span(content).split())
                return f"{'#' * min(max(level, 1), MAX_LEVEL)} {markup.closed(text)}"
            case List():
                return self._listing(block, sign)
            case Table(rows):
                return self._table(rows)
            case Quote(inner):
                return "\n".join(f"> {line}".rstrip() for line in self._within(inner).split("\n"))
            case Code(text):
                return _indented(text) if self._inside else _fenced(text)
            case Figure(inner, caption):
                return f"{self.blocks(inner)}\n\n{_framed('caption', self._span(caption))}"
            case Definition(term, inner) if self._inside or not all(isinstance(b, Paragraph) for b in inner):
                return f"{self._span(term)}\n\n{self.blocks(inner)}"  # a list of definitions takes nothing else surely
            case Definition(term, inner):
                return f"{self._span(term)}\n{_hung(':   ', self._within(inner))}"
            case ThematicBreak():
                return "***"

    def _within(self, blocks: Sequence[Block]) -> str:
        """Return blocks that stand inside of another one."""
        self._inside += 1
        try:
            return self.blocks(blocks)
        finally:
            self._inside -= 1

    def _span(self, content: Inlines) -> str:
        return span(content, self._note_name)

    def _listing(self, list_: List, sign: str) -> str:
        written = [self._within(item) for item in list_.items]
        marks = [_mark(list_, number, sign) for number in range(len(list_.items))]
        loose = _is_loose(list_.items)
        hung = (_hung(mark, text if loose else _tight(text)) for mark, text in zip(marks, written, strict=True))
        return ("\n\n" if loose else "\n").join(hung)

    def _table(self, rows: Sequence[Sequence[Inlines]]) -> str:
        written = [[span(cell, self._note_name, in_cell=True) for cell in row] for row in rows]
        lines = ["| " + " | ".join(row) + " |" for row in written]
        return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def _mark(list_: List, position: int, sign: str) -> str:
    """Return what stands before an item."""
    if list_.start is None:
        return "- "
    digits = {ord("0") + n: ord(list_.zero) + n for n in range(10)}
    return f"{list_.start + position}{sign} ".translate(digits)


def _joined(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return blocks with two lists of bullets in a row as one, as Markdown has them anyway."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, List) and isinstance(last, List) and block.start is None and last.start is None:
            found[-1] = List(None, last.items + block.items)
        else:
            found.append(block)
    return found


def _hung(mark: str, text: str) -> str:
    """Return a text behind a mark, its further lines indented."""
    first, *others = text.split("\n")
    return "\n".join([mark + first, *(INDENT + line if line else "" for line in others)])


def _is_loose(items: Sequence[Blocks]) -> bool:
    """Return whether the items of a list need empty lines between them: one holds more than a line and short lists.

    Numbers that begin with another one than 1 are no list right below a line of text.
    """
    return any(
        len([block for block in item if not isinstance(block, List)]) > 1
        or any(isinstance(block, List) and (block.start not in (None, 1) or _is_loose(block.items)) for block in item)
        for item in items
    )


def _tight(text: str) -> str:
    """Return the text of an item with its inner list right below it."""
    return text.replace("\n\n", "\n", 1)


def _framed(kind: str, text: str) -> str:
    """Return a text in a block of PyMdown's."""
    fence = "/" * (max((len(run) for run in re.findall(r"^/{3,}", text, re.MULTILINE)), default=2) + 1)
    gap = "\n" if text.startswith(" ") else ""  # or indented code would be the block's options
    return f"{fence} {kind}\n{gap}{text}\n{fence}"


def _indented(text: str) -> str:
    """Return code as Python-Markdown takes it inside of another block, where it knows no fences."""
    return "\n".join(INDENT + line if line.strip() else "" for line in text.split("\n"))


def _fenced(text: str) -> str:
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}\n{text}\n{fence}"
