"""All that a template may see: frozen pages, computed from the library."""

from collections.abc import Iterator

from mujaz.library import Library
from mujaz.settings import Settings
from mujaz.site_info import SiteInfo
from mujaz.views.archive import ArchiveView, PeriodView, archive_view, month_view, year_view
from mujaz.views.brief import BriefView, brief_view
from mujaz.views.feeds import FeedsView, feeds_view
from mujaz.views.home import (
    HomeView,
    NotFoundView,
    PageView,
    RedirectView,
    home_view,
    not_found_view,
    page_view,
    redirect_view,
)
from mujaz.views.index import IndexView, index_view
from mujaz.views.links import FORM_NAMES, Card, Head, Link, When
from mujaz.views.listing import KIND_NAMES, ListingView, listing_views, pages_of
from mujaz.views.metadata import Metadata, collection_metadata, home_metadata, page_metadata
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

__all__ = [
    "FORM_NAMES",
    "KIND_NAMES",
    "ArchiveView",
    "BriefView",
    "Card",
    "FeedsView",
    "Head",
    "HomeView",
    "IndexView",
    "Link",
    "ListingView",
    "Metadata",
    "NotFoundView",
    "PageView",
    "PeriodView",
    "RedirectView",
    "SearchView",
    "View",
    "When",
    "all_views",
    "home_view",
    "metadata_of",
    "not_found_view",
    "page_view",
    "pages_of",
]


def all_views(library: Library, settings: Settings, site: SiteInfo) -> Iterator[View]:
    """Yield every page that comes from the briefs, but for the home page and the 404, which MkDocs has of its own."""
    for brief in library.briefs:
        yield brief_view(brief, library, settings, site)
        for alias in brief.aliases:
            yield redirect_view(alias, brief)
    for kind in Kind:
        yield index_view(kind, library)
        for term in library.terms(kind):
            yield from listing_views(term, library, settings, site)
    if site.url:
        yield feeds_view(library)
    yield search_view(library, settings)
    yield archive_view(library, settings)
    for year in library.years():
        yield year_view(year, library, settings)
        for month in library.months(year):
            yield month_view(year, month, library, settings)


def metadata_of(view: View, site: SiteInfo) -> Metadata | None:
    """Return what a page says of itself to machines; None for pages that search engines are not to keep."""
    match view:
        case BriefView() | ListingView():
            return view.metadata
        case HomeView():
            return home_metadata(site)
        case PageView():
            return page_metadata(view.head, site)
        case ArchiveView() | FeedsView() | IndexView():
            return collection_metadata(view.head, (), site)
        case PeriodView():
            return collection_metadata(view.head, view.above, site)
        case _:
            return None
