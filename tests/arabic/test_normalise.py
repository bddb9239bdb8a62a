"""One spelling for words that are written in several ways."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.arabic import label_key, normalise, words

SAME = {
    "hamza on alef": "إيران ايران أيران",
    "madda": "آسيا اسيا آسيا",
    "hamza on its seats": "شؤون شئون شءون",
    "ta marbuta and ha": "غزة غزه",
    "alef maksura and ya": "مستشفى مستشفي",
    "Farsi ya and keheh": "العربیة العربية",
    "Persian letters": "پاریس باريس",
    "gaf": "گاز كاز",
    "ve": "ڤيينا فيينا",
    "vowel signs": "مُسَيَّرَة مسيرة",
    "dagger alef": "هٰذا هذا",
    "tatweel": "إيـــران إيران",
    "presentation forms": "\ufee3\ufecc\ufe8e\ufead\ufe99 معارث",  # MEEM INITIAL, AIN MEDIAL, ALEF FINAL, REH, THEH
    "ligature lam-alef": "\ufefb لا",
    "zero width space": "وهؤ\u200bلاء وهؤلاء",
    "direction marks": "\u200fإيران\u200e \u202bإيران\u202c إيران",
    "soft hyphen": "العرا\u00adق العراق",
    "Arabic-Indic digits": "٢٠٢٤ 2024",
    "Persian digits": "۲۰۲۴ 2024",
    "full-width Latin": "ＮＡＴＯ nato",
    "capitals": "NATO Nato nato",
    "composed and decomposed": "\u0648\u0654 \u0624",  # WAW + HAMZA ABOVE, WAW WITH HAMZA ABOVE
}
DIFFERENT = {
    "tooth letters": "سورية شورية",
    "kaf and qaf": "كلب قلب",
    "with and without the article": "العراق عراق",
    "dal and dhal": "دل ذل",
    "two numbers": "2024 2025",
}


@pytest.mark.parametrize("spellings", SAME.values(), ids=SAME)
def test_spellings_of_one_word_become_one(spellings: str) -> None:
    assert len({normalise(word) for word in spellings.split(" ")}) == 1


@pytest.mark.parametrize("pair", DIFFERENT.values(), ids=DIFFERENT)
def test_different_words_stay_different(pair: str) -> None:
    first, second = pair.split(" ")
    assert normalise(first) != normalise(second)


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8")))
def test_a_normalised_text_stays_as_it_is(text: str) -> None:
    once = words(text)
    assert words(" ".join(once)) == once


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("«الأمن السيبراني»", "الامن السيبراني"),
        ("  الأمن   السيبرانيّ :", "الامن السيبراني"),
        ("الرأي", "الراي"),
        ("الرأي:", "الراي"),
        ("air-defence", "air defence"),
        ("Air Defence", "air defence"),
        ("إف-35", "اف 35"),
        ("C++", "c"),
        ("؟!", ""),
    ],
)
def test_label_key(text: str, key: str) -> None:
    assert label_key(text) == key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال: «إنّها 35%».", ["قال", "انها", "35"]),
        ("S-300 وإس-400", ["s", "300", "واس", "400"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected
