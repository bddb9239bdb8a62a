"""The briefs as the search knows them: numbered, with what a list of results shows and what it can be narrowed by."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mujaz.brief import Brief
from mujaz.brief.fields import BriefKind
from mujaz.library import Library
from mujaz.search.analysis import Analysis, analyse
from mujaz.search.other_names import OtherNames, other_names_of
from mujaz.search.pages import TermPage, term_pages
from mujaz.vocabulary import Kind

FACETS = (Kind.TOPICS, Kind.COUNTRIES, Kind.AUTHORS)
"""The kinds of terms that results can be narrowed by; by year and form of the brief they can be, too."""
FACET_KINDS = (*(kind.value for kind in FACETS), "years", "kinds")


@dataclass(frozen=True, slots=True)
class ResultCard:
    """What a list of results shows of a brief; `path` is that of its file without `.md`, `topics` are ids."""

    path: str
    title: str
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
class Documents:
    """The briefs by their numbers, that is their places, the oldest first: one more leaves those of the others alone.

    `facets` are keyed by `topics`, `countries`, `authors`, `years` and `kinds`; the most frequent value is first, but
    years stand the newest first. `pages` are those of terms, `other_names` what is looked for beside a name.
    """

    cards: tuple[ResultCard, ...]
    facets: dict[str, tuple[Facet, ...]]
    pages: tuple[TermPage, ...] = ()
    other_names: OtherNames = field(default_factory=dict)


def documents_of(library: Library, form_names: Mapping[BriefKind, str]) -> Documents:
    """Return the documents of a library; `form_names` says what each form of brief is called."""
    return Documents(
        tuple(map(_card, library.briefs[::-1])),
        _facets(library, form_names),
        tuple(term_pages(library)),
        other_names_of(library.vocabulary),
    )


def analyses_of(library: Library, analysis_of: Callable[[Brief], Analysis] | None = None) -> list[Analysis]:
    """Return the analyses of the documents in their order; `analysis_of` may know them from an earlier build."""
    find = analysis_of or (lambda brief: analyse(brief, library.vocabulary))
    return [find(brief) for brief in library.briefs[::-1]]


def _card(brief: Brief) -> ResultCard:
    return ResultCard(
        path=brief.path.removesuffix(".md"),
        title=brief.title,
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
