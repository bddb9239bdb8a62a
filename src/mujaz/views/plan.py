"""Every page that comes from the briefs, before it is made: where it stands, and what makes its view of a library."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from mujaz import urls
from mujaz.brief import Brief
from mujaz.config import Settings, SiteInfo
from mujaz.library import Library
from mujaz.unit_key import UnitKey, UnitKind
from mujaz.views.archive import ArchiveView, PeriodView, archive_view, month_view, year_view
from mujaz.views.brief import BriefView, brief_view
from mujaz.views.feeds import FeedsView, feeds_view
from mujaz.views.home import HomeView, NotFoundView, PageView, RedirectView, redirect_view
from mujaz.views.index import IndexView, index_view
from mujaz.views.listing import ListingView, listing_view
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
    """A page to be made: its address, the sort of its view, the day of its last change or ''.

    `make` is given the library, and holds nothing of it itself: so all that a page rests on is read there, and noted.
    `source` is the path of the brief whose page it is, '' for others.
    """

    address: str
    sort: type[View]
    last_change: str
    make: Callable[[Library], View]
    source: str = ""
    other_inputs: ClassVar[str] = ""

    @property
    def key(self) -> UnitKey:
        """The name of the page among all units of the site."""
        return UnitKey(UnitKind.PAGE, self.address)


def page_plans(library: Library, settings: Settings, site: SiteInfo) -> Iterator[PagePlan]:
    """Yield every page that comes from the briefs, but for the home page and the 404, which MkDocs has of its own."""
    newest = _day(library.briefs)
    for brief in library.briefs:
        yield PagePlan(
            urls.brief(brief.path),
            BriefView,
            brief.last_change.isoformat(),
            partial(_brief, brief.slug, settings=settings, site=site),
            brief.path,
        )
        for alias in brief.aliases:
            yield PagePlan(alias, RedirectView, "", partial(_redirect, alias, brief.slug))
    for kind in Kind:
        yield PagePlan(urls.index(kind), IndexView, "", partial(index_view, kind))
        for term in library.terms(kind):
            for number in range(library.pages(term, settings.page_size)):
                day = _day(library.page(term, number, settings.page_size))
                of_term = partial(_listing, (kind, term.id), number, settings=settings, site=site)
                yield PagePlan(urls.term(term, number), ListingView, day, of_term)
    if site.url:
        yield PagePlan(urls.FEEDS, FeedsView, "", feeds_view)
    yield PagePlan(urls.ARCHIVE, ArchiveView, newest, partial(archive_view, settings=settings))
    for year in library.years():
        of_year = partial(year_view, year, settings=settings)
        yield PagePlan(urls.archive(year), PeriodView, _day(library.in_year(year)), of_year)
        for month in library.months(year):
            of_month = partial(month_view, year, month, settings=settings)
            yield PagePlan(urls.archive(year, month), PeriodView, _day(library.in_month(year, month)), of_month)
    yield PagePlan(urls.SEARCH, SearchView, "", partial(search_view, settings=settings))


def _brief(slug: str, library: Library, *, settings: Settings, site: SiteInfo) -> View:
    return brief_view(library.by_slug[slug], library, settings, site)


def _redirect(alias: str, slug: str, library: Library) -> View:
    return redirect_view(alias, library.by_slug[slug])


def _listing(term: tuple[Kind, str], number: int, library: Library, *, settings: Settings, site: SiteInfo) -> View:
    return listing_view(library.term(*term), number, library, settings, site)


def _day(briefs: Iterable[Brief]) -> str:
    found: dt.date | None = max((brief.last_change for brief in briefs), default=None)
    return found.isoformat() if found else ""
