"""The home page, the page for an address that is not there, and old addresses that lead on."""

from dataclasses import dataclass, replace

from mujaz import urls
from mujaz.arabic import count
from mujaz.brief import Brief
from mujaz.library import Library
from mujaz.settings import Settings
from mujaz.views.feed_links import FeedLink, feed_links
from mujaz.views.index import TermItem, topic_items
from mujaz.views.links import Card, Head, Link, card, head


@dataclass(frozen=True, slots=True)
class HomeView:
    """The newest briefs with their whole summaries, the topics, the way to everything else."""

    head: Head
    count: str
    latest: tuple[Card, ...]
    topics: tuple[TermItem, ...]
    archive: Link
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that is not there. Its links count from the site's root."""

    head: Head
    latest: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class RedirectView:
    """An old address and where it leads; `canonical` is the new address from the site's root."""

    head: Head
    target: Link
    canonical: str


@dataclass(frozen=True, slots=True)
class PageView:
    """A page written by hand in docs/."""

    head: Head


def page_view(address: str, title: str, description: str) -> PageView:
    """Return a page written by hand."""
    return PageView(head(address, title, description))


def home_view(library: Library, settings: Settings) -> HomeView:
    """Return the home page."""
    page = urls.HOME
    last_change = max((b.last_change for b in library.briefs), default=None)
    return HomeView(
        head=head(page, "", "", last_change),
        count=count(len(library.briefs), "brief"),
        latest=tuple(
            replace(card(brief, page, settings), summary=brief.summary) for brief in library.briefs[: settings.latest]
        ),
        topics=topic_items(library, page),
        archive=Link(urls.ARCHIVE, ""),
        feeds=feed_links(None, page),
    )


def not_found_view(library: Library, settings: Settings) -> NotFoundView:
    """Return the page for an address that is not there."""
    page = urls.NOT_FOUND
    latest = tuple(card(brief, page, settings) for brief in library.briefs[:3])
    return NotFoundView(head(page, "الصفحة غير موجودة"), latest)


def redirect_view(alias: str, brief: Brief) -> RedirectView:
    """Return the page at an old address of a brief."""
    address = urls.brief(brief.path)
    return RedirectView(head(alias, brief.title), Link(urls.relative(address, alias), brief.title), address)
