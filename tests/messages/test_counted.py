"""Counted nouns, and sizes of files in words."""

import pytest

from mujaz.messages import counted, forms, size_in_words


@pytest.mark.parametrize(
    ("n", "noun", "phrase"),
    [
        (0, "brief", "لا موجزات"),
        (1, "brief", "موجز واحد"),
        (2, "brief", "موجزان"),
        (3, "brief", "3 موجزات"),
        (10, "brief", "10 موجزات"),
        (11, "brief", "11 موجزًا"),
        (99, "brief", "99 موجزًا"),
        (100, "brief", "100 موجز"),
        (102, "brief", "102 موجز"),
        (1103, "brief", "1,103 موجزات"),
        (2, "minute", "دقيقتان"),
        (5, "minute", "5 دقائق"),
        (1, "country", "دولة واحدة"),
        (2, "error", "خطآن"),
        (11, "error", "11 خطأً"),
        (2, "result", "نتيجتان"),
        (3, "result", "3 نتائج"),
        (4, "place", "4 مواضع"),
    ],
)
def test_counted(n: int, noun: str, phrase: str) -> None:
    assert counted(n, noun) == phrase


@pytest.mark.parametrize(
    ("n", "noun", "phrase"),
    [
        (0, "brief", "0 briefs"),
        (1, "country", "1 country"),
        (2, "country", "2 countries"),
        (1200, "file", "1,200 files"),
    ],
)
def test_counted_in_english(n: int, noun: str, phrase: str) -> None:
    assert counted(n, noun, "en") == phrase


def test_a_script_is_given_all_forms() -> None:
    assert forms("topic") == (
        ("zero", "لا مواضيع"),
        ("one", "موضوع واحد"),
        ("two", "موضوعان"),
        ("few", "{n} مواضيع"),
        ("many", "{n} موضوعًا"),
        ("other", "{n} موضوع"),
    )


@pytest.mark.parametrize(
    ("n", "arabic", "english"),
    [
        (0, "لا شيء", "0 bytes"),
        (1, "بايت واحد", "1 byte"),
        (999, "999 بايت", "999 bytes"),
        (1000, "كيلوبايت واحد", "1 kB"),
        (1960, "كيلوبايتان", "2 kB"),
        (2770395, "2.8 ميغابايت", "2.8 MB"),
        (9949, "9.9 كيلوبايت", "9.9 kB"),
        (9960, "10 كيلوبايت", "10 kB"),
        (279_000, "279 كيلوبايت", "279 kB"),
        (999_499, "999 كيلوبايت", "999 kB"),
        (999_500, "ميغابايت واحد", "1 MB"),
        (12_345_678, "12 ميغابايت", "12 MB"),
        (3 * 10**9, "3 غيغابايت", "3 GB"),
        (10**13, "10,000 غيغابايت", "10,000 GB"),
    ],
)
def test_size(n: int, arabic: str, english: str) -> None:
    assert size_in_words(n) == arabic
    assert size_in_words(n, "en") == english
