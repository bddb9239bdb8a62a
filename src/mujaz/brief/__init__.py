"""A brief: its fields, its text in sections, its citation."""

from mujaz.brief.brief import HEADINGS, REQUIRED, Brief, Part, Section, SectionId, section_id

__all__ = ["HEADINGS", "REQUIRED", "Brief", "Part", "Section", "SectionId", "section_id"]
