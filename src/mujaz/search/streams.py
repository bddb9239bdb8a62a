"""The postings of the index as texts, one for each shard, read from beginning to end.

Documents and weights stand in one text. For each list, a word's under one key, it has the number of its postings
(gamma), then for each posting the gap to the document before it (Rice) and the weight (gamma). Positions stand in
another, only of words under their own term: for each posting how many there are (gamma), and the gaps between them
(Rice). Gaps count what lies between: 0 where one number follows the other; Rice's parameter is that of `gap_bits`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from mujaz.search.bits import Numbers, empty, gamma, rice, texts
from mujaz.search.index import Postings, spans

AT_ONCE = 400_000
"""Postings that are written at once: so much memory is needed, and no more however large the index is."""


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of one shard: the numbers of their words, and which of them are to have positions."""

    words: Sequence[int]
    positioned: Sequence[bool]


def streams(postings: Postings, lengths: Numbers, shards: Sequence[Lists]) -> Iterator[tuple[str, str]]:
    """Yield for each shard its postings and their positions as texts; `lengths` are those of the documents."""
    sizes = np.diff(postings.starts)
    waiting: list[Lists] = []
    number = 0
    for shard in shards:
        waiting.append(shard)
        number += int(sizes[list(shard.words)].sum())
        if number >= AT_ONCE:
            yield from _written(postings, lengths, waiting)
            waiting, number = [], 0
    if waiting:
        yield from _written(postings, lengths, waiting)


def _written(postings: Postings, lengths: Numbers, shards: Sequence[Lists]) -> Iterator[tuple[str, str]]:
    lists = np.array([word for shard in shards for word in shard.words], np.int32)
    positioned = np.array([has for shard in shards for has in shard.positioned], np.bool_)
    of_shard = np.repeat(np.arange(len(shards)), [len(shard.words) for shard in shards])
    return zip(
        _postings(postings, len(lengths), lists, of_shard, len(shards)),
        _positions(postings, lengths, lists[positioned], of_shard[positioned], len(shards)),
        strict=True,
    )


def _postings(postings: Postings, count: int, lists: Numbers, of_shard: Numbers, shards: int) -> list[str]:
    sizes = np.diff(postings.starts)[lists]
    chosen = spans(postings.starts[lists], sizes)
    documents = postings.documents[chosen]
    firsts = np.cumsum(sizes) - sizes
    gaps = _gaps(documents, firsts)
    low = gap_bits(np.full_like(sizes, count), sizes)
    numbers = np.arange(len(sizes))
    codes = empty(2 * len(documents) + len(sizes))
    codes.at(2 * firsts + numbers, gamma(sizes))
    places = 2 * np.arange(len(documents)) + np.repeat(numbers, sizes) + 1
    codes.at(places, rice(gaps, np.repeat(low, sizes)))
    codes.at(places + 1, gamma(postings.weights[chosen]))
    return texts(codes, _sums(of_shard, 1 + 2 * sizes, shards))


def _positions(postings: Postings, lengths: Numbers, lists: Numbers, of_shard: Numbers, shards: int) -> list[str]:
    sizes = np.diff(postings.starts)[lists]
    chosen = spans(postings.starts[lists], sizes)
    said = np.diff(postings.places)[chosen]
    positions = postings.positions[spans(postings.places[chosen], said)]
    firsts = np.cumsum(said) - said
    gaps = _gaps(positions, firsts)
    low = gap_bits(lengths[postings.documents[chosen]], said)
    numbers = np.arange(len(said))
    codes = empty(len(said) + len(positions))
    codes.at(numbers + firsts, gamma(said))
    codes.at(np.arange(len(positions)) + np.repeat(numbers, said) + 1, rice(gaps, np.repeat(low, said)))
    return texts(codes, _sums(np.repeat(of_shard, sizes), 1 + said, shards))


def gap_bits(ranges: Numbers, counts: Numbers) -> Numbers:
    """Return Rice's parameter for rising lists by the range of their numbers and how many there are.

    It is the number of bits, less one, of the mean distance.
    """
    distances = np.maximum(ranges // (counts + 1), 1)
    bits: Numbers = np.frexp(distances.astype(np.float64))[1].astype(np.int32)
    return bits - np.int32(1)


def _gaps(numbers: Numbers, firsts: Numbers) -> Numbers:
    """Return what lies between each number and the one before it, before the first of each list what is below it."""
    gaps = np.diff(numbers, prepend=np.int32(-1)) - np.int32(1)
    gaps[firsts] = numbers[firsts]
    return gaps


def _sums(groups: Numbers, values: Numbers, number: int) -> Numbers:
    """Return the sum of the values of each group."""
    return np.bincount(groups, values, number).astype(np.int64)


def facet_texts(lists: Sequence[Sequence[int]], count: int) -> list[str]:
    """Return lists of documents, none of them empty, as texts: how many (gamma), and the gaps between them (Rice)."""
    written = []
    for numbers in lists:
        size = np.array([len(numbers)], np.int32)
        gaps = _gaps(np.array(numbers, np.int32), np.array([0]))
        codes = empty(len(gaps) + 1)
        codes.at(np.array([0]), gamma(size))
        codes.at(np.arange(1, len(gaps) + 1), rice(gaps, np.repeat(gap_bits(np.full_like(size, count), size), size)))
        written += texts(codes, np.array([len(gaps) + 1]))
    return written
