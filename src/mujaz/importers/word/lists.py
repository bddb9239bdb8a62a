"""The paragraphs of Word's lists as lists: Word keeps no list, only paragraphs with a label and a depth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from mujaz.importers.document import Block, Blocks, List, Paragraph, Text
from mujaz.importers.word.captions import Caption
from mujaz.importers.word.numbering import ListLabel


@dataclass(frozen=True, slots=True)
class ListParagraph:
    """A paragraph of a list, and what Word puts before it."""

    label: ListLabel
    paragraph: Paragraph


def with_lists(pieces: Sequence[Block | Caption | ListParagraph]) -> Iterator[Block | Caption]:
    """Yield the pieces, the paragraphs of each list as one."""
    for is_list, group in groupby(pieces, key=lambda piece: isinstance(piece, ListParagraph)):
        if is_list:
            yield from _lists([piece for piece in group if isinstance(piece, ListParagraph)])
        else:
            yield from (piece for piece in group if not isinstance(piece, ListParagraph))


@dataclass(slots=True)
class _OpenList:
    """A list that may go on: `following` is the number that its next item would have, None for bullets."""

    start: int | None
    zero: str
    items: list[Blocks]

    @property
    def following(self) -> int | None:
        return None if self.start is None else self.start + len(self.items)

    def closed(self) -> List:
        return List(self.start, tuple(self.items), self.zero)


def _lists(paragraphs: Sequence[ListParagraph]) -> Iterator[Block]:
    """Yield lists; a paragraph whose label Markdown does not know, such as `أ)`, stays one with its label."""
    open_: _OpenList | None = None
    position = 0
    while position < len(paragraphs):
        label, paragraph = paragraphs[position].label, paragraphs[position].paragraph
        end = position + 1
        while end < len(paragraphs) and paragraphs[end].label.depth > label.depth:
            end += 1
        inner = tuple(_lists(paragraphs[position + 1 : end]))
        position = end
        is_item = label.number is not None or not label.label
        if open_ and not (is_item and open_.following == label.number):
            yield open_.closed()
            open_ = None
        if not is_item:
            yield Paragraph((Text(label.label + " "), *paragraph.content))
            yield from inner
            continue
        open_ = open_ or _OpenList(label.number, label.zero, [])
        open_.items.append((paragraph, *inner))
    if open_:
        yield open_.closed()
