"""The page of the search. Its results come from scripts; what is in the page itself is where to begin without them."""

from dataclasses import dataclass

from mujaz import urls
from mujaz.config import Settings
from mujaz.library import Library
from mujaz.messages import page_word
from mujaz.views.index import TermItem, topic_items
from mujaz.views.links import Card, PageHead, card, head

LATEST = 5
"""How many of the newest briefs the page offers who has not asked yet."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """The topics and the newest briefs, for who has not asked yet, has found nothing, or has no scripts."""

    head: PageHead
    topics: tuple[TermItem, ...]
    latest: tuple[Card, ...]


def search_view(library: Library, settings: Settings) -> SearchView:
    """Return the page of the search."""
    page = urls.SEARCH
    latest = tuple(card(brief, page, library, settings) for brief in library.newest(LATEST, None))
    return SearchView(head(page, page_word("search")), topic_items(library, page), latest)
