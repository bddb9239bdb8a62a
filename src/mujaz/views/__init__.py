"""All that a template may see: frozen pages, computed from the library."""

from mujaz.config import SiteInfo
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
from mujaz.views.listing import KIND_NAMES, ListingView
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
    "View",
    "When",
    "collection_metadata",
    "home_metadata",
    "home_view",
    "metadata_of",
    "not_found_view",
    "offline_view",
    "page_metadata",
    "page_plans",
    "page_view",
    "palette",
]


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
