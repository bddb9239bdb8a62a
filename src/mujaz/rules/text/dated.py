"""The dates of a text, in their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.arabic import MONTH_NAME, FoundDate, find_dates

_DIGITS = "0-9\u0660-\u0669"
_START = re.compile(
    rf"[{_DIGITS}](?<![{_DIGITS}/.,:-].)[{_DIGITS}]{{0,3}}"
    rf"(?:[-/.][{_DIGITS}]{{1,2}}[-/.][{_DIGITS}]{{2,4}}(?![{_DIGITS}/.-])|[ \u00a0]+(?:من )?(?:شهر )?(?={MONTH_NAME}))"
)
"""A number and the name of a month, or three numbers: what may be a date."""
_FIRST_YEAR = 1600  # an earlier one is of another calendar
_REACH = 48  # characters that a date may have


@dataclass(frozen=True, slots=True)
class DatePlace:
    """A date that has a day: where it stands, as it is written, and what stands before it in its line, as `_before`."""

    start: int
    end: int
    written: str
    before: str
    found: FoundDate


def date_places(text: str) -> Iterator[DatePlace]:
    """Yield the dates of a text that have a day, but for those of another calendar."""
    for match in _START.finditer(text):
        start = match.start()
        window = text[start : start + _REACH].partition("\n")[0]
        found = next(find_dates(window), None)
        if found is None or found.day is None or (found.year or _FIRST_YEAR) < _FIRST_YEAR:
            continue
        tokens = list(re.finditer(r"\S+", window))[: len(found.text.split())]
        written = window[: tokens[-1].end()].rstrip("،؛,.;:*_)»")
        yield DatePlace(start, start + len(written), written, _before(text, start), found)


def _before(text: str, place: int) -> str:
    """Return what stands before a place in its line, at most a few words of it after an ellipsis."""
    first = max(0, place - _REACH)
    line = text.rfind("\n", first, place) + 1
    return text[line:place] if line or not first else f"…{text[first:place]}"
