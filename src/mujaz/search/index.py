"""The index over all documents: for each word where it stands, for each term its words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mujaz.search.analysis import NUMBER, Analysis
from mujaz.search.bit_codec import Numbers
from mujaz.search.documents import Documents
from mujaz.search.other_names import OtherNames, in_use
from mujaz.search.spellings import Spellings, spellings_of
from mujaz.search.term_dictionary import DictionaryEntry, TermDictionary, term_dictionary_of
from mujaz.search.word_table import WordTable, word_table_of

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


@dataclass(frozen=True)
class Index:
    """The words (`memory`) with their postings, which of them stand under which keys, and how those in use are spelled.

    `levels` say how long each document is (see `length_of`), `mean_length` is the mean of these lengths.
    """

    documents: Documents
    memory: WordTable
    postings: Postings
    term_dictionary: TermDictionary
    spellings: Spellings
    levels: tuple[int, ...]
    mean_length: int

    @cached_property
    def words(self) -> Mapping[str, int]:
        """The words in order, with their numbers."""
        return {word: number for number, word in enumerate(self.memory.forms.words)}

    @cached_property
    def entries(self) -> Mapping[str, DictionaryEntry]:
        """The entries by their keys, in order."""
        return {key: self.term_dictionary.entry(number) for number, key in enumerate(self.term_dictionary.keys)}

    @cached_property
    def other_names(self) -> OtherNames:
        """The other names of what is said in some document."""
        return in_use(self.documents.other_names, self.memory.forms.bares)

    @cached_property
    def siblings(self) -> Mapping[str, list[str]]:
        """The keys of each root, in order."""
        found: dict[str, list[str]] = {}
        for of, key in zip(self.term_dictionary.roots, self.term_dictionary.keys, strict=True):
            found.setdefault(of, []).append(key)
        return found


def length_of(level: int) -> int:
    """Return the length that a level stands for."""
    return round(2 ** (level / LEVELS_TO_AN_OCTAVE))


def index_of(documents: Documents, analyses: Sequence[Analysis], known: WordTable | None = None) -> Index:
    """Build the index of documents and their analyses, which it does not keep: they are much of the memory.

    What an earlier build knew (`Index.memory`) saves time and changes nothing.
    """
    weights = _joined(a.weights for a in analyses)
    said = _joined(a.said for a in analyses)
    memory = word_table_of(analyses, known)
    ranks, number = memory.ranks, len(memory.forms.words)
    order = _order(ranks)
    levels, mean = _lengths(np.diff(_starts(weights)[_starts(memory.sizes)]))
    counts = np.bincount(ranks, weights, number).astype(np.int64)
    said_in = np.bincount(ranks, minlength=number)
    return Index(
        documents=documents,
        memory=memory,
        postings=Postings(
            starts=_starts(said_in),
            documents=np.repeat(np.arange(len(analyses), dtype=np.int32), memory.sizes)[order],
            weights=weights[order],
            places=_starts(said[order]),
            positions=_joined(a.positions for a in analyses)[spans(_starts(said)[order], said[order])],
        ),
        term_dictionary=term_dictionary_of(memory.forms, counts),
        spellings=spellings_of(memory.forms.bares, said_in, len(analyses)),
        levels=levels,
        mean_length=mean,
    )


def _joined(parts: Iterable[bytes]) -> Numbers:
    return np.frombuffer(b"".join(parts), NUMBER).astype(np.int32, copy=False)


def _order(ranks: Numbers) -> Numbers:
    """Return the places of the ranks in rising order, those of equal ones in theirs.

    Two passes over 16 bits each, which numpy sorts by counting, are several times as fast as one over 32.
    """
    low = np.argsort(ranks.astype(np.uint16), kind="stable").astype(np.int32)
    return low[np.argsort((ranks >> 16).astype(np.uint16)[low], kind="stable")]


def _starts(sizes: Numbers) -> Numbers:
    starts = np.zeros(len(sizes) + 1, np.int32)
    np.cumsum(sizes, out=starts[1:])
    return starts


def spans(starts: Numbers, sizes: Numbers) -> Numbers:
    """Return the places of several spans one after another: for starts 5, 1 and sizes 2, 3 these are 5 6 1 2 3."""
    places = np.arange(int(sizes.sum()), dtype=np.int32)
    places += np.repeat(starts - _starts(sizes)[:-1], sizes)
    return places


def _lengths(lengths: Numbers) -> tuple[tuple[int, ...], int]:
    exact = np.log2(np.maximum(lengths, 1)) * LEVELS_TO_AN_OCTAVE
    levels = np.rint(np.minimum(exact, MOST_LEVEL)).astype(int).tolist()
    total = sum(map(length_of, levels))
    return tuple(levels), max(1, round(total / max(len(levels), 1)))
