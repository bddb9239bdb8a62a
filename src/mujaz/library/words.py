"""What a brief says again and again, in a few bytes that can be kept from build to build."""

from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from mujaz.arabic import stem, words
from mujaz.brief import Brief

WordsOf = Callable[[Brief], bytes]
"""Takes a brief and returns what `words_of` does, perhaps from where it was kept."""
STEP_BITS = 3
"""Bits of an entry that say how often the word is said."""

_ENTRY = np.dtype("<u8")
_MOST_STEPS = 2**STEP_BITS - 1
_SHORTEST = 3  # letters; shorter words are particles


def words_of(brief: Brief) -> bytes:
    """Return the words that a brief says more than once, those of its title counted twice; without numbers.

    They depend on its title and text alone. Eight bytes a word, rising, the low one first: 61 bits of the digest of its
    stem, then 3 bits that say how often it stands there, in whole steps of log2. Two of a million words have the same
    digest once in five million libraries.
    """
    counts: dict[int, int] = {}
    for word, count in Counter(words(f"{brief.title} {brief.title} {brief.text}")).items():
        digest = _digest(word)
        counts[digest] = counts.get(digest, 0) + count
    counts.pop(0, None)
    entries = [digest | min(count.bit_length(), _MOST_STEPS) for digest, count in counts.items() if count > 1]
    return np.array(sorted(entries), dtype=_ENTRY).tobytes()


def entries(texts: list[bytes]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.uint64]]:
    """Return what `words_of` gave for some briefs as two arrays of one length: a brief's position, an entry."""
    lengths = [len(text) // _ENTRY.itemsize for text in texts]
    return np.repeat(np.arange(len(texts)), lengths), np.frombuffer(b"".join(texts), _ENTRY).astype(np.uint64)


@lru_cache(maxsize=1 << 16)
def _digest(word: str) -> int:
    """Return the digest of a word's stem, its low bits free; 0 for a word that says nothing."""
    if len(word) < _SHORTEST or word.isdigit():
        return 0
    return int.from_bytes(blake2b(stem(word).encode(), digest_size=8).digest(), "little") >> STEP_BITS << STEP_BITS
