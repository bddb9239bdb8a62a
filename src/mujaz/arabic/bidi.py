"""Left-to-right stretches in right-to-left text: which characters a browser has to lay out on their own.

In a line of Arabic the Unicode algorithm alone puts the parts of `report_2024-05.pdf`, of `-5`, `3%` and `2024-04-30`,
or of a citation with its commas and brackets, in the wrong order. So a stretch is one isolate (`<bdi dir="ltr">`) from
its first Latin letter or number to its last. Brackets and quotes go into it in pairs only, and the punctuation of the
Arabic sentence stays outside. A plain number needs no isolate, and a range such as 2020-2024 only an en dash.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mujaz.arabic.direction import reads_left_to_right
from mujaz.arabic.numbers import SIGNS, number_spans
from mujaz.arabic.scripts import DIGITS, LTR_LETTERS, RTL
from mujaz.arabic.stretches import Segment, segments, stretch

FSI, PDI = "\u2068", "\u2069"  # first strong isolate, pop directional isolate


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text: `isolated` is to be laid out left to right on its own, `solid` not to be broken by a line."""

    text: str
    isolated: bool = False
    solid: bool = False


def runs(text: str) -> Iterator[Run]:
    """Yield the pieces of `text` in order.

    Joined, they are as long as the text, and the same but for hyphens in ranges of numbers, which become en dashes.
    """
    done = 0
    for start, end, run in _found(text):
        if start > done:
            yield Run(text[done:start])
        yield run
        done = end
    if done < len(text):
        yield Run(text[done:])


def label_runs(text: str) -> Iterator[Run]:
    """Yield the pieces of a title or name; one without an Arabic letter is one run, its brackets and commas in it."""
    if reads_left_to_right(text):
        yield Run(text, isolated=True)
    else:
        yield from runs(text)


def plain_isolate(text: str) -> str:
    """Return `text` with its left-to-right runs between U+2068 and U+2069, for places where markup is not available."""
    return "".join(f"{FSI}{r.text}{PDI}" if r.isolated else r.text for r in label_runs(text))


# ---- the places of runs ---------------------------------------------------------------------------

_START = re.compile(f"[{DIGITS}{LTR_LETTERS}]")  # to try the patterns at every letter would take ten times as long
_PLAIN_NUMBER = re.compile(
    rf"(?<![{SIGNS}{LTR_LETTERS}])(?<![{SIGNS}{LTR_LETTERS}]\s)(?!0\d*\))[{DIGITS}]+(?:[.,:/][{DIGITS}]+)*+"
    rf"(?![{DIGITS}])(?!\s?[{SIGNS}{DIGITS}{LTR_LETTERS}])"
)
_BOUNDARY = re.compile(f"[{RTL}]")
_LETTER = re.compile(f"[{LTR_LETTERS}]")


_LONGEST_SOLID = 12  # characters; a line that must have more together may have to leave a gap


class _Found(NamedTuple):
    """A run that is isolated, or written otherwise than in the text, with its place."""

    start: int
    end: int
    run: Run


def _found(text: str) -> Iterator[_Found]:
    plain = _with_plain_addresses(text)
    place = done = 0
    while match := _START.search(plain, place):
        if number := _PLAIN_NUMBER.match(plain, match.start()):  # as most are
            place = number.end()
            continue
        left = match.start()
        while left > done and not _BOUNDARY.match(plain, left - 1):
            left -= 1
        boundary = _BOUNDARY.search(plain, match.end())
        done = place = boundary.start() if boundary else len(plain)
        for segment in segments(plain, left, done):
            yield from _in_segment(text, plain, segment)


def _in_segment(text: str, plain: str, segment: Segment) -> Iterator[_Found]:
    start = end = segment.end
    if _LETTER.search(plain, segment.start, segment.end):
        start, end = stretch(plain, segment)
    yield from _numbers(plain, segment.start, start)
    if end > start:
        yield _Found(start, end, Run(text[start:end], isolated=True, solid=_is_name_of_type(text[start:end])))
    yield from _numbers(plain, end, segment.end)


def _is_name_of_type(stretch: str) -> bool:
    """Return whether a stretch is one short word with a hyphen, as S-300 and MQ-9 are: no line ends in the middle."""
    return len(stretch) <= _LONGEST_SOLID and "-" in stretch and " " not in stretch


def _numbers(text: str, start: int, end: int) -> Iterator[_Found]:
    for span in number_spans(text, start, end):
        yield _Found(span.start, span.end, Run(span.shown, isolated=span.isolated, solid=span.isolated))


# ---- addresses, which may hold Arabic --------------------------------------------------------------

_PART = r"[^\s<>«»\"\u060c\u061b\u061f]"
_LATIN = "A-Za-z0-9"
_ADDRESS = re.compile(
    rf"(?:https?|ftp)://{_PART}+|\bwww\.{_PART}+|(?<![\w.-])(?:[{_LATIN}-]+\.)+[a-z]{{2,}}/{_PART}+"
    rf"|(?:(?<![{_LATIN}.+_-])[{_LATIN}.+_-]+|(?<!\w)[^\W{_LATIN}]+)@(?:[{_LATIN}-]+(?:\.[{_LATIN}-]+)+|[\w-]+(?:\.[\w-]+)+)"
)
_SLASH = re.compile(r"[a-z:]/")
_CLOSING = ".,:;!?\u2026'"
_BRACKETS = {")": "(", "]": "[", "}": "{"}


def _with_plain_addresses(text: str) -> str:
    """Return a text of the same length where an address, whatever it holds, is Latin letters."""
    if "@" in text or "www." in text or ("/" in text and _SLASH.search(text)):
        return _ADDRESS.sub(_plain_address, text)
    return text


def _plain_address(match: re.Match[str]) -> str:
    """Return letters for an address; what closes the sentence, or a bracket around it, stays."""
    address = match[0].rstrip(_CLOSING)
    while (opening := _BRACKETS.get(address[-1])) and address.count(address[-1]) > address.count(opening):
        address = address[:-1].rstrip(_CLOSING)
    return "x" * len(address) + match[0][len(address) :]
