"""The answer to a query: the documents, the best first.

This is the reference for `assets/mujaz/js/search/`, which does the same from the files of the index: what is changed
here is changed there, and tests/browser/test_search.py compares the two.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from mujaz import urls
from mujaz.arabic import is_function_word, other_layout, readings, stem, tokenise, without_prefix
from mujaz.arabic.clitics import CLITICS, CONJUNCTIONS
from mujaz.arabic.spelling import most_slips, slips
from mujaz.search import ranking
from mujaz.search.index import Index, length_of, spans
from mujaz.search.query import Phrase, Query, Word, parse_query
from mujaz.search.term_dictionary import SHARED, DictionaryEntry

Filters = Mapping[str, Sequence[str]]
"""Kind of facet -> ids, of which a document must have one; it must have one of every kind that is named."""
Scores = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

DECIMALS = 4
"""To which scores are rounded, so that the last bit of a logarithm decides no order."""
MOST_ELSEWHERE = 4
"""Words found under other letters that a completion follows, at most: the shortest."""
_NO_ENTRY = DictionaryEntry()


@dataclass(frozen=True, slots=True)
class Options:
    """How a query is to be answered: with how many documents, of which kind, in which order.

    With `typing`, its last word is unfinished.
    """

    limit: int = 10
    filters: Filters = field(default_factory=dict)
    by_date: bool = False
    typing: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found; `url` counts from the site's root."""

    slug: str
    url: str
    title: str
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The best of all `total` documents; `instead` is the query that was answered, or that is proposed.

    It is proposed only (`is_proposal`) where the keyboard was on the wrong layout; a slip that was mended is answered.
    """

    total: int
    hits: tuple[Hit, ...]
    instead: str = ""
    is_proposal: bool = False


def answer(index: Index, text: str, options: Options | None = None) -> Answer:
    """Return the answer to the query `text`; a query without words that filters has the newest first."""
    return _Search(index).answer(text, options or Options())


class _Search:
    def __init__(self, index: Index) -> None:
        self._index = index
        self._count = len(index.levels)

    def answer(self, text: str, options: Options) -> Answer:
        query = parse_query(text, typing=options.typing)
        if query.words and not any(map(self._is_known, query.words)):
            other = other_layout(text)
            meant = [word for word in parse_query(other).words if not is_function_word(word.text)]
            if any(map(self._is_known, meant)):
                return Answer(0, (), other, is_proposal=True)
        mended = {word: near for word in query.words if not self._is_known(word) and (near := self._nearest(word))}
        instead = _replaced(text, {word.text: near for word, near in mended.items()})
        scores = self._scores([Word(mended[word]) if word in mended else word for word in query.words])
        found = self._wanted(query) & self._filtered(options.filters)
        found &= scores > 0 if query.words else bool(options.filters or query.unwanted)
        numbers = np.flatnonzero(found)
        order = np.lexsort((-numbers,)) if options.by_date else np.lexsort((-numbers, -scores[numbers]))
        best = numbers[order][: options.limit].tolist()
        return Answer(len(numbers), tuple(self._hit(n, float(scores[n])) for n in best), instead)

    def _hit(self, number: int, score: float) -> Hit:
        card = self._index.documents.cards[number]
        return Hit(card.path.rpartition("/")[2], urls.brief(card.path), card.title, score)

    # ---- words ------------------------------------------------------------------------------------------

    def _entry(self, key: str) -> DictionaryEntry:
        return self._index.entries.get(key, _NO_ENTRY)

    def _term(self, word: str) -> str:
        own = stem(word)
        return self._entry(own).elsewhere.get(word, own)

    def _is_known(self, word: Word) -> bool:
        """Return whether any document has it in any form."""
        return any(words for words, _ in self._forms(word))

    def _forms(self, word: Word) -> list[tuple[Sequence[str], float]]:
        """Return the words of the index that a word of a query stands for, and what each group of them counts."""
        entry = self._entry(self._term(word.text))
        is_there = word.text in self._index.words
        forms: list[tuple[Sequence[str], float]] = [
            (entry.words, 1),
            (entry.alternatives, ranking.ALTERNATIVE),
            ((word.text,) if is_there else (), ranking.EXACT),
        ]
        if not is_there:
            forms += [(self._entry(other).words, ranking.ALTERNATIVE) for other in readings(word.text)]
        forms += [(self._entry(self._term(part)).words, ranking.PART) for part in word.parts]
        if word.unfinished:
            forms.append((self._completions(word.text), ranking.COMPLETION))
        return forms

    def _completions(self, text: str) -> list[str]:
        """Return the words that begin as `text` does, with or without the article."""
        found: dict[str, None] = {}
        for beginning in dict.fromkeys((text, without_prefix(text))):
            if len(beginning) < SHARED:
                continue
            elsewhere: dict[str, None] = {}
            for key in self._keys(beginning[:SHARED]):
                found.update(dict.fromkeys(w for w in self._entry(key).words if _begins(w, beginning)))
                elsewhere.update(dict.fromkeys(w for w in self._entry(key).elsewhere if _begins(w, beginning)))
            found.update(dict.fromkeys(sorted(elsewhere, key=lambda w: (len(w), w))[:MOST_ELSEWHERE]))
        return list(found)

    def _keys(self, beginning: str) -> list[str]:
        return [key for key in self._index.entries if key.startswith(beginning)]

    def _nearest(self, word: Word) -> str:
        """Return the known word that `word` is most likely a slip for, '' where there is none.

        Looked at are the words that share its first letters, and where none is near, those that share the first two,
        then those that have the first and the third, as where two changed places. The browser could load no more.
        """
        text = without_prefix(word.text)
        most = most_slips(text)
        for beginning in (text[:SHARED], text[:2], text[0] + text[2]) if most else ():
            near = [
                (distance, -self._number(other), other)
                for key in self._keys(beginning)
                for other in self._entry(key).words
                if (distance := slips(text, without_prefix(other), most)) <= most
            ]
            if near:
                return min(near)[2]
        return ""

    def _number(self, word: str) -> int:
        place = self._index.words[word]
        return int(self._index.postings.starts[place + 1] - self._index.postings.starts[place])

    # ---- scores -----------------------------------------------------------------------------------------

    @cached_property
    def _norms(self) -> Scores:
        lengths = np.array([length_of(level) for level in self._index.levels], np.float64)
        norms: Scores = ranking.K1 * (1 - ranking.B + ranking.B * lengths / self._index.mean_length)
        return norms

    def _scores(self, words: Sequence[Word]) -> Scores:
        """Return the score of every document, rounded."""
        total = np.zeros(self._count)
        having = np.zeros(self._count)
        for word in words:
            score = np.zeros(self._count)
            for forms, counts in self._forms(word):
                if forms:
                    score += counts * self._bm25(forms)
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

    def _wanted(self, query: Query) -> Mask:
        mask = np.ones(self._count, np.bool_)
        for phrase in query.phrases:
            mask &= self._having(phrase)
        for phrase in query.unwanted:
            mask &= ~self._having(phrase)
        return mask

    def _having(self, phrase: Phrase) -> Mask:
        """Return which documents have a phrase, or a word in any form of its term."""
        mask = np.zeros(self._count, np.bool_)
        first, *rest = phrase
        if not rest:
            for word in self._entry(self._term(first)).words:
                mask[self._places(word)[0]] = True
            return mask
        entry = self._entry(self._term(first))
        ways = [word for word in (*entry.words, *entry.alternatives) if _is_with_clitic(word, first)]
        starts = {(d, p) for word in ways for d, p in zip(*self._places(word), strict=True)}
        for distance, word in enumerate(rest, 1):
            if word not in self._index.words:
                return mask
            starts &= {(d, p - distance) for d, p in zip(*self._places(word), strict=True)}
        mask[[document for document, _ in starts]] = True
        return mask

    def _places(self, word: str) -> tuple[list[int], list[int]]:
        """Return where a word stands: documents, and a position in each."""
        postings, place = self._index.postings, self._index.words[word]
        span = np.arange(postings.starts[place], postings.starts[place + 1])
        said = postings.places[span + 1] - postings.places[span]
        positions = postings.positions[spans(postings.places[span], said)]
        return np.repeat(postings.documents[span], said).tolist(), positions.tolist()


def _replaced(text: str, mended: Mapping[str, str]) -> str:
    """Return a query with words in the place of others, '' where there are none."""
    pieces, after = [], 0
    for token in tokenise(text) if mended else ():
        if token.text in mended:
            pieces += [text[after : token.start], mended[token.text]]
            after = token.end
    return "".join([*pieces, text[after:]]) if pieces else ""


def _begins(word: str, beginning: str) -> bool:
    return word.startswith(beginning) or without_prefix(word).startswith(beginning)


def _is_with_clitic(word: str, of: str) -> bool:
    """Return whether `word` is the word `of`, or that with a clitic: لمجلس of مجلس, للامن of الامن."""
    if word == of or (word.endswith(of) and word[: -len(of)] in CLITICS):
        return True
    return of.startswith("ال") and word in {clitic + "لل" + of[2:] for clitic in ("", *CONJUNCTIONS)}
