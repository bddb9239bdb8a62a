"""What the words of one brief are, independent of all other briefs: so it can be kept from one build to the next."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from typing import Self

import numpy as np

from mujaz.arabic import spoken
from mujaz.brief import Brief
from mujaz.record import Record
from mujaz.vocabulary import Vocabulary

TITLE, SUMMARY, TERMS, BODY, SYNONYMS = 3, 2, 2, 1, 1
"""What a word counts in each field: a word of the title is worth three of the text."""

NUMBER = np.dtype("<i4")
"""How the numbers of an analysis are kept."""
DIGEST = 16
"""Bytes of a digest."""


@dataclass(frozen=True, slots=True)
class Analysis(Record):
    """The words of a brief, as `tokenise` gives them, each once: a text and three arrays of `NUMBER`, cheap to keep.

    `words` are separated by single spaces. `weights` says how much each counts: once for every time it is said, times
    the weight of the field. `said` says how many of `positions`, which stand word by word, are its own: these have,
    rising, where it stands, the parts of a name (`300` of إس-300) where the name does. Before a field, and before a
    paragraph of the text, a position is left free, so that no phrase runs from one into the other. `digest` is that of
    `words`: two analyses that share it have the same words in the same order.
    """

    digest: bytes
    words: str
    weights: bytes
    said: bytes
    positions: bytes

    @classmethod
    def of(cls, weights: Mapping[str, int], positions: Mapping[str, Sequence[int]]) -> Self:
        """Return the analysis with these weights and positions of its words; both have the same words in one order."""
        words = " ".join(weights)
        return cls(
            blake2b(words.encode(), digest_size=DIGEST).digest(),
            words,
            weights=_bytes(list(weights.values())),
            said=_bytes(list(map(len, positions.values()))),
            positions=_bytes(list(chain.from_iterable(positions.values()))),
        )


def _bytes(numbers: list[int]) -> bytes:
    return np.array(numbers, NUMBER).tobytes()


def analyse(brief: Brief, vocabulary: Vocabulary) -> Analysis:
    """Return the words of a brief's title, text and terms, and of its summary where that is not taken from the text."""
    return analysis_of(_fields(brief, vocabulary))


def analysis_of(fields: Iterable[tuple[str, int]]) -> Analysis:
    """Return the words of fields: pieces of text that no phrase leaves, each with its weight."""
    weights: dict[str, int] = {}
    positions: dict[str, list[int]] = {}
    position = 0
    for text, weight in fields:
        for word_itself, parts in spoken(text):
            for word in dict.fromkeys((word_itself, *parts)) if parts else (word_itself,):
                if word in weights:
                    weights[word] += weight
                    positions[word].append(position)
                else:
                    weights[word], positions[word] = weight, [position]
            position += 1
        position += 1
    return Analysis.of(weights, positions)


def _fields(brief: Brief, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    yield brief.title, TITLE
    text = brief.text
    if brief.summary.rstrip("…") not in " ".join(text.split()):
        yield brief.summary, SUMMARY
    for paragraph in text.split("\n\n"):
        yield paragraph, BODY
    for terms in brief.terms.values():
        for term in terms:
            yield term.label, TERMS
            for name in vocabulary.entry(term).other_labels:
                yield name, SYNONYMS
