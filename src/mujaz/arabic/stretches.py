"""Stretches of Latin between two pieces of Arabic: where they begin and end."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mujaz.arabic.numbers import number_spans
from mujaz.arabic.scripts import DIGITS, LTR_LETTERS, RTL_LETTERS


class Pair(NamedTuple):
    """The places of an opening bracket or quote and of the closing one."""

    open: int
    close: int


class Segment(NamedTuple):
    """Characters `start` to `end` of a text, without a letter of Arabic, and the pairs in them; no other brackets."""

    start: int
    end: int
    pairs: Sequence[Pair]


# ---- brackets and quotes --------------------------------------------------------------------------

_BRACKETS = dict(zip("([{«‹\u2066\u2067\u2068", ")]}»›\u2069\u2069\u2069", strict=True))  # isolates are brackets too
_CLOSING = {close: {o for o, c in _BRACKETS.items() if c == close} for close in _BRACKETS.values()}
_QUOTES = '"\u201c\u201d\u201e\u201f'
_SINGLE = "'\u2018\u2019\u201b"
_DEPTH = 20  # of brackets in brackets
_MARK = re.compile("[" + re.escape("".join([*_BRACKETS, *_CLOSING, _QUOTES, _SINGLE])) + "]")


def segments(text: str, start: int, end: int) -> Iterator[Segment]:
    """Cut `text` from `start` to `end` at brackets and quotes whose other half is not there.

    Apostrophes, and the mark of inches after a number, are no quotes.
    """
    pairs, walls = _paired(text, start, end)
    for wall in (*walls, end):
        if wall > start:
            yield Segment(start, wall, pairs[bisect(pairs, (start,)) : bisect(pairs, (wall,))])
        start = wall + 1


def _paired(text: str, start: int, end: int) -> tuple[list[Pair], list[int]]:
    """Return the pairs of brackets and quotes in their order, and the places of those without another half."""
    pairs: list[Pair] = []
    waiting: list[int] = []
    walls: list[int] = []
    for match in _MARK.finditer(text, start, end):
        place, mark = match.start(), match[0]
        partners = _CLOSING.get(mark) or (_QUOTES if mark in _QUOTES else _SINGLE if mark in _SINGLE else "")
        partner = next((at for at in reversed(waiting[-_DEPTH:]) if text[at] in partners), None)
        begins = mark in _BRACKETS or (mark not in _CLOSING and _begins(text, start, place, end))
        if partner is not None and not begins:
            while waiting.pop() != partner:
                pass
            pairs.append(Pair(partner, place))
        elif begins:
            waiting.append(place)
        elif mark not in _SINGLE and not (mark in _QUOTES and text[place - 1 : place].isdecimal()):
            walls.append(place)
    pairs.sort()
    outer: list[Pair] = []
    for pair in pairs:
        if not outer or pair.open > outer[-1].close:
            outer.append(pair)
    walls = sorted(wall for wall in (*walls, *waiting) if text[wall] not in _SINGLE)
    return pairs, [wall for wall in walls if not (i := bisect(outer, (wall,))) or outer[i - 1].close < wall]


def _begins(text: str, start: int, place: int, end: int) -> bool:
    """Return whether a quote opens: with a space or bracket, or a piece of Arabic, before it, and no space after it."""
    before = text[place - 1] if place > start else " "
    return place + 1 < end and not text[place + 1].isspace() and (before.isspace() or before in _BRACKETS)


# ---- from the first letter or number to the last ----------------------------------------------------

_FIRST = re.compile(f"[{LTR_LETTERS}{DIGITS}]")
_LETTER = re.compile(f"[{LTR_LETTERS}]")
_TO_LAST = re.compile(f".*[{LTR_LETTERS}{DIGITS}]", re.DOTALL)
_TO_LAST_LETTER = re.compile(f".*[{LTR_LETTERS}]", re.DOTALL)
_SENTENCE_END = re.compile("[.!?\u2026:;][)\\]\"\u201d»']*\\s")
_NUMBER_SENTENCE_END = re.compile(rf"(?<![{LTR_LETTERS}])[.!?\u2026]\s")
_ARABIC_NEXT = re.compile(rf"\s*[{RTL_LETTERS}]")
_NAME_MARKS = tuple("@#$\u20ac\u00a3")
_JOINED_NUMBER = re.compile(rf"(?<=[{RTL_LETTERS}][-\u2010])[{DIGITS}]+\s")
"""A number that ends a word of Arabic (كوفيد-19): it belongs to that, whatever follows."""
_PATH_MARKS = tuple("./\\~_&")
_BEFORE_A_NAME = re.compile(r"(?:.?[\s(\[{«\"]|^|.?(?<!\w)[وفبلك])\Z")  # a space, a bracket, or a word of one letter
_GRADE = "(?:" + "|".join(rf"(?<=(?<![A-Za-z])[A-D]{{{n}}})" for n in (1, 2, 3)) + ")"
_SUFFIX = re.compile(
    "\\s?[%\u066a\u2030\u00b0]|[\u00ae\u2122\u00a9\u2032\u2033\u00b2\u00b3\u00b9\u00bc-\u00be]|#|\\+{1,2}"
    rf"|{_GRADE}-(?![^\s.,;:!?)\u060c\u061b\u061f])"
)
_CLOSING_MARKS = re.compile(r"[.,!?\u2026;:]+")
_ABBREVIATION = re.compile(
    rf"(?<![{LTR_LETTERS}])(?:(?:[{LTR_LETTERS}]\.)+[{LTR_LETTERS}]|Inc|Ltd|Co|Corp|Bros|Jr|Sr|al|cit|cf|ed|eds|etc|[Ii]bid)$"
    r"|, [A-Z]$"
)


def stretch(text: str, segment: Segment) -> tuple[int, int]:
    """Return where the stretch of Latin in a segment, which has a letter, begins and ends.

    A number that ends a sentence of Arabic, or begins the next one, is no part of it; nor is what closes the sentence.
    """
    start, end = _core(text, segment)
    start = _with_prefix(text, segment.start, start)
    if suffix := _SUFFIX.match(text, end, segment.end):
        end = suffix.end()
    before = (0, 0)
    while before != (start, end):  # each pair may bring another one in
        before = start, end
        for opens, closes in segment.pairs:
            if start <= opens < end <= closes:
                end = closes + 1
            elif opens < start <= closes < end:
                start = opens
    around = next((pair for pair in segment.pairs if pair.open == start - 1 and pair.close >= end), None)
    marks = _CLOSING_MARKS.match(text, end, segment.end)
    if marks and around and marks.end() == around.close:
        end = marks.end()  # they close what is quoted
    elif text[end : end + 1] == "." and _ABBREVIATION.search(text, start, end):
        end += 1
    return start, end


def _core(text: str, segment: Segment) -> tuple[int, int]:
    """Return the places of the first letter or number and behind the last."""
    start, letter = _place(_FIRST, text, segment), _place(_LETTER, text, segment)
    if joined := _JOINED_NUMBER.match(text, start, letter):
        start = _place(_FIRST, text, segment._replace(start=joined.end()))
    for ending in _SENTENCE_END.finditer(text, start, letter):
        start = _place(_FIRST, text, segment._replace(start=ending.end()))
    end, last_letter = _behind(_TO_LAST, text, segment), _behind(_TO_LAST_LETTER, text, segment)
    if _ARABIC_NEXT.match(text, end) and (ending_ := _NUMBER_SENTENCE_END.search(text, last_letter, end)):
        end = _behind(_TO_LAST, text, segment._replace(end=ending_.start()))
    return start, end


def _place(pattern: re.Pattern[str], text: str, segment: Segment) -> int:
    found = pattern.search(text, segment.start, segment.end)
    return found.start() if found else segment.end


def _behind(pattern: re.Pattern[str], text: str, segment: Segment) -> int:
    found = pattern.match(text, segment.start, segment.end)
    return found.end() if found else segment.start


def _with_prefix(text: str, first: int, start: int) -> int:
    """Return where a stretch begins with what stands right before its first letter or number: `$`, `@`, a sign."""
    if text[start].isdecimal():
        if (
            text[start - 1 : start] == "."
            and start > first
            and _BEFORE_A_NAME.match(text, max(start - 3, 0), start - 1)
        ):
            return start - 1  # .50 Cal
        return next((span.start for span in number_spans(text, first, start + 1) if span.end > start), start)
    if start > first and text[start - 1] in _NAME_MARKS:
        return start - 1
    path = start
    while path > first and text[path - 1] in _PATH_MARKS:
        path -= 1
    return path if _BEFORE_A_NAME.match(text, max(path - 2, 0), path) else start
