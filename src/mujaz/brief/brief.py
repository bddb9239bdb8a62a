"""A brief: what its author says of it, and its text in sections."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal
from zoneinfo import ZoneInfo

from mujaz.arabic import label_key
from mujaz.brief.fields import BriefKind, Reference
from mujaz.brief.plain import plain_text
from mujaz.record import Record
from mujaz.vocabulary import Kind, Term

# ---- the text -----------------------------------------------------------------------------------------


class SectionId(StrEnum):
    """The stable English id of a typed section; it is the section's anchor in the page."""

    EVENT = "event"
    ASSESSMENT = "assessment"
    SCENARIOS = "scenarios"
    RECOMMENDATIONS = "recommendations"
    CONCLUSION = "conclusion"
    SOURCES = "sources"


SECTION_HEADINGS: Mapping[SectionId, tuple[str, ...]] = {
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

_ID_OF = {label_key(heading): id_ for id_, headings in SECTION_HEADINGS.items() for heading in headings}


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
class SeriesPart(Record):
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
    parts: tuple[SeriesPart, ...]
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
