"""The text of a brief as its rules see it: only what is prose; all else is hidden, character by character."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from mujaz.brief.scan import SpanSort, reference_key, scan
from mujaz.problems import Advice, Edit, Problem, problem
from mujaz.rules.text.dated import DatePlace, date_places
from mujaz.source.front_matter import BriefFile

HIDDEN = "\ue000"
"""Stands for a character that is no prose. It is no letter, no space and no mark, so no rule takes offence at it."""

LETTERS = "\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u064b-\u0652\u0670"
"""The letters and vowel signs of Arabic words, as the inside of a character class; tatweel is none of them."""

_WORD = re.compile(f"[{LETTERS}\u0640]+")
_NO_PROSE = frozenset(SpanSort) - {SpanSort.LINK, SpanSort.IMAGE, SpanSort.REFERENCE}
_NOT_A_LINE_END = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Find:
    """What a rule found: the characters from `start` up to `end` of the body, and what mends them where that is safe.

    The edits count from the body's beginning. `values` are those of the problem's sentences.
    """

    start: int
    end: int
    edits: tuple[Edit, ...] = ()
    values: Mapping[str, str | Advice] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prose:
    """A brief's text: `body` as written, `text` with all that is no prose hidden, each at the same place.

    `words` are its Arabic words as they are spelt and `dates` its dates, in order; `date` is that of the brief, None
    where it has none.
    """

    brief_file: BriefFile
    text: str
    words: tuple[str, ...]
    dates: tuple[DatePlace, ...]
    date: dt.date | None

    @classmethod
    def of(cls, brief_file: BriefFile, date: dt.date | None) -> "Prose":
        """Take the text of a brief's file."""
        text = hide(brief_file.body)
        return cls(brief_file, text, tuple(_WORD.findall(text)), tuple(date_places(text)), date)

    def near(self, start: int, end: int, reach: int = 16) -> str:
        """Return what stands in the line around a place, in whole words."""
        body = self.brief_file.body
        left, right = max(0, start - reach), min(len(body), end + reach)
        line_start, line_end = body.rfind("\n", left, start) + 1, body.find("\n", end, right)
        before, after = body[line_start or left : start], body[end : right if line_end < 0 else line_end]
        if not line_start and left and body[left - 1] != "\n":
            before = before.partition(" ")[2] if " " in before.rstrip() else before
        if line_end < 0 and right < len(body) and body[right] != "\n":
            after = after.rpartition(" ")[0] if " " in after.lstrip() else after
        return (before + body[start:end] + after).strip()

    def line_around(self, place: int) -> str:
        """Return the line in which a place stands, with what is no prose hidden."""
        end = self.text.find("\n", place)
        return self.text[self.text.rfind("\n", 0, place) + 1 : end if end >= 0 else len(self.text)]

    def problem(self, code: str, found: Find) -> Problem:
        """Return what was found as a problem of the file."""
        brief_file = self.brief_file
        skipped = len(brief_file.text) - len(brief_file.body)
        ends = _line_ends(brief_file.body)
        before = bisect_left(ends, found.start)
        line = brief_file.first_line + before
        column = found.start - (ends[before - 1] if before else -1)
        edits = tuple(Edit(e.start + skipped, e.end + skipped, e.text) for e in found.edits)
        return problem(code, brief_file.path, line, column=column, edits=edits, **found.values)


@lru_cache(maxsize=4)
def _line_ends(body: str) -> tuple[int, ...]:
    return tuple(match.start() for match in re.finditer("\n", body))


@lru_cache(maxsize=4)  # the rules of the text and others ask for the same one
def hide(body: str) -> str:
    """Return Markdown, as long as it was, with code, HTML, addresses, targets of links and other marks hidden."""
    kept: list[str] = []
    place = 0
    for start, end in sorted(_hidden_places(body)):
        if end > place:
            first = max(start, place)
            kept += body[place:first], _NOT_A_LINE_END.sub(HIDDEN, body[first:end])
            place = end
    return "".join((*kept, body[place:]))


def _hidden_places(body: str) -> Iterator[tuple[int, int]]:
    """Yield what is no prose; of a link its address, of which the `]` stays, for it closes its text."""
    found = scan(body)
    labels = {reference_key(span.name) for span in found.of(SpanSort.DEFINITION)}
    for span in found.spans:
        if span.sort in _NO_PROSE:
            yield span.start, span.end
        elif span.sort is not SpanSort.REFERENCE or reference_key(span.name) in labels:
            yield span.words[1] + 1, span.end
