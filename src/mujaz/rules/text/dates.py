"""Dates in the text that cannot be, or that contradict the date of the brief."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from mujaz.arabic import FoundDate
from mujaz.rules.text.dated import DatePlace
from mujaz.rules.text.prose import LETTERS, Find, Prose

_DAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_DAY_OF = {**{name: n for n, name in enumerate(_DAYS)}, "الإثنين": 0, "الاربعاء": 2, "الاحد": 6}
_WEEKDAY = re.compile(rf"({'|'.join(_DAY_OF)})[\s،,(]*(?:الموافق|في)?[\s(]*$")
_TODAY = re.compile(rf"(?<![{LETTERS}])اليوم[\s،,(]*(?:(?:{'|'.join(_DAY_OF)})[\s،,(]*)?$")
_BARE_LINE = re.compile(rf"^[\s*_(]*(?:(?:اليوم|يوم|التاريخ\s*:)[\s،,]*)?(?:(?:{'|'.join(_DAY_OF)})[\s،,]*)?$")
_END_OF_LINE = re.compile(r"[\s.*_)م]*(?:\n|\Z)")


def no_such_date(prose: Prose) -> Iterator[Find]:
    """A date in the text exists, and its two month names are of one month."""
    for place in prose.dates:
        if place.found.doubt or not _is_in_some_year(place.found):
            yield Find(place.start, place.end, (), {"date": place.written})


def _is_in_some_year(found: FoundDate) -> bool:
    return found.year is not None or FoundDate(2000, found.month, found.day).date is not None  # a leap year


def other_date(prose: Prose) -> Iterator[Find]:
    """A date given as the day of the brief, alone in a line or after اليوم, is that of the front matter.

    Days that stand alone in lines, with text between them, are those of a chronology.
    """
    places = [(place, _nearest(place.found, prose.date)) for place in prose.dates if prose.date]
    alone = [(place, date) for place, date in places if date and _is_alone(place, prose.text)]
    is_chronology = any(
        one != other and any(map(str.isalnum, prose.text[place.end : following.start - len(following.before)]))
        for (place, one), (following, other) in pairwise(alone)
    )
    for place, date in places:
        is_named = (not is_chronology and (place, date) in alone) or _TODAY.search(place.before)
        if date and date != prose.date and is_named:
            yield Find(place.start, place.end, (), {"date": place.written, "front": str(prose.date)})


def _is_alone(place: DatePlace, text: str) -> bool:
    return bool(_BARE_LINE.match(place.before) and _END_OF_LINE.match(text, place.end))


def wrong_weekday(prose: Prose) -> Iterator[Find]:
    """A weekday before a date is that of the date; where it has no year, in the nearest or the year before."""
    for place in prose.dates if prose.date else ():
        weekday = _WEEKDAY.search(place.before)
        date = _nearest(place.found, prose.date)
        if not weekday or not date:
            continue
        earlier = None if place.found.year else FoundDate(date.year - 1, date.month, date.day).date
        if _DAY_OF[weekday[1]] not in (date.weekday(), earlier.weekday() if earlier else None):
            values = {"date": place.written, "weekday": weekday[1], "front": str(prose.date)}
            yield Find(place.start, place.end, (), {**values, "right": _DAYS[date.weekday()]})


def _nearest(found: FoundDate, day: dt.date | None) -> dt.date | None:
    """Return the day of a date; where it has no year, that nearest to `day`. None where it is in doubt."""
    if found.doubt or found.day is None or day is None:
        return None
    if found.year is not None:
        return found.date
    candidates = (FoundDate(year, found.month, found.day).date for year in (day.year - 1, day.year, day.year + 1))
    return min((c for c in candidates if c), key=lambda date: abs(date - day), default=None)
