"""The lists through which a brief finds those like it: of its rare features, and of pairs of its common terms.

Many briefs share a common term, and those nearest in time are seldom the most alike; few share two. A common mark alone
leads only where the others lead to too few.
"""

from dataclasses import dataclass

import numpy as np

from mujaz.library.features import Features
from mujaz.library.int_columns import Ints, places, sorted_columns

NEAREST = 12
"""Briefs that are read of a long list on either side of a brief in time."""
ENOUGH = 24
"""Briefs that the rare features and the pairs of a brief must lead to; else its common features lead too."""
PAIRED_TERMS = 8
"""Common terms of a brief that are paired, at most: the most telling."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Where to look for briefs like others.

    Row n, one of brief `briefs[n]`, leads to the briefs `others[begins[n]:ends[n]]`, each of which shares with it what
    weighs `weights[n]`; it is among them itself. The rows go by brief.
    """

    briefs: Ints
    begins: Ints
    ends: Ints
    weights: Ints
    others: Ints


def candidates_of(features: Features) -> Candidates:
    """Return the candidates of all briefs."""
    with_pair, pairs, pair_weights = _pairs(features)
    weights = np.concatenate((features.weights, pair_weights))
    lists, others = sorted_columns(
        np.concatenate((features.features, pairs + len(features.sizes))), np.concatenate((features.briefs, with_pair))
    )
    sizes = np.bincount(lists, minlength=len(weights))
    is_long = sizes > 2 * NEAREST
    is_last = is_long & (np.arange(len(sizes)) < len(features.sizes))  # the common features
    leads = np.bincount(others, np.where(is_last, 0, sizes - 1)[lists], minlength=len(features.starts) - 1)
    briefs, entries = sorted_columns(others, np.arange(len(others)))
    entries = entries[~is_last[lists[entries]] | (leads[briefs] < ENOUGH)]
    own = lists[entries]
    ends = np.cumsum(sizes)[own]
    begins = ends - sizes[own]
    reach = np.where(is_long, NEAREST, sizes)[own]
    return Candidates(
        briefs=others[entries],
        begins=np.maximum(begins, entries - reach),
        ends=np.minimum(ends, entries + reach + 1),
        weights=weights[own],
        others=others,
    )


def _pairs(features: Features) -> tuple[Ints, Ints, Ints]:
    """Return rows of (brief, number of a pair of common terms that it has), and the weight of each pair."""
    is_common = features.sizes[: len(features.terms)] > 2 * NEAREST
    is_term = features.features < len(features.terms)
    briefs, terms = features.briefs[is_term], features.features[is_term]
    briefs, terms = briefs[is_common[terms]], terms[is_common[terms]]
    columns = places(briefs)
    is_paired = columns < PAIRED_TERMS
    table = np.full((len(features.starts) - 1, PAIRED_TERMS), -1)
    table[briefs[is_paired], columns[is_paired]] = terms[is_paired]
    left, right = np.triu_indices(PAIRED_TERMS, 1)
    briefs, chosen = np.nonzero(table[:, right] >= 0)
    left, right = table[briefs, left[chosen]], table[briefs, right[chosen]]
    kinds, pairs = np.unique(left * len(features.terms) + right, return_inverse=True)
    left, right = np.divmod(kinds, max(1, len(features.terms)))
    return briefs, pairs, features.weights[left] + features.weights[right]
