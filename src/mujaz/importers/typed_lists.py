"""Lists that were typed: lines that begin with a bullet, or with numbers that count on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mujaz.importers.document import Block, Blocks, Break, Inline, Inlines, List, Paragraph, Text, plain, tidy

# Bullets, boxes, check marks:
_SURE = "\u2022\u00b7\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u25c6\u2756\u27a2\u2713\u2714"
_LETTER = "\u0621-\u064a"
_ITEM = re.compile(
    rf"""(?: (?P<bullet> [{_SURE}]\s* | [-\u2013\u2014](?:\s+|(?=[{_LETTER}])) | (?:\*|\u0640{{1,3}})\s+
               | o\s+(?=[{_LETTER}]) )  # the letter that Word has for a circle
         | \(?(?P<number>\d{{1,3}})\s?(?:[.)/-]{{1,2}}|\u2013)(?:\s+|(?=[{_LETTER}])) )(?=\S)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Item:
    """A line that looks like an item: its `number`, 0 for a bullet, and the `mark` that stands before its text."""

    number: int
    mark: str


def _item(line: str) -> _Item | None:
    match = _ITEM.match(line)
    return _Item(int(match["number"] or 0), match[0]) if match else None


def is_item(line: str) -> bool:
    """Return whether a line looks like an item of a list."""
    return _item(line) is not None


def with_typed_lists(blocks: Sequence[Block]) -> tuple[Blocks, tuple[str, ...]]:
    """Return the blocks, two or more paragraphs in a row that look like the items of one list as a list.

    Numbers must count on by one; a single item stays a paragraph. Returned with them are the letters that were bullets.
    """
    letters: list[str] = []
    return tuple(_listed(blocks, letters)), tuple(letters)


def _listed(blocks: Sequence[Block], letters: list[str]) -> Iterator[Block]:
    run: list[tuple[_Item, Paragraph]] = []
    for block in blocks:
        item = _item(plain(block.content)) if isinstance(block, Paragraph) else None
        goes_on = bool(run) and item is not None and item.number == (run[-1][0].number and run[-1][0].number + 1)
        if run and not goes_on:
            yield from _closed(run, letters)
            run = []
        if item is not None and isinstance(block, Paragraph):
            run.append((item, block))
        else:
            yield block
    yield from _closed(run, letters)


def _closed(run: Sequence[tuple[_Item, Paragraph]], letters: list[str]) -> Iterator[Block]:
    if len(run) > 1:
        items = tuple((Paragraph(without_start(block.content, len(item.mark))),) for item, block in run)
        zeros = {_zero(item.mark) for item, _ in run if item.number}
        letters += (item.mark for item, _ in run if not item.number and any(c.isalpha() for c in item.mark))
        yield List(run[0][0].number or None, items, zeros.pop() if len(zeros) == 1 else "0")
    else:
        yield from (block for _, block in run)


def _zero(mark: str) -> str:
    """Return the zero of the digits that a number is written with."""
    digit = next(c for c in mark if c.isdigit())
    return chr(ord(digit) - int(digit))


def without_start(content: Inlines, length: int) -> Inlines:
    """Return a line without its first characters, as `plain` counts them."""
    left: list[Inline] = []
    for item in tidy(content):
        if isinstance(item, Text) and length:
            cut = min(length, len(item.text))
            length -= cut
            left.append(replace(item, text=item.text[cut:]))
        elif isinstance(item, Break) and length:
            length -= 1
        else:
            left.append(item)
    return tidy(left)
