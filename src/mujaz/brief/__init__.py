"""A brief: its fields, its text as it was read, its citation."""

from mujaz.brief.brief import Brief, SeriesPart
from mujaz.brief.facts import Document, Section
from mujaz.brief.sections import REQUIRED, SectionId, section_headings, section_id

__all__ = [
    "REQUIRED",
    "Brief",
    "Document",
    "Section",
    "SectionId",
    "SeriesPart",
    "section_headings",
    "section_id",
]
