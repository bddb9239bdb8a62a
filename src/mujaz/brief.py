"""A brief: what its front matter says, checked, and its text in sections."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from mujaz.arabic import label_key, normalise
from mujaz.marked_yaml import without_blanks
from mujaz.plain import plain_text
from mujaz.record import Record
from mujaz.vocabulary import Kind, Term

# ---- the front matter ---------------------------------------------------------------------------------


def _listed(value: object) -> object:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else [value]


def _date(value: object) -> object:
    """Take a date or its ISO text, in any digits, and nothing else: pydantic would read a number as a time stamp."""
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(normalise(value) if isinstance(value, str) else "")
    except ValueError:
        raise PydanticCustomError("mujaz_date", "not a date") from None


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
    match = _MOMENT.fullmatch(str(value).strip())
    if not match:
        raise PydanticCustomError("mujaz_moment", "not a date and time")
    day, hour, minute, zone = match.groups()
    try:
        naive = dt.datetime.fromisoformat(f"{day}T{hour or '':0>2}{minute or ':00'}")
    except ValueError:
        raise PydanticCustomError("mujaz_moment", "not a date and time") from None
    if not zone:
        return naive
    try:
        return dt.datetime.fromisoformat(naive.isoformat() + zone)
    except ValueError:
        raise PydanticCustomError("mujaz_zone", "not an offset") from None


def _written(pattern: str) -> Any:  # noqa: ANN401 -- a type
    """Return the type of a text that has this form in a file; the JSON Schema says it, and the validators more."""
    return Annotated[str, StringConstraints(pattern=rf"^\s*(?:{pattern})\s*$")]


_DAY = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_DAY_IN_ANY_DIGITS = _written(rf"{_DAY}|[\u0660-\u0669\u06f0-\u06f9-]{{10}}")
_HOUR = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
_DAY_AND_HOUR = _written(rf"{_DAY}(?:[T ]{_HOUR}(?::[0-5][0-9])?\s*(?:Z|[+-][0-9]{{2}}:?(?:[0-9]{{2}})?)?)?")

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Names = Annotated[tuple[Text, ...], BeforeValidator(_listed, json_schema_input_type=tuple[Text, ...] | Text)]
Date = Annotated[dt.date, BeforeValidator(_date, json_schema_input_type=_DAY_IN_ANY_DIGITS)]
Clock = Annotated[dt.time, BeforeValidator(_time, json_schema_input_type=_written(_HOUR))]
Moment = Annotated[dt.datetime, BeforeValidator(_moment, json_schema_input_type=_DAY_AND_HOUR)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)
    _blanks = model_validator(mode="before")(without_blanks)


class Reference(_Model):
    """A source that a brief rests on. A bare text is its title, a bare address its address."""

    title: Text
    publisher: str = ""
    author: str = ""
    date: Date | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None


def _reference(value: object) -> object:
    if isinstance(value, str):
        return {"title": value, "url": value} if re.match(r"https?://", value) else {"title": value}
    return value


class Membership(_Model):
    """A place in a series: its id or label, and which part this brief is."""

    id: Text
    part: Annotated[int, Field(ge=1)] | None = None


def _membership(value: object) -> object:
    return {"id": value} if isinstance(value, str) else value


_Reference = Annotated[Reference, BeforeValidator(_reference, json_schema_input_type=Reference | Text)]
_References = Annotated[
    tuple[_Reference, ...], BeforeValidator(_listed, json_schema_input_type=tuple[_Reference, ...] | _Reference)
]
_Membership = Annotated[Membership, BeforeValidator(_membership, json_schema_input_type=Membership | Text)]
_Memberships = Annotated[
    tuple[_Membership, ...], BeforeValidator(_listed, json_schema_input_type=tuple[_Membership, ...] | _Membership)
]


class BriefKind(StrEnum):
    """What form a brief has; `event-opinion` is what happened and what we make of it."""

    EVENT_OPINION = "event-opinion"
    ANALYSIS = "analysis"
    REPORT = "report"


class FrontMatter(_Model):
    """The fields that an author writes."""

    title: Text
    date: Date
    time: Clock | None = None
    topics: Annotated[Names, AfterValidator(lambda v: v or _missing()), Field(json_schema_extra={"minItems": 1})]
    tags: Names = ()
    countries: Names = ()
    organizations: Names = ()
    people: Names = ()
    authors: Names = ()
    series: _Memberships = ()
    summary: str = ""
    status: Literal["published", "draft"] = "published"
    embargo: Moment | None = None
    updated: Date | None = None
    aliases: Names = ()
    related: Names = ()
    sources: _References = ()
    kind: BriefKind = BriefKind.EVENT_OPINION
    lang: LanguageTag = "ar"


def _missing() -> None:
    raise PydanticCustomError("missing", "at least one is needed")


EXAMPLES: Mapping[str, str] = {
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


# ---- the text -----------------------------------------------------------------------------------------


class SectionId(StrEnum):
    """The stable English id of a typed section; it is the section's anchor in the page."""

    EVENT = "event"
    ASSESSMENT = "assessment"
    SCENARIOS = "scenarios"
    RECOMMENDATIONS = "recommendations"
    CONCLUSION = "conclusion"
    SOURCES = "sources"


HEADINGS: Mapping[SectionId, tuple[str, ...]] = {
    SectionId.EVENT: ("الحدث", "الوقائع", "ماذا حدث", "ما الذي حدث", "الخبر", "وقائع الحدث", "تفاصيل الحدث"),
    SectionId.ASSESSMENT: (
        "الرأي",
        "رأينا",
        "التقدير",
        "التقييم",
        "التحليل",
        "قراءة في الحدث",
        "تقدير الموقف",
        "تعليق",
    ),
    SectionId.SCENARIOS: ("السيناريوهات", "السيناريوهات المحتملة", "الاحتمالات", "المسارات المحتملة"),
    SectionId.RECOMMENDATIONS: ("التوصيات", "توصيات", "التوصية", "ما العمل"),
    SectionId.CONCLUSION: ("الخلاصة", "خلاصة", "الخاتمة", "خاتمة", "الاستنتاج", "الاستنتاجات"),
    SectionId.SOURCES: ("المصادر", "مصادر", "المراجع", "مراجع", "المصادر والمراجع"),
}
"""The headings of each typed section; the first is the house's own."""

REQUIRED: Mapping[BriefKind, tuple[SectionId, ...]] = {
    BriefKind.EVENT_OPINION: (SectionId.EVENT, SectionId.ASSESSMENT),
    BriefKind.ANALYSIS: (),
    BriefKind.REPORT: (),
}

_ID_OF = {label_key(heading): id_ for id_, headings in HEADINGS.items() for heading in headings}


def section_id(heading: str) -> SectionId | None:
    """Return the typed section that a heading opens, in any spelling, with or without a colon."""
    return _ID_OF.get(label_key(heading))


@dataclass(frozen=True, slots=True)
class Section(Record):
    """A part of the body under a `##` heading; `line` is the heading's line in the file, `text` is Markdown.

    What stands before the first heading is a section without id and heading.
    """

    id: SectionId | None
    heading: str
    line: int
    text: str


# ---- the brief ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Part(Record):
    """A brief's place in a series; `part` is None where the author gives no number."""

    series: Term
    part: int | None


@dataclass(frozen=True, slots=True)
class Brief(Record):
    """A brief that could be read. Terms stand in the author's order; `path` is relative to the folder of briefs."""

    path: str
    slug: str
    title: str
    summary: str
    own_summary: str
    """The summary where it is the author's own and not how the text begins; '' where it is not."""
    date: dt.date
    time: dt.time | None
    zone: ZoneInfo
    updated: dt.date | None
    kind: BriefKind
    lang: str
    terms: Mapping[Kind, tuple[Term, ...]]
    parts: tuple[Part, ...]
    sources: tuple[Reference, ...]
    related: tuple[str, ...]
    aliases: tuple[str, ...]
    status: Literal["published", "draft"]
    embargo: dt.datetime | None
    sections: tuple[SectionId, ...]
    """The typed sections that it has, in their order."""
    body: str
    words: int
    files: tuple[str, ...]
    """The files beside the briefs that the text refers to, relative to the folder of briefs."""
    digest: str = field(compare=False)
    """That of the file and of all that decides how it is read."""
    links: tuple[str, ...]
    """The briefs that the text links to, each once: their paths, as in `path`; one of them may not be there."""

    @property
    def text(self) -> str:
        """The body as a reader hears it: its words without Markdown, paragraphs kept apart.

        It is made anew each time: kept, it would be a quarter of the memory that a brief takes.
        """
        return plain_text(self.body)

    @property
    def moment(self) -> dt.datetime:
        """When it was published, to the minute where the author says so, else the day's beginning."""
        return dt.datetime.combine(self.date, self.time or dt.time(), self.zone)

    @property
    def last_change(self) -> dt.date:
        """The day of its last change that readers should know of."""
        return max(self.date, self.updated or self.date)

    def part_of(self, series: Term) -> int | None:
        """Return which part of a series it is, None where it has no number in it."""
        return next((part.part for part in self.parts if part.series == series), None)

    def is_public(self, now: dt.datetime) -> bool:
        """Return whether readers may see it at `now`: it is no draft, and no embargo holds it back."""
        return self.status == "published" and (self.embargo is None or self.embargo <= now)
