"""The postings of the index as texts, one for each shard, read from beginning to end.

Documents and weights stand in one text. For each list, which is a word's, it has the number of its postings (gamma),
then for each posting the gap to the document before it (Rice) and the weight (gamma). Gaps count what lies between: 0
where one number follows the other; Rice's parameter is that of `gap_bits`. Where words stand is in another text, only
for words under their own term and not for function words: for each posting how many remainders its positions leave when
divided by `PLACES`, as one zero less and a one; then a single remainder in `PLACE_BITS` bits, several as gaps (Rice).
They take less than a third of what positions would, and of documents that have two words apart they let one in `PLACES`
pass for each pair.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mujaz.search.bit_codec import Codes, Numbers, empty, gamma, rice, text
from mujaz.search.index import Postings, spans

PLACE_BITS = 4
PLACES = 1 << PLACE_BITS
COUNTING = 3
"""How many of the highest bits of a range count for Rice's parameter."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of postings one after another: how many each has, and of each posting the document and the weight."""

    sizes: Numbers
    documents: Numbers
    weights: Numbers


@dataclass(frozen=True, slots=True)
class Residues:
    """What the positions of postings leave when divided by `PLACES`, one after another, and how many each has."""

    said: Numbers
    residues: Numbers


def lists_of(postings: Postings, words: Numbers) -> Lists:
    """Return the lists of words."""
    firsts = postings.starts[words]
    sizes = postings.starts[words + 1] - firsts
    chosen = spans(firsts, sizes)
    return Lists(sizes, postings.documents[chosen], postings.weights[chosen])


def residues_of(postings: Postings, words: Numbers) -> Residues:
    """Return the residues of words, rising and different within each posting."""
    firsts = postings.starts[words]
    chosen = spans(firsts, postings.starts[words + 1] - firsts)
    places = postings.places[chosen]
    said = postings.places[chosen + 1] - places
    of = np.repeat(np.arange(len(said), dtype=np.int64), said)
    each = np.unique(of * PLACES + postings.positions[spans(places, said)] % PLACES)
    return Residues(np.bincount(each // PLACES, minlength=len(said)).astype(np.int32), (each % PLACES).astype(np.int32))


def lists_text(lists: Lists, count: Numbers) -> str:
    """Return lists as text; `count` is the number of documents, alone in an array."""
    sizes = lists.sizes
    firsts = np.cumsum(sizes) - sizes
    low = gap_bits(count, sizes)
    numbers = np.arange(len(sizes))
    codes = empty(2 * len(lists.documents) + len(sizes))
    codes.at(2 * firsts + numbers, gamma(sizes))
    places = 2 * np.arange(len(lists.documents)) + np.repeat(numbers, sizes) + 1
    codes.at(places, rice(_gaps(lists.documents, firsts), np.repeat(low, sizes)))
    codes.at(places + 1, gamma(lists.weights))
    return text(codes)


def residues_text(residues: Residues) -> str:
    """Return residues as text."""
    said = residues.said
    firsts = np.cumsum(said) - said
    several = np.where(said > 1, said, 0)
    numbers = np.arange(len(said))
    codes = empty(len(said) + int(several.sum()))
    alone = said == 1
    single = np.where(alone, residues.residues[firsts], 0)
    codes.at(numbers + np.cumsum(several) - several, Codes(single, said - 1, np.where(alone, PLACE_BITS, 0)))
    places = np.arange(int(several.sum())) + np.repeat(numbers, several) + 1
    low = gap_bits(np.array([PLACES], np.int32), said)
    gaps = _gaps(residues.residues, firsts)[np.repeat(~alone, said)]
    codes.at(places, rice(gaps, np.repeat(low, several)))
    return text(codes)


def facet_text(numbers: Sequence[int], count: int) -> str:
    """Return a list of documents, none of them empty, as text: how many (gamma), and the gaps between them (Rice)."""
    size = np.array([len(numbers)], np.int32)
    gaps = _gaps(np.array(numbers, np.int32), np.array([0]))
    codes = empty(len(gaps) + 1)
    codes.at(np.array([0]), gamma(size))
    codes.at(np.arange(1, len(gaps) + 1), rice(gaps, np.repeat(gap_bits(np.array([count]), size), size)))
    return text(codes)


def gap_bits(ranges: Numbers, counts: Numbers) -> Numbers:
    """Return Rice's parameter for rising lists by the range of their numbers and how many there are.

    It is the number of bits, less one, of the mean distance in the `leading` part of the range.
    """
    return _bits(np.maximum(leading_bits(ranges) // (counts + 1), 1)) - np.int32(1)


def leading_bits(ranges: Numbers) -> Numbers:
    """Return what counts of ranges for Rice's parameter: their three highest bits.

    So one more document leaves all other lists as they are written, until there is a fifth more of them.
    """
    less = np.maximum(_bits(ranges) - COUNTING, 0)
    counting: Numbers = ranges >> less << less
    return counting


def _bits(numbers: Numbers) -> Numbers:
    """Return how many bits each number has, 0 for 0."""
    bits: Numbers = np.frexp(numbers.astype(np.float64))[1].astype(np.int32)
    return bits


def _gaps(numbers: Numbers, firsts: Numbers) -> Numbers:
    """Return what lies between each number and the one before it, before the first of each list what is below it."""
    gaps = np.diff(numbers, prepend=np.int32(-1)) - np.int32(1)
    gaps[firsts] = numbers[firsts]
    return gaps
