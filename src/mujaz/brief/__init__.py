"""A brief: its fields, its text as it was read, its citation."""

from mujaz.brief.brief import Brief, SeriesPart
from mujaz.brief.facts import Document, Section
from mujaz.brief.sections import REQUIRED, SECTION_HEADINGS, SectionId, section_id

__all__ = [
    "REQUIRED",
    "SECTION_HEADINGS",
    "Brief",
    "Document",
    "Section",
    "SectionId",
    "SeriesPart",
    "section_id",
]
