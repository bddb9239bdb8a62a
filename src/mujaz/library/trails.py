"""The lists through which a brief finds those like it: of its rare marks, and of pairs of its common terms.

Many briefs share a common term, and those nearest in time are seldom the most alike; few share two. A common mark alone
leads only where the others lead to too few.
"""

from dataclasses import dataclass

import numpy as np

from mujaz.library.marks import Ints, Marks

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
    is_common = marks.sizes > 2 * NEAREST
    paired_briefs, pairs, pair_weights = _pairs(marks, is_common)
    briefs = np.concatenate((marks.briefs, paired_briefs))
    lists = np.concatenate((marks.marks, pairs + len(marks.sizes)))
    weights = np.concatenate((marks.weights, pair_weights))
    is_common = np.concatenate((is_common, np.zeros(len(pair_weights), dtype=bool)))
    order = np.argsort(lists * (briefs.max(initial=0) + 1) + briefs)  # by list, then by brief
    briefs, lists = briefs[order], lists[order]
    sizes = np.bincount(lists, minlength=len(weights))
    ends = np.cumsum(sizes)[lists]
    begins = ends - sizes[lists]
    leads = np.bincount(briefs, (sizes[lists] - 1) * ~is_common[lists], minlength=len(marks.starts) - 1)
    is_long = sizes[lists] > 2 * NEAREST
    place = np.arange(len(lists))
    near_begins = np.where(is_long, np.maximum(begins, place - NEAREST), begins)
    near_ends = np.where(is_long, np.minimum(ends, place + NEAREST + 1), ends)
    rows = np.flatnonzero(~is_common[lists] | (leads[briefs] < ENOUGH))
    rows = rows[np.argsort(briefs[rows], kind="stable")]
    return Trails(briefs[rows], near_begins[rows], near_ends[rows], weights[lists[rows]], briefs)


def _pairs(marks: Marks, is_common: np.typing.NDArray[np.bool_]) -> tuple[Ints, Ints, Ints]:
    """Return rows of (brief, number of a pair of common terms that it has), and the weight of each pair."""
    rows = np.flatnonzero(is_common[marks.marks] & (marks.marks < len(marks.terms)))
    briefs, terms = marks.briefs[rows], marks.marks[rows]
    place = np.arange(len(rows)) - np.searchsorted(briefs, briefs)
    table = np.full((len(marks.starts) - 1, PAIRED_TERMS), -1)
    table[briefs[place < PAIRED_TERMS], place[place < PAIRED_TERMS]] = terms[place < PAIRED_TERMS]
    one, other = np.triu_indices(PAIRED_TERMS, 1)
    briefs, columns = np.nonzero(table[:, other] >= 0)
    first, second = table[briefs, one[columns]], table[briefs, other[columns]]
    kinds, pairs = np.unique(first * len(marks.sizes) + second, return_inverse=True)
    first, second = np.divmod(kinds, max(1, len(marks.sizes)))
    return briefs, pairs, marks.weights[first] + marks.weights[second]
