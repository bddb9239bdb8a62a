"""The briefs as the search knows them: numbered, with what a list of results shows and what it can be narrowed by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mujaz.arabic import shorten
from mujaz.brief import Brief, BriefKind
from mujaz.library import Library
from mujaz.search.analysis import Analysis, analyse
from mujaz.vocabulary import Kind

FACETS = (Kind.TOPICS, Kind.COUNTRIES, Kind.AUTHORS)
"""The kinds of terms that results can be narrowed by; by year and form of the brief they can be, too."""
FACET_KINDS = (*(kind.value for kind in FACETS), "years", "kinds")
SUMMARY_LIMIT = 140
"""The most characters of a summary in a list of results."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a list of results shows of a brief; `path` is that of its file without `.md`, `topics` are ids."""

    path: str
    title: str
    summary: str
    date: str
    kind: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that results can be narrowed to: its id, its label, and the numbers of its briefs, rising."""

    id: str
    label: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A brief under its number, that is its place in the list of documents."""

    card: Card
    analysis: Analysis


@dataclass(frozen=True, slots=True)
class Documents:
    """The briefs, the oldest first: one more, newest of all, leaves the numbers of the others as they are.

    `facets` are keyed by `topics`, `countries`, `authors`, `years` and `kinds`; the most frequent value is first, but
    years stand the newest first.
    """

    documents: tuple[Document, ...]
    facets: dict[str, tuple[Facet, ...]]


def documents_of(
    library: Library, form_names: Mapping[BriefKind, str], analysis_of: Callable[[Brief], Analysis] | None = None
) -> Documents:
    """Return the documents of a library; `form_names` says what each form of brief is called.

    `analysis_of` may know the analysis of a brief from an earlier build.
    """
    find = analysis_of or (lambda brief: analyse(brief, library.vocabulary))
    briefs = library.briefs[::-1]
    return Documents(tuple(Document(_card(brief), find(brief)) for brief in briefs), _facets(library, form_names))


def _card(brief: Brief) -> Card:
    return Card(
        path=brief.path.removesuffix(".md"),
        title=brief.title,
        summary=shorten(brief.summary, SUMMARY_LIMIT),
        date=brief.date.isoformat(),
        kind=brief.kind.value,
        topics=tuple(topic.id for topic in brief.terms[Kind.TOPICS]),
    )


def _facets(library: Library, form_names: Mapping[BriefKind, str]) -> dict[str, tuple[Facet, ...]]:
    briefs = library.briefs[::-1]
    number = {brief.slug: n for n, brief in enumerate(briefs)}
    facets: dict[str, tuple[Facet, ...]] = {}
    for kind in FACETS:
        values = (
            Facet(term.id, term.label, tuple(number[brief.slug] for brief in library.with_term(term)[::-1]))
            for term in library.terms(kind)
        )
        facets[kind.value] = tuple(sorted(values, key=lambda value: -len(value.numbers)))
    years: dict[str, list[int]] = {}
    kinds: dict[BriefKind, list[int]] = {}
    for n, brief in enumerate(briefs):
        years.setdefault(str(brief.date.year), []).append(n)
        kinds.setdefault(brief.kind, []).append(n)
    facets["years"] = tuple(Facet(year, year, tuple(years[year])) for year in sorted(years, reverse=True))
    ordered = sorted(kinds, key=lambda kind: (-len(kinds[kind]), kind))
    facets["kinds"] = tuple(Facet(kind.value, form_names[kind], tuple(kinds[kind])) for kind in ordered)
    return facets
