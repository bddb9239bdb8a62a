"""Counted nouns."""

import pytest
from babel import Locale

from mujaz.arabic import category, count
from mujaz.arabic.plurals import NOUNS


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (101, "other"),
        (102, "other"),
        (103, "few"),
        (111, "many"),
        (200, "other"),
        (1011, "many"),
    ],
)
def test_category(n: int, expected: str) -> None:
    assert category(n) == expected


def test_categories_are_those_of_cldr() -> None:
    plural_form = Locale("ar").plural_form
    assert [category(n) for n in range(1250)] == [plural_form(n) for n in range(1250)]


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
def test_count(n: int, noun: str, phrase: str) -> None:
    assert count(n, noun) == phrase


@pytest.mark.parametrize("noun", NOUNS)
def test_a_noun_says_its_number(noun: str) -> None:
    assert [str(n) in count(n, noun) for n in (0, 1, 2, 3, 11, 100)] == [False, False, False, True, True, True]
