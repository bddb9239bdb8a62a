"""Word's tables in rows and columns."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from mujaz.brief import section_id
from mujaz.importers.document import Block, Blocks, Heading, Paragraph, Table, plain
from mujaz.importers.flat import one_line, paragraph_rows
from mujaz.importers.form_tables import form_lines
from mujaz.importers.remarks import RemarkCode
from mujaz.importers.word.names import child, child_value, element_text, is_on, name, number
from mujaz.importers.word.reading import WordReading

_MAX_SPAN = 200
"""A cell that claims more columns than this is taken at its word no further."""

CellReader = Callable[[Element, WordReading], Blocks]


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell: its blocks, and whether it only goes on with the one above it."""

    blocks: Blocks
    goes_on: bool = False


_NOTHING = _Cell(())


def read_table(table: Element, reading: WordReading, read_cell: CellReader) -> Iterator[Block]:
    """Yield a table; or the blocks inside one that is a frame round a text, or a form that says title and date."""
    rows = list(_rows(table, reading, read_cell))
    width = max(map(len, rows), default=0)
    cells = [[cell.blocks for cell in (*row, *(_NOTHING,) * (width - len(row)))] for row in rows]
    if not any(cell for row in cells for cell in row):
        return
    lines = form_lines(cells)
    if lines:
        yield from lines
    elif (len(cells) == 1 and width == 1) or any(_holds_section(cell) for row in cells for cell in row):
        yield from (block for row in cells for cell in row for block in paragraph_rows(cell))
    else:
        yield Table(tuple(tuple(one_line(cell) for cell in row) for row in cells))


def _rows(table: Element, reading: WordReading, read_cell: CellReader) -> Iterator[list[_Cell]]:
    merged = False
    for row in _inside(table, "w:tr"):
        properties = child(row, "w:trPr")
        hidden = properties is not None and is_on(child(properties, "w:hidden"))
        deleted = properties is not None and child(properties, "w:del") is not None
        if hidden or deleted:
            text = element_text(row)
            if text:
                reading.remark(RemarkCode.HIDDEN if hidden else RemarkCode.REMOVED, text)
            continue
        found = [_NOTHING] * _span(properties, "w:gridBefore", 0)
        for cell in _inside(row, "w:tc"):
            own = child(cell, "w:tcPr")
            wide = _span(own, "w:gridSpan", 1)
            down = child(own, "w:vMerge") if own is not None else None
            merged = merged or wide > 1 or down is not None
            goes_on = down is not None and child_value(own, "w:vMerge") in ("", "continue")
            found.append(_Cell(read_cell(cell, reading), goes_on))
            found += [_NOTHING] * (wide - 1)
        yield found
    if merged:
        reading.remark(RemarkCode.MERGED_CELLS)


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, whatever they are wrapped in."""
    for found in element:
        if name(found) == wanted:
            yield found
        elif name(found) not in ("w:tbl", "w:tr", "w:tc", "w:p", "w:del", "w:moveFrom"):
            yield from _inside(found, wanted)


def _span(properties: Element | None, wanted: str, least: int) -> int:
    found = number(child_value(properties, wanted))
    return least if found is None else min(max(found, least), _MAX_SPAN)


def _holds_section(cell: Blocks) -> bool:
    """Return whether a section of the brief begins in a cell: then the table only lays out the page."""
    lines = [block for block in paragraph_rows(cell) if isinstance(block, Heading | Paragraph)]
    return len(lines) > 1 and any(section_id(plain(block.content)) for block in lines)
