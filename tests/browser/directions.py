"""Where the letters of a page stand on the screen, and what of them stands wrong."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page

from mujaz.arabic import runs

_SCRIPT = Path(__file__).with_name("directions.js").read_text("utf-8")


class Character(NamedTuple):
    """A character and its box, in pixels. A blank has none."""

    char: str
    left: float = 0
    right: float = 0
    top: float = 0
    bottom: float = 0


@dataclass(frozen=True)
class Line:
    """The characters of a block, or of a part of it between two line breaks, in the order of the text."""

    is_rtl: bool
    characters: Sequence[Character]

    @property
    def text(self) -> str:
        """What it says, with single blanks."""
        return "".join(character.char for character in self.characters)

    def is_in_order(self, start: int, end: int) -> bool:
        """Return whether characters stand from left to right, each right behind the one before or in a row below it."""
        return all(
            _is_below(before, after)
            or (after.left >= before.right - 1 and after.left - before.right < _gap(before, apart=apart))
            for before, after, apart in _neighbours(self.characters[start:end])
        )

    def is_outside(self, start: int, end: int) -> bool:
        """Return whether what is before a stretch stands to its right, and what is behind it to its left."""
        stretch = [each for each in self.characters[start:end] if each.char != " "]
        before = next((each for each in reversed(self.characters[:start]) if each.char != " "), None)
        behind = next((each for each in self.characters[end:] if each.char != " "), None)
        first, last = stretch[0], stretch[-1]
        start_of_row = min(each.left for each in stretch if not _is_below(each, last))
        end_of_row = max(each.right for each in stretch if not _is_below(first, each))
        return (before is None or _is_below(before, first) or before.left >= end_of_row - 1) and (
            behind is None or _is_below(last, behind) or behind.right <= start_of_row + 1
        )


def lines_of(page: Page) -> list[Line]:
    """Return the lines of a page that hold Latin letters or digits."""
    page.evaluate("document.fonts.ready")
    return [
        Line(is_rtl=is_rtl, characters=_with_single_blanks([Character(*each) for each in some]))
        for is_rtl, some in page.evaluate(f"({_SCRIPT})()")
    ]


def _with_single_blanks(some: Sequence[Character]) -> list[Character]:
    found = [b for a, b in pairwise([Character(" "), *some]) if (a.char, b.char) != (" ", " ")]
    return found[:-1] if found and found[-1].char == " " else found


def _neighbours(some: Sequence[Character]) -> Iterator[tuple[Character, Character, bool]]:
    """Yield the characters that have a place two by two, with whether a blank is between them."""
    last, apart = None, False
    for each in some:
        if each.char == " ":
            apart = True
            continue
        if last:
            yield last, each, apart
        last, apart = each, False


def _is_below(before: Character, after: Character) -> bool:
    return after.top > before.top + (before.bottom - before.top) / 2


def _gap(before: Character, *, apart: bool) -> float:
    """Return how many pixels may be between two characters."""
    return (before.bottom - before.top) if apart else 3


# ---- what is wrong ------------------------------------------------------------------------------------

_LETTER = "A-Za-z\u00c0-\u024f"
_NUMBER = r"[0-9]+(?:[.,:/][0-9]+)*"
_WITH_SIGN = rf"(?:[+\u2212-]?[$\u20ac]{_NUMBER}|[+\u2212-]{_NUMBER}|{_NUMBER})(?:[%\u066a]|\u00b0C?)?"
_WORD = rf"[{_LETTER}](?:[{_LETTER}\d'\u2019]|\.(?=[{_LETTER}\d]))*"
_PIECE = rf"(?:{_WORD}|{_NUMBER}[{_LETTER}%]*)"
_STRETCH = re.compile(
    rf"(?<![\w.-])(?=[^\u0600-\u06ff]*?[{_LETTER}])"
    rf"{_PIECE}(?:(?:[ /&_\u2011\u2013-]|, | & ){_PIECE})*(?<=[{_LETTER}\d%])"
    rf"|(?:(?<![\w\u0640.,/-])|(?<=\u0640)|(?<=(?<!\w)\u0648)){_WITH_SIGN}(?![\w/]|[-\u2013]\d)"
)
"""A stretch of Latin words, or a number with its sign and unit: simpler, and in other words, than the product's own."""
_ARABIC = re.compile("[\u0621-\u064a]")


def faults(line: Line) -> list[str]:
    """Return the stretches of a line that do not stand in one piece from left to right, apart from what is around."""
    wrong = [match[0] for match in _STRETCH.finditer(line.text) if not line.is_in_order(*match.span())]
    place = 0
    for run in runs(line.text) if line.is_rtl and _ARABIC.search(line.text) else ():
        end = place + len(run.text)
        if run.isolated and not (
            (_ARABIC.search(run.text) or line.is_in_order(place, end)) and line.is_outside(place, end)
        ):
            wrong.append(run.text)
        place = end
    return wrong
