"""The walk through a tree of HTML: nothing that has words in it is passed over."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

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
from mujaz.importers.flat import one_line, split_at_breaks
from mujaz.importers.html.dialect import Dialect
from mujaz.importers.html.inlines import Formatting, inlines, text_inlines
from mujaz.importers.html.tables import grid
from mujaz.importers.html.tags import BLOCKS, HEADING_TAGS, UNSEEN
from mujaz.importers.remarks import Remark, RemarkCode


@dataclass(slots=True)
class Walker:
    """Walks a tree; gathers remarks on its way."""

    dialect: Dialect
    remarks: list[Remark] = field(default_factory=list)

    def remark(self, code: RemarkCode, text: str = "") -> None:
        """Note something to look at."""
        self.remarks.append(Remark(code, text))

    def blocks(self, element: HtmlElement, style: Formatting) -> Iterator[Block]:
        """Yield the blocks inside an element; pieces of text between them are paragraphs."""
        loose: list[Inline] = list(self._loose(element.text, style))
        for child in element:
            if _holds_blocks(child):
                yield from self._paragraphs(loose)
                loose = []
                yield from self.block(child, style)
            elif isinstance(child.tag, str):
                loose += inlines(child, style, self)
            loose += self._loose(child.tail, style)
        yield from self._paragraphs(loose)

    def around(self, text: str | None, style: Formatting) -> Iterator[Block]:
        """Yield the paragraphs of a text that stands where only tags should."""
        yield from self._paragraphs(list(self._loose(text, style)))

    def whatever(self, element: HtmlElement, style: Formatting) -> Iterator[Block]:
        """Yield the blocks of an element that may be a piece of a line as well."""
        if _holds_blocks(element):
            yield from self.block(element, style)
        elif isinstance(element.tag, str):
            yield from self._paragraphs(list(inlines(element, style, self)))

    def _loose(self, text: str | None, style: Formatting) -> Iterator[Inline]:
        return text_inlines(text, style, newlines=self.dialect.newlines)

    def _paragraphs(self, loose: Sequence[Inline]) -> Iterator[Block]:
        """Yield paragraphs of loose pieces; two breaks in a row end one."""
        for piece in split_at_breaks(loose):
            content = tidy(piece)
            if content:
                yield Paragraph(content)

    def block(self, element: HtmlElement, style: Formatting) -> Iterator[Block]:
        """Yield the blocks that an element is."""
        tag, classes = str(element.tag), _classes(element)
        if tag in HEADING_TAGS:
            yield from self._heading(element, 0 if "title" in classes else HEADING_TAGS[tag], style)
        elif "wp-caption" in classes:
            yield from _figure(self, element, style)
        elif tag == "p" and "contents" in classes:
            self.remark(RemarkCode.CONTENTS, " ".join("".join(element.itertext()).split()))
        elif tag in _READ_BY:
            yield from _READ_BY[tag](self, element, style)
        elif tag not in UNSEEN:
            yield from self.blocks(element, style.of(element, self))

    def _heading(self, element: HtmlElement, level: int, style: Formatting) -> Iterator[Block]:
        content = tidy(tuple(_unmarked(inlines(element, style, self))))
        if any(isinstance(item, Text) for item in content):
            yield Heading(level, tuple(Text(" ") if isinstance(item, Break) else item for item in content))
        elif content:
            yield Paragraph(content)


def _quote(walker: Walker, element: HtmlElement, style: Formatting) -> Iterator[Block]:
    inner = tuple(walker.blocks(element, style))
    if inner:
        yield Quote(inner)


def _code(_: Walker, element: HtmlElement, __: Formatting) -> Iterator[Block]:
    code = "".join(element.itertext()).strip("\n")
    if code.strip():
        yield Code(code)


def _rule(_: Walker, __: HtmlElement, ___: Formatting) -> Iterator[Block]:
    yield ThematicBreak()


def _summary(walker: Walker, element: HtmlElement, style: Formatting) -> Iterator[Block]:
    yield from walker.blocks(element, style.with_mark(Style.STRONG))


def _listing(walker: Walker, element: HtmlElement, style: Formatting) -> Iterator[Block]:
    items: list[Blocks] = [tuple(walker.around(element.text, style))]
    for child in element:
        is_list = child.tag in ("ul", "ol")
        if is_list and items[-1]:  # a list that stands beside the item that it belongs to
            items[-1] += tuple(walker.block(child, style))
        elif child.tag == "li":
            items.append(tuple(walker.blocks(child, style)))
        else:  # no list has such a thing, and yet there it is
            items.append(tuple(walker.whatever(child, style)))
        items.append(tuple(walker.around(child.tail, style)))
        items = [item for item in items if item] or [()]
    if items[0]:
        start = element.get("start", "1")
        number = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1  # noqa: PLR2004
        yield List(number if element.tag == "ol" else None, tuple(items))


def _table(walker: Walker, element: HtmlElement, style: Formatting) -> Iterator[Block]:
    rows, merged = grid(element)
    cells = [[tuple(walker.blocks(cell, style)) if cell is not None else () for cell in row] for row in rows]
    caption = next((child for child in element if child.tag == "caption"), None)
    below = tidy(tuple(inlines(caption, style, walker))) if caption is not None else ()
    if (len(cells) == 1 and len(cells[0]) == 1) or _lays_out(element):  # a frame round a text, or round several
        yield from (block for row in cells for cell in row for block in cell)
        if below:
            yield Paragraph(below)
        return
    if merged:
        walker.remark(RemarkCode.MERGED_CELLS)
    if any(cell for row in cells for cell in row):
        table = Table(tuple(tuple(one_line(cell) for cell in row) for row in cells))
        yield Figure((table,), below) if below else table


def _lays_out(table: HtmlElement) -> bool:
    """Return whether a table only says where things stand on the page: it says so, or holds headings."""
    return table.get("role") == "presentation" or next(table.iter(*HEADING_TAGS), None) is not None


def _figure(walker: Walker, element: HtmlElement, style: Formatting) -> Iterator[Block]:
    captions = [found for found in element.iter("figcaption", "p") if found.tag == "figcaption" or _is_caption(found)]
    below = tidy(tuple(piece for found in captions for piece in (*inlines(found, style, walker), Text(" "))))
    for found in captions:
        found.drop_tree()
    inner = tuple(walker.blocks(element, style))
    if inner and below:
        yield Figure(inner, below)
    else:
        yield from inner
        if below:
            yield Paragraph(below)


def _definitions(walker: Walker, element: HtmlElement, style: Formatting) -> Iterator[Block]:
    term: Inlines = ()
    for child in element.iter("dt", "dd"):
        if child.tag == "dt":
            if term:
                yield Paragraph(term)
            term = tidy(tuple(inlines(child, style, walker)))
            continue
        inner = tuple(walker.blocks(child, style))
        if term and inner:
            yield Definition(term, inner)
        else:
            yield from inner
        term = ()
    if term:
        yield Paragraph(term)


_READ_BY: Mapping[str, Callable[[Walker, HtmlElement, Formatting], Iterator[Block]]] = {
    "ul": _listing,
    "ol": _listing,
    "dl": _definitions,
    "table": _table,
    "figure": _figure,
    "blockquote": _quote,
    "pre": _code,
    "hr": _rule,
    "summary": _summary,
}
"""What reads a tag that is more than a container."""


def _holds_blocks(element: HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in UNSEEN:
        return False
    return element.tag in BLOCKS or next(element.iter(*BLOCKS), None) is not None


def _classes(element: HtmlElement) -> list[str]:
    return (element.get("class") or "").split()


def _is_caption(element: HtmlElement) -> bool:
    return "wp-caption-text" in _classes(element)


def _unmarked(content: Iterable[Inline]) -> Iterator[Inline]:
    """Yield the pieces of a heading without the bold letters that it has anyway."""
    for item in content:
        yield Text(item.text, item.mark & ~Style.STRONG, item.link) if isinstance(item, Text) else item
