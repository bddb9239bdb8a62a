"""Dates and times as other systems write them."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from mujaz.arabic import FoundDate, normalise
from mujaz.importers.date_lines import is_whole, read_date_line

_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d{1,2}-\d{1,2})"
    r"(?:[T ]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)


def read_moment(value: object, zone: ZoneInfo) -> dt.datetime | dt.date | None:
    """Return a moment of `zone`, a day where no time is given, None for anything else.

    Taken are ISO 8601 in its many spellings, the dates of mail and feeds (RFC 822), and days in words; a time without
    an offset is of `zone`.
    """
    if isinstance(value, dt.datetime):
        return value.astimezone(zone) if value.tzinfo else value.replace(tzinfo=zone)
    if isinstance(value, dt.date):
        return value
    text = normalise(str(value)).strip() if isinstance(value, str) else ""
    match = _MOMENT.fullmatch(text)
    if match is None:
        of_mail = None if _HALF_OF_DAY.search(text) else _of_mail(str(value), zone)
        return of_mail or _in_words(text, zone)
    try:
        year, month, day = map(int, match["day"].split("-"))
        if match["hour"] is None:
            return dt.date(year, month, day)
        clock = dt.time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
        return dt.datetime.combine(dt.date(year, month, day), clock, _offset(match["zone"]) or zone).astimezone(zone)
    except (ValueError, OverflowError):
        return None


def _offset(text: str | None) -> dt.tzinfo | None:
    if not text:
        return None
    if text[0] not in "+-":
        return dt.UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return dt.timezone(dt.timedelta(minutes=-minutes if text[0] == "-" else minutes))


def _of_mail(text: str, zone: ZoneInfo) -> dt.datetime | None:
    try:
        found = parsedate_to_datetime(text)
        return found.astimezone(zone) if found.tzinfo else found.replace(tzinfo=zone)
    except (ValueError, TypeError, OverflowError):
        return None


_HALF_OF_DAY = re.compile(  # which the form of mail does not know
    r"[,\s]*\b(?P<hour>0?[1-9]|1[0-2]):(?P<minute>[0-5]\d)(?::[0-5]\d)?\s?(?P<half>[ap])\.?m\b\.?", re.IGNORECASE
)


def _in_words(text: str, zone: ZoneInfo) -> dt.datetime | dt.date | None:
    clock = _HALF_OF_DAY.search(text)
    stamp = read_date_line(text[: clock.start()] + text[clock.end() :] if clock else text) if text else None
    day = stamp.date.date if stamp and stamp.date and is_whole(stamp.date) else None
    time = stamp.time if stamp else None
    if clock:
        hour = int(clock["hour"]) % 12 + 12 * (clock["half"].lower() == "p")
        time = dt.time(hour, int(clock["minute"]))
    return dt.datetime.combine(day, time, zone) if day and time else day


def day_of(moment: dt.datetime | dt.date) -> dt.date:
    """Return the day of a moment or a day."""
    return moment.date() if isinstance(moment, dt.datetime) else moment


def time_of(moment: dt.datetime | dt.date) -> dt.time | None:
    """Return the time of a moment, to the minute; None for a day."""
    return moment.time().replace(second=0, microsecond=0) if isinstance(moment, dt.datetime) else None


def found_date(moment: dt.datetime | dt.date | None) -> FoundDate | None:
    """Return the day as the date that a text is found to have."""
    if moment is None:
        return None
    day = day_of(moment)
    return FoundDate(day.year, day.month, day.day, text=day.isoformat())


def start_of(moment: dt.datetime | dt.date, zone: ZoneInfo) -> dt.datetime:
    """Return a moment, the beginning of the day in `zone` where it is a whole day."""
    return moment if isinstance(moment, dt.datetime) else dt.datetime.combine(moment, dt.time(), zone)
