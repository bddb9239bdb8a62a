"""What the words of a site say about the first letters of a word."""

import pytest

from mujaz.arabic import Lexicon, hosts, stem

COUNTS = {
    "بلد": 9,
    "ببلد": 1,
    "لبنان": 9,
    "بنان": 1,
    "ايران": 9,
    "بايران": 2,
    "وبايران": 1,
    "غزه": 9,
    "بغزه": 1,
    "قرار": 1,
    "قرارات": 30,
    "بقرار": 3,
    "كتاب": 1,
    "تاب": 9,
    "وزير": 3,
    "زير": 9,
    "بمر": 1,
    "مر": 90,
    "بدار": 5,
    "دار": 3,
}


@pytest.mark.parametrize(
    ("word", "as_"),
    [
        pytest.param("ببلد", "بلد", id="the word behind is more frequent"),
        pytest.param("لبنان", "لبنان", id="the whole is more frequent"),
        pytest.param("وبايران", "ايران", id="two clitics"),
        pytest.param("فبايران", "ايران", id="a word that the lexicon does not have"),
        pytest.param("وبدار", "بدار", id="of two words behind the more frequent"),
        pytest.param("بغزه", "غزه", id="four letters"),
        pytest.param("بقرار", "قرار", id="its stem is much more frequent"),
        pytest.param("كتاب", "كتاب", id="listed as whole"),
        pytest.param("وزير", "وزير", id="begins by itself"),
        pytest.param("بمر", "بمر", id="too short"),
        pytest.param("بلسان", "بلسان", id="the word behind is not known"),
        pytest.param("nato", "nato", id="Latin"),
    ],
)
def test_resolve(word: str, as_: str) -> None:
    assert Lexicon(COUNTS).resolve(word) == stem(as_)


@pytest.mark.parametrize("word", COUNTS)
def test_what_is_known_of_the_words_changes_nothing(word: str) -> None:
    assert Lexicon(COUNTS, [stem(w) for w in COUNTS]).resolve(word, hosts(word)) == Lexicon(COUNTS).resolve(word)


def test_an_empty_lexicon_leaves_all_to_the_stemmer() -> None:
    assert Lexicon({}).resolve("ببلد") == stem("ببلد")
