"""What tells a brief from others: the terms it is filed under, its authors apart, and a few characteristic words.

A feature weighs whole steps of log2. So one more brief seldom changes a weight, and then one of its own features; all
weights change only when the library doubles.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mujaz.brief import Brief
from mujaz.library.int_columns import Ints, places, sorted_columns
from mujaz.library.term_frequencies import WordsOf, unpack_counts
from mujaz.vocabulary import Kind, Term

KINDS = (Kind.COUNTRIES, Kind.ORGANIZATIONS, Kind.PEOPLE, Kind.SERIES, Kind.TAGS, Kind.TOPICS)
"""The kinds of terms that tell what a brief is about."""
TELLING = (Kind.TOPICS, Kind.TAGS, Kind.PEOPLE, Kind.SERIES)
"""Kinds of which one shared term tells what both briefs are about. That two name one country tells little."""
CHARACTERISTIC_WORDS = 24
"""Words that stand for a text; Lucene's MoreLikeThis takes 25."""
WORDS_TO_A_TERM = 4
"""Shared words that count as much as one shared term of the same rarity."""

_LEAST_WEIGHT = 4  # of a characteristic word: no more than a quarter to an eighth of the briefs say it repeatedly


@dataclass(frozen=True, slots=True)
class Features:
    """The features that two briefs or more have, numbered: first the `terms`, the most telling first, then words.

    The brief at position `briefs[n]` has the feature `features[n]`. These rows go by brief, then by feature; those of b
    are `starts[b]` to before `starts[b + 1]`. Feature f weighs `weights[f]`, `sizes[f]` briefs have it; `tells[f]` is
    1 for a term of a kind of `TELLING`, else 0.
    """

    terms: tuple[Term, ...]
    briefs: Ints
    features: Ints
    starts: Ints
    weights: Ints
    sizes: Ints
    tells: Ints


def weight(number: Ints, total: int) -> Ints:
    """Return how telling it is to be one of `number` in `total`, in whole steps of log2; at least 1."""
    return 1 + total.bit_length() - np.frexp(number)[1].astype(np.int64)


def features_of(briefs: Sequence[Brief], words_of: WordsOf) -> Features:
    """Return the features of all briefs."""
    terms, with_term, term = _terms(briefs)
    with_word, word = _characteristic([words_of(brief) for brief in briefs])
    holders, features = sorted_columns(
        np.concatenate((with_term, with_word)), np.concatenate((term, word + len(terms)))
    )
    sizes = np.bincount(features)
    weights = weight(sizes, len(briefs))
    weights[: len(terms)] *= WORDS_TO_A_TERM
    tells = np.zeros_like(sizes)
    tells[: len(terms)] = [term.kind in TELLING for term in terms]
    return Features(
        terms, holders, features, np.searchsorted(holders, np.arange(len(briefs) + 1)), weights, sizes, tells
    )


def _terms(briefs: Sequence[Brief]) -> tuple[tuple[Term, ...], Ints, Ints]:
    """Return the terms that two briefs or more have, and rows of (position of a brief, number of a term it has).

    The most telling come first: topics last, then the rarest, then by kind and id.
    """
    found: list[Term] = []
    rows: tuple[list[int], list[int]] = ([], [])
    for kind in KINDS:
        number_of: dict[str, int] = {}
        for position, brief in enumerate(briefs):
            for term in brief.terms.get(kind, ()):
                number = number_of.setdefault(term.id, len(found))
                if number == len(found):
                    found.append(term)
                rows[0].append(position)
                rows[1].append(number)
    holders, numbers = np.array(rows, dtype=np.int64)
    sizes = np.bincount(numbers, minlength=len(found))
    weights = weight(sizes, len(briefs)).tolist()
    shared = np.flatnonzero(sizes > 1).tolist()
    shared.sort(key=lambda n: (found[n].kind is Kind.TOPICS, -weights[n], KINDS.index(found[n].kind), found[n].id))
    rank = np.full(len(found), -1)
    rank[shared] = np.arange(len(shared))
    ranks = rank[numbers]
    return tuple(found[n] for n in shared), holders[ranks >= 0], ranks[ranks >= 0]


def _characteristic(texts: Sequence[bytes]) -> tuple[Ints, Ints]:
    """Return rows of (position of a text, number of a word that is characteristic of it and of another).

    Such a word is said more than once, and by few in the library though not by one alone.
    """
    holders, digests, steps = unpack_counts(texts)
    different, words = np.unique(digests, return_inverse=True)
    sizes = np.bincount(words, minlength=len(different))
    weights = weight(sizes, len(texts))
    is_rare = ((sizes > 1) & (weights >= _LEAST_WEIGHT))[words]
    holders, words, steps = holders[is_rare], words[is_rare], steps[is_rare]
    telling = weights[words] * steps
    holders, _, words = sorted_columns(holders, telling.max(initial=0) - telling, words)
    is_best = places(holders) < CHARACTERISTIC_WORDS
    holders, words = holders[is_best], words[is_best]
    is_shared = np.bincount(words, minlength=len(different)) > 1
    return holders[is_shared[words]], (np.cumsum(is_shared) - 1)[words[is_shared[words]]]
