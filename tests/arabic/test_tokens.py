"""Words and their places in the text."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mujaz.arabic import Token, is_function_word, normalise, spoken, tokenise
from tests.golden import golden

TOKENS = [(text, found) for group in golden("arabic/tokens").values() for text, found in group.items()]
NORMALISED = list(golden("arabic/normalise")["texts"].items())


def utf16(text: str, place: int) -> int:
    """Return a place in code points as the browser counts it."""
    return len(text[:place].encode("utf-16-le")) // 2


@pytest.mark.parametrize(("text", "expected"), TOKENS)
def test_tokens(text: str, expected: list[list[object]]) -> None:
    found = [[t.text, utf16(text, t.start), utf16(text, t.end), list(t.parts)] for t in tokenise(text)]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), NORMALISED)
def test_normalise(text: str, expected: str) -> None:
    assert normalise(text) == expected


def test_offsets_are_code_points() -> None:
    text = "\U0001f600 إيران"
    assert tokenise(text) == [Token("ايران", 2, 7)]
    assert text[2:7] == "إيران"


ARABIC = st.characters(categories=("Lo", "Mn", "Nd", "Po", "Zs"), min_codepoint=0x20, max_codepoint=0x6FF)


@settings(deadline=None)
@given(st.text(ARABIC | st.sampled_from("\u200b\u200f\u0640\u0651ةإ-.,/ ")))
def test_tokens_stand_in_order_where_they_say(text: str) -> None:
    tokens = tokenise(text)
    assert all(0 <= t.start < t.end <= len(text) for t in tokens)
    assert all(before.end <= after.start for before, after in pairwise(tokens))


PLAIN = st.sampled_from("إس 300-.,/'()\u064e\u0651\u0640لاعىة1٣asu؟،%–«»\n") | ARABIC


@settings(deadline=None)
@example("s.u 30").via("an acronym that is a letter's name, too")
@example("إس-300 التي 5 عبدالله covid-19")
@given(st.text(PLAIN, max_size=30))
def test_what_is_spoken_is_what_the_tokens_say(text: str) -> None:
    assert spoken(text) == [(token.text, token.parts) for token in tokenise(text)]


@settings(deadline=None)
@given(st.text(st.sampled_from("ابتجدرسعفقكلمنهويةىئؤإآ\u064e\u0651\u0640\u200b "), max_size=40))
def test_arabic_words_are_those_of_normalise(text: str) -> None:
    assert [token.text for token in tokenise(text)] == normalise(text).split()


@pytest.mark.parametrize("word", ["في", "من", "ماذا", "وفي", "هل", "الذي"])
def test_function_words(word: str) -> None:
    assert is_function_word(normalise(word))


@pytest.mark.parametrize("word", ["ايران", "حرب", "آلية", "دور", "nato", ""])
def test_other_words(word: str) -> None:
    assert not is_function_word(normalise(word))
