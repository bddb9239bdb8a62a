"""Related briefs: first those that the author names, then those that share the most telling marks.

Never are all briefs compared with all. The candidates of a brief stand in the lists of its rare marks and of pairs of
its common terms, and of a long list only those nearest to it in time are read. The best of them are compared in full.
So a brief costs at most `2 * NEAREST` additions a list and `FINALISTS` comparisons, however large the library is. All
this is done for many briefs at once, in arrays: it costs so little that every build does it anew, for all briefs.

Scores are cut to whole steps and ties go to the newest, so that one more brief changes the lists of few others: their
pages would have to be rendered again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from mujaz.brief import Brief
from mujaz.library.marks import WORDS_TO_A_TERM, Ints, Marks, first_of_each, marks_of
from mujaz.library.trails import Trails, trails_of
from mujaz.library.words import WordsOf, words_of
from mujaz.vocabulary import Kind, Term

MOST = 5
"""Related briefs of a brief, at most."""
MOST_REASONS = 3
"""Shared terms that are named as the reason, at most."""
FINALISTS = 24
"""Candidates that are compared in full."""
LEAST_FROM_WORDS = 4
"""The score below which no brief is related by its words alone, or by them and one country or organization."""
LEAST_OF_BEST = 40
LEAST_OF_BEST_BY_PLACE = 70
"""The shares of the best score, in percent, below which a brief is not related, five being the most and not the aim:
the higher one is for those that share no term of `_TELLING`."""

_TELLING = (Kind.TOPICS, Kind.TAGS, Kind.PEOPLE, Kind.SERIES)
"""Kinds of which one shared term tells what both briefs are about. That two name one country tells little."""
_AT_ONCE = 256  # briefs: what they need of memory then fits into a processor's cache


@dataclass(frozen=True, slots=True)
class Related:
    """A related brief and the terms that both are filed under, the most telling first; none where only words agree."""

    brief: Brief
    reasons: tuple[Term, ...]


def related(briefs: Sequence[Brief], words_of: WordsOf = words_of) -> dict[str, tuple[Related, ...]]:
    """Return the related briefs of each brief by its slug; `briefs` stand the newest first, their slugs are unique."""
    position_of = {brief.slug: position for position, brief in enumerate(briefs)}
    marks = marks_of(briefs, words_of)
    terms_of = _terms_of(marks)
    found = {}
    for position, (brief, alike) in enumerate(zip(briefs, _most_alike(marks), strict=True)):
        named = [position_of[slug] for slug in dict.fromkeys(brief.related) if slug in position_of]
        named = [other for other in named if other != position][:MOST]
        chosen = (*named, *islice((other for other in alike if other not in named), MOST - len(named)))
        own = terms_of[position]
        found[brief.slug] = tuple(
            Related(briefs[n], tuple([marks.terms[t] for t in own if t in terms_of[n]][:MOST_REASONS]))
            for n in chosen
        )
    return found


def _terms_of(marks: Marks) -> list[dict[int, None]]:
    """Return the numbers of the terms of each brief, the most telling first."""
    is_term = marks.marks < len(marks.terms)
    terms = marks.marks[is_term].tolist()
    ends = np.cumsum(np.bincount(marks.briefs[is_term], minlength=len(marks.starts) - 1)).tolist()
    return [dict.fromkeys(terms[begin:end]) for begin, end in zip([0, *ends], ends, strict=False)]


def _most_alike(marks: Marks) -> Iterator[list[int]]:
    """Yield the positions of the briefs most like each brief: the best first, then the newest."""
    trails = trails_of(marks)
    total = len(marks.starts) - 1
    for begin in range(0, total, _AT_ONCE):
        briefs, others = _finalists(trails, begin, min(begin + _AT_ONCE, total), total)
        briefs, others = _compared(marks, briefs, others, begin)
        ends = np.searchsorted(briefs, np.arange(begin, min(begin + _AT_ONCE, total)), side="right").tolist()
        found = others.tolist()
        yield from (found[one:other] for one, other in zip([0, *ends], ends, strict=False))


def _finalists(trails: Trails, begin: int, end: int, total: int) -> tuple[Ints, Ints]:
    """Return rows of (brief of `begin:end`, candidate): of each the best by its trails, then the newest."""
    rows = slice(*np.searchsorted(trails.briefs, (begin, end)))
    which, found = _ranges(trails.begins[rows], trails.ends[rows])
    others = trails.others[found]
    briefs = trails.briefs[rows][which]
    is_other = others != briefs
    pairs, weights = (briefs * total + others)[is_other], trails.weights[rows][which[is_other]]
    order = np.argsort(pairs)
    pairs, firsts = np.unique(pairs[order], return_index=True)
    sums = np.add.reduceat(weights[order], firsts) if len(firsts) else firsts
    briefs, others = np.divmod(pairs, total)
    best = first_of_each(np.lexsort((others, -sums, briefs)), briefs, FINALISTS)
    return briefs[best], others[best]


def _compared(marks: Marks, briefs: Ints, others: Ints, begin: int) -> tuple[Ints, Ints]:
    """Return those rows of (brief, candidate) that are alike enough: of each brief the best, then the newest."""
    has = np.zeros((_AT_ONCE, len(marks.sizes)), dtype=bool)
    own = slice(marks.starts[begin], marks.starts[min(begin + _AT_ONCE, len(marks.starts) - 1)])
    has[marks.briefs[own] - begin, marks.marks[own]] = True
    which, found = _ranges(marks.starts[others], marks.starts[others + 1])
    theirs = marks.marks[found]
    is_shared = has[briefs[which] - begin, theirs]
    which, shared = which[is_shared], theirs[is_shared]
    is_telling = np.array([term.kind in _TELLING for term in marks.terms] + [False] * (len(marks.sizes) - len(marks.terms)), dtype=bool)
    def count(weights: npt.NDArray[np.generic]) -> Ints:
        return np.bincount(which, weights, minlength=len(briefs)).astype(np.int64)
    scores = count(marks.weights[shared]) // WORDS_TO_A_TERM
    tells = count(is_telling[shared]) > 0
    scores[~((scores >= LEAST_FROM_WORDS) | tells | (count(shared < len(marks.terms)) > 1))] = 0
    best = np.zeros(_AT_ONCE, dtype=np.int64)
    np.maximum.at(best, briefs - begin, scores)
    is_good = (scores > 0) & (100 * scores >= best[briefs - begin] * np.where(tells, LEAST_OF_BEST, LEAST_OF_BEST_BY_PLACE))
    briefs, others, scores = briefs[is_good], others[is_good], scores[is_good]
    order = first_of_each(np.lexsort((others, -scores, briefs)), briefs, 2 * MOST)
    return briefs[order], others[order]


def _ranges(begins: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """Return rows of (n, each number of `begins[n]:ends[n]`)."""
    lengths = ends - begins
    which = np.repeat(np.arange(len(begins)), lengths)
    return which, np.arange(len(which)) + (begins - np.cumsum(lengths) + lengths)[which]
