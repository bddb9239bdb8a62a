"""The vocabulary: terms and all their names."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.source import Source
from mujaz.vocabulary import Kind, Term, Vocabulary, free_term, labels, no_vocabulary, read_vocabulary

TEXT = """\
topics:
  - id: security
    label: الأمن والدفاع
    description: موازين القوة.
    synonyms: [الأمن, الشؤون العسكرية]
  - id: cyber
    label: الأمن السيبراني
    parent: security
    synonyms: الأمن الرقمي
  - {id: ransomware, label: برمجيات الفدية, parent: cyber, description: , synonyms: }
  - {id: economy, label: الاقتصاد, parent: }
tags:
  - id: drones
    label: الطائرات المسيّرة
    synonyms: [المسيّرات, "2024"]
  - {id: year-2023, label: 2023}
authors:
  - {id: editors, name: هيئة التحرير, role: تحرير, bio: تراجع ما يُنشر.}
people:
  - {id: hala-qasim, label: هالة قاسم, label_en: Hala Kassem, role: خبيرة مياه}
countries:
  PS: {label: فلسطين المحتلة, synonyms: [الضفة والقطاع], description: نص}
  GB: المملكة المتحدة
  US:
"""


def read(text: str) -> Vocabulary:
    vocabulary, problems = read_vocabulary(Source("briefs/vocabulary.yml", text))
    assert problems == ()
    return vocabulary


VOCABULARY = read(TEXT)


@pytest.mark.parametrize(
    ("kind", "name", "id_"),
    [
        (Kind.TOPICS, "security", "security"),
        (Kind.TOPICS, "الأمن والدفاع", "security"),
        (Kind.TOPICS, "الامن و الدفاع", None),
        (Kind.TOPICS, "الامن والدفاع", "security"),
        (Kind.TOPICS, "«الأمن»", "security"),
        (Kind.TOPICS, "الشئون العسكريه", "security"),
        (Kind.TOPICS, "الأمن الرقمي", "cyber"),
        (Kind.TOPICS, "Cyber", "cyber"),
        (Kind.TOPICS, "drones", None),
        (Kind.TAGS, "المسيرات", "drones"),
        (Kind.TAGS, "٢٠٢٤", "drones"),
        (Kind.TAGS, "2023", "year-2023"),
        (Kind.TAGS, "؟", None),
        (Kind.AUTHORS, "هيئة التحرير", "editors"),
        (Kind.PEOPLE, "هاله قاسم", "hala-qasim"),
        (Kind.PEOPLE, "Hala Kassem", "hala-qasim"),
        (Kind.COUNTRIES, "إيران", "ir"),
        (Kind.COUNTRIES, "ايران", "ir"),
        (Kind.COUNTRIES, "إيـران", "ir"),
        (Kind.COUNTRIES, "IR", "ir"),
        (Kind.COUNTRIES, "ir", "ir"),
        (Kind.COUNTRIES, "NO", "no"),
        (Kind.COUNTRIES, "سورية", "sy"),
        (Kind.COUNTRIES, "أميركا", "us"),
        (Kind.COUNTRIES, "فلسطين", "ps"),
        (Kind.COUNTRIES, "الضفة والقطاع", "ps"),
        (Kind.COUNTRIES, "أطلنطس", None),
    ],
)
def test_find(kind: Kind, name: str, id_: str | None) -> None:
    found = VOCABULARY.find(kind, name)
    assert (found.id if found else None) == id_


@pytest.mark.parametrize(
    ("code", "label"),
    [("ps", "فلسطين المحتلة"), ("gb", "المملكة المتحدة"), ("us", "الولايات المتحدة"), ("ir", "إيران"), ("sy", "سوريا")],
)
def test_a_country_is_called_as_the_house_style_says(code: str, label: str) -> None:
    term = VOCABULARY.find(Kind.COUNTRIES, code)
    assert term is not None
    assert (term.kind, term.id, term.label) == (Kind.COUNTRIES, code, label)


def test_a_country_keeps_its_other_names() -> None:
    entry = VOCABULARY.entry(Term(Kind.COUNTRIES, "ps", ""))
    assert entry.synonyms == ("الضفة والقطاع", "فلسطين", "الأراضي الفلسطينية")
    assert entry.description == "نص"


def test_entries() -> None:
    topics = VOCABULARY.entries[Kind.TOPICS]
    assert list(topics) == ["security", "cyber", "ransomware", "economy"]
    assert topics["security"].names == ("security", "الأمن والدفاع", "الأمن", "الشؤون العسكرية")
    assert topics["security"].description == "موازين القوة."
    assert topics["ransomware"].synonyms == ()
    assert [entry.line for entry in topics.values()] == [2, 6, 10, 11]
    editors = VOCABULARY.entries[Kind.AUTHORS]["editors"]
    assert (editors.term.label, editors.role, editors.description) == ("هيئة التحرير", "تحرير", "تراجع ما يُنشر.")
    assert VOCABULARY.entries[Kind.PEOPLE]["hala-qasim"].role == "خبيرة مياه"


@pytest.mark.parametrize(
    ("entry", "label_en", "other_labels"),
    [
        ("tags: [{id: oil, label: النفط}]", "", ()),
        ("tags: [{id: oil, label: النفط, label_en: ' Oil ', synonyms: [Oil, الخام]}]", "Oil", ("Oil", "الخام")),
        ("authors: [{id: nada, name: ندى, label_en: Nada}]", "Nada", ("Nada",)),
        ("series: [{id: watch, label: رصد, label_en: Überblick 2026}]", "Überblick 2026", ("Überblick 2026",)),
    ],
)
def test_the_english_label_is_one_of_the_others(entry: str, label_en: str, other_labels: tuple[str, ...]) -> None:
    kinds = [entries for kind, entries in read(entry).entries.items() if entries and kind is not Kind.COUNTRIES]
    ((found,),) = ([*entries.values()] for entries in kinds)
    assert (found.label_en, found.other_labels) == (label_en, other_labels)


def test_a_country_may_have_an_english_label_of_the_house() -> None:
    vocabulary = read("countries: {GB: {label_en: Great Britain}}")
    found = vocabulary.find(Kind.COUNTRIES, "great britain")
    assert found is not None
    assert (found.id, found.label) == ("gb", "بريطانيا")


@pytest.mark.parametrize("label", ["هرمز", "Hormuz هرمز", "123"])
def test_an_english_label_is_in_latin_letters(label: str) -> None:
    _, problems = read_vocabulary(Source("briefs/vocabulary.yml", f"tags: [{{id: a, label: أ, label_en: {label}}}]"))
    assert [problem.code for problem in problems] == ["bad-entry"]


def test_an_english_label_may_not_be_that_of_two_terms() -> None:
    text = "tags: [{id: a, label: أ, label_en: Oil}, {id: b, label: ب, label_en: oil}]"
    _, problems = read_vocabulary(Source("briefs/vocabulary.yml", text))
    assert [problem.code for problem in problems] == ["ambiguous-label"]


def test_the_tree_of_topics() -> None:
    topics = {id_: entry.term for id_, entry in VOCABULARY.entries[Kind.TOPICS].items()}
    assert VOCABULARY.children(topics["security"]) == (topics["cyber"],)
    assert VOCABULARY.ancestors(topics["ransomware"]) == (topics["cyber"], topics["security"])
    assert VOCABULARY.ancestors(topics["economy"]) == ()
    assert VOCABULARY.ancestors(free_term(Kind.TOPICS, "غير معروف")) == ()


@pytest.mark.parametrize(
    ("text", "ancestors"),
    [
        ("[{id: a, label: أ, parent: b}, {id: b, label: ب, parent: a}, {id: c, label: ج, parent: b}]", ["b", "a"]),
        ("[{id: a, label: أ, parent: a}, {id: c, label: ج, parent: a}]", ["a"]),
        ("[{id: c, label: ج, parent: nowhere}]", []),
    ],
)
def test_a_faulty_tree_is_mended_to_a_tree(text: str, ancestors: list[str]) -> None:
    vocabulary, problems = read_vocabulary(Source("briefs/vocabulary.yml", "topics: " + text))
    assert len(problems) == 1
    assert [t.id for t in vocabulary.ancestors(vocabulary.entries[Kind.TOPICS]["c"].term)] == ancestors


@pytest.mark.parametrize(
    ("kind", "name", "label"),
    [
        (Kind.TOPICS, "الأمن السبراني", "الأمن السيبراني"),
        (Kind.TOPICS, "securty", "الأمن والدفاع"),
        (Kind.TOPICS, "كرة القدم", ""),
        (Kind.COUNTRIES, "العراقق", "العراق"),
        (Kind.SERIES, "رصد", ""),
    ],
)
def test_nearest(kind: Kind, name: str, label: str) -> None:
    assert VOCABULARY.nearest(kind, name) == label


def test_entry_of_a_term_that_is_not_there() -> None:
    term = free_term(Kind.TAGS, "وسم حر")
    entry = VOCABULARY.entry(term)
    assert (entry.term, entry.names, entry.line) == (term, (term.id, "وسم حر"), 0)


@pytest.mark.parametrize(
    ("label", "id_"),
    [
        ("OPEC", "opec"),
        ("Air  Defence", "air-defence"),
        ("F-16", "f-16"),
        ("السلاح النووي", "t-2000189ddd"),
        ("index", "t-"),
        ("!!", "t-"),
        ("x" * 80, "t-"),
    ],
)
def test_the_id_of_a_free_term(label: str, id_: str) -> None:
    term = free_term(Kind.TAGS, label)
    assert term.id.startswith(id_)


@settings(deadline=None)
@given(st.text(min_size=1))
def test_the_id_of_a_free_term_may_stand_in_an_address(label: str) -> None:
    id_ = free_term(Kind.TAGS, label).id
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_)
    assert len(id_) <= 60
    assert id_ != "index"


def test_a_term_is_what_its_kind_and_id_are() -> None:
    assert free_term(Kind.TAGS, "وسم حرّ") == free_term(Kind.TAGS, "وسم حر")
    assert free_term(Kind.TAGS, "وسم حر") != free_term(Kind.PEOPLE, "وسم حر")


def test_spellings_of_a_free_term_have_one_id() -> None:
    spellings = ("الأمن  المائي", "الامن المائي", "الأَمن المائي")
    assert {free_term(Kind.TAGS, label).id for label in spellings} == {"t-568b59c888"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", []),
        ("topics:\ntags: []\n", []),
        ("- a", ["not-a-mapping"]),
        ("text", ["not-a-mapping"]),
        ("a: b: c", ["yaml"]),
        ("topics: {id: a}", ["bad-entry"]),
        ("topics: [a]", ["bad-entry"]),
        ("topics: [{id: A, label: أ}]", ["bad-entry"]),
        ("topics: [{id: a--b, label: أ}]", ["bad-entry"]),
        ("topics: [{id: index, label: أ}]", ["bad-entry"]),
        ("topics: [{id: a, label: }]", ["bad-entry"]),
        ("topics: [{id: a, label: أ, 1: x}]", ["unknown-key"]),
        ("topics: [{id: a, label: أ}, {id: a, label: ب}]", ["duplicate-id"]),
        ("topics: [{id: a, label: أ}, {id: b, label: أ}]", ["ambiguous-label"]),
        ("topics: [{id: a, label: أ}]\ntags: [{id: a, label: أ}]", []),
        ("topics: [{id: a, label: أ, synonyms: [أ, أَ]}]", []),
        ("countries: [IR]", ["bad-entry"]),
        ("countries: {ir: إيران}", ["unknown-country"]),
        ("countries: {IR: [إيران]}", ["bad-entry"]),
        ("places: []", ["unknown-key"]),
        ("synonyms: {a: b}", ["bad-entry"]),
        ("synonyms: [كورونا]", ["bad-entry"]),
        ("synonyms: [[كورونا]]", ["bad-entry"]),
        ("synonyms: [[ألف, الف]]", ["bad-entry"]),  # one name, spelled twice
        ("2024: []", ["unknown-key"]),
    ],
)
def test_problems(text: str, codes: list[str]) -> None:
    _, problems = read_vocabulary(Source("briefs/vocabulary.yml", text))
    assert [p.code for p in problems] == codes


def test_a_faulty_entry_leaves_the_others_alone() -> None:
    text = "topics: [{id: a, label: أ}, {id: B, label: ب}, ج, {id: d, label: د}]"
    vocabulary, problems = read_vocabulary(Source("briefs/vocabulary.yml", text))
    assert list(vocabulary.entries[Kind.TOPICS]) == ["a", "d"]
    assert len(problems) == 2


def test_without_a_vocabulary_there_are_countries() -> None:
    vocabulary = no_vocabulary()
    assert vocabulary.find(Kind.COUNTRIES, "لبنان") == Term(Kind.COUNTRIES, "lb", "")
    assert all(not vocabulary.entries[kind] for kind in Kind if kind is not Kind.COUNTRIES)


def test_labels() -> None:
    assert labels([Term(Kind.TAGS, "a", "أ"), Term(Kind.TAGS, "b", "ب")]) == ("أ", "ب")


def test_all_names_of_a_ring_find_the_term_that_one_of_them_finds() -> None:
    text = "tags: [{id: covid, label: كورونا}]\nsynonyms: [[الجائحة, كورونا, كوفيد-19], [ذهب, تبر]]"
    vocabulary, problems = read_vocabulary(Source("vocabulary.yml", text))
    assert problems == ()
    assert {term.id for name in ("الجائحة", "كوفيد 19") if (term := vocabulary.find(Kind.TAGS, name))} == {"covid"}
    assert vocabulary.find(Kind.TAGS, "تبر") is None
    assert vocabulary.rings == (("الجائحة", "كورونا", "كوفيد-19"), ("ذهب", "تبر"))
