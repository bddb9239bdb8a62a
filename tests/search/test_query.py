"""What a query asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.spelling import most_slips, slips
from mujaz.search import parse_query

CASES = {
    "": ([], [], []),
    "  ": ([], [], []),
    "ايران": (["ايران"], [], []),
    "إيرانَ، ايران": (["ايران"], [], []),
    "ماذا في إيران؟": (["ايران"], [], []),
    "من في": (["من", "في"], [], []),
    "«مجلس الأمن» قرار": (["مجلس", "الامن", "قرار"], [("مجلس", "الامن")], []),
    '"مجلس الأمن"': (["مجلس", "الامن"], [("مجلس", "الامن")], []),
    "“مجلس الأمن”": (["مجلس", "الامن"], [("مجلس", "الامن")], []),
    "«مجلس»": (["مجلس"], [], []),
    "«من أجل»": (["اجل"], [("من", "اجل")], []),
    "«مجلس الأمن": (["مجلس", "الامن"], [], []),
    "ميناء -روسيا": (["ميناء"], [], [("روسيا",)]),
    "ميناء \u2212روسيا": (["ميناء"], [], [("روسيا",)]),
    "ميناء -«مجلس الأمن»": (["ميناء"], [], [("مجلس", "الامن")]),
    "-روسيا": ([], [], [("روسيا",)]),
    "شنغهاي-موسكو": (["شنغهاي", "موسكو"], [], []),
    "- ميناء": (["ميناء"], [], []),
    "إس 300": (["s300"], [], []),
    "S-300 ٢٠٢٤": (["s300", "2024"], [], []),
    "covid-19": (["covid19"], [], []),
    '؟!… «» ""': ([], [], []),
    "<b>x</b>": (["b", "x", "b"][:2], [], []),
    "\u202eنص\u202c": (["نص"], [], []),
    "😀 سلام 😀": (["سلام"], [], []),
    "و": (["و"], [], []),
}


@pytest.mark.parametrize("text", CASES)
def test_queries(text: str) -> None:
    query = parse_query(text)
    assert ([word.text for word in query.words], list(query.phrases), list(query.unwanted)) == CASES[text]


@pytest.mark.parametrize(
    ("text", "unfinished"),
    [
        ("الأمن القو", ["القو"]),
        ("الأمن القو ", []),
        ("الأمن في", ["في"]),
        ("الأمن «القو»", []),
        ("", []),
        ("القو،", []),
    ],
)
def test_the_last_word_may_be_unfinished(text: str, unfinished: list[str]) -> None:
    assert [word.text for word in parse_query(text, typing=True).words if word.unfinished] == unfinished


def test_a_pasted_essay_is_read_in_part() -> None:
    query = parse_query(" ".join(f"كلمة{n}" for n in range(3000)))
    assert len(query.words) == 32


@given(st.text(), st.booleans())
def test_there_is_no_wrong_query(text: str, typing: bool) -> None:  # noqa: FBT001 -- hypothesis
    query = parse_query(text, typing=typing)
    assert all(word.text for word in query.words)


@pytest.mark.parametrize(
    ("word", "other", "number"),
    [
        ("ايران", "ايران", 0),
        ("ايرن", "ايران", 1),
        ("ايراان", "ايران", 1),
        ("ايرلن", "ايران", 1),
        ("اريان", "ايران", 1),
        ("ارياان", "ايران", 2),
        ("روسيا", "ايران", 3),
        ("ا", "ايران", 3),
    ],
)
def test_slips(word: str, other: str, number: int) -> None:
    assert slips(word, other, 2) == slips(other, word, 2) == number


@pytest.mark.parametrize(
    ("word", "number"), [("من", 0), ("حرية", 1), ("ايران", 1), ("الحكومة", 1), ("استخبار", 1), ("استخبارا", 2)]
)
def test_how_many_slips_are_forgiven(word: str, number: int) -> None:
    assert most_slips(word) == number
