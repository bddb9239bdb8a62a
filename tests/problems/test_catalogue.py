"""Every sentence stands in both languages and has the same gaps in each."""

import re
import string

import pytest

from mujaz.problems import CATALOGUE
from mujaz.problems.phrases import PHRASES


def gaps(*templates: str) -> set[str]:
    return {name for text in templates for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", CATALOGUE)
def test_an_entry_has_the_same_gaps_in_both_languages(code: str) -> None:
    entry = CATALOGUE[code]
    assert gaps(*entry.ar) == gaps(*entry.en)


@pytest.mark.parametrize("key", PHRASES)
def test_a_phrase_has_the_same_gaps_in_both_languages(key: str) -> None:
    arabic, english = PHRASES[key]
    assert gaps(arabic) == gaps(english)


@pytest.mark.parametrize("code", CATALOGUE)
def test_an_entry_is_worded(code: str) -> None:
    entry = CATALOGUE[code]
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
    assert re.search(r"[\u0621-\u064a]", entry.ar[0])
    assert not re.search(r"[\u0621-\u064a]", entry.en[0])
    assert all((*entry.ar, *entry.en))


@pytest.mark.parametrize(
    "text", [text for e in CATALOGUE.values() for text in e.ar] + [ar for ar, _ in PHRASES.values()]
)
def test_arabic_is_well_typed(text: str) -> None:
    assert not re.search(r"\s[،؛؟]|[\u0621-\u064a][,;?]|\u0640|\u0627\u064b|  ", text.strip())
