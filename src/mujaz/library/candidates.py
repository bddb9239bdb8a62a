"""The lists through which a brief finds those like it: of its rare marks, and of pairs of its common terms.

Many briefs share a common term, and those nearest in time are seldom the most alike; few share two. A common mark alone
leads only where the others lead to too few.
"""

from dataclasses import dataclass

import numpy as np

from mujaz.library.features import Marks
from mujaz.library.int_columns import Ints, in_order, places

NEAREST = 12
"""Briefs that are read of a long list on either side of a brief in time."""
ENOUGH = 24
"""Briefs that the rare marks and the pairs of a brief must lead to; else its common marks lead too."""
PAIRED_TERMS = 8
"""Common terms of a brief that are paired, at most: the most telling."""


@dataclass(frozen=True, slots=True)
class Trails:
    """Where to look for briefs like others.

    Row n, one of brief `briefs[n]`, leads to the briefs `others[begins[n]:ends[n]]`, each of which shares with it what
    weighs `weights[n]`; it is among them itself. The rows go by brief.
    """

    briefs: Ints
    begins: Ints
    ends: Ints
    weights: Ints
    others: Ints


def trails_of(marks: Marks) -> Trails:
    """Return the trails of all briefs."""
    with_pair, pairs, pair_weights = _pairs(marks)
    weights = np.concatenate((marks.weights, pair_weights))
    lists, others = in_order(
        np.concatenate((marks.marks, pairs + len(marks.sizes))), np.concatenate((marks.briefs, with_pair))
    )
    sizes = np.bincount(lists, minlength=len(weights))
    is_long = sizes > 2 * NEAREST
    is_last = is_long & (np.arange(len(sizes)) < len(marks.sizes))  # the common marks
    leads = np.bincount(others, np.where(is_last, 0, sizes - 1)[lists], minlength=len(marks.starts) - 1)
    briefs, entries = in_order(others, np.arange(len(others)))
    entries = entries[~is_last[lists[entries]] | (leads[briefs] < ENOUGH)]
    own = lists[entries]
    ends = np.cumsum(sizes)[own]
    begins = ends - sizes[own]
    reach = np.where(is_long, NEAREST, sizes)[own]
    return Trails(
        briefs=others[entries],
        begins=np.maximum(begins, entries - reach),
        ends=np.minimum(ends, entries + reach + 1),
        weights=weights[own],
        others=others,
    )


def _pairs(marks: Marks) -> tuple[Ints, Ints, Ints]:
    """Return rows of (brief, number of a pair of common terms that it has), and the weight of each pair."""
    is_common = marks.sizes[: len(marks.terms)] > 2 * NEAREST
    is_term = marks.marks < len(marks.terms)
    briefs, terms = marks.briefs[is_term], marks.marks[is_term]
    briefs, terms = briefs[is_common[terms]], terms[is_common[terms]]
    columns = places(briefs)
    is_paired = columns < PAIRED_TERMS
    table = np.full((len(marks.starts) - 1, PAIRED_TERMS), -1)
    table[briefs[is_paired], columns[is_paired]] = terms[is_paired]
    left, right = np.triu_indices(PAIRED_TERMS, 1)
    briefs, chosen = np.nonzero(table[:, right] >= 0)
    left, right = table[briefs, left[chosen]], table[briefs, right[chosen]]
    kinds, pairs = np.unique(left * len(marks.terms) + right, return_inverse=True)
    left, right = np.divmod(kinds, max(1, len(marks.terms)))
    return briefs, pairs, marks.weights[left] + marks.weights[right]
