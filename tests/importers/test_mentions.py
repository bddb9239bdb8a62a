"""Names of the vocabulary in a text."""

from pathlib import Path

import pytest

from mujaz.importers import mentions
from mujaz.source import Source
from mujaz.vocabulary import Kind, read_vocabulary

VOCABULARY = read_vocabulary(
    Source("vocabulary.yml", (Path(__file__).parent / "raw" / "vocabulary.yml").read_text("utf-8"))
)[0]
COUNTRIES = mentions.country_index(VOCABULARY)
TAGS = mentions.term_names(VOCABULARY, Kind.TAGS)


def ids(text: str, names: mentions.NameIndex) -> list[str]:
    return [f"{mention.term.id}{mention.count if mention.count > 1 else ''}" for mention in mentions.find(text, names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("إيران", ["ir"]),
        ("ايران وإيـران وإيرانَ", ["ir3"]),
        ("في إيران، وفي روسيا؛ ثم إيران", ["ir2", "ru"]),
        ("وإيران فإيران بإيران لإيران كإيران وبإيران ولإيران", ["ir7"]),
        ("الإيراني وإيرانية", []),
        ("اليمن واليمن باليمن لليمن وللعراق كالعراق فالعراق", ["ye4", "iq3"]),
        ("يمن", []),
        ("للبنان ولبنان بلبنان", ["lb3"]),
        ("مصر بمصر", ["eg2"]),
        ("المصر", []),  # no article before a name that has none
        ("القطر والقطر للقطر", []),
        ("كوريا الجنوبية وكوريا الشمالية", ["kr", "kp"]),
        ("جنوب السودان والسودان", ["ss", "sd"]),
        ("بجنوب السودان", ["ss"]),
        ("جنوب، السودان", ["sd"]),  # no name across a comma
        ("للولايات المتحدة الأمريكية", ["us"]),
        ("أمريكا اللاتينية وأميركا الجنوبية", []),
        ("المغرب العربي، المغرب", ["ma"]),
        ("مالي وسائله المالية", []),
        ("جمهورية مالي", ["ml"]),
        ("عمان وسلطنة عُمان", ["om"]),
        ('"إسرائيل" و«روسيا» و(اليونان)', ["il", "ru", "gr"]),
        ("غينيا بيساو", ["gw"]),
        ("الضفة الغربية", ["ps"]),  # the house's own synonym
        ("IR", []),  # ids are no names
        ("", []),
    ],
)
def test_countries(text: str, expected: list[str]) -> None:
    assert ids(text, COUNTRIES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("العقوبات وعقوبات بالعقوبات للعقوبات لعقوبات", ["sanctions5"]),
        ("لقاح واللقاح وللقاح وللقاحات واللقاحات", ["vaccines5"]),
        ("سد والسد وللسد", ["dams3"]),
        ("فسد الأمر وكسد السوق", []),  # no clitic before a very short name
        ("سد النهضة", ["dams"]),
        ('لتنظيم "داعش"', ["terrorism"]),
        ("الـ LNG وLNG", ["lng2"]),
        ("lng", ["lng"]),
        ("dams", []),  # an id
        ("الإرهاب ثم السدود ثم الإرهاب", ["terrorism2", "dams"]),
    ],
)
def test_tags(text: str, expected: list[str]) -> None:
    assert ids(text, TAGS) == expected


def test_the_longest_topic_wins() -> None:
    topics = mentions.term_names(VOCABULARY, Kind.TOPICS)
    assert ids("الأمن الغذائي", topics) == ["food"]
    assert ids("الأمن القومي", topics) == ["security"]


def test_the_longest_name_wins_over_another_reading_of_the_word() -> None:
    long, short = (entry.term for entry in list(VOCABULARY.entries[Kind.TAGS].values())[:2])
    names = mentions.NameIndex.of([("ساطة", short), ("وساطة دولية", long)], take_article=True)
    assert [mention.term for mention in mentions.find("وساطة دولية", names)] == [long]


def test_countries_stand_by_number_of_mentions_then_code() -> None:
    found = mentions.find("اليمن ومصر والصين ثم اليمن ثم الأردن", COUNTRIES)
    assert [term.id for term in mentions.by_frequency(found)] == ["ye", "cn", "eg", "jo"]


def test_a_name_of_two_terms_belongs_to_the_first() -> None:
    one, two = (entry.term for entry in list(VOCABULARY.entries[Kind.TAGS].values())[:2])
    names = mentions.NameIndex.of([("اسم", one), ("إسم", two)], take_article=True)
    assert [mention.term for mention in mentions.find("الاسم", names)] == [one]


def test_a_long_text_takes_a_time_that_grows_with_it() -> None:
    calls = 0

    class Counting(dict[str, object]):
        def get(self, key: str, default: object = None) -> object:
            nonlocal calls
            calls += 1
            return super().get(key, default)

    names = mentions.NameIndex(Counting(COUNTRIES.by_first_word), take_article=False)  # type: ignore[arg-type]
    sizes = []
    for times in (10, 20):
        calls = 0
        mentions.find("وكوريا الجنوبية والصين في نص طويل. " * times, names)
        sizes.append(calls)
    assert sizes[1] == 2 * sizes[0]
