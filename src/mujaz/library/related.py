"""Related briefs: first those that the author names, then those that share the most telling terms and words.

What tells a brief from others are its marks: the terms it is filed under (its authors apart) and a few characteristic
words of its text. A mark weighs whole steps of log2, a score is cut to whole steps too, and ties go to the newest. So
one more brief changes the lists of few others, whose pages are rendered again; of all others only when the library
doubles.

Never are all pairs looked at. The candidates of a brief stand in the lists of its marks, and of a long list only those
nearest to it in time are read; the best of them are then compared in full. So a brief costs at most
`marks * 2 * NEAREST` additions and `FINALISTS` comparisons, however large the library is.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from mujaz.arabic import without_article, words
from mujaz.brief import Brief
from mujaz.vocabulary import Kind, Term

MOST = 5
"""Related briefs of a brief, at most."""
MOST_REASONS = 3
"""Shared terms that are named as the reason, at most."""
CHARACTERISTIC_WORDS = 24
"""Words that stand for a text; Lucene's MoreLikeThis takes 25."""
NEAREST = 24
"""Briefs that are read of a mark's list on either side of a brief in time."""
FINALISTS = 20
"""Candidates that are compared in full."""
WORDS_TO_A_TERM = 4
"""Shared words that count as much as one shared term of the same weight."""
LEAST_FROM_WORDS = 4
"""The score below which no brief is related by its words alone."""

_SHOWN_KINDS = (Kind.COUNTRIES, Kind.ORGANIZATIONS, Kind.PEOPLE, Kind.SERIES, Kind.TAGS, Kind.TOPICS)  # in this order

_SHORTEST = 3  # letters; shorter words are particles
_LEAST_WEIGHT = 4  # of a characteristic word: no more than a quarter to an eighth of the briefs have it

WordCounts = Callable[[Brief], Mapping[str, int]]
"""Takes a brief and returns how often each word counts in it."""


def word_counts(brief: Brief) -> dict[str, int]:
    """Return how often each word stands in a brief, without articles and numbers; those of the title count twice."""
    counts: dict[str, int] = {}
    for word, count in Counter(words(f"{brief.title} {brief.title} {brief.text}")).items():
        if len(word) >= _SHORTEST and not word.isdigit():
            stem = without_article(word)
            counts[stem] = counts.get(stem, 0) + count
    return counts


@dataclass(frozen=True, slots=True)
class Related:
    """A related brief and the terms that both are filed under, the most telling first; none where only words agree."""

    brief: Brief
    reasons: tuple[Term, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Mark:
    """A term or a word (`term` is None) that tells briefs apart; `positions`, rising, are those of its briefs."""

    term: Term | None
    weight: int
    positions: list[int]

    def near(self, position: int) -> list[int]:
        """Return the positions of its briefs nearest to the one at `position`, itself among them."""
        if len(self.positions) <= 2 * NEAREST:
            return self.positions
        place = bisect_left(self.positions, position)
        return self.positions[max(0, place - NEAREST) : place + NEAREST + 1]


_Marks = Mapping[_Mark, None]  # an ordered set
_Key = tuple[str, str]  # a term's kind and id, or nothing and a word


def related(briefs: Sequence[Brief], counts_of: WordCounts = word_counts) -> dict[str, tuple[Related, ...]]:
    """Return the related briefs of each brief by its slug; `briefs` stand the newest first, their slugs are unique."""
    position_of = {brief.slug: position for position, brief in enumerate(briefs)}
    marks = _marks(briefs, counts_of)
    found = {}
    for position, brief in enumerate(briefs):
        named = [position_of[slug] for slug in dict.fromkeys(brief.related) if slug in position_of]
        named = [other for other in named if other != position][:MOST]
        wanted = MOST - len(named)
        alike = (other for other in _most_alike(position, marks) if other not in named) if wanted else ()
        chosen = (*named, *islice(alike, wanted))
        found[brief.slug] = tuple(Related(briefs[n], _reasons(marks[position], marks[n])) for n in chosen)
    return found


# ---- the marks ----------------------------------------------------------------------------------------


def _weight(number: int, total: int) -> int:
    """Return how telling it is to be one of `number` in `total`, in whole steps of log2; at least 1."""
    return 1 + total.bit_length() - number.bit_length()


def _marks(briefs: Sequence[Brief], counts_of: WordCounts) -> list[_Marks]:
    """Return the marks of each brief; what no other brief has is none."""
    terms: dict[_Key, Term] = {}
    keys: list[list[_Key]] = []
    lists: defaultdict[_Key, list[int]] = defaultdict(list)
    for position, (brief, characteristic) in enumerate(zip(briefs, _characteristic(briefs, counts_of), strict=True)):
        own: dict[_Key, Term] = {(kind, term.id): term for kind in _SHOWN_KINDS for term in brief.terms.get(kind, ())}
        terms |= own
        keys.append([*own, *(("", word) for word in characteristic)])
        for key in keys[-1]:
            lists[key].append(position)
    marks = {
        key: _Mark(terms.get(key), _weight(len(found), len(briefs)) * (WORDS_TO_A_TERM if key in terms else 1), found)
        for key, found in lists.items()
        if len(found) > 1
    }
    return [dict.fromkeys(marks[key] for key in own if key in marks) for own in keys]


def _characteristic(briefs: Sequence[Brief], counts_of: WordCounts) -> Iterator[tuple[str, ...]]:
    """Yield the characteristic words of each brief: said more than once, and rare in the library though not unique."""
    number: Counter[str] = Counter()
    repeated: list[dict[str, int]] = []
    for brief in briefs:
        counts = counts_of(brief)
        number.update(counts.keys())
        repeated.append({word: count for word, count in counts.items() if count > 1})
    weights = {word: _weight(n, len(briefs)) for word, n in number.items() if n > 1}
    for often in repeated:
        ranked = sorted(
            (-weights[word] * count.bit_length(), word)
            for word, count in often.items()
            if weights.get(word, 0) >= _LEAST_WEIGHT
        )
        yield tuple(word for _, word in ranked[:CHARACTERISTIC_WORDS])


# ---- the comparison -----------------------------------------------------------------------------------


def _most_alike(position: int, marks: Sequence[_Marks]) -> list[int]:
    """Return the positions of the briefs most like the one at `position`: the best first, then the newest."""
    sums: defaultdict[int, int] = defaultdict(int)
    for mark in marks[position]:
        weight = mark.weight
        for other in mark.near(position):
            sums[other] += weight
    sums.pop(position, None)
    least = sorted(sums.values(), reverse=True)[:FINALISTS][-1:]  # so that few are sorted with their positions
    leading = (other for other, total in sums.items() if total >= least[0])
    finalists = sorted(leading, key=lambda other: (-sums[other], other))[:FINALISTS]
    scores = {other: _score(marks[position], marks[other]) for other in finalists}
    return sorted((other for other in finalists if scores[other]), key=lambda other: (-scores[other], other))


def _shared(own: _Marks, others: _Marks) -> list[_Mark]:
    return [mark for mark in own if mark in others]


def _score(own: _Marks, others: _Marks) -> int:
    """Return how much two briefs have in common, in whole steps; 0 where it is too little to speak of."""
    shared = _shared(own, others)
    score = sum(mark.weight for mark in shared) // WORDS_TO_A_TERM
    return score if score >= LEAST_FROM_WORDS or any(mark.term for mark in shared) else 0


def _reasons(own: _Marks, others: _Marks) -> tuple[Term, ...]:
    """Return the shared terms to name: topics last, then the most telling first."""
    terms = [(mark.term, mark.weight) for mark in _shared(own, others) if mark.term]
    terms.sort(key=lambda t: (t[0].kind is Kind.TOPICS, -t[1], _SHOWN_KINDS.index(t[0].kind), t[0].id))
    return tuple(term for term, _ in terms[:MOST_REASONS])
