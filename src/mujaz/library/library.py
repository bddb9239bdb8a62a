"""The one owner of every index over the briefs; read-only once built."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from mujaz import urls
from mujaz.arabic import sort_key
from mujaz.brief import Brief
from mujaz.library.backlinks import backlinks
from mujaz.library.reads import Notes, query
from mujaz.library.related import Related, related
from mujaz.library.term_frequencies import WordsOf, term_frequencies
from mujaz.vocabulary import Kind, Term, Vocabulary

T = TypeVar("T")


class _Noted(Mapping[str, Brief]):
    """The briefs by a name that each has: of an observed library, so that each look-up is a read."""

    def __init__(self, find: Callable[[str], Brief | None], names: Callable[[], Iterator[str]]) -> None:
        self._find = find
        self._names = names

    def __getitem__(self, name: str) -> Brief:
        found = self._find(name)
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return self._names()

    def __len__(self) -> int:
        return sum(1 for _ in self._names())


@dataclass(frozen=True, slots=True)
class Library:
    """The published briefs, the newest first (by moment, then slug), and what leads to them.

    All that pages and files may read of it is a `query`: an observed library keeps in `notes` what was read, and
    `answers` are for `reads.answers_digest`.
    """

    _briefs: tuple[Brief, ...]
    _vocabulary: Vocabulary
    _by_slug: Mapping[str, Brief]
    _by_path: Mapping[str, Brief]
    _by_alias: Mapping[str, Brief]
    _position: Mapping[str, int]
    _by_term: Mapping[tuple[Kind, str], tuple[Brief, ...]]
    _terms: Mapping[Kind, tuple[Term, ...]]
    _term_of: Mapping[tuple[Kind, str], Term]
    _by_month: Mapping[tuple[int, int], tuple[Brief, ...]]
    _related: Mapping[str, tuple[Related, ...]]
    _linked_from: Mapping[str, tuple[Brief, ...]]
    notes: Notes | None = None
    answers: dict[tuple[str, str], str] = field(default_factory=dict, compare=False)

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
            _briefs=ordered,
            _vocabulary=vocabulary,
            _by_slug={b.slug: b for b in ordered},
            _by_path={b.path: b for b in ordered},
            _by_alias={alias: b for b in ordered for alias in b.aliases},
            _position={b.slug: n for n, b in enumerate(ordered)},
            _by_term={key: tuple(found) for key, found in by_term.items()},
            _terms=in_order,
            _term_of=terms,
            _by_month={key: tuple(by_month[key]) for key in sorted(by_month, reverse=True)},
            _related=related(ordered, words_of),
            _linked_from=backlinks(ordered),
        )

    # ---- single briefs ----------------------------------------------------------------------------------

    @query
    def brief_named(self, slug: str) -> Brief | None:
        """Return the brief with a slug."""
        return self._by_slug.get(slug)

    @query
    def brief_at(self, path: str) -> Brief | None:
        """Return the brief in the file at a path below the folder of briefs."""
        return self._by_path.get(path)

    @query
    def linked_path(self, name: str) -> str:
        """Return the path of the brief that a link names, by its file, an old address or its slug; '' for no brief."""
        found = self._by_path.get(name) or self._by_alias.get(urls.brief(name)) or self._by_slug.get(name)
        return found.path if found else ""

    @property
    def by_slug(self) -> Mapping[str, Brief]:
        """The briefs by their slugs."""
        return self._by_slug if self.notes is None else _Noted(self.brief_named, lambda: (b.slug for b in self.briefs))

    @property
    def by_path(self) -> Mapping[str, Brief]:
        """The briefs by the paths of their files."""
        return self._by_path if self.notes is None else _Noted(self.brief_at, lambda: (b.path for b in self.briefs))

    # ---- all of them ------------------------------------------------------------------------------------

    @property
    @query
    def briefs(self) -> tuple[Brief, ...]:
        """The briefs, the newest first."""
        return self._briefs

    @property
    @query
    def vocabulary(self) -> Vocabulary:
        """What is known of all terms."""
        return self._vocabulary

    @query
    def newest(self, number: int, term: Term | None) -> tuple[Brief, ...]:
        """Return the newest briefs, those of a term where one is given, at most so many."""
        return (self._with(term) if term else self._briefs)[:number]

    # ---- by term ----------------------------------------------------------------------------------------

    @query
    def terms(self, kind: Kind) -> tuple[Term, ...]:
        """Return the terms of a kind that have briefs, in Arabic order."""
        return self._terms[kind]

    @query
    def with_term(self, term: Term) -> tuple[Brief, ...]:
        """Return the briefs filed under a term, the newest first."""
        return self._with(term)

    def _with(self, term: Term) -> tuple[Brief, ...]:
        return self._by_term.get((term.kind, term.id), ())

    @query
    def term(self, kind: Kind, id_: str) -> Term:
        """Return the term with briefs that has an id; raises KeyError."""
        return self._term_of[kind, id_]

    @query
    def in_series(self, series: Term) -> tuple[Brief, ...]:
        """Return the briefs of a series in its own order: by part, those without one after them by moment."""

        def order(brief: Brief) -> tuple[bool, int, float, str]:
            part = brief.part_of(series)
            return part is None, part or 0, brief.moment.timestamp(), brief.slug

        return tuple(sorted(self._with(series), key=order))

    @query
    def pages(self, term: Term, size: int) -> int:
        """Return into how many pages of a size the listing of a term is cut, as `page` says."""
        return 1 if term.kind is Kind.SERIES else max(1, len(self._with(term)) // size)

    @query
    def page(self, term: Term, number: int, size: int) -> tuple[Brief, ...]:
        """Return a page of the listing of a term: the newest one for 0, the others are counted from the oldest end.

        A numbered page holds the same `size` briefs for ever; the newest holds the `size` to `2 * size - 1` that are
        left (all of them, where they are fewer). A series is one page, in its own order.
        """
        if term.kind is Kind.SERIES:
            return self.in_series(term)
        briefs = self._with(term)
        closed = max(1, len(briefs) // size) - 1
        end = len(briefs) - max(number - 1, 0) * size
        return briefs[end - size : end] if number else briefs[: len(briefs) - closed * size]

    # ---- by time ----------------------------------------------------------------------------------------

    @query
    def years(self) -> tuple[int, ...]:
        """Return the years that have briefs, the newest first."""
        return tuple(dict.fromkeys(year for year, _ in self._by_month))

    @query
    def months(self, year: int) -> tuple[int, ...]:
        """Return the months of a year that have briefs, the newest first."""
        return tuple(m for y, m in self._by_month if y == year)

    @query
    def in_month(self, year: int, month: int) -> tuple[Brief, ...]:
        """Return the briefs of a month, the newest first."""
        return self._by_month.get((year, month), ())

    @query
    def in_year(self, year: int) -> tuple[Brief, ...]:
        """Return the briefs of a year, the newest first."""
        return tuple(b for (y, _), briefs in self._by_month.items() if y == year for b in briefs)

    # ---- what is beside a brief ---------------------------------------------------------------------------

    @query
    def neighbours(self, brief: Brief) -> tuple[Brief | None, Brief | None]:
        """Return the brief before and the brief after this one in time."""
        position = self._position[brief.slug]
        older = self._briefs[position + 1] if position + 1 < len(self._briefs) else None
        newer = self._briefs[position - 1] if position else None
        return older, newer

    @query
    def related(self, brief: Brief) -> tuple[Related, ...]:
        """Return the related briefs, at most five: those that the author names, then the most alike."""
        return self._related[brief.slug]

    @query
    def linked_from(self, brief: Brief) -> tuple[Brief, ...]:
        """Return the later briefs that link to this one in their text or name it as related, the newest first."""
        return self._linked_from.get(brief.slug, ())


def observed(library: Library, make: Callable[[Library], T]) -> tuple[T, str]:
    """Return what is made of a library, and the reads of it for `answers_digest`."""
    notes: Notes = {}
    made = make(replace(library, notes=notes))
    return made, "\n".join(notes)
