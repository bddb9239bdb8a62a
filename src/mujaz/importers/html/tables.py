"""The cells of an HTML table in rows and columns."""

from collections.abc import Iterator

from lxml.html import HtmlElement

MAX_SPAN = 200
"""A cell that claims more columns or rows than this is taken at its word no further."""
MAX_CELLS = 100_000

TableRow = list[HtmlElement | None]


def grid(table: HtmlElement) -> tuple[list[TableRow], bool]:
    """Return the rows, all of one length, and whether cells were merged: then None stands beside the first of them."""
    rows: list[dict[int, HtmlElement | None]] = []
    merged = False
    pending: dict[int, int] = {}  # column -> how many more rows a cell above reaches down
    for tr in _rows(table):
        row: dict[int, HtmlElement | None] = {column: None for column, left in pending.items() if left}
        below = {column: left - 1 for column, left in pending.items() if left > 1}
        column = 0
        for cell in tr:
            if cell.tag not in ("td", "th"):
                continue
            while column in row:
                column += 1
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            merged = merged or wide > 1 or high > 1
            for offset in range(wide):
                row[column + offset] = None if offset else cell
                if high > 1:
                    below[column + offset] = high - 1
            column += wide
        rows.append(row)
        pending = below
        if sum(map(len, rows)) > MAX_CELLS:
            break
    width = max((max(row) + 1 for row in rows if row), default=0)
    full = [[row.get(column) for column in range(width)] for row in rows]
    return [row for row in full if any(cell is not None for cell in row)], merged


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the rows of a table without those of tables inside of it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _span(cell: HtmlElement, name: str) -> int:
    text = cell.get(name) or "1"
    return min(max(int(text), 1), MAX_SPAN) if text.isascii() and text.isdigit() and len(text) < 6 else 1  # noqa: PLR2004
