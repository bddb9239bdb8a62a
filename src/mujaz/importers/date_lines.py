"""The lines at the head of a raw text that say when: `الساعة : 13:00`, `الثلاثاء 30 أبريل 2024 م`."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from mujaz.arabic import FoundDate, find_dates, normalise, words

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
_HIJRI_MONTHS = (
    "محرم|صفر|ربيع (?:ال)?(?:اول|ثاني|اخر)|جمادي (?:ال)?(?:اولي|ثانيه|اخره)|رجب|شعبان|رمضان|شوال|ذو القعده|ذي القعده"
    "|ذو الحجه|ذي الحجه"
)
_HIJRI = re.compile(rf"\d{{1,2}}\s+(?:من\s+)?(?:{_HIJRI_MONTHS})\s*[،,]?\s*1[34]\d\d\s*ه?")
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
    if hijri := _HIJRI.search(text):
        text = _cut(text, hijri)
    dates = [found for found in find_dates(text) if found.day or found.year]
    for found in dates:
        text = text.replace(found.text, " ", 1)
    if not dates and time is None:
        return None
    left = [word for word in words(text) if word not in _FILLERS]
    said = sum(len(words(found.text)) for found in dates) + (len(words(clock[0])) if clock and time else 0)
    date = _merged(dates)
    if strict or (date and not is_whole(date)):
        said = 0
    if any(word.isdigit() for word in left) or len(left) * 2 > said:
        return None
    return DateLine(date, time, any(word in _ZONES for word in words(line)))


def _tidy(line: str) -> str:
    """Return a line normalised, `30-أبريل-2024`, `30 / 4 / 2024` and `13 : 00` as dates and times should be."""
    text = re.sub(r"(?<=\d)\s*:\s*(?=\d)", ":", normalise(line))
    text = re.sub(r"(?<!\d)\s*:\s*|:(?!\d)", " ", text)
    text = re.sub(r"\s*/\s*", "/", text)
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
