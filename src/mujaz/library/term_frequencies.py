"""What a brief says again and again, in a few bytes that can be kept from build to build."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np

from mujaz.arabic import without_article, words
from mujaz.brief import Brief
from mujaz.library.int_columns import Ints

WordsOf = Callable[[Brief], bytes]
"""Takes a brief and returns what `words_of` does, perhaps from where that was kept."""

_SHORTEST = 3  # letters; shorter words are particles
_ENTRY = np.dtype("<i8")
_STEP_BITS = 3
_MOST_STEPS = 2**_STEP_BITS - 1


def term_frequencies(brief: Brief) -> bytes:
    """Return the words that a brief says more than once as `packed` does; those of its title count twice.

    They depend on its title and its text and on nothing else.
    """
    return pack_counts(Counter(words(f"{brief.title} {brief.title} {brief.text}")))


def pack_counts(counts: Mapping[str, int]) -> bytes:
    """Return which of the words, given in the spelling of `normalise`, are said more than once, and how often.

    Numbers, short words and articles are left out. Each word takes eight bytes, the low one first: 60 bits of its
    digest, then 3 bits for how often it is said, in whole steps of log2. They rise. That two of a million words have
    the same digest happens in one library of two million.
    """
    often: dict[str, int] = {}
    for word, count in counts.items():
        if len(word) >= _SHORTEST and not word.isdigit():
            bare = without_article(word) if word.startswith("ال") else word  # asking takes time
            often[bare] = often.get(bare, 0) + count
    entries = [_digest(word) | min(count.bit_length(), _MOST_STEPS) for word, count in often.items() if count > 1]
    return np.array(sorted(entries), dtype=_ENTRY).tobytes()


@lru_cache(maxsize=1 << 16)
def _digest(word: str) -> int:
    """Return the digest of a word with the bits of the steps free, and the sign's."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little") >> 4 << _STEP_BITS


def unpack_counts(texts: Sequence[bytes]) -> tuple[Ints, Ints, Ints]:
    """Return what `packed` gave for some texts as rows of (position of a text, digest of a word, steps)."""
    lengths = [len(text) // _ENTRY.itemsize for text in texts]
    entries = np.frombuffer(b"".join(texts), _ENTRY).astype(np.int64)
    return np.repeat(np.arange(len(texts)), lengths), entries >> _STEP_BITS, entries & _MOST_STEPS
