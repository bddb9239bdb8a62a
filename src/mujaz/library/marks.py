"""What tells a brief from others: the terms it is filed under, its authors apart, and a few characteristic words.

A mark weighs whole steps of log2. So one more brief seldom changes a weight, and then one of its own marks; all weights
change only when the library doubles.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from mujaz.arabic import without_article, words
from mujaz.brief import Brief
from mujaz.vocabulary import Kind, Term

KINDS = (Kind.COUNTRIES, Kind.ORGANIZATIONS, Kind.PEOPLE, Kind.SERIES, Kind.TAGS, Kind.TOPICS)
"""The kinds of terms that tell what a brief is about."""
CHARACTERISTIC_WORDS = 24
"""Words that stand for a text; Lucene's MoreLikeThis takes 25."""
WORDS_TO_A_TERM = 4
"""Shared words that count as much as one shared term of the same rarity."""
NEAREST = 12
"""Briefs that are read of a mark's list on either side of a brief in time."""
ENOUGH = 24
"""Briefs that the rare marks and the pairs of a brief must lead to; else its common marks lead too."""
PAIRED_TERMS = 8
"""Common terms of a brief that are paired, at most: the rarest."""

_SHORTEST = 3  # letters; shorter words are particles
_LEAST_WEIGHT = 4  # of a characteristic word: no more than a quarter to an eighth of the briefs have it

WordCounts = Callable[[Brief], Mapping[str, int]]
"""Takes a brief and returns how often each word counts in it."""


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """A term, a word (`term` is None) or a pair of terms; `positions`, rising, are those of the briefs that have it."""

    term: Term | None
    weight: int
    positions: list[int]

    @property
    def is_common(self) -> bool:
        """Whether more briefs have it than are read from one of them."""
        return len(self.positions) > 2 * NEAREST

    def near(self, position: int) -> list[int]:
        """Return the positions of its briefs that are nearest to the one at `position`, itself among them."""
        if not self.is_common:
            return self.positions
        place = bisect_left(self.positions, position)
        return self.positions[max(0, place - NEAREST) : place + NEAREST + 1]


Marks = Mapping[Mark, None]
"""The marks of a brief in order: its terms, then its words, the most characteristic first."""
_Key = tuple[str, str]  # a term's kind and id, or nothing and a word


def weight(number: int, total: int) -> int:
    """Return how telling it is to be one of `number` in `total`, in whole steps of log2; at least 1."""
    return 1 + total.bit_length() - number.bit_length()


def word_counts(brief: Brief) -> dict[str, int]:
    """Return how often each word stands in a brief, without articles and numbers; those of the title count twice."""
    counts: dict[str, int] = {}
    for word, count in Counter(words(f"{brief.title} {brief.title} {brief.text}")).items():
        if len(word) >= _SHORTEST and not word.isdigit():
            stem = without_article(word) if word.startswith("ال") else word  # asking takes time
            counts[stem] = counts.get(stem, 0) + count
    return counts


def marks_of(briefs: Sequence[Brief], counts_of: WordCounts) -> list[Marks]:
    """Return the marks of each brief; what no other brief has is none."""
    terms: dict[_Key, Term] = {}
    keys: list[list[_Key]] = []
    lists: defaultdict[_Key, list[int]] = defaultdict(list)
    for position, (brief, characteristic) in enumerate(zip(briefs, _characteristic(briefs, counts_of), strict=True)):
        own: dict[_Key, Term] = {(kind, term.id): term for kind in KINDS for term in brief.terms.get(kind, ())}
        for key, term in own.items():
            terms.setdefault(key, term)
        keys.append([*own, *(("", word) for word in characteristic)])
        for key in keys[-1]:
            lists[key].append(position)
    marks = {
        key: Mark(terms.get(key), weight(len(found), len(briefs)) * (WORDS_TO_A_TERM if key in terms else 1), found)
        for key, found in lists.items()
        if len(found) > 1
    }
    return [dict.fromkeys(marks[key] for key in own if key in marks) for own in keys]


def _characteristic(briefs: Sequence[Brief], counts_of: WordCounts) -> Iterator[tuple[str, ...]]:
    """Yield the characteristic words of each brief: said more than once, and rare in the library though not unique."""
    number: Counter[str] = Counter()
    repeated: list[dict[str, int]] = []
    for brief in briefs:
        counts = counts_of(brief)
        number.update(counts.keys())
        repeated.append({word: count for word, count in counts.items() if count > 1})
    weights = {word: weight(n, len(briefs)) for word, n in number.items() if n > 1}
    for often in repeated:
        ranked = sorted(
            (-weights[word] * count.bit_length(), word)
            for word, count in often.items()
            if weights.get(word, 0) >= _LEAST_WEIGHT
        )
        yield tuple(word for _, word in ranked[:CHARACTERISTIC_WORDS])


def trails_of(marks: Sequence[Marks]) -> list[list[Mark]]:
    """Return the marks that lead from each brief to others: the rare ones, and pairs of its common terms.

    Many briefs share a common term, and those nearest in time are seldom the most alike; few share two. A common mark
    alone leads only where the others lead to too few.
    """
    lists: defaultdict[tuple[Mark, ...], list[int]] = defaultdict(list)
    keys: list[list[tuple[Mark, ...]]] = []
    for position, own in enumerate(marks):
        common = sorted((-mark.weight, mark.term, mark) for mark in own if mark.term and mark.is_common)
        keys.append(list(combinations([mark for _, _, mark in common[:PAIRED_TERMS]], 2)))
        for key in keys[-1]:
            lists[key].append(position)
    pairs = {key: Mark(None, sum(mark.weight for mark in key), found) for key, found in lists.items()}
    trails: list[list[Mark]] = []
    for own, paired in zip(marks, keys, strict=True):
        rare = [mark for mark in own if not mark.is_common]
        trail = [*rare, *(pairs[key] for key in paired)]
        others = sum(len(mark.positions) - 1 for mark in trail)
        trails.append(trail if others >= ENOUGH else [*trail, *(mark for mark in own if mark.is_common)])
    return trails
