"""What the front matter of a brief may say: its fields, checked as they are read."""

import datetime as dt
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from mujaz.arabic import date_in_words, month_in_words, normalise, parse_hijri
from mujaz.source.yaml_with_lines import without_blanks


def _listed(value: object) -> object:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else [value]


YEARS = range(1900, 3000)
"""The years in which a brief may be dated. An earlier one is of the Hijri calendar."""
_EARLY = re.compile(r"\s*(?:0\d|1[0-8])\d\d-")


def _date(value: object) -> object:
    """Take a date, its ISO text in any digits, or its name in words; pydantic would read a number as a time stamp."""
    text = normalise(value).strip() if isinstance(value, str) else str(value) if isinstance(value, dt.date) else ""
    if _EARLY.match(text) or parse_hijri(text):
        raise PydanticCustomError("mujaz_early", "before 1900")
    try:
        date = date_in_words(text) or dt.date.fromisoformat(text)
    except ValueError:
        date = None
    if date is None or date.year not in YEARS:
        raise PydanticCustomError("mujaz_date", "not a date")
    return date


_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")


def _time(value: object) -> object:
    match = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    try:
        if match:
            return dt.time(int(match[1]), int(match[2]))
    except ValueError:
        pass
    raise PydanticCustomError("mujaz_time", "not a time")


_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2})(:\d{2}(?::\d{2})?)\s*(\S.*)?)?")


def _moment(value: object) -> object:
    """Take `2026-12-01T09:00+03:00`; without an offset it is in the site's zone, without a time it is midnight."""
    text = normalise(str(value)).strip().upper()
    if _EARLY.match(text) or parse_hijri(text):
        raise PydanticCustomError("mujaz_early", "before 1900")
    match = _MOMENT.fullmatch(text)
    if not match:
        raise PydanticCustomError("mujaz_moment", "not a date and time")
    day, hour, minute, zone = match.groups()
    try:
        naive = dt.datetime.fromisoformat(f"{day}T{hour or '':0>2}{minute or ':00'}")
    except ValueError:
        raise PydanticCustomError("mujaz_moment", "not a date and time") from None
    naive = min(naive, _FOR_EVER)
    if not zone:
        return naive
    try:
        return dt.datetime.fromisoformat(naive.isoformat() + zone)
    except ValueError:
        raise PydanticCustomError("mujaz_zone", "not an offset") from None


_FOR_EVER = dt.datetime(YEARS.stop, 1, 1)  # noqa: DTZ001 -- the zone is added later
"""What `9999-12-31` means: in some zones that day has no moment."""


_PRECISE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def _source_date(value: object) -> object:
    """Take a day, a month or a year (`2024-04-30`, `2024-04`, `2024`), also in words, and return it in this form."""
    text = normalise(str(value)).strip() if isinstance(value, str | int | dt.date) else ""
    if isinstance(value, bool) or not text:
        raise PydanticCustomError("mujaz_date", "not a date")
    if re.match("1[345]", text) and parse_hijri(text):
        raise PydanticCustomError("mujaz_early", "of the Hijri calendar")
    if day := date_in_words(text) or month_in_words(text):
        return day if isinstance(day, str) else day.isoformat()
    match = _PRECISE.fullmatch(text)
    try:
        if match and dt.date(*(int(part or 1) for part in match.groups())):
            return text
    except ValueError:
        pass
    raise PydanticCustomError("mujaz_date", "not a date")


def read_status(value: object) -> object:
    """Take the state of a brief in Arabic or English, in any case."""
    return _STATES.get(normalise(value).strip(), value) if isinstance(value, str) else value


_STATES = {"draft": "draft", "مسوده": "draft", "published": "published", "منشور": "published", "منشوره": "published"}


def _written(pattern: str) -> Any:  # noqa: ANN401 -- a type
    """Return the type of a text that has this form in a file; the JSON Schema says it, and the validators more."""
    return Annotated[str, StringConstraints(pattern=rf"^\s*(?:{pattern})\s*$")]


_IN_YEAR = "-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_DAY = f"(?:19|2[0-9])[0-9]{{2}}{_IN_YEAR}"
_SOURCE_DAY = f"[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]))?|(?!1[34])[0-9]{{4}}{_IN_YEAR}"
_YEAR = Annotated[int, Field(ge=1000, le=9999)]
_DAY_IN_ANY_DIGITS = _written(rf"{_DAY}|[\u0660-\u0669\u06f0-\u06f9-]{{10}}")
_HOUR = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
_DAY_AND_HOUR = _written(rf"{_DAY}(?:[T ]{_HOUR}(?::[0-5][0-9])?\s*(?:Z|[+-][0-9]{{2}}:?(?:[0-9]{{2}})?)?)?")

FieldText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
NameList = Annotated[
    tuple[FieldText, ...], BeforeValidator(_listed, json_schema_input_type=tuple[FieldText, ...] | FieldText)
]
Date = Annotated[dt.date, BeforeValidator(_date, json_schema_input_type=_DAY_IN_ANY_DIGITS)]
ClockTime = Annotated[dt.time, BeforeValidator(_time, json_schema_input_type=_written(_HOUR))]
SourceDate = Annotated[str, BeforeValidator(_source_date, json_schema_input_type=_YEAR | _written(_SOURCE_DAY))]
Status = Annotated[
    Literal["published", "draft"], BeforeValidator(read_status, json_schema_input_type=Literal["published", "draft"])
]
Moment = Annotated[dt.datetime, BeforeValidator(_moment, json_schema_input_type=_DAY_AND_HOUR)]
_LANGUAGE_TAG = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
LanguageTag = Annotated[str, StringConstraints(pattern=_LANGUAGE_TAG)]


def is_language_tag(text: str) -> bool:
    """Return whether a text names a language as `lang` does: `ar`, `en-GB`."""
    return bool(re.match(_LANGUAGE_TAG, text))


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)
    _blanks = model_validator(mode="before")(without_blanks)


class Reference(_Model):
    """A source that a brief rests on. A bare text is its title, a bare address its address."""

    title: FieldText
    publisher: str = ""
    author: str = ""
    date: SourceDate | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None


def _reference(value: object) -> object:
    if isinstance(value, str):
        return {"title": value, "url": value} if re.match(r"https?://", value) else {"title": value}
    return value


class Membership(_Model):
    """A place in a series: its id or label, and which part this brief is."""

    id: FieldText
    part: Annotated[int, Field(ge=1)] | None = None


def _membership(value: object) -> object:
    return {"id": value} if isinstance(value, str) else value


_Reference = Annotated[Reference, BeforeValidator(_reference, json_schema_input_type=Reference | FieldText)]
_References = Annotated[
    tuple[_Reference, ...], BeforeValidator(_listed, json_schema_input_type=tuple[_Reference, ...] | _Reference)
]
_Membership = Annotated[Membership, BeforeValidator(_membership, json_schema_input_type=Membership | FieldText)]
_Memberships = Annotated[
    tuple[_Membership, ...], BeforeValidator(_listed, json_schema_input_type=tuple[_Membership, ...] | _Membership)
]


class BriefKind(StrEnum):
    """What form a brief has; `event-opinion` is what happened and what we make of it."""

    EVENT_OPINION = "event-opinion"
    ANALYSIS = "analysis"
    REPORT = "report"


class Fields(_Model):
    """The fields that an author writes."""

    title: FieldText
    date: Date
    time: ClockTime | None = None
    topics: Annotated[NameList, AfterValidator(lambda v: v or _missing()), Field(json_schema_extra={"minItems": 1})]
    tags: NameList = ()
    countries: NameList = ()
    organizations: NameList = ()
    people: NameList = ()
    authors: NameList = ()
    series: _Memberships = ()
    summary: str = ""
    status: Status = "published"
    embargo: Moment | None = None
    updated: Date | None = None
    aliases: NameList = ()
    related: NameList = ()
    sources: _References = ()
    kind: BriefKind = BriefKind.EVENT_OPINION
    lang: LanguageTag = "ar"


def _missing() -> None:
    raise PydanticCustomError("missing", "at least one is needed")


FIELD_EXAMPLES: Mapping[str, str] = {
    "title": "title: عنوان الموجز",
    "date": "date: 2024-04-30",
    "topics": "topics: [security]",
    "tags": "tags: [العقوبات, المسيّرات]",
    "countries": "countries: [IR, RU]",
    "organizations": "organizations: [un]",
    "people": "people: [الاسم]",
    "authors": "authors: [editors]",
    "series": "series: {id: straits-watch, part: 2}",
    "summary": "summary: جملة أو جملتان",
    "aliases": "aliases: [old-name]",
    "related": "related: [other-brief]",
    "sources": "sources: [{title: العنوان, publisher: الناشر, date: 2024-04-28, url: https://example.org/}]",
    "lang": "lang: ar",
}
"""How each field is written, for hints."""
