"""The answer to a query: the documents, the best first.

This is the reference for `assets/mujaz/js/search/`, which does the same from the files of the index: what is changed
here is changed there, and tests/browser/test_search.py compares the two.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from mujaz import urls
from mujaz.arabic import is_function_word, other_layout, tokenise
from mujaz.arabic.clitics import CLITICS, CONJUNCTIONS
from mujaz.search import ranking
from mujaz.search.bit_codec import Numbers
from mujaz.search.index import Index, length_of
from mujaz.search.meanings import Form, Meanings
from mujaz.search.pages import TermPage, pages_meant
from mujaz.search.postings_codec import PLACES
from mujaz.search.query import Phrase, Query, parse_query

Filters = Mapping[str, Sequence[str]]
"""Kind of facet -> ids, of which a document must have one; it must have one of every kind that is named."""
Scores = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

DECIMALS = 4
"""To which scores are rounded, so that the last bit of a logarithm decides no order."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a query is to be answered: with how many documents, of which kind, in which order.

    With `typing`, its last word is unfinished; with `rest`, documents count that have little of what was asked.
    """

    limit: int = 10
    filters: Filters = field(default_factory=dict)
    by_date: bool = False
    typing: bool = False
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found; `url` counts from the site's root."""

    slug: str
    url: str
    title: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The best of all `total` documents; there are `rest` others that have little of what was asked.

    `instead` is the query that was answered, or that is proposed. It is only proposed (`is_proposal`) if the keyboard
    was on the wrong layout; a slip that was mended is answered. It is not `is_exact` where some phrase is found nowhere
    and its words were looked for.
    """

    total: int
    hits: tuple[Hit, ...]
    rest: int = 0
    instead: str = ""
    is_proposal: bool = False
    is_exact: bool = True
    pages: tuple[TermPage, ...] = ()


def answer(index: Index, text: str, options: Options | None = None) -> Answer:
    """Return the answer to the query `text`; a query without words that filters has the newest first."""
    return _Search(index).answer(text, options or Options())


class _Search:
    def __init__(self, index: Index) -> None:
        self._index = index
        self._count = len(index.levels)
        self._meanings = Meanings(index)

    def answer(self, text: str, options: Options) -> Answer:
        query = parse_query(text, typing=options.typing)
        meanings = self._meanings.of_all(query.words)
        if query.words and not any(meaning.is_known or meaning.near for meaning in meanings):
            other = other_layout(text)
            if self._is_known(other):
                return Answer(0, (), instead=other, is_proposal=True)
        mended = {w.text: m.near[0] for w, m in zip(query.words, meanings, strict=True) if m.near and not m.is_known}
        scores = self._scores([meaning.forms for meaning in meanings])
        matching, is_exact = self._wanted(query)
        matching &= scores > 0 if query.words else bool(options.filters or query.unwanted)
        floor = ranking.FLOOR * float(scores[matching].max(initial=0))
        found = np.flatnonzero(matching & self._filtered(options.filters))
        best = found[scores[found] >= floor]
        numbers = found if options.rest or not len(best) else best
        order = np.lexsort((-numbers,)) if options.by_date else np.lexsort((-numbers, -scores[numbers]))
        hits = tuple(self._hit(n, float(scores[n])) for n in numbers[order][: options.limit].tolist())
        return Answer(
            len(numbers),
            hits,
            len(found) - len(numbers),
            _replaced(text, mended),
            is_exact=is_exact,
            pages=self._pages(query, mended),
        )

    def _pages(self, query: Query, mended: Mapping[str, str]) -> tuple[TermPage, ...]:
        """Return the pages that a query means as a whole: by words alone, and not where some are not wanted."""
        if query.unwanted:
            return ()
        begun = next((word.text for word in query.words if word.unfinished), "")
        words = [mended.get(word.text, word.text) for word in query.words]
        return pages_meant(self._index.documents.pages, words, begun)

    def _hit(self, number: int, score: float) -> Hit:
        card = self._index.documents.cards[number]
        return Hit(card.path.rpartition("/")[2], urls.brief(card.path), card.title, score)

    def _is_known(self, text: str) -> bool:
        """Return whether all words of a text are known that have two letters or more, and there is one."""
        words = [w for w in parse_query(text).words if len(w.text) > 1 and not is_function_word(w.text)]
        return bool(words) and all(self._meanings.entry(word.text).words for word in words)

    # ---- scores -----------------------------------------------------------------------------------------

    @cached_property
    def _norms(self) -> Scores:
        lengths = np.array([length_of(level) for level in self._index.levels], np.float64)
        norms: Scores = ranking.K1 * (1 - ranking.B + ranking.B * lengths / self._index.mean_length)
        return norms

    def _scores(self, words: Sequence[Sequence[Form]]) -> Scores:
        """Return the score of every document, rounded."""
        total = np.zeros(self._count)
        having = np.zeros(self._count)
        for forms in words:
            score = np.zeros(self._count)
            for form in forms:
                score += form.counts * self._bm25(form.words)
            total += score
            having += score > 0
        if len(words) > 1:
            total *= 1 + ranking.TOGETHER * np.maximum(having - 1, 0) / (len(words) - 1)
        rounded: Scores = np.floor(total * 10**DECIMALS + 0.5) / 10**DECIMALS
        return rounded

    def _bm25(self, words: Iterable[str]) -> Scores:
        weights = np.zeros(self._count)
        postings = self._index.postings
        for word in words:
            place = self._index.words[word]
            span = slice(postings.starts[place], postings.starts[place + 1])
            weights[postings.documents[span]] += postings.weights[span]
        number = int(np.count_nonzero(weights))
        rarity = math.log(1 + (self._count - number + 0.5) / (number + 0.5))
        scores: Scores = rarity * weights * (ranking.K1 + 1) / (weights + self._norms)
        return scores

    # ---- what must be there, and what must not ----------------------------------------------------------

    def _filtered(self, filters: Filters) -> Mask:
        mask = np.ones(self._count, np.bool_)
        for kind, ids in filters.items():
            having = np.zeros(self._count, np.bool_)
            for facet in self._index.documents.facets.get(kind, ()):
                if facet.id in ids:
                    having[list(facet.numbers)] = True
            mask &= having
        return mask

    def _wanted(self, query: Query) -> tuple[Mask, bool]:
        """Return which documents have what must be there and not what must not, and whether all phrases were found."""
        mask, is_exact = np.ones(self._count, np.bool_), True
        for phrase in query.phrases:
            both = mask & self._having(phrase)
            if both.any():
                mask = both
            else:
                is_exact = False
        for phrase in query.unwanted:
            mask &= ~self._having(phrase)
        return mask, is_exact

    def _having(self, phrase: Phrase) -> Mask:
        """Return which documents have a phrase, or a word in any form of its term.

        What stands where is known by its residues only, and of function words not at all: they must be there.
        """
        mask = np.zeros(self._count, np.bool_)
        if len(phrase) == 1:
            for word in self._meanings.entry(phrase[0]).words:
                mask[self._span(word, self._index.postings.documents)] = True
            return mask
        starts: set[tuple[int, int]] | None = None
        for distance, word in enumerate(phrase):
            if is_function_word(word):
                continue
            entry = self._meanings.entry(word)
            ways = [
                w
                for w in (*entry.words, *entry.alternatives)
                if w == word or (not distance and is_with_clitic(w, word))
            ]
            places = {(d, (p - distance) % PLACES) for way in ways for d, p in self._places(way)}
            starts = places if starts is None else starts & places
        mask[[document for document, _ in starts or ()]] = True
        return mask

    def _span(self, word: str, of: Numbers) -> Numbers:
        place = self._index.words[word]
        return of[self._index.postings.starts[place] : self._index.postings.starts[place + 1]]

    def _places(self, word: str) -> Iterator[tuple[int, int]]:
        """Yield where a word stands: a document and a position in it."""
        postings = self._index.postings
        place = self._index.words[word]
        for n in range(postings.starts[place], postings.starts[place + 1]):
            for position in postings.positions[postings.places[n] : postings.places[n + 1]].tolist():
                yield int(postings.documents[n]), position


def _replaced(text: str, mended: Mapping[str, str]) -> str:
    """Return a query with words in the place of others, '' where there are none."""
    pieces, after = [], 0
    for token in tokenise(text) if mended else ():
        if token.text in mended:
            pieces += [text[after : token.start], mended[token.text]]
            after = token.end
    return "".join([*pieces, text[after:]]) if pieces else ""


def is_with_clitic(word: str, of: str) -> bool:
    """Return whether `word` is the word `of`, or that with a clitic: لمجلس of مجلس, للامن of الامن."""
    if word == of or (word.endswith(of) and word[: -len(of)] in CLITICS):
        return True
    return of.startswith("ال") and word in {clitic + "لل" + of[2:] for clitic in ("", *CONJUNCTIONS)}
