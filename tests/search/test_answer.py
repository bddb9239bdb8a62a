"""What is found, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.search import Options, answer
from tests.search.collection import index

FOUND = {
    "ايران": ["iran"],
    "الإيراني": ["iran"],
    "للأمن": ["council", "iran"],
    "عقوبه": ["harbour", "council"],
    "صاروخ": ["grain", "iran"],
    "صواريخ": ["iran", "grain"],
    "S-300": ["iran"],
    "إس 300": ["iran"],
    "كوفيد ١٩": ["grain"],
    "nato": ["grain"],
    "الدرونز": ["grain"],  # a synonym of its tag
    "المسيرات": ["grain"],
    "أوكرانيا": ["grain"],  # a country it is filed under
    "ليلى": ["council"],
    "القمح": ["grain"],  # of the summary that the editor wrote
    "«مجلس الأمن»": ["council", "iran"],  # لمجلس الأمن, and مجلس الأمن القومي
    "«الأمن القومي»": ["iran"],
    "الميناء": ["harbour", "grain"],
    "الميناء -صاروخ": ["harbour"],
    "السفن «الميناء والسفن»": ["harbour"],
    "-الميناء": ["council", "iran"],
    "ماذا قالت ليلى؟": ["council"],
    "<b>": [],
    "؟": [],
    "ب": [],
    "": [],
}


ODD = {
    "quotation marks alone": ("«»", []),
    "quotation marks of all sorts": ("«» \"\" “” „” ''", []),
    "an open quotation mark": ("«", []),
    "a quotation of a mark": ("«؟»", []),
    "a quotation of blanks": ('«  » " "', []),
    "function words alone": ("ما هو", []),
    "function words in quotation marks": ("«ما هو»", []),
    "both scripts": ("iran nato الحبوب", ["grain", "iran"]),
    "both scripts in one word": ("الnato", ["grain"]),
    "digits of both scripts": ("S-٣٠٠", ["iran"]),
    "an emoji": ("🚢", []),
    "an emoji of several": ("👩\u200d👩\u200d👧", []),
    "an emoji beside a word": ("🚢 الحبوب", ["grain"]),
    "two Latin letters of nothing": ("xq", []),
    "two Latin letters of a country's id": ("IR", []),
    "a minus alone": ("-", []),
    "what is not wanted alone, in quotation marks": ("-«»", []),
}
"""Queries of which little can be made, with what they find."""


@pytest.mark.parametrize("case", ODD)
def test_odd_queries(case: str) -> None:
    text, slugs = ODD[case]
    assert [hit.slug for hit in answer(index(), text).hits] == slugs


def test_of_a_pasted_article_the_first_words_are_asked() -> None:
    article = ("ممر الحبوب في البحر الأسود " * 40).strip()
    assert len(article.split()) == 200
    assert answer(index(), article).hits[0].slug == "grain"


@pytest.mark.parametrize("text", FOUND)
def test_found(text: str) -> None:
    found = answer(index(), text)
    assert [hit.slug for hit in found.hits] == FOUND[text]
    assert found.total == len(FOUND[text])
    assert not found.instead
    assert found.is_exact


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("«القومي الأمن»", ["iran", "council"]),
        ("«الأمن أولوية جلسة»", ["council", "iran"]),  # no phrase goes over a paragraph's end
        ("«مجلس الأمن» «الأمن القومي الصيني»", ["iran", "council"]),
    ],
)
def test_a_phrase_that_no_document_has_counts_as_its_words(text: str, slugs: list[str]) -> None:
    found = answer(index(), text)
    assert ([hit.slug for hit in found.hits], found.is_exact) == (slugs, False)


@pytest.mark.parametrize(
    ("text", "slugs", "instead", "is_proposal"),
    [
        ("hdvhk", [], "ايران", True),
        ("ىشفخ", [], "nato", True),
        ("الاستخبارت", ["harbour"], "استخبارات", False),
        ("الصوامغ", ["grain"], "صوامع", False),
        ("مينءا", ["harbour", "grain"], "ميناء", False),
        ("b", [], "", False),  # لا is on that key, but nobody looks for it
        ("قمطرير", [], "", False),
    ],
)
def test_slips_and_wrong_keyboards(text: str, slugs: list[str], instead: str, *, is_proposal: bool) -> None:
    found = answer(index(), text)
    assert ([hit.slug for hit in found.hits], found.instead, found.is_proposal) == (slugs, instead, is_proposal)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("الحبو", "grain"),
        ("حبو", "grain"),
        ("صواري", "iran"),  # whose term is under صار
        ("اير", "iran"),
        ("اي", ""),  # two letters are too few
        ("الأمن الحبو", "grain"),
    ],
)
def test_while_typing(text: str, slug: str) -> None:
    hits = answer(index(), text, Options(typing=True)).hits
    assert (hits[0].slug if hits else "") == slug


def test_finished_words_are_not_completed() -> None:
    assert answer(index(), "اير").total == 0


def test_words_of_the_same_root_are_found() -> None:
    assert answer(index(), "المجالس").hits[0].slug == "council"


def test_the_rest_is_what_has_little_of_what_was_asked() -> None:
    some = answer(index(), "جلسة نيويورك العقوبات الأمن القومي")
    whole = answer(index(), "جلسة نيويورك العقوبات الأمن القومي", Options(rest=True))
    assert (whole.total, whole.rest) == (some.total + some.rest, 0)
    assert all(hit.score >= 0.15 * some.hits[0].score for hit in some.hits)


def test_a_filter_that_only_the_rest_passes_shows_it() -> None:
    found = answer(index(), "جلسة نيويورك العقوبات", Options(filters={"countries": ["ua"]}))
    assert found.rest == 0


@pytest.mark.parametrize(
    ("text", "filters", "slugs"),
    [
        ("الأمن", {"topics": ["security"]}, ["council", "iran"]),  # a topic has the briefs of those below it
        ("الأمن", {"topics": ["cyber"]}, ["council"]),
        ("الأمن", {"topics": ["cyber", "economy"], "kinds": ["analysis"]}, ["council"]),
        ("الأمن", {"countries": ["ir"]}, ["iran"]),
        ("الأمن", {"authors": ["layla"], "countries": ["ir"]}, []),
        ("", {"years": ["2023"]}, ["harbour", "grain"]),
        ("", {"topics": ["nothing"]}, []),
        ("", {"nothing": ["x"]}, []),
    ],
)
def test_filters(text: str, filters: dict[str, list[str]], slugs: list[str]) -> None:
    assert [hit.slug for hit in answer(index(), text, Options(filters=filters)).hits] == slugs


def test_by_date() -> None:
    found = answer(index(), "صاروخ الأمن", Options(by_date=True))
    assert [hit.slug for hit in found.hits] == ["council", "iran", "grain"]


def test_limit_and_total() -> None:
    found = answer(index(), "الأمن صاروخ", Options(limit=1))
    assert (len(found.hits), found.total) == (1, 3)


def test_hits_say_where() -> None:
    (hit,) = answer(index(), "الحبوب").hits
    assert (hit.slug, hit.url, hit.title) == ("grain", "briefs/2023/grain.html", "ممر الحبوب")
    assert hit.score == round(hit.score, 4) > 0


def test_a_document_with_both_words_is_before_those_with_one() -> None:
    assert answer(index(), "مجلس العقوبات").hits[0].slug == "council"


@given(st.text(), st.booleans())
def test_there_is_always_an_answer(text: str, typing: bool) -> None:  # noqa: FBT001 -- hypothesis
    found = answer(index(), text, Options(typing=typing))
    assert len(found.hits) == min(found.total, 10)


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("إيران", ["countries/ir.html"]),
        ("iran", ["countries/ir.html"]),
        ("روسيا وإيران", ["countries/ir.html", "countries/ru.html"]),
        ("الدرونز", ["tags/drones.html"]),
        ("layla", ["authors/layla.html"]),
        ("Leyla Nasr", ["authors/layla.html"]),
        ("ليلى", ["authors/layla.html"]),
        ("السيبراني", ["topics/cyber.html"]),
        ("الميناء والسفن في البحر", []),
        ("-إيران", []),
    ],
)
def test_pages_that_are_meant(text: str, urls: list[str]) -> None:
    assert [page.url for page in answer(index(), text).pages] == urls


def test_a_page_is_offered_while_its_name_is_typed() -> None:
    assert [page.id for page in answer(index(), "روس", Options(typing=True)).pages] == ["ru"]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("nayurk", "council"),
        ("Russia", "iran"),
        ("Ukraine", "grain"),
        ("Leyla Nasr", "council"),
        ("Russie", "iran"),
        ("البرلمان", "council"),
    ],
)
def test_other_names(text: str, slug: str) -> None:
    assert answer(index(), text).hits[0].slug == slug
