"""The words in use, without article and conjunction: what a beginning leads to, and what a slip was meant for."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from mujaz.arabic import skeleton, sounds, sounds_apart, without_prefix
from mujaz.arabic.spelling import most_slips, slips
from mujaz.search.bit_codec import Numbers

RARE = 4000
"""A word that is said in fewer than one of so many documents is not in use."""
LATIN_NAME = re.compile("(?=.*[aeiouy])[a-z]{3,}")
"""A word that may be a name: with a vowel, which a word that was typed on the wrong layout mostly lacks."""
LEAST_BONES = 2
"""The fewest consonants of a name."""
MASK_BITS = 31
"""The lowest bits of a letter's code, of which a word's mask has those that occur."""


@dataclass(frozen=True)
class Spellings:
    """Words in their order; `levels` say in how many documents each is said, with and without a prefix.

    A level is the number of bits of that number's square.
    """

    words: Sequence[str]
    levels: Sequence[int]

    def beginning(self, text: str, most: int) -> list[str]:
        """Return the words that begin with a text, the most frequent `most` of them."""
        found = [n for n, word in enumerate(self.words) if word.startswith(text)]
        return [self.words[n] for n in sorted(found, key=lambda n: -self.levels[n])[:most]]

    def near(self, word: str, most: int) -> list[str]:
        """Return up to `most` words that `word` may be a slip for, the nearest first, of these the most frequent."""
        text = without_prefix(word)
        allowed = most_slips(text)
        if not allowed or any(c.isdigit() for c in text):
            return []
        found = []
        for n in self._comparable(text, allowed):
            distance = slips(text, self.words[n], allowed)
            if distance <= allowed:
                found.append((distance, -self.levels[n], self.words[n]))
        return [each for *_, each in sorted(found)[:most]]

    def sounding(self, word: str, most: int) -> list[str]:
        """Return up to `most` Arabic words that a name in Latin letters may be, those first that sound most alike."""
        bones = skeleton(word)
        if len(bones) < LEAST_BONES or not LATIN_NAME.fullmatch(word):
            return []
        own = sounds(word)
        found = [
            (sounds_apart(own, sounds(other)), -self.levels[n], other)
            for n in self._by_skeleton.get(bones, ())
            for other in [self.words[n]]
        ]
        return [each for *_, each in sorted(found)[:most]]

    @cached_property
    def _by_skeleton(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for n, word in enumerate(self.words):
            if word >= "ء":
                found.setdefault(skeleton(word), []).append(n)
        return found

    def _comparable(self, text: str, allowed: int) -> list[int]:
        """Return the words that are not too long, too short or of too many other letters."""
        differing = np.bitwise_count(self._masks ^ np.uint32(mask(text))) <= 2 * allowed
        return np.flatnonzero(differing & (np.abs(self._lengths - len(text)) <= allowed)).tolist()

    @cached_property
    def _masks(self) -> npt.NDArray[np.uint32]:
        return np.array([mask(word) for word in self.words], np.uint32)

    @cached_property
    def _lengths(self) -> npt.NDArray[np.int64]:
        return np.array([len(word) for word in self.words], np.int64)


def mask(word: str) -> int:
    """Return which letters a word has: a slip changes two bits at most."""
    found = 0
    for letter in word:
        found |= 1 << (ord(letter) & MASK_BITS)
    return found


def spellings_of(bares: Sequence[str], said_in: Numbers, documents: int) -> Spellings:
    """Return the spellings of words without their prefixes, each of which is said in so many documents."""
    counts: Counter[str] = Counter()
    for word, number in zip(bares, said_in.tolist(), strict=True):
        counts[word] += number
    words = sorted(word for word, n in counts.items() if n * RARE >= documents and not word[0].isdigit())
    return Spellings(words, [(counts[word] ** 2).bit_length() for word in words])
