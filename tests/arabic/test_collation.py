"""The order and the letters of an Arabic index."""

import itertools

import pytest

from mujaz.arabic import initial, sort_key, without_article

IN_ORDER = [
    "آسيا",
    "«أفغانستان»",
    "ألبانيا",
    "الله أكبر",
    "ألمانيا",
    "ألمانيا الاتحادية",
    "الأمم المتحدة",
    "الأمن",
    "الأمن الغذائي",
    "أمن المضائق",
    "الأمنية",
    "أوبك",
    "إيران",
    "البحرين",
    "بيروت",
    "تركيا",
    "الثورة الصناعية",
    "جامعة الدول العربية",
    "الحبوب",
    "خطوط الشحن",
    "الدبلوماسية",
    "ذاكرة المدن",
    "روسيا",
    "الزراعة",
    "السدود",
    "السودان",
    "الشحن",
    "الصين",
    "الضرائب",
    "الطاقة",
    "ظفار",
    "عُمان",
    "الغاز المسال",
    "فرنسا",
    "القمح",
    "كندا",
    "لبنان",
    "ليبيا",
    "المدرسة",
    "مُدُن",
    "مصر",
    "النفط",
    "هدى",
    "هدية",
    "الهند",
    "واشنطن",
    "يابان",
    "اليمن",
    "3 سيناريوهات",
    "٤ سيناريوهات",
    "LNG",
    "NATO",
    "opec",
]


@pytest.mark.parametrize(("before", "after"), list(itertools.pairwise(IN_ORDER)))
def test_order(before: str, after: str) -> None:
    assert sort_key(before) < sort_key(after)


@pytest.mark.parametrize(
    ("label", "letter"),
    [
        ("آسيا", "ا"),
        ("إيران", "ا"),
        ("ألمانيا", "ا"),
        ("الأردن", "ا"),
        ("البحرين", "ب"),
        ("پاكستان", "ب"),
        ("«حزب الله»", "ح"),
        ("السودان", "س"),
        ("عُمان", "ع"),
        ("الهند", "ه"),
        ("واشنطن", "و"),
        ("اليمن", "ي"),
        ("٢٠٢٤", "0-9"),
        ("5G", "0-9"),
        ("NATO", "A-Z"),
        ("Éire", "A-Z"),
    ],
)
def test_initial(label: str, letter: str) -> None:
    assert initial(label) == letter


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("العراق", "عراق"),
        ("المانيا", "المانيا"),
        ("الله", "الله"),
        ("الغاء", "الغاء"),
        ("التزام", "التزام"),
        ("الم", "الم"),
        ("ال", "ال"),
        ("بلد", "بلد"),
    ],
)
def test_article(word: str, bare: str) -> None:
    assert without_article(word) == bare


def test_ties_are_broken_by_the_text() -> None:
    assert sort_key("الأمن") != sort_key("الامن")
    assert sort_key("الأمن")[0] == sort_key("الامن")[0]
