"""All that a template may see: frozen pages, computed from the library."""

from collections.abc import Iterator

from mujaz.config import Settings, SiteInfo
from mujaz.library import Library
from mujaz.views.archive import ArchiveView, PeriodView
from mujaz.views.brief import BriefView
from mujaz.views.feeds import FeedsView
from mujaz.views.home import (
    HomeView,
    NotFoundView,
    PageView,
    RedirectView,
    home_view,
    not_found_view,
    offline_view,
    page_view,
)
from mujaz.views.index import IndexView
from mujaz.views.links import FORM_NAMES, Card, Link, PageHead, When
from mujaz.views.listing import KIND_NAMES, ListingView, pages_of
from mujaz.views.metadata import Metadata, collection_metadata, home_metadata, page_metadata
from mujaz.views.palette import Palette, palette
from mujaz.views.plan import PagePlan, View, page_plans
from mujaz.views.search import SearchView

__all__ = [
    "FORM_NAMES",
    "KIND_NAMES",
    "ArchiveView",
    "BriefView",
    "Card",
    "FeedsView",
    "HomeView",
    "IndexView",
    "Iterator",
    "Library",
    "Link",
    "ListingView",
    "Metadata",
    "NotFoundView",
    "PageHead",
    "PagePlan",
    "PageView",
    "Palette",
    "PeriodView",
    "RedirectView",
    "SearchView",
    "Settings",
    "SiteInfo",
    "View",
    "When",
    "all_views",
    "collection_metadata",
    "home_metadata",
    "home_view",
    "metadata_of",
    "not_found_view",
    "offline_view",
    "page_metadata",
    "page_plans",
    "page_view",
    "pages_of",
    "palette",
]


def all_views(library: Library, settings: Settings, site: SiteInfo) -> Iterator[View]:
    """Yield every page of `page_plans`."""
    for plan in page_plans(library, settings, site):
        yield plan.make()


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
