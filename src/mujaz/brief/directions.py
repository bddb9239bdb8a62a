"""Directions in the tree of a text: blocks that read the other way, stretches that are isolated."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Literal

from mujaz.arabic.bidi import Run, runs
from mujaz.arabic.direction import has_right_to_left, reads_left_to_right, reads_right_to_left
from mujaz.arabic.scripts import RTL
from mujaz.brief.isolates import Element, Slot, is_note_mark, isolate_stretch

_BLOCKS = frozenset("p li td th blockquote dd dt figcaption caption summary h1 h2 h3 h4 h5 h6 ul ol dl table".split())
"""What gets a direction of its own where its text reads the other way."""
_INLINE = frozenset("a abbr b cite del dfn em i ins mark q s small span strong sub sup time u var wbr".split())
_APART = frozenset("code kbd samp bdi bdo".split())
"""Inline elements that are laid out on their own already."""
_STILL = frozenset("pre script style textarea".split())
_DIGIT = re.compile("[0-9]")
_ARABIC = re.compile(f"[{RTL}\u0660-\u066c\u06f0-\u06f9]")
_LATIN, _OBJECT, _BREAK = "x", "\ufffc", "\u2029"
"""What an element is in its line: as good as Latin, a mark that a stretch may go over, the end of a stretch."""


def set_directions(root: Element, direction: Literal["rtl", "ltr"]) -> None:
    """Set directions in the tree of a text that is written in `direction`.

    A block whose letters are all of the other direction gets that, with all blocks in it. In the others each stretch of
    Latin becomes one `<bdi>`, over the borders of inline elements, and ranges of numbers get their en dash.
    """
    for line in list(_lines(root, is_rtl=direction == "rtl")):
        _set_runs(line)


def _lines(block: Element, *, is_rtl: bool) -> Iterator[list[Slot]]:
    """Set the directions of a block and of those in it, and yield the lines whose stretches are to be isolated."""
    if block.tag in _STILL or block.get("dir") == "auto":
        return
    if own := block.get("dir"):
        is_rtl = own == "rtl"
    elif block.tag in _BLOCKS and _reads_otherwise(block, is_rtl=is_rtl):
        for inner in block.iter(*_BLOCKS):
            if not inner.get("dir"):
                inner.set("dir", "ltr" if is_rtl else "rtl")
        return
    line = [Slot(block)]
    for child in block:
        if child.tag in _INLINE or child.tag in _APART or child.tag in ("br", "img"):
            line += _inline(child)
        else:
            yield from _mixed(line, is_rtl=is_rtl)
            if isinstance(child.tag, str):
                yield from _lines(child, is_rtl=is_rtl)
            line = []
        line.append(Slot(child, is_tail=True))
    yield from _mixed(line, is_rtl=is_rtl)


def _mixed(line: list[Slot], *, is_rtl: bool) -> Iterator[list[Slot]]:
    """Yield a line unless all of it is left to right, in a text that is so too."""
    if is_rtl or any(has_right_to_left(slot.text) for slot in line):
        yield line


def _text(element: Element) -> str:
    return "".join(map(str, element.itertext()))


def _reads_otherwise(block: Element, *, is_rtl: bool) -> bool:
    text = _text(block)
    if not is_rtl:
        return reads_right_to_left(text)
    return reads_left_to_right(text) or (block.tag in ("td", "th") and _is_number(text))


def _is_number(text: str) -> bool:
    """Return whether the text of a cell is of digits and signs, and no range, which reads as in a line of Arabic."""
    is_plain = bool(_DIGIT.search(text)) and not _ARABIC.search(text)
    return is_plain and all(run.isolated for run in runs(text) if "\u2013" in run.text)


def _inline(element: Element) -> Iterator[Slot]:
    """Yield the slots in an inline element."""
    if element.tag == "br":
        yield Slot(element, mark=_BREAK)
    elif element.tag in _APART or element.get("dir"):
        text = _text(element)
        yield Slot(
            element, mark=_LATIN if element.tag in ("code", "kbd", "samp") or reads_left_to_right(text) else _BREAK
        )
    elif element.tag == "img" or is_note_mark(element):
        yield Slot(element, mark=_OBJECT)
    else:
        yield Slot(element)
        for child in element:
            if isinstance(child.tag, str):
                yield from _inline(child)
            yield Slot(child, is_tail=True)


def _set_runs(line: list[Slot]) -> None:
    """Isolate the stretches of a line, the last one first, so that the places of those before stay what they are."""
    text = "".join(slot.text for slot in line)
    starts = list(accumulate((len(slot.text) for slot in line), initial=0))
    place = 0
    found: list[tuple[int, int, Run]] = []
    for run in runs(text):
        end = place + len(run.text)
        if run.isolated or run.text != text[place:end]:
            found.append((place, end, run))
        place = end
    for start, end, run in reversed(found):
        first, last = (bisect_right(starts, at) - 1 for at in (start, end - 1))
        for at, char in enumerate(run.text, start):
            if char != text[at]:
                slot, within = line[bisect_right(starts, at) - 1], at - starts[bisect_right(starts, at) - 1]
                slot.put(slot.text[:within] + char + slot.text[within + 1 :])
        if run.isolated:
            isolate_stretch(line[first], start - starts[first], line[last], end - starts[last], is_solid=run.solid)
