"""A pasted text as clean lines: what word processors, mail and web pages leave in it is taken out and counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.arabic import strip_invisible

_OVERRIDE = re.compile("[\u202d\u202e]")  # left-to-right and right-to-left override: they reverse what is read
_UNWRITABLE = re.compile(  # control characters, surrogates and non-characters: YAML has no place for them
    "[^\t\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A line with a text; `number` counts from 1 in the text as it was pasted, empty lines included.

    `cells` are the pieces between tabs, () for a line without one.
    """

    number: int
    text: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pasted:
    """The lines that are not empty, and how many characters were taken out.

    `invisible` are zero-width characters, direction marks and control characters; `overrides` reverse the direction.
    """

    lines: tuple[PastedLine, ...]
    invisible: int
    overrides: int


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """A text as it was but for the characters that were taken out, counted as in `Pasted`."""

    text: str
    invisible: int
    overrides: int


def scrub(text: str) -> Scrubbed:
    """Return a text of any markup without invisible characters, its lines and blanks as they are."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    invisible = sum(map(_count_invisible, lines))
    overrides = len(_OVERRIDE.findall(text))
    return Scrubbed("\n".join(map(_bare, lines)), invisible, overrides)


def clean(text: str) -> Pasted:
    """Return the lines of `text`, every kind of blank in them a single space, none at the ends."""
    pieces = list(_pieces(text))
    invisible = sum(_count_invisible(piece) for _, piece in pieces)
    overrides = sum(len(_OVERRIDE.findall(piece)) for _, piece in pieces)
    cleaned = (_clean_line(number, piece) for number, piece in pieces)
    return Pasted(tuple(line for line in cleaned if line.text), invisible, overrides)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines; a vertical tab, a form feed or U+2028 (the soft breaks of word processors) also ends one."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), start=1):
        for piece in line.splitlines():
            yield number, piece


def _clean_line(number: int, text: str) -> PastedLine:
    cells = tuple(" ".join(cell.split()) for cell in _bare(text).strip(" ").split("\t"))
    whole = " ".join(" ".join(cells).split())  # `split` knows U+00A0, U+202F and their kin
    return PastedLine(number, whole, cells if len([cell for cell in cells if cell]) > 1 else ())


def _bare(text: str) -> str:
    return _UNWRITABLE.sub(" ", _OVERRIDE.sub("", strip_invisible(text)))


def _count_invisible(text: str) -> int:
    return len(text) - len(strip_invisible(text)) + len(_UNWRITABLE.findall(text))
