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


REQUIRED: Mapping[BriefKind, tuple[SectionId, ...]] = {
    BriefKind.EVENT_OPINION: (SectionId.EVENT, SectionId.ASSESSMENT),
    BriefKind.ANALYSIS: (),
    BriefKind.REPORT: (),
}

_HEADINGS: Mapping[str, Mapping[SectionId, str]] = {
    "ar": {
        SectionId.EVENT: """الحدث | الوقائع | ماذا حدث | ما الذي حدث | الخبر | وقائع الحدث | تفاصيل الحدث
            | الحدث والسياق | الحدث وسياقه""",
        SectionId.ASSESSMENT: """الرأي | الرأي والتقدير | الرأي والتحليل | رأينا | التقدير | التقييم | التحليل
            | قراءة في الحدث | تقدير الموقف | تعليق""",
        SectionId.SCENARIOS: "السيناريوهات | السيناريوهات المحتملة | الاحتمالات | المسارات المحتملة",
        SectionId.RECOMMENDATIONS: "التوصيات | توصيات | التوصية | ما العمل",
        SectionId.CONCLUSION: "الخلاصة | خلاصة | الخاتمة | خاتمة | الاستنتاج | الاستنتاجات",
        SectionId.SOURCES: "المصادر | مصادر | المراجع | مراجع | المصادر والمراجع",
    },
    "en": {
        SectionId.EVENT: "Event | The event | What happened | The facts | Facts | News | The news | Event and context",
        SectionId.ASSESSMENT: """Assessment | Our assessment | Analysis | Our analysis | Opinion | Our opinion
            | Our view | Our take | Comment | Commentary | Evaluation""",
        SectionId.SCENARIOS: "Scenarios | Possible scenarios | Possible paths | What next | Outlook",
        SectionId.RECOMMENDATIONS: """Recommendations | Recommendation | Our recommendations | Policy recommendations
            | What to do | What should be done""",
        SectionId.CONCLUSION: "Conclusion | Conclusions | The bottom line | Bottom line",
        SectionId.SOURCES: "Sources | References | Bibliography | Sources and references",
    },
    "fr": {
        SectionId.EVENT: """Événement | L'événement | Les faits | Faits | Ce qui s'est passé | Que s'est-il passé
            | Événement et contexte""",
        SectionId.ASSESSMENT: """Analyse | Notre analyse | Évaluation | Notre évaluation | Appréciation | Avis
            | Notre avis | Opinion | Notre lecture | Commentaire""",
        SectionId.SCENARIOS: "Scénarios | Les scénarios | Scénarios possibles | Perspectives",
        SectionId.RECOMMENDATIONS: "Recommandations | Recommandation | Nos recommandations | Que faire",
        SectionId.CONCLUSION: "Conclusion | Conclusions | En conclusion",
        SectionId.SOURCES: "Sources | Références | Bibliographie | Sources et références",
    },
}
"""The headings of each typed section by language; the first is the house's own."""
_OTHERS = "en"
"""The language of the headings in a text whose own has none here."""


def section_headings(lang: str = "ar") -> Mapping[SectionId, tuple[str, ...]]:
    """Return the headings of each typed section in a text of a language, given by its tag such as `ar` or `en-GB`."""
    return _SECTIONS[_table(lang)]


def section_id(heading: str, lang: str = "ar") -> SectionId | None:
    """Return the typed section that a heading opens in a text of a language, in any spelling, with a colon or not."""
    return _IDS[_table(lang)].get(label_key(heading))


def section_id_anywhere(heading: str) -> SectionId | None:
    """Return the typed section that a heading opens in any language."""
    return next((ids[key] for ids in _IDS.values() if (key := label_key(heading)) in ids), None)


def _table(lang: str) -> str:
    primary = lang.split("-", 1)[0].lower()
    return primary if primary in _HEADINGS else _OTHERS


_SECTIONS = {
    lang: {id_: tuple(" ".join(one.split()) for one in text.split("|")) for id_, text in sections.items()}
    for lang, sections in _HEADINGS.items()
}
_IDS = {
    lang: {label_key(heading): id_ for id_, headings in sections.items() for heading in headings}
    for lang, sections in _SECTIONS.items()
}
