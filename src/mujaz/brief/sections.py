"""The typed sections of a brief: the headings that open one, and which a kind of brief must have."""

from collections.abc import Mapping
from enum import StrEnum

from mujaz.arabic import label_key
from mujaz.brief.fields import BriefKind


class SectionId(StrEnum):
    """The stable English id of a typed section; it is the section's anchor in the page."""

    EVENT = "event"
    ASSESSMENT = "assessment"
    SCENARIOS = "scenarios"
    RECOMMENDATIONS = "recommendations"
    CONCLUSION = "conclusion"
    SOURCES = "sources"


SECTION_HEADINGS: Mapping[SectionId, tuple[str, ...]] = {
    SectionId.EVENT: (
        *("الحدث", "الوقائع", "ماذا حدث", "ما الذي حدث", "الخبر", "وقائع الحدث", "تفاصيل الحدث", "الحدث والسياق"),
        "الحدث وسياقه",
    ),
    SectionId.ASSESSMENT: (
        "الرأي",
        "الرأي والتقدير",
        "الرأي والتحليل",
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
