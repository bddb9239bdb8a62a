"""Days of the Hijri calendar, after the tables of Umm al-Qura: written, and read in digits and in words."""

import datetime as dt
import re
from dataclasses import dataclass

from hijridate import Gregorian, Hijri

from mujaz.arabic.normalise import normalise

SURE_HIJRI = range(2000, 2029)
"""The years for which the tables of Umm al-Qura agree with one another, day by day."""
_YEARS = r"1[345]\d\d"
_MONTHS = (
    "محرم",
    "صفر",
    "ربيع (?:ال)?اول",
    "ربيع (?:ال)?(?:ثاني|اخر)",
    "جمادي (?:ال)?(?:اولي|اول)",
    "جمادي (?:ال)?(?:ثانيه|ثاني|اخره|اخر)",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذ[وي] القعده",
    "ذ[وي] الحجه",
)
"""A regular expression for each month's name, in the spelling of `normalise`."""
_IN_WORDS = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\s+(?:من\s+)?(?:شهر\s+)?(?P<month>{'|'.join(_MONTHS)})\s*[،,]?\s*(?P<year>{_YEARS})(?!\d)"
)
_IN_DIGITS = re.compile(
    rf"(?<!\d)(?:(?P<year>{_YEARS})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})"
    rf"|(?P<day2>\d{{1,2}})[-/.](?P<month2>\d{{1,2}})[-/.](?P<year2>{_YEARS}))(?!\d)"
)


def hijri_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the Gregorian day of a Hijri one, None where the tables (1343 to 1500) have no such day."""
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return dt.date(found.year, found.month, found.day)


@dataclass(frozen=True, slots=True)
class FoundHijri:
    """A Hijri date as it stands in a normalised text, and its Gregorian day, None where there is no such day."""

    text: str
    day: dt.date | None


def find_hijri(text: str) -> FoundHijri | None:
    """Return the first Hijri date of a text: `21 شوال 1445`, `1445-10-21`, `21/10/1445`."""
    text = normalise(text)
    if match := _IN_WORDS.search(text):
        month = next(n for n, name in enumerate(_MONTHS, 1) if re.fullmatch(name, match["month"]))
        return FoundHijri(match[0], hijri_day(int(match["year"]), month, int(match["day"])))
    if match := _IN_DIGITS.search(text):
        parts = (int(match[part] or match[f"{part}2"]) for part in ("year", "month", "day"))
        return FoundHijri(match[0], hijri_day(*parts))
    return None


def parse_hijri(text: str) -> dt.date | None:
    """Return the Gregorian day of the first Hijri date in a text, None where there is none, or no such day."""
    found = find_hijri(text)
    return found.day if found else None


def format_hijri(date: dt.date) -> str:
    """Return a day of `SURE_HIJRI` such as `21 شوال 1445 هـ`, after the calendar of Umm al-Qura; '' for others."""
    if date.year not in SURE_HIJRI:
        return ""
    day = Gregorian.fromdate(date).to_hijri()
    return f"{day.day}\u00a0{day.month_name('ar')} {day.year}\u00a0هـ"
