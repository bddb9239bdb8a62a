"""What a page did to a text, such as that of a PDF: lines that it broke are joined again, its numbers left out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mujaz.importers.date_lines import read_date_line
from mujaz.importers.headings import heading_of, known_heading, section_line
from mujaz.importers.labels import labelled
from mujaz.importers.pasted import PastedLine
from mujaz.importers.remarks import Remark, RemarkCode
from mujaz.importers.typed_lists import is_item

_WIDTHS = range(40, 161)
"""How many characters a line of a page may have."""
_FULL = 0.7
"""A line that goes on in the next one fills at least this share of the width."""
_FEWEST = 3
"""So many lines that go on are no chance."""
_MOST_SHORT = 0.25
"""How many other lines may end without a full stop, for each that goes on: in lists of headlines all do."""
_END = re.compile(r"[.!?\u061f\u2026:\uff1a\u061b][»\"')\]]*$")


_PAGE_NUMBER = re.compile(
    r"[-\u2013\u2014]\s?(\d{1,3})\s?[-\u2013\u2014]|(?:صفحة|الصفحة|page)\s(\d{1,3})(?:\s(?:من|of|/)\s\d{1,3})?",
    re.IGNORECASE,
)


def without_page_numbers(lines: Sequence[PastedLine]) -> tuple[list[PastedLine], list[Remark]]:
    """Return the lines without the numbers of pages, two at least that count on, and these."""
    found = {line: match for line in lines if (match := _PAGE_NUMBER.fullmatch(line.text))}
    numbers = [int(match[1] or match[2]) for match in found.values()]
    if len(numbers) < 2 or any(following - number != 1 for number, following in pairwise(numbers)):  # noqa: PLR2004
        return list(lines), []
    return [line for line in lines if line not in found], [Remark(RemarkCode.MARGIN, line.text) for line in found]


def unwrapped(lines: Sequence[PastedLine]) -> tuple[list[PastedLine], int]:
    """Return the lines, those joined that a page broke, and how many were joined to the one before."""
    width = max((len(line.text) for line in lines), default=0)
    pairs = list(pairwise(lines))
    open_ = [_are_one(*pair) and not _END.search(pair[0].text) for pair in pairs]
    broken = sum(is_open and _is_full(line, width) for is_open, (line, _) in zip(open_, pairs, strict=True))
    short = sum(is_open and not _is_full(line, width) for is_open, (line, _) in zip(open_[1:], pairs[1:], strict=True))
    if width not in _WIDTHS or broken < _FEWEST or short > broken * _MOST_SHORT:
        return list(lines), 0
    spaced = any(following.number - line.number > 1 for line, following in pairs[len(pairs) // 4 :])
    found = list(lines[:1])
    joined = 0
    for line, following in pairs:
        ends = _END.search(line.text) and not spaced  # without empty lines a full stop at the end may be a paragraph's
        if _are_one(line, following) and _is_full(line, width) and not ends:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {following.text}")
            joined += 1
        else:
            found.append(following)
    return found, joined


def _is_full(line: PastedLine, width: int) -> bool:
    return len(line.text) >= width * _FULL


def _are_one(line: PastedLine, following: PastedLine) -> bool:
    """Return whether two lines may be of one paragraph: nothing stands between, and neither is something by itself."""
    apart = following.number - line.number != 1 or line.cells or following.cells or is_item(following.text)
    return not apart and not any(map(_stands_alone, (line.text, following.text)))


def _stands_alone(text: str) -> bool:
    other = section_line(text) or known_heading(text) or heading_of(text) or labelled(text) or read_date_line(text)
    return other is not None
