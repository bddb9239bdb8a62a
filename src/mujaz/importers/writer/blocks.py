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
    Line,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from mujaz.importers.writer.spans import NoteName, span

INDENT = "    "
MAX_LEVEL = 6


def write(document: Document) -> str:
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

    def blocks(self, blocks: Sequence[Block]) -> str:
        """Return blocks with an empty line between two of them."""
        return "\n\n".join(self._each(_joined_lists(blocks)))

    def _each(self, blocks: Sequence[Block]) -> Iterator[str]:
        after_list = False
        for block in blocks:
            text = self._block(block)
            if not text:
                continue
            if after_list and isinstance(block, Listing | Code):  # or it would go on with the list
                text = _framed("html | div", text)
            yield text
            after_list = isinstance(block, Listing)

    def _block(self, block: Block) -> str:  # noqa: PLR0911 -- one case for each sort
        match block:
            case Paragraph(content):
                return self._span(content)
            case Heading(level, content):
                text = " ".join(self._span(content).split())
                return f"{'#' * min(max(level, 1), MAX_LEVEL)} {markup.closed(_unled(text))}"
            case Listing(start, items):
                return self._listing(start, items)
            case Table(rows):
                return self._table(rows)
            case Quote(inner):
                return "\n".join(f"> {line}".rstrip() for line in self.blocks(inner).split("\n"))
            case Code(text):
                return _fenced(text)
            case Figure(inner, caption):
                return f"{self.blocks(inner)}\n\n{_framed('caption', self._span(caption))}"
            case Definition(term, inner):
                return f"{self._span(term)}\n{_hung(':   ', self.blocks(inner))}"
            case Rule():
                return "***"

    def _span(self, content: Line) -> str:
        return span(content, self._note_name)

    def _listing(self, start: int | None, items: Sequence[Blocks]) -> str:
        written = [self.blocks(item) for item in items]
        marks = ["- " if start is None else f"{start + number}. " for number in range(len(items))]
        loose = any(len([b for b in item if not isinstance(b, Listing)]) > 1 for item in items)
        hung = (_hung(mark, text if loose else _tight(text)) for mark, text in zip(marks, written, strict=True))
        return ("\n\n" if loose else "\n").join(hung)

    def _table(self, rows: Sequence[Sequence[Line]]) -> str:
        written = [[span(cell, self._note_name, in_cell=True) for cell in row] for row in rows]
        lines = ["| " + " | ".join(row) + " |" for row in written]
        return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])


def _joined_lists(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return blocks with two lists of bullets in a row as one, as Markdown would have them anyway."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Listing) and isinstance(last, Listing) and block.start is None and last.start is None:
            found[-1] = Listing(None, last.items + block.items)
        else:
            found.append(block)
    return found


def _hung(mark: str, text: str) -> str:
    """Return a text behind a mark, its further lines indented."""
    first, *others = text.split("\n")
    return "\n".join([mark + first, *(INDENT + line if line else "" for line in others)])


def _tight(text: str) -> str:
    """Return the text of an item with its inner list right below it."""
    return re.sub(r"\n\n(?=[ ]*(?:-|\d+\.) )", "\n", text)


def _unled(text: str) -> str:
    """Return a heading's text without the escapes that it needs only at the beginning of a line."""
    return re.sub(r"^\\(?=[#>+-])|^(\d+)\\(?=\.)", lambda m: m[1] or "", text)


def _framed(kind: str, text: str) -> str:
    """Return a text in a block of PyMdown's."""
    fence = "/" * (max((len(run) for run in re.findall(r"^/{3,}", text, re.MULTILINE)), default=2) + 1)
    return f"{fence} {kind}\n{text}\n{fence}"


def _fenced(text: str) -> str:
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}\n{text}\n{fence}"
