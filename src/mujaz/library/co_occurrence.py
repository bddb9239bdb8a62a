"""What stands beside a term: the terms that share its briefs, and how its briefs spread over the years."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mujaz.arabic import sort_key
from mujaz.brief import Brief
from mujaz.vocabulary import Kind, Term


@dataclass(frozen=True, slots=True)
class TermCount:
    """A term and the number of its briefs."""

    term: Term
    count: int


@dataclass(frozen=True, slots=True)
class YearCount:
    """A year and the number of its briefs, which may be none."""

    year: int
    count: int


SUBJECTS = (Kind.TOPICS, Kind.COUNTRIES, Kind.ORGANIZATIONS, Kind.PEOPLE, Kind.TAGS)
"""The kinds that say what a brief is about; authors and series say where it comes from."""


def companions(
    term: Term, briefs: Sequence[Brief], limit: int, without: Collection[Term] = ()
) -> tuple[TermCount, ...]:
    """Return the subjects that a term's briefs are filed under as well, the commonest first, at most `limit`.

    A subject that it meets in one brief only is a chance, and left out, as are those in `without`.
    """
    left_out = (term, *without)
    met = Counter(t for brief in briefs for kind in SUBJECTS for t in brief.terms[kind] if t not in left_out)
    often = [TermCount(t, n) for t, n in met.items() if n > 1]
    often.sort(key=lambda c: (-c.count, SUBJECTS.index(c.term.kind), sort_key(c.term.label), c.term.id))
    return tuple(often[:limit])


def per_year(briefs: Sequence[Brief]) -> tuple[YearCount, ...]:
    """Return the numbers of briefs from the first year to the last, years without any among them."""
    counts = Counter(brief.date.year for brief in briefs)
    years = range(min(counts), max(counts) + 1) if counts else ()
    return tuple(YearCount(year, counts[year]) for year in years)
