"""A made-up lexicon of Arabic word forms, and Zipf's law over it.

A form is a stem (three root letters in one of sixteen patterns) with a prefix and a suffix, so that a stemmer has work
to do. A frequent stem has more forms than a rare one. The commonest forms are real function words. None of the others
need be a word; all of them look like one.

Zipf's law in Mandelbrot's form, `(rank + SHIFT) ** -SLOPE`, over so many forms was fitted to newspaper articles of 298
words in the mean: they have 51 distinct forms an article among 1,000, 23 among 5,000 and 16 among 10,000, and 43 % of
the forms occur once.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate
from random import Random

FORMS = 280_000
STEMS = 20_000
SLOPE, SHIFT = 1.1, 5
LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"
PATTERNS = "123 1ا23 م12و3 12ا3 12ي3 ت12ي3 ا1ت2ا3 ان12ا3 است12ا3 م1ا23 م123 12و3 أ12ا3 ت1ا23 م1ت23 مست123".split()
FUNCTION_WORDS = (
    "في من على إلى أن عن التي الذي هذا هذه ما لا كما بعد قبل بين مع كل لم لن قد كان كانت أو ثم حتى غير منذ خلال حول "
    "عند أي إن وقد وفي أنه أكثر ذلك هو هي"
).split()
PREFIXES = {"": 50, "ال": 26, "و": 6, "وال": 5, "ب": 3, "بال": 3, "ل": 2, "لل": 3, "ف": 1, "ك": 1}
SUFFIXES = {"": 60, "ة": 14, "ات": 5, "ي": 4, "ية": 6, "ين": 3, "ون": 1, "ه": 2, "ها": 3, "هم": 1, "نا": 1}
"""What stands before and after a stem, with a weight."""

Draw = Callable[[Random, int], list[str]]
"""Takes the random numbers and a count and returns that many draws."""


def zipf(items: Sequence[str]) -> Draw:
    """Return what draws from items, the first the most often."""
    weights = list(accumulate((rank + SHIFT) ** -SLOPE for rank in range(1, len(items) + 1)))
    return lambda random, count: random.choices(items, cum_weights=weights, k=count)


def stem(random: Random) -> str:
    """Return a random stem."""
    pattern = random.choice(PATTERNS)
    for place, letter in enumerate(random.sample(LETTERS, 3), 1):
        pattern = pattern.replace(str(place), letter)
    return pattern


@cache
def forms() -> tuple[str, ...]:
    """Return all forms, the most frequent first; always the same ones."""
    random = Random(0)
    stems: dict[str, None] = {}
    while len(stems) < STEMS:
        stems[stem(random)] = None
    affixes = [(prefix, suffix) for prefix in PREFIXES for suffix in SUFFIXES]
    draw_stems = zipf(list(stems))
    weights = list(accumulate(PREFIXES[prefix] * SUFFIXES[suffix] for prefix, suffix in affixes))
    found = dict.fromkeys(FUNCTION_WORDS)
    while len(found) < FORMS:
        chosen = random.choices(affixes, cum_weights=weights, k=FORMS)
        pairs = zip(chosen, draw_stems(random, FORMS), strict=True)
        found.update(dict.fromkeys(prefix + middle + suffix for (prefix, suffix), middle in pairs))
    return tuple(found)[:FORMS]
