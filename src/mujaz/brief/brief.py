"""A brief: what its author says of it, and its text in sections."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from zoneinfo import ZoneInfo

from mujaz.brief.facts import Document, unpacked
from mujaz.brief.fields import BriefKind, Reference
from mujaz.brief.sections import SectionId
from mujaz.record import Record
from mujaz.vocabulary import Kind, Term


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
    words: int
    files: tuple[str, ...]
    """The files beside the briefs that the text refers to and that are there, relative to the folder of briefs."""
    digest: str = field(compare=False)
    """That of the file and of all that decides how it is read."""
    links: tuple[str, ...]
    """The briefs that the text links to, each once, as `linked_brief` names them; one of them may not be there."""
    packed: bytes
    """The text, read: a third of what it takes up else."""

    @property
    def document(self) -> Document:
        """The text, read."""
        return unpacked(self.packed)

    @property
    def text(self) -> str:
        """The text in plain words, paragraphs kept apart."""
        return self.document.text

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
