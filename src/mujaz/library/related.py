"""Related briefs: first those that the author names, then those that share the most telling features.

Never are all briefs compared with all. The candidates of a brief stand in the lists of its rare features and of pairs
of its common terms, and of a long list only those nearest to it in time are read. The best are compared in full.
So a brief costs at most `2 * NEAREST` additions a list and `FINALISTS` comparisons, however large the library is. All
this is done for many briefs at once, in arrays: it costs so little that every build does it anew, for all briefs.

Scores are cut to whole steps and ties go to the newest, so that one more brief changes the lists of few others: their
pages would have to be rendered again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mujaz.brief import Brief
from mujaz.library.candidates import Candidates, candidates_of
from mujaz.library.features import WORDS_TO_A_TERM, Features, features_of
from mujaz.library.int_columns import Ints, places, ranges, sorted_columns
from mujaz.library.term_frequencies import WordsOf, term_frequencies
from mujaz.vocabulary import Term

MOST_RELATED = 5
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
the higher one is for those that share no term of `TELLING`."""

_AT_ONCE = 256  # briefs, so that memory stays small, and near the processor


@dataclass(frozen=True, slots=True)
class Related:
    """A related brief and the terms that both are filed under, the most telling first; none where only words agree."""

    brief: Brief
    reasons: tuple[Term, ...]


def related(briefs: Sequence[Brief], words_of: WordsOf = term_frequencies) -> dict[str, tuple[Related, ...]]:
    """Return the related briefs of each brief by its slug; `briefs` stand the newest first, their slugs are unique."""
    position_of = {brief.slug: position for position, brief in enumerate(briefs)}
    features = features_of(briefs, words_of)
    is_term = features.features < len(features.terms)
    terms_of = [set(own) for own in _grouped(features.briefs[is_term], features.features[is_term], len(briefs))]
    found = {}
    for position, (brief, alike, own) in enumerate(zip(briefs, _most_alike(features), terms_of, strict=True)):
        named = [position_of[slug] for slug in dict.fromkeys(brief.related) if slug in position_of]
        named = [other for other in named if other != position][:MOST_RELATED]
        chosen = (named + [other for other in alike if other not in named])[:MOST_RELATED]
        found[brief.slug] = tuple(
            [
                Related(briefs[other], tuple([features.terms[n] for n in sorted(own & terms_of[other])[:MOST_REASONS]]))
                for other in chosen
            ]
        )
    return found


def _grouped(groups: Ints, numbers: Ints, total: int) -> list[list[int]]:
    """Return the numbers of each of the groups 0 to `total - 1`, whose rows stand in order."""
    ends = np.searchsorted(groups, np.arange(total), side="right").tolist()
    every = numbers.tolist()
    return [every[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]


def _most_alike(features: Features) -> Iterator[list[int]]:
    """Yield the positions of the briefs most like each brief, as many as may be needed: the best, then the newest."""
    candidates = candidates_of(features)
    total = len(features.starts) - 1
    for begin in range(0, total, _AT_ONCE):
        end = min(begin + _AT_ONCE, total)
        rows, others = _alike_enough(features, *_finalists(candidates, begin, end), begin, end)
        yield from _grouped(rows, others, end - begin)


def _finalists(candidates: Candidates, begin: int, end: int) -> tuple[Ints, Ints]:
    """Return rows of (brief, counted from `begin`; candidate): the best by their candidates, then the newest."""
    own = slice(*np.searchsorted(candidates.briefs, (begin, end)))
    which, found = ranges(candidates.begins[own], candidates.ends[own])
    rows, others = (candidates.briefs[own] - begin)[which], candidates.others[found]
    is_other = others != rows + begin
    rows, others, weights = sorted_columns(rows[is_other], others[is_other], candidates.weights[own][which[is_other]])
    firsts = np.flatnonzero((np.diff(rows, prepend=-1) != 0) | (np.diff(others, prepend=-1) != 0))
    rows, others, sums = rows[firsts], others[firsts], np.add.reduceat(weights, firsts) if len(firsts) else firsts
    rows, _, others = sorted_columns(rows, sums.max(initial=0) - sums, others)
    is_best = places(rows) < FINALISTS
    return rows[is_best], others[is_best]


def _alike_enough(features: Features, rows: Ints, others: Ints, begin: int, end: int) -> tuple[Ints, Ints]:
    """Compare in full, and return the best of the rows of (brief, counted from `begin`; other), then the newest."""
    own = slice(features.starts[begin], features.starts[end])
    has = np.zeros((end - begin, len(features.sizes)), dtype=bool)
    has[features.briefs[own] - begin, features.features[own]] = True
    which, found = ranges(features.starts[others], features.starts[others + 1])
    shared = features.features[found]
    is_shared = has[rows[which], shared]
    which, shared = which[is_shared], shared[is_shared]

    def sums(numbers: npt.NDArray[np.generic]) -> Ints:
        return np.bincount(which, numbers, minlength=len(rows)).astype(np.int64)

    scores = sums(features.weights[shared]) // WORDS_TO_A_TERM
    tells = sums(features.tells[shared]) > 0
    is_enough = (scores >= LEAST_FROM_WORDS) | tells | (sums(shared < len(features.terms)) > 1)
    best = np.zeros(end - begin, dtype=np.int64)
    np.maximum.at(best, rows, np.where(is_enough, scores, 0))
    least = best[rows] * np.where(tells, LEAST_OF_BEST, LEAST_OF_BEST_BY_PLACE)
    good = np.flatnonzero(is_enough & (scores > 0) & (100 * scores >= least))
    rows, _, others = sorted_columns(rows[good], scores.max(initial=0) - scores[good], others[good])
    return rows, others
