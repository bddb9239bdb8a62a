"""Arabic names in Latin letters: hormuz is هرمز, since both have the consonants h r m z.

`sounds` spells a word of either script as it sounds, one letter each; what is left of that without its vowels and with
one letter for each class is its `skeleton`. `sounds_apart` tells how different two words of one skeleton sound. The
letters stand in `tables.json`, group `sounds`; the browser's twin has the same names.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from mujaz.arabic.tables import tables

_VOWELS = "aiu"
_FOREIGN = 4
"""What it costs that a consonant stands for another, or for none; a vowel costs 1."""


@dataclass(frozen=True, slots=True)
class _Sounds:
    letters: re.Pattern[str]
    sound: Mapping[str, str]
    one_of_class: Mapping[int, str]


@cache
def _sounds() -> _Sounds:
    group = tables()["sounds"]
    sound = {**group["arabic"], **group["latin"]}
    letters = "|".join(sorted(sound, key=lambda letters: -len(letters)))
    classes = {ord(each): members[0] for members in group["classes"].split() for each in members}
    return _Sounds(re.compile(f"{letters}|."), sound, classes)


def sounds(word: str) -> str:
    """Return a normalised word as it sounds; doubled letters are one, and an h at the end is the vowel before it."""
    found = _sounds()
    text = "".join(found.sound.get(letters, "") for letters in found.letters.findall(word))
    text = re.sub(r"(.)\1+", r"\1", text)
    return re.sub("[aiu]?h$", "a", text) if len(text) > 1 else text


def skeleton(word: str) -> str:
    """Return the consonants of a word, one letter for those that are taken for one another."""
    return sounds(word).translate({**_sounds().one_of_class, **dict.fromkeys(map(ord, _VOWELS))})


def sounds_apart(some: str, others: str) -> int:
    """Return how far apart two words are that are given as they sound."""
    row = [0]
    for letter in others:
        row.append(row[-1] + _cost(letter))
    for letter in some:
        before, row = row, [row[0] + _cost(letter)]
        for j, its in enumerate(others, 1):
            row.append(min(before[j] + _cost(letter), row[-1] + _cost(its), before[j - 1] + _exchange(letter, its)))
    return row[-1]


def _cost(letter: str) -> int:
    return 1 if letter in _VOWELS else _FOREIGN


def _exchange(letter: str, its: str) -> int:
    if letter == its:
        return 0
    if (letter in _VOWELS) != (its in _VOWELS):
        return 2 * _FOREIGN
    classes = _sounds().one_of_class
    alike = letter in _VOWELS or classes.get(ord(letter), letter) == classes.get(ord(its), its)
    return 1 if alike else _FOREIGN
