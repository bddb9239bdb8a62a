"""Dates in Arabic: the names of months by region, dates found in running text, dates printed in a house style."""

import contextlib
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from babel import Locale

from mujaz.arabic.normalise import normalise, words


class MonthStyle(StrEnum):
    """The region whose month names are printed; `dual` is Levantine and Gregorian: نيسان/أبريل."""

    LEVANT = "levant"
    GULF = "gulf"
    DUAL = "dual"
    MAGHREB = "maghreb"


_LEVANT = "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول".split(",")
_GULF = "يناير,فبراير,مارس,أبريل,مايو,يونيو,يوليو,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر".split(",")
_MAGHREB = "جانفي,فيفري,مارس,أفريل,ماي,جوان,جويلية,أوت,سبتمبر,أكتوبر,نوفمبر,ديسمبر".split(",")
_PRINTED = {MonthStyle.LEVANT: _LEVANT, MonthStyle.GULF: _GULF, MonthStyle.MAGHREB: _MAGHREB}

# Further spellings that are read, by month: other regions and common misspellings.
_ALSO_READ = {
    1: "كانون ثاني,ينائر",
    2: "فبرائر",
    4: "إبريل",
    6: "يونية,يونيه",
    7: "يولية,يوليه,يوليوز",
    8: "غشت,أغشت",
    9: "شتنبر,شتمبر",
    10: "تشرين أول",
    11: "تشرين ثاني,نونبر",
    12: "كانون أول,دجنبر,دجمبر",
}
_ORDINALS = {
    "الأول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5, "السادس": 6, "السابع": 7, "الثامن": 8, "التاسع": 9,
    "العاشر": 10, "الحادي عشر": 11, "الثاني عشر": 12, "الثالث عشر": 13, "الرابع عشر": 14, "الخامس عشر": 15,
    "السادس عشر": 16, "السابع عشر": 17, "الثامن عشر": 18, "التاسع عشر": 19, "العشرين": 20, "الحادي والعشرين": 21,
    "الثاني والعشرين": 22, "الثالث والعشرين": 23, "الرابع والعشرين": 24, "الخامس والعشرين": 25,
    "السادس والعشرين": 26, "السابع والعشرين": 27, "الثامن والعشرين": 28, "التاسع والعشرين": 29, "الثلاثين": 30,
    "الحادي والثلاثين": 31,
}  # fmt: skip

_MONTH_OF: dict[str, int] = {
    normalise(name): month
    for month in range(1, 13)
    for name in (_LEVANT[month - 1], _GULF[month - 1], _MAGHREB[month - 1], *_ALSO_READ.get(month, "").split(","))
    if name
}
_DAY_OF = {normalise(name): day for name, day in _ORDINALS.items()}

_AS_WRITTEN = {name.split()[0] for name in (*_LEVANT, *_GULF, *_MAGHREB, *",".join(_ALSO_READ.values()).split(","))}
MONTH_NAME = "(?:" + "|".join(sorted(re.sub("[أإآ]", "[اأإآ]", name) for name in _AS_WRITTEN)) + ")"
"""A regular expression for the first word of a month's name in a text that is not normalised."""


def _any_of(names: dict[str, int]) -> str:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(name.replace(" ", r"\s+") for name in longest_first)


_LETTER = "\u0621-\u064a"
_LETTERS = re.compile(f"[{_LETTER}]")
_MONTH = rf"(?<![{_LETTER}])[وفبل]?(?:{_any_of(_MONTH_OF)})(?![{_LETTER}])"
_IN_WORDS = re.compile(
    rf"(?P<day>(?<!\d)\d{{1,2}}|(?<![{_LETTER}])(?:{_any_of(_DAY_OF)}))?\s*(?:من\s+)?(?:شهر\s+)?"
    rf"(?P<month>{_MONTH})(?:\s*(?:/\s*|\(\s*)(?P<second>{_MONTH})\s*\)?)?"
    r"\s*[،,]?\s*(?:من\s+)?(?:عام\s+|سنه\s+)?(?P<year>\d{4})?"
)
_IN_DIGITS = re.compile(
    r"(?<!\d)(?:(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})|(?P<d2>\d{1,2})[-/.](?P<m2>\d{1,2})[-/.](?P<y2>\d{4}))(?!\d)"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date read in a text.

    `day` and `year` are None where the text does not say them; `date` is None then, or where the day does not exist.
    `doubt` says in English what is odd: month names that disagree, a day that does not exist. `text` is the date as it
    stands in the normalised text; two dates are equal whatever their words.
    """

    year: int | None
    month: int
    day: int | None
    doubt: str = ""
    text: str = field(default="", compare=False)

    @property
    def date(self) -> dt.date | None:
        """The calendar day, if the text gives one that exists."""
        if self.year is None or self.day is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None


def _month(name: str) -> int:
    key = " ".join(name.split())
    return _MONTH_OF[key] if key in _MONTH_OF else _MONTH_OF[key[1:]]


def _checked(found: FoundDate) -> FoundDate:
    if found.year is not None and found.day is not None and found.date is None:
        return replace(found, doubt=found.doubt or "no such day")
    return found


def find_dates(text: str) -> Iterator[FoundDate]:
    """Yield the dates of a text in order: in digits (day first, or ISO) and in words of any region, also dual names."""
    text = normalise(text)
    matches = [*_IN_DIGITS.finditer(text), *_IN_WORDS.finditer(text)]
    for match in sorted(matches, key=lambda m: m.start()):
        part = match.groupdict()
        if "m" in part:
            year, month, day = (int(part[k] or part[k + "2"]) for k in ("y", "m", "d"))
            if 1 <= month <= 12:  # noqa: PLR2004 -- months of a year
                yield _checked(FoundDate(year, month, day, text=match.group()))
            continue
        month = _month(part["month"])
        second = _month(part["second"]) if part["second"] else month
        day_word = " ".join((part["day"] or "").split())
        day_number = _DAY_OF.get(day_word) if day_word in _DAY_OF else (int(day_word) if day_word else None)
        doubt = "" if month == second else f"month names disagree: {month} and {second}"
        year_number = int(part["year"]) if part["year"] else None
        yield _checked(FoundDate(year_number, month, day_number, doubt, match.group().strip()))


def parse_date(text: str) -> dt.date | None:
    """Return the first whole date of a text, None where there is none."""
    return next((d.date for d in find_dates(text) if d.date and not d.doubt), None)


_WEEKDAYS = ("الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد")
_BESIDE_A_DATE = frozenset(("يوم", "في", "بتاريخ", "الموافق", "م", "ميلادي", "ميلاديه", "للميلاد", *_WEEKDAYS))


def date_in_words(text: str) -> dt.date | None:
    """Return the day that a text is the name of (`30 أبريل 2024`, `الثلاثاء 30 نيسان/أبريل 2024 م`, `30 April 2024`).

    None for a text that says anything else, for one in digits alone, and where the weekday is another.
    """
    if text.isascii():
        return _date_in_english(text) if re.search("[A-Za-z]", text) else None
    found = [date for date in find_dates(text) if date.day or date.year]
    if len(found) != 1 or found[0].doubt or not (day := found[0].date) or not _LETTERS.search(found[0].text):
        return None
    beside = words(normalise(text).replace(found[0].text, " ", 1))
    named = [_WEEKDAYS.index(word) for word in beside if word in _WEEKDAYS]
    return day if _BESIDE_A_DATE.issuperset(beside) and all(number == day.weekday() for number in named) else None


def month_in_words(text: str) -> str:
    """Return the month that a text is the name of (`أبريل 2024`) as `2024-04`, '' for any other text."""
    found = [] if text.isascii() else list(find_dates(text))
    if len(found) != 1 or found[0].day or not found[0].year or found[0].doubt or words(text) != words(found[0].text):
        return ""
    return f"{found[0].year:04}-{found[0].month:02}"


def _date_in_english(text: str) -> dt.date | None:
    for form in ("%d %B %Y", "%B %d %Y", "%d %b %Y", "%b %d %Y"):
        with contextlib.suppress(ValueError):
            return dt.datetime.strptime(" ".join(text.replace(",", " ").split()), form).date()  # noqa: DTZ007 -- a day
    return None


def month_name(month: int, style: MonthStyle) -> str:
    """Return the name of a month (1 to 12)."""
    if style is MonthStyle.DUAL:
        levant, gulf = _LEVANT[month - 1], _GULF[month - 1]
        return levant if levant == gulf else f"{levant}/{gulf}"
    return _PRINTED[style][month - 1]


def format_date(date: dt.date, style: MonthStyle) -> str:
    """Return a date such as `30 نيسان/أبريل 2024`, its day and month held together by a no-break space."""
    return f"{date.day}\u00a0{month_name(date.month, style)} {date.year}"


def zone_name(zone: str) -> str:
    """Return what readers call a time zone: its city in Arabic, such as بيروت for Asia/Beirut, else its own name."""
    city = Locale("ar").time_zones.get(zone, {}).get("city")
    return str(city) if city else zone.rpartition("/")[2].replace("_", " ")


def format_month(year: int, month: int, style: MonthStyle) -> str:
    """Return a month such as `نيسان/أبريل 2024`."""
    return f"{month_name(month, style)} {year}"
