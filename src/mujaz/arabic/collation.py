"""Arabic alphabetical order as an index of a book has it.

Not ICU's: there the article counts (all الـ words stand under alef), and it would be a dependency. Hamza in any form
counts as alef, ta marbuta as ha, alef maksura as ya; vowel signs and quotation marks do not count; Latin words and
numbers stand after the Arabic ones.
"""

from mujaz.arabic.normalise import normalise
from mujaz.arabic.stem import begins_by_itself

ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"

_RANK = {letter: chr(2 + n) for n, letter in enumerate(ALPHABET)}
_OTHERS = chr(100)  # before each letter or digit that is not Arabic


def without_article(word: str) -> str:
    """Return a normalised word without a leading definite article."""
    bare = word.removeprefix("ال")
    return bare if len(bare) > 1 and not begins_by_itself(word, "ال") else word


def _heading_word(text: str) -> str:
    cleaned = "".join(c for c in normalise(text) if c.isalnum() or c.isspace()).replace("ء", "ا")
    first, *rest = cleaned.split() or [""]
    return " ".join([without_article(first), *rest])


def sort_key(text: str) -> tuple[str, str]:
    """Return a key that sorts labels in Arabic order; the text itself breaks ties."""
    ranks = ("\x01" if c == " " else _RANK.get(c, _OTHERS + c) for c in _heading_word(text))
    return "".join(ranks), text


def initial(text: str) -> str:
    """Return the index letter of a label: one of the 28 letters, `0-9` or `A-Z`."""
    first = _heading_word(text)[:1]
    if first in _RANK:
        return first
    return "0-9" if first.isdigit() else "A-Z"
