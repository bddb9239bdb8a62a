"""What the words of one brief are, independent of all other briefs: so it can be kept from one build to the next."""

from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.arabic import tokenise
from mujaz.brief import Brief
from mujaz.vocabulary import Vocabulary

TITLE, SUMMARY, TERMS, BODY, SYNONYMS = 3, 2, 2, 1, 1
"""What a word counts in each field: a word of the title is worth three of the text."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """The words of a brief, as `tokenise` gives them, each once.

    `weights` says how much each counts: once for every time it is said, times the weight of the field. `positions` has,
    rising, where each stands, the parts of a name (`300` of إس-300) where the name does. Before a field, and before a
    paragraph of the text, a position is left free, so that no phrase runs from one into the other.
    """

    words: tuple[str, ...]
    weights: tuple[int, ...]
    positions: tuple[tuple[int, ...], ...]


def analyse(brief: Brief, vocabulary: Vocabulary) -> Analysis:
    """Return the words of a brief's title, text and terms, and of its summary where that is not taken from the text."""
    weights: dict[str, int] = {}
    positions: dict[str, list[int]] = {}
    position = 0
    for text, weight in _fields(brief, vocabulary):
        for token in tokenise(text):
            for word in dict.fromkeys((token.text, *token.parts)):
                weights[word] = weights.get(word, 0) + weight
                positions.setdefault(word, []).append(position)
            position += 1
        position += 1
    return Analysis(tuple(weights), tuple(weights.values()), tuple(map(tuple, positions.values())))


def _fields(brief: Brief, vocabulary: Vocabulary) -> Iterator[tuple[str, int]]:
    """Yield each piece of text that no phrase leaves, with its weight."""
    yield brief.title, TITLE
    if brief.summary.rstrip("…") not in " ".join(brief.text.split()):
        yield brief.summary, SUMMARY
    for paragraph in brief.text.split("\n\n"):
        yield paragraph, BODY
    for terms in brief.terms.values():
        for term in terms:
            yield term.label, TERMS
            for synonym in vocabulary.entry(term).synonyms:
                yield synonym, SYNONYMS
