"""What tells a brief from others: the terms it is filed under, its authors apart, and a few characteristic words.

A mark weighs whole steps of log2. So one more brief seldom changes a weight, and then one of its own marks; all weights
change only when the library doubles.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mujaz.brief import Brief
from mujaz.library.words import STEP_BITS, WordsOf, entries
from mujaz.vocabulary import Kind, Term

Ints = npt.NDArray[np.int64]
"""Whole numbers in one row."""

KINDS = (Kind.COUNTRIES, Kind.ORGANIZATIONS, Kind.PEOPLE, Kind.SERIES, Kind.TAGS, Kind.TOPICS)
"""The kinds of terms that tell what a brief is about."""
CHARACTERISTIC_WORDS = 24
"""Words that stand for a text; Lucene's MoreLikeThis takes 25."""
WORDS_TO_A_TERM = 4
"""Shared words that count as much as one shared term of the same rarity."""

_LEAST_WEIGHT = 4  # of a characteristic word: no more than a quarter to an eighth of the briefs say it repeatedly


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that two briefs or more have. They are numbered: first the `terms`, the most telling first, then words.

    The brief at position `briefs[n]` has the mark `marks[n]`; these rows go by brief, then by mark. Those of brief b are
    `starts[b]:starts[b + 1]`. `weights` and `sizes` tell of each mark what it weighs and how many briefs have it.
    """

    terms: tuple[Term, ...]
    briefs: Ints
    marks: Ints
    starts: Ints
    weights: Ints
    sizes: Ints


def weight(number: Ints, total: int) -> Ints:
    """Return how telling it is to be one of `number` in `total`, in whole steps of log2; at least 1."""
    return 1 + total.bit_length() - np.frexp(number)[1].astype(np.int64)


def marks_of(briefs: Sequence[Brief], words_of: WordsOf) -> Marks:
    """Return the marks of all briefs."""
    terms, with_term, term = _terms(briefs)
    with_word, word = _characteristic([words_of(brief) for brief in briefs], len(briefs))
    holders = np.concatenate((with_term, with_word))
    marks = np.concatenate((term, word + len(terms)))
    order = np.lexsort((marks, holders))
    marks = marks[order]
    sizes = np.bincount(marks)
    weights = weight(sizes, len(briefs))
    weights[: len(terms)] *= WORDS_TO_A_TERM
    return Marks(
        terms=terms,
        briefs=holders[order],
        marks=marks,
        starts=np.searchsorted(holders[order], np.arange(len(briefs) + 1)),
        weights=weights,
        sizes=sizes,
    )


def _terms(briefs: Sequence[Brief]) -> tuple[tuple[Term, ...], Ints, Ints]:
    """Return the terms that two briefs or more have, and rows of (position of a brief, number of a term it has).

    The most telling come first: topics last, then the rarest, then by kind and id.
    """
    found: list[Term] = []
    rows: list[tuple[int, int]] = []
    for kind in KINDS:
        numbers: dict[str, int] = {}
        for position, brief in enumerate(briefs):
            for term in brief.terms.get(kind, ()):
                if term.id not in numbers:
                    numbers[term.id] = len(found)
                    found.append(term)
                rows.append((position, numbers[term.id]))
    holders, terms = np.unique(np.array(rows, dtype=np.int64).reshape(-1, 2), axis=0).T
    sizes = np.bincount(terms, minlength=len(found))
    weights = weight(sizes, len(briefs)).tolist()
    shared = np.flatnonzero(sizes > 1).tolist()
    shared.sort(
        key=lambda n: (found[n].kind is Kind.TOPICS, -weights[n], KINDS.index(found[n].kind), found[n].id)
    )
    rank = np.full(len(found), -1)
    rank[shared] = np.arange(len(shared))
    is_shared = rank[terms] >= 0
    return tuple(found[n] for n in shared), holders[is_shared], rank[terms[is_shared]]


def _characteristic(texts: list[bytes], total: int) -> tuple[Ints, Ints]:
    """Return rows of (position of a brief, number of a word that is characteristic of it and of another).

    Such a word is said more than once, and rare in the library though not unique.
    """
    holders, said = entries(texts)
    digests, words = np.unique(said >> np.uint64(STEP_BITS), return_inverse=True)
    sizes = np.bincount(words, minlength=len(digests))
    weights = weight(sizes, total)
    is_rare = (sizes[words] > 1) & (weights[words] >= _LEAST_WEIGHT)
    holders, words, said = holders[is_rare], words[is_rare], said[is_rare]
    telling = weights[words] * (said & np.uint64(2**STEP_BITS - 1)).astype(np.int64)
    best = first_of_each(np.lexsort((words, -telling, holders)), holders, CHARACTERISTIC_WORDS)
    holders, words = holders[best], words[best]
    is_shared = np.bincount(words, minlength=len(digests)) > 1
    kept = is_shared[words]
    return holders[kept], (np.cumsum(is_shared) - 1)[words[kept]]


def first_of_each(order: Ints, groups: Ints, most: int) -> Ints:
    """Return `order`, which puts rows of the same group together, with the first `most` of each group only."""
    grouped = groups[order]
    return order[np.arange(len(order)) - np.searchsorted(grouped, grouped) < most]
