"""One spelling for words that Arabic writes in several ways.

`normalise` unites hamza seats, alef forms, ta marbuta and ha, dotted and undotted ya, Persian letters, digit systems
and presentation forms, and drops vowel signs, tatweel, accents of Latin letters and invisible characters. It is meant
for matching, never for showing. The letters stand in `tables.json`, groups `dropped` and `united`; the browser's twin
is `mujaz.arabic.normalise`.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from mujaz.arabic.tables import character_class, tables


@dataclass(frozen=True, slots=True)
class _Letters:
    dropped: re.Pattern[str]
    united: Mapping[str, str]
    """Variant -> letter; no letter is a variant."""
    common: tuple[tuple[str, str], ...]
    """Variants that most texts have, with their letters."""
    rare: re.Pattern[str]
    """Any of the other variants."""


@cache
def _letters() -> _Letters:
    united = {variant: letter for letter, variants in tables()["united"]["letters"].items() for variant in variants}
    return _Letters(
        re.compile(f"[{character_class(tables()['dropped']['ranges'])}]"),
        united,
        tuple((variant, united[variant]) for variant in _COMMON),
        re.compile(f"[{''.join(map(re.escape, sorted(united.keys() - {*_COMMON})))}]"),
    )


_COMMON = "أإآةىؤئ"
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")  # the Latin letters that may carry accents
_WORD = re.compile(r"[\u0621-\u063A\u0641-\u064A]+|[a-z0-9]+")


def normalise(text: str) -> str:
    """Return `text` in the one spelling used for matching."""
    letters = _letters()
    composed = unicodedata.normalize("NFKC", text)
    apart = _ACCENTED.sub(lambda m: unicodedata.normalize("NFD", m.group()), composed)
    text = letters.dropped.sub("", apart)
    for variant, letter in letters.common:  # of a hundred a text has a few: faster than `translate`
        text = text.replace(variant, letter)
    return letters.rare.sub(lambda found: letters.united[found.group()], text).lower()


def words(text: str) -> list[str]:
    """Return the normalised words of `text`: runs of Arabic letters, runs of Latin letters and digits."""
    return _WORD.findall(normalise(text))


def label_key(text: str) -> str:
    """Return the key under which a label is found: its normalised words, one space between them."""
    return " ".join(words(text))
