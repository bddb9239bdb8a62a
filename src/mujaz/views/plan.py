"""Every page that comes from the briefs, before it is made: where it stands, and what it rests on.

Making all pages takes long, and an edit changes few of them. So a plan names, as a digest, all that its page is made
from, or more: where that is as it was, so is the page. What all pages rest on, such as the settings, is not named here.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from mujaz import urls
from mujaz.brief import Brief
from mujaz.config import Settings, SiteInfo
from mujaz.digest import digest
from mujaz.library import Library, leads_to
from mujaz.unit_key import UnitKey, UnitKind
from mujaz.views.archive import ArchiveView, PeriodView, archive_view, month_view, year_view
from mujaz.views.brief import BriefView, brief_view
from mujaz.views.feeds import FeedsView, feeds_view
from mujaz.views.home import HomeView, NotFoundView, PageView, RedirectView, redirect_view
from mujaz.views.index import IndexView, index_view
from mujaz.views.listing import Listing, ListingView, listing, listing_view
from mujaz.views.search import SearchView, search_view
from mujaz.vocabulary import Kind

View = (
    ArchiveView
    | BriefView
    | FeedsView
    | HomeView
    | IndexView
    | ListingView
    | NotFoundView
    | PageView
    | PeriodView
    | RedirectView
    | SearchView
)


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page to be made: its address, the sort of its view, what it rests on, the day of its last change or ''.

    `source` is the path of the brief whose page it is, '' for others.
    """

    address: str
    sort: type[View]
    inputs_digest: str
    last_change: str
    make: Callable[[], View]
    source: str = ""

    @property
    def key(self) -> UnitKey:
        """The name of the page among all units of the site."""
        return UnitKey(UnitKind.PAGE, self.address)


def page_plans(library: Library, settings: Settings, site: SiteInfo) -> Iterator[PagePlan]:
    """Yield every page that comes from the briefs, but for the home page and the 404, which MkDocs has of its own."""
    everything = _digest(library.briefs)
    newest = _day(library.briefs)

    def whole(address: str, sort: type[View], make: Callable[[], View], last_change: str = "") -> PagePlan:
        return PagePlan(address, sort, everything, last_change, make)

    for brief in library.briefs:
        yield _brief(brief, library, settings, site)
        for alias in brief.aliases:
            yield PagePlan(
                alias,
                RedirectView,
                brief.digest,
                "",
                lambda alias=alias, brief=brief: redirect_view(alias, brief),  # type: ignore[misc]
            )
    for kind in Kind:
        yield whole(urls.index(kind), IndexView, lambda kind=kind: index_view(kind, library))  # type: ignore[misc]
        for term in library.terms(kind):
            yield from _listing(listing(term, library, settings), library, settings, site)
    if site.url:
        yield whole(urls.FEEDS, FeedsView, lambda: feeds_view(library))
    yield whole(urls.ARCHIVE, ArchiveView, lambda: archive_view(library, settings), newest)
    yield from _periods(library, settings)
    yield whole(urls.SEARCH, SearchView, lambda: search_view(library, settings))


def _brief(brief: Brief, library: Library, settings: Settings, site: SiteInfo) -> PagePlan:
    related = library.related(brief)
    inputs_digest = [
        brief.digest,
        *(other.digest if other else "" for other in library.neighbours(brief)),
        *(f"{found.brief.digest} {' '.join(term.id for term in found.reasons)}" for found in related),
        "",
        *(later.digest for later in library.linked_from(brief)),
        *(_digest(library.in_series(part.series)) for part in brief.parts),
        *leads_to(brief, library),
    ]
    return PagePlan(
        urls.brief(brief.path),
        BriefView,
        digest(inputs_digest),
        brief.last_change.isoformat(),
        lambda: brief_view(brief, library, settings, site),
        brief.path,
    )


def _listing(of: Listing, library: Library, settings: Settings, site: SiteInfo) -> Iterator[PagePlan]:
    for number, shown in enumerate(of.pages):
        yield PagePlan(
            urls.term(of.term, number),
            ListingView,
            digest([str(len(of.pages)), of.term.label, *(brief.digest for brief in (shown if number else of.briefs))]),
            _day(shown),
            lambda number=number: listing_view(of, number, library, settings, site),  # type: ignore[misc]
        )


def _periods(library: Library, settings: Settings) -> Iterator[PagePlan]:
    months = digest(f"{year}-{month}" for year in library.years() for month in library.months(year))
    for year in library.years():
        in_year = library.in_year(year)
        yield PagePlan(
            urls.archive(year),
            PeriodView,
            digest([months, _digest(in_year)]),
            _day(in_year),
            lambda year=year: year_view(year, library, settings),  # type: ignore[misc]
        )
        for month in library.months(year):
            in_month = library.in_month(year, month)
            yield PagePlan(
                urls.archive(year, month),
                PeriodView,
                digest([months, _digest(in_month)]),
                _day(in_month),
                lambda year=year, month=month: month_view(year, month, library, settings),  # type: ignore[misc]
            )


def _digest(briefs: Iterable[Brief]) -> str:
    return digest(brief.digest for brief in briefs)


def _day(briefs: Iterable[Brief]) -> str:
    found: dt.date | None = max((brief.last_change for brief in briefs), default=None)
    return found.isoformat() if found else ""
