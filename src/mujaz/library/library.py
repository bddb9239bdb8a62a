"""The one owner of every index over the briefs; read-only once built."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mujaz import urls
from mujaz.arabic import sort_key
from mujaz.brief import Brief
from mujaz.library.backlinks import backlinks
from mujaz.library.related import Related, related
from mujaz.library.term_frequencies import WordsOf, term_frequencies
from mujaz.vocabulary import Kind, Term, Vocabulary


@dataclass(frozen=True, slots=True)
class Library:
    """The published briefs, the newest first (by moment, then slug), and what leads to them."""

    briefs: tuple[Brief, ...]
    vocabulary: Vocabulary
    by_slug: Mapping[str, Brief]
    by_path: Mapping[str, Brief]
    by_alias: Mapping[str, Brief]
    _position: Mapping[str, int]
    _by_term: Mapping[tuple[Kind, str], tuple[Brief, ...]]
    _terms: Mapping[Kind, tuple[Term, ...]]
    _by_month: Mapping[tuple[int, int], tuple[Brief, ...]]
    _related: Mapping[str, tuple[Related, ...]]
    _linked_from: Mapping[str, tuple[Brief, ...]]

    @classmethod
    def of(cls, briefs: Iterable[Brief], vocabulary: Vocabulary, words_of: WordsOf = term_frequencies) -> "Library":
        """Build the indices; a topic has its own briefs and those of the topics below it."""
        ordered = tuple(sorted(briefs, key=lambda b: (-b.moment.timestamp(), b.slug)))
        by_term: dict[tuple[Kind, str], list[Brief]] = {}
        terms: dict[tuple[Kind, str], Term] = {}
        by_month: dict[tuple[int, int], list[Brief]] = {}
        for brief in ordered:
            by_month.setdefault((brief.date.year, brief.date.month), []).append(brief)
            for kind, named in brief.terms.items():
                above = (t for topic in named for t in vocabulary.ancestors(topic)) if kind is Kind.TOPICS else ()
                for term in dict.fromkeys((*named, *above)):
                    terms.setdefault((kind, term.id), term)
                    by_term.setdefault((kind, term.id), []).append(brief)
        in_order = {
            kind: tuple(sorted((t for t in terms.values() if t.kind is kind), key=lambda t: (sort_key(t.label), t.id)))
            for kind in Kind
        }
        return cls(
            briefs=ordered,
            vocabulary=vocabulary,
            by_slug={b.slug: b for b in ordered},
            by_path={b.path: b for b in ordered},
            by_alias={alias: b for b in ordered for alias in b.aliases},
            _position={b.slug: n for n, b in enumerate(ordered)},
            _by_term={key: tuple(found) for key, found in by_term.items()},
            _terms=in_order,
            _by_month={key: tuple(by_month[key]) for key in sorted(by_month, reverse=True)},
            _related=related(ordered, words_of),
            _linked_from=backlinks(ordered),
        )

    def find(self, name: str) -> Brief | None:
        """Return the published brief that a link names: by its file, by an old address, or by its slug."""
        return self.by_path.get(name) or self.by_alias.get(urls.brief(name)) or self.by_slug.get(name)

    def terms(self, kind: Kind) -> tuple[Term, ...]:
        """Return the terms of a kind that have briefs, in Arabic order."""
        return self._terms[kind]

    def with_term(self, term: Term) -> tuple[Brief, ...]:
        """Return the briefs filed under a term, the newest first."""
        return self._by_term.get((term.kind, term.id), ())

    def in_series(self, series: Term) -> tuple[Brief, ...]:
        """Return the briefs of a series in its own order: by part, those without one after them by moment."""

        def order(brief: Brief) -> tuple[bool, int, float, str]:
            part = brief.part_of(series)
            return part is None, part or 0, brief.moment.timestamp(), brief.slug

        return tuple(sorted(self.with_term(series), key=order))

    def years(self) -> tuple[int, ...]:
        """Return the years that have briefs, the newest first."""
        return tuple(dict.fromkeys(year for year, _ in self._by_month))

    def months(self, year: int) -> tuple[int, ...]:
        """Return the months of a year that have briefs, the newest first."""
        return tuple(m for y, m in self._by_month if y == year)

    def in_month(self, year: int, month: int) -> tuple[Brief, ...]:
        """Return the briefs of a month, the newest first."""
        return self._by_month.get((year, month), ())

    def in_year(self, year: int) -> tuple[Brief, ...]:
        """Return the briefs of a year, the newest first."""
        return tuple(b for month in self.months(year) for b in self.in_month(year, month))

    def neighbours(self, brief: Brief) -> tuple[Brief | None, Brief | None]:
        """Return the brief before and the brief after this one in time."""
        position = self._position[brief.slug]
        older = self.briefs[position + 1] if position + 1 < len(self.briefs) else None
        newer = self.briefs[position - 1] if position else None
        return older, newer

    def related(self, brief: Brief) -> tuple[Related, ...]:
        """Return the related briefs, at most five: those that the author names, then the most alike."""
        return self._related[brief.slug]

    def linked_from(self, brief: Brief) -> tuple[Brief, ...]:
        """Return the later briefs that link to this one in their text or name it as related, the newest first."""
        return self._linked_from.get(brief.slug, ())
