"""The index over all documents: for each word where it stands, for each term its words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from mujaz.search.bits import Numbers
from mujaz.search.documents import Documents
from mujaz.search.lexis import Entry, lexis_of

LEVELS_TO_AN_OCTAVE = 6
MOST_LEVEL = 90
"""How finely the length of a document is kept, in sixths of an octave; the highest level is 32,768 words."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Where words stand. The postings of word `w` are those from `starts[w]` to `starts[w + 1]`, by rising document.

    A posting says in which document (`documents`) the word counts how much (`weights`), and from which place on in
    `positions`, up to the place of the next posting, its positions there are found (`places`).
    """

    starts: Numbers
    documents: Numbers
    weights: Numbers
    places: Numbers
    positions: Numbers


@dataclass(frozen=True, slots=True)
class Index:
    """The words in order with their postings, and the entries by their keys, in order.

    `levels` say how long each document is (see `length_of`), `mean_length` is the mean of these lengths.
    """

    documents: Documents
    words: Mapping[str, int]
    postings: Postings
    entries: Mapping[str, Entry]
    levels: tuple[int, ...]
    mean_length: int


def length_of(level: int) -> int:
    """Return the length that a level stands for."""
    return round(2 ** (level / LEVELS_TO_AN_OCTAVE))


def index_of(documents: Documents) -> Index:
    """Build the index."""
    analyses = [document.analysis for document in documents.documents]
    said = list(chain.from_iterable(a.words for a in analyses))
    words = {word: n for n, word in enumerate(sorted(dict.fromkeys(said)))}
    ranks = _numbers(map(words.__getitem__, said), len(said))
    order = np.argsort(ranks, kind="stable")
    sizes = [len(a.words) for a in analyses]
    weights = _numbers(chain.from_iterable(a.weights for a in analyses), len(said))
    levels, mean = _lengths([sum(a.weights) for a in analyses])
    numbers = np.bincount(ranks, weights, len(words)).astype(np.int64).tolist()
    return Index(
        documents=documents,
        words=words,
        postings=Postings(
            starts=_starts(np.bincount(ranks, minlength=len(words))),
            documents=np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[order],
            weights=weights[order],
            **_positions(list(chain.from_iterable(a.positions for a in analyses)), order),
        ),
        entries=lexis_of(dict(zip(words, numbers, strict=True)), len(sizes)),
        levels=levels,
        mean_length=mean,
    )


def _numbers(values: Iterable[int], count: int) -> Numbers:
    return np.fromiter(values, np.int32, count)


def _starts(sizes: Numbers) -> Numbers:
    return np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)


def _positions(lists: Sequence[Sequence[int]], order: np.ndarray[tuple[int], np.dtype[np.intp]]) -> dict[str, Numbers]:
    """Return the positions of all postings, brought into `order`, and where those of each posting begin."""
    sizes = _numbers(map(len, lists), len(lists))
    flat = _numbers(chain.from_iterable(lists), int(sizes.sum()))
    return {"places": _starts(sizes[order]), "positions": flat[spans(_starts(sizes)[:-1][order], sizes[order])]}


def spans(starts: Numbers, sizes: Numbers) -> Numbers:
    """Return the places of several spans one after another: for starts 5, 1 and sizes 2, 3 these are 5 6 1 2 3."""
    shifts = starts - np.concatenate([[0], np.cumsum(sizes)[:-1]])
    places: Numbers = (np.arange(int(sizes.sum())) + np.repeat(shifts, sizes)).astype(np.int32)
    return places


def _lengths(lengths: Sequence[int]) -> tuple[tuple[int, ...], int]:
    exact = np.log2(np.maximum(lengths, 1)) * LEVELS_TO_AN_OCTAVE
    levels = np.rint(np.minimum(exact, MOST_LEVEL)).astype(int).tolist()
    total = sum(map(length_of, levels))
    return tuple(levels), max(1, round(total / max(len(levels), 1)))
