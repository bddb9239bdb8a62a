"""A brief: its fields, its text in sections, its citation."""

from mujaz.brief.brief import REQUIRED, SECTION_HEADINGS, Brief, Section, SectionId, SeriesPart, section_id

__all__ = ["REQUIRED", "SECTION_HEADINGS", "Brief", "Section", "SectionId", "SeriesPart", "section_id"]
