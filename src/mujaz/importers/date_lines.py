"""The lines at the head of a raw text that say when: `الساعة : 13:00`, `الثلاثاء 30 أبريل 2024 م`."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mujaz.arabic import FoundDate, FoundHijri, date_in_words, find_dates, find_hijri, normalise, words

# Words that stand beside a date or a time without saying anything else, in the spelling of `normalise`.
_FILLERS = frozenset(
    words(
        """
        الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت يوم مساء صباح صباحا ظهرا عصرا ليلا فجرا الموافق لـ
        التاريخ تاريخ بتاريخ نشر نُشرت النشر في م ميلادي ميلادية هـ هجري هجرية الساعة ساعة الوقت التوقيت عند تمام
        توقيت بتوقيت المحلي المحلية بالتوقيت GMT UTC
        """
    )
)
_ZONES = frozenset(words("توقيت بتوقيت بالتوقيت GMT UTC غرينتش"))
_SHORT_YEAR = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})(?![\d/.-])")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[\s,]*|\bon\b|^[a-z ]+:\s*", re.IGNORECASE)
_HALF = r"صباحا|مساء|ظهرا|عصرا|ليلا|فجرا|قبل\sالظهر|بعد\sالظهر|ص|م|a\.?m\.?|p\.?m\.?"
_CLOCK = re.compile(
    rf"""(?<![\d.:/-])
    (?:(?P<hour>\d{{1,2}})\s?:\s?(?P<minute>\d{{2}})(?::\d{{2}})?
     | (?<=الساعه\s)(?P<dotted>\d{{1,2}})[.,](?P<dotted_minute>\d{{2}})
     | (?<=الساعه\s)(?P<bare>\d{{1,2}}))
    (?![\d:/-]|\.\d) (?:\s*(?P<half>{_HALF})(?!\w))?""",
    re.VERBOSE,
)

_LONGEST = 200  # characters; a paragraph need not be searched


@dataclass(frozen=True, slots=True)
class DateLine:
    """What such a line says; `names_zone` where it also names a time zone, which may not be the site's."""

    date: FoundDate | None
    time: dt.time | None
    names_zone: bool
    is_hijri: bool = False
    """Whether the day was told by the Hijri calendar alone."""


def is_whole(found: FoundDate | None) -> bool:
    """Return whether a date is a day of the calendar beyond doubt."""
    return found is not None and found.date is not None and not found.doubt


def is_label(line: str) -> bool:
    """Return whether a line has only words that introduce a date or a time, such as `التاريخ:`."""
    found = words(line)
    return bool(found) and all(word in _FILLERS for word in found)


def read_date_line(line: str, *, strict: bool = False) -> DateLine | None:
    """Return what a line says of date and time, None for a line that is about something else.

    A few other words may stand beside a whole date or a time (`بيروت، 30 أبريل 2024`), at most half as many as it has
    itself; none if `strict`.
    """
    if len(line) > _LONGEST:
        return None
    text = _tidy(line)
    clock = _CLOCK.search(text)
    time = _time(clock) if clock else None
    if clock and time:
        text = _cut(text, clock)
    found = _dates(text, line)
    if not found.dates and time is None:
        return None
    left = [word for word in words(found.rest) if word not in _FILLERS]
    said = sum(len(words(date.text)) for date in found.dates) + (len(words(clock[0])) if clock and time else 0)
    date = _merged(found.dates)
    if strict or (date and not is_whole(date)):
        said = 0
    if any(word.isdigit() for word in left) or len(left) * 2 > said:
        return None
    if date and found.hijri and date.date and abs((date.date - found.hijri).days) > SAME_DAY:
        date = replace(date, doubt=date.doubt or "the two calendars disagree")
    return DateLine(date, time, any(word in _ZONES for word in words(line)), found.is_hijri)


@dataclass(frozen=True, slots=True)
class _Dates:
    """The dates of a line and what stands beside them; `hijri` is the Gregorian day of its Hijri date."""

    dates: list[FoundDate]
    rest: str
    hijri: dt.date | None
    is_hijri: bool
    """Whether that is the only one."""


def _dates(text: str, line: str) -> _Dates:
    hijri = find_hijri(text)
    if hijri:
        text = text.replace(hijri.text, " ", 1)
    dates = [found for found in find_dates(text) if found.day or found.year]
    for found in dates:
        text = text.replace(found.text, " ", 1)
    if not dates:
        dates = [*_in_english(line), *_with_short_year(text)][:1]
        text = "" if line.isascii() and dates else _SHORT_YEAR.sub(" ", text)
    if hijri and not dates:
        return _Dates([_converted(hijri)], text, hijri.day, is_hijri=True)
    return _Dates(dates, text, hijri.day if hijri else None, is_hijri=False)


SAME_DAY = 2
"""Days by which the two dates of a line may differ: months begin when the moon is seen."""


def _converted(hijri: FoundHijri) -> FoundDate:
    """Return the day of a Hijri date; one that there is not is in doubt."""
    day = hijri.day
    if day is None:
        return FoundDate(None, 1, None, "no such day of the Hijri calendar", hijri.text)
    return FoundDate(day.year, day.month, day.day, text=hijri.text)


def _with_short_year(text: str) -> Iterator[FoundDate]:
    """Yield a date such as `23/6/17`, which is in doubt: its year may be any of three parts."""
    for match in _SHORT_YEAR.finditer(text):
        day, month, year = (int(part) for part in match.groups())
        if month > 12 >= day:  # noqa: PLR2004 -- months of a year
            day, month = month, day
        if 1 <= month <= 12:  # noqa: PLR2004 -- months of a year
            yield FoundDate(2000 + year, month, day, "a year of two digits", match[0])


def _in_english(line: str) -> Iterator[FoundDate]:
    """Yield the date that an English line is, such as `Tuesday, 30 April 2024`."""
    day = date_in_words(_WEEKDAY.sub("", line).strip(" .,")) if line.isascii() else None
    if day:
        yield FoundDate(day.year, day.month, day.day, text=line)


def _tidy(line: str) -> str:
    """Return a line normalised, with dates and times such as `30-أبريل-2024` and `13 : 00` as they should be.

    `30/نيسان/2024`, `30 - 4 - 2024`, `أكتوبر 22, 2017` are others of them.
    """
    text = re.sub(r"(?<=\d)\s*:\s*(?=\d)", ":", normalise(line))
    text = re.sub(r"(?<!\d)\s*:\s*|:(?!\d)", " ", text)
    text = re.sub(r"\s*/\s*", "/", text)
    text = re.sub(r"(?<![\d/.-])(\d{1,2})\s*[-\u2013.]\s*(\d{1,2})\s*[-\u2013.]\s*(\d{4})(?!\d)", r"\1/\2/\3", text)
    text = re.sub(r"(?<=\d)/(?=[^\W\d_])|(?<=[^\W\d_])/(?=\d)", " ", text)
    text = re.sub(r"([^\W\d_]+)\s+(\d{1,2})\s*[,،]\s*(\d{4})(?!\d)", r"\2 \1 \3", text)
    text = re.sub(r"(?<=[^\W\d_])\s*[-\u2013]\s*(?=[^\W\d_])", "/", text)
    return re.sub(r"(?<=\d)\s*[-\u2013]\s*(?=[^\W\d_])|(?<=[^\W\d_])\s*[-\u2013]\s*(?=\d)", " ", text)


def _cut(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " " + text[match.end() :]


_AFTERNOON = ("م", "مساء", "عصرا", "بعد الظهر", "pm")
_MORNING = ("ص", "صباحا", "فجرا", "قبل الظهر", "am")
_NOON = 12
_EVENING = 6


def _time(clock: re.Match[str]) -> dt.time | None:
    """Return the time on the 24-hour clock, None for 25:70."""
    hour = int(clock["hour"] or clock["dotted"] or clock["bare"])
    minute = int(clock["minute"] or clock["dotted_minute"] or 0)
    half = (clock["half"] or "").replace(".", "")
    late = half in _AFTERNOON or (half == "ظهرا" and hour < _EVENING) or (half == "ليلا" and _EVENING <= hour < _NOON)
    if late and hour < _NOON:
        hour += _NOON
    elif hour == _NOON and (half in _MORNING or half == "ليلا"):
        hour = 0
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None  # noqa: PLR2004 -- of a day, of an hour


def _merged(dates: list[FoundDate]) -> FoundDate | None:
    """Return what the dates of a line say together (`30 نيسان أبريل 2024`), in doubt where they disagree."""
    if not dates:
        return None
    first = next((found for found in dates if is_whole(found)), dates[0])
    if not all(agree(first, other) for other in dates):
        return replace(first, doubt=first.doubt or "more than one date")
    year = next((found.year for found in dates if found.year), None)
    day = next((found.day for found in dates if found.day), None)
    doubt = next((found.doubt for found in dates if found.doubt), "")
    return FoundDate(year, first.month, day, doubt, first.text)


def agree(one: FoundDate, other: FoundDate) -> bool:
    """Return whether two dates may be the same day."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(a == b or a is None or b is None for a, b in pairs)
