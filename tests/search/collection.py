"""A small library for tests of the search."""

import datetime as dt
from functools import cache
from itertools import islice
from typing import Any

import numpy as np

from mujaz.brief.fields import BriefKind
from mujaz.search import Analysis, Index, analyses_of, documents_of, index_of
from mujaz.search.analysis import NUMBER
from tests.collection import make

FORMS = {BriefKind.EVENT_OPINION: "حدث ورأي", BriefKind.ANALYSIS: "تحليل", BriefKind.REPORT: "تقرير"}
VOCABULARY = """\
topics:
  - {id: security, label: الأمن والدفاع}
  - {id: cyber, label: الأمن السيبراني, parent: security}
  - {id: economy, label: الاقتصاد}
tags:
  - {id: drones, label: المسيّرات, synonyms: [الدرونز]}
authors:
  - {id: layla, name: ليلى ناصر, label_en: Leyla Nasr}
synonyms:
  - [مجلس, البرلمان]
"""


def body(*paragraphs: str) -> str:
    return "\n\n".join(("## الحدث", *paragraphs, "## الرأي", "لا رأي في ذلك.")) + "\n"


BRIEFS: dict[str, dict[str, Any]] = {
    "iran": {
        "title": "تنسيق بين إيران وروسيا",
        "date": dt.date(2024, 4, 30),
        "topics": ["security"],
        "countries": ["IR", "RU"],
        "body": body("اجتمع أمين مجلس الأمن القومي الإيراني مع نظيره الروسي.", "صفقة صواريخ من طراز إس-300."),
    },
    "council": {
        "title": "جلسة في نيويورك",
        "date": dt.date(2024, 5, 2),
        "topics": ["cyber"],
        "authors": ["layla"],
        "kind": "analysis",
        "body": body("أعلن رئيس المجلس أن الأمن أولوية.", "جلسة لمجلس الأمن بشأن العقوبات."),
    },
    "grain": {
        "title": "ممر الحبوب",
        "date": dt.date(2023, 7, 20),
        "topics": ["economy"],
        "countries": ["UA"],
        "tags": ["drones"],
        "summary": "خلاصة كتبها المحرر عن القمح.",
        "body": body("الحبوب والصوامع. برمجية NATO وكوفيد-19.", "صاروخ أصاب الميناء."),
    },
    "harbour": {
        "title": "الميناء والسفن",
        "date": dt.date(2023, 7, 21),
        "topics": ["economy"],
        "body": body("الموانئ الكبيرة وعقوبات على السفن. الاستخبارات ترصد الميناء."),
    },
}


def said(analysis: Analysis) -> dict[str, tuple[int, list[int]]]:
    """Return word -> (weight, positions), as the arrays of an analysis have them."""
    weights, numbers, positions = (
        np.frombuffer(part, NUMBER).tolist() for part in (analysis.weights, analysis.said, analysis.positions)
    )
    rest = iter(positions)
    own = [list(islice(rest, number)) for number in numbers]
    assert not list(rest)
    words = analysis.words.split()
    assert len({*words}) == len(words)
    return dict(zip(words, zip(weights, own, strict=True), strict=True))


@cache
def analyses() -> list[Analysis]:
    return analyses_of(make(BRIEFS, VOCABULARY))


@cache
def index() -> Index:
    return index_of(documents_of(make(BRIEFS, VOCABULARY), FORMS), analyses())
