"""Related briefs: first those that the author names, then those that share the most telling marks.

Never are all briefs compared with all. The candidates of a brief stand in the lists of its rare marks and of pairs of
its common terms, and of a long list only those nearest to it in time are read. The best of them are compared in full.
So a brief costs at most `2 * NEAREST` additions a list and `FINALISTS` comparisons, however large the library is.

Scores are cut to whole steps and ties go to the newest, so that one more brief changes the lists of few others: their
pages would have to be rendered again.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from mujaz.brief import Brief
from mujaz.library.marks import KINDS, WORDS_TO_A_TERM, Mark, Marks, WordCounts, marks_of, trails_of, word_counts
from mujaz.vocabulary import Kind, Term

MOST = 5
"""Related briefs of a brief, at most."""
MOST_REASONS = 3
"""Shared terms that are named as the reason, at most."""
FINALISTS = 24
"""Candidates that are compared in full."""
LEAST_FROM_WORDS = 4
"""The score below which no brief is related by its words alone, or by them and one country or organization."""
LEAST_OF_BEST = 0.4
LEAST_OF_BEST_BY_PLACE = 0.7
"""The shares of the best score below which a brief is not related, five being the most and not the aim: the higher one
is for those that share no term of `_TELLING`."""

_TELLING = (Kind.TOPICS, Kind.TAGS, Kind.PEOPLE, Kind.SERIES)
"""Kinds of which one shared term tells what both briefs are about. That two name one country tells little."""


@dataclass(frozen=True, slots=True)
class Related:
    """A related brief and the terms that both are filed under, the most telling first; none where only words agree."""

    brief: Brief
    reasons: tuple[Term, ...]


def related(briefs: Sequence[Brief], counts_of: WordCounts = word_counts) -> dict[str, tuple[Related, ...]]:
    """Return the related briefs of each brief by its slug; `briefs` stand the newest first, their slugs are unique."""
    position_of = {brief.slug: position for position, brief in enumerate(briefs)}
    marks = marks_of(briefs, counts_of)
    trails = trails_of(marks)
    found = {}
    for position, brief in enumerate(briefs):
        named = [position_of[slug] for slug in dict.fromkeys(brief.related) if slug in position_of]
        named = [other for other in named if other != position][:MOST]
        wanted = MOST - len(named)
        alike = (n for n in _most_alike(position, marks, trails[position]) if n not in named) if wanted else ()
        chosen = (*named, *islice(alike, wanted))
        found[brief.slug] = tuple(Related(briefs[n], _reasons(marks[position], marks[n])) for n in chosen)
    return found


def _most_alike(position: int, marks: Sequence[Marks], trail: Iterable[Mark]) -> list[int]:
    """Return the positions of the briefs most like the one at `position`: the best first, then the newest."""
    sums: defaultdict[int, int] = defaultdict(int)
    for mark in trail:
        weight = mark.weight
        for other in mark.near(position):
            sums[other] += weight
    sums.pop(position, None)
    least = sorted(sums.values(), reverse=True)[:FINALISTS][-1:]  # so that few are sorted with their positions
    leading = [other for other, total in sums.items() if total >= least[0]]
    finalists = sorted(leading, key=lambda other: (-sums[other], other))[:FINALISTS]
    shared = {other: _shared(marks[position], marks[other]) for other in finalists}
    scores = {other: _score(in_common) for other, in_common in shared.items()}
    best = max(scores.values(), default=0)
    good = [n for n in finalists if scores[n] and scores[n] >= best * _least_of_best(shared[n])]
    return sorted(good, key=lambda other: (-scores[other], other))


def _shared(own: Marks, others: Marks) -> list[Mark]:
    return [mark for mark in own if mark in others]


def _score(shared: Sequence[Mark]) -> int:
    """Return how much two briefs have in common, in whole steps; 0 where it is too little to speak of."""
    score = sum([mark.weight for mark in shared]) // WORDS_TO_A_TERM
    is_enough = score >= LEAST_FROM_WORDS or _tells(shared) or sum(mark.term is not None for mark in shared) > 1
    return score if is_enough else 0


def _least_of_best(shared: Sequence[Mark]) -> float:
    return LEAST_OF_BEST if _tells(shared) else LEAST_OF_BEST_BY_PLACE


def _tells(shared: Sequence[Mark]) -> bool:
    return any(mark.term.kind in _TELLING for mark in shared if mark.term)


def _reasons(own: Marks, others: Marks) -> tuple[Term, ...]:
    """Return the shared terms to name: topics last, then the most telling first."""
    terms = [(mark.term, mark.weight) for mark in _shared(own, others) if mark.term]
    terms.sort(key=lambda t: (t[0].kind is Kind.TOPICS, -t[1], KINDS.index(t[0].kind), t[0].id))
    return tuple(term for term, _ in terms[:MOST_REASONS])
