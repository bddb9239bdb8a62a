"""A brief: its fields, its text in sections, its citation."""

from mujaz.brief.brief import Brief, Section, SeriesPart
from mujaz.brief.sections import REQUIRED, SECTION_HEADINGS, SectionId, section_id

__all__ = ["REQUIRED", "SECTION_HEADINGS", "Brief", "Section", "SectionId", "SeriesPart", "section_id"]
