"""The home page, the page for an address that is not there, and old addresses that lead on."""

from dataclasses import dataclass, replace

from mujaz import urls
from mujaz.brief import Brief
from mujaz.config import Settings
from mujaz.library import Library
from mujaz.messages import counted, page_word
from mujaz.views.feed_links import FeedLink, feed_links
from mujaz.views.index import TermItem, topic_items
from mujaz.views.links import Card, Link, PageHead, brief_link, card, head, term_link
from mujaz.views.listing import Companion, part_label
from mujaz.views.timeline import MonthBar, timeline
from mujaz.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Teaser:
    """The series of the newest part there is: what it is about, and its newest parts, each with its number or ''."""

    link: Link
    description: str
    count: str
    parts: tuple[tuple[str, Link], ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The newest brief and those after it with their whole summaries, and the ways to everything else.

    It names no day but those of briefs: it is as it was while what it shows is.
    """

    head: PageHead
    count: str
    lead: Card | None
    latest: tuple[Card, ...]
    topics: tuple[TermItem, ...]
    countries: tuple[Companion, ...]
    months: tuple[MonthBar, ...]
    series: Teaser | None
    archive: Link
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that is not there. Its links count from the site's root."""

    head: PageHead
    latest: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class RedirectView:
    """An old address and where it leads; `canonical` is the new address from the site's root."""

    head: PageHead
    target: Link
    canonical: str


@dataclass(frozen=True, slots=True)
class PageView:
    """A page written by hand in docs/."""

    head: PageHead


def page_view(address: str, title: str, description: str) -> PageView:
    """Return a page written by hand."""
    return PageView(head(address, title, description))


COUNTRIES = 14
"""How many countries the home page names, those with the most briefs."""
PARTS = 3
"""How many parts of the newest series the home page names."""


def home_view(library: Library, settings: Settings) -> HomeView:
    """Return the home page."""
    page = urls.HOME
    last_change = max((b.last_change for b in library.briefs), default=None)
    cards = tuple(
        replace(card(brief, page, library, settings), summary=brief.summary)
        for brief in library.briefs[: settings.latest]
    )
    return HomeView(
        head=head(page, "", "", last_change),
        count=counted(len(library.briefs), "brief"),
        lead=cards[0] if cards else None,
        latest=cards[1:],
        topics=topic_items(library, page),
        countries=_countries(library, page),
        months=timeline(library, page, settings),
        series=_newest_series(library, page),
        archive=Link(urls.ARCHIVE, ""),
        feeds=feed_links(None, page),
    )


def _countries(library: Library, page: str) -> tuple[Companion, ...]:
    """Return the countries with the most briefs; `sorted` leaves equal ones in Arabic order."""
    numbers = {term: len(library.with_term(term)) for term in library.terms(Kind.COUNTRIES)}
    often = sorted(numbers, key=lambda term: -numbers[term])[:COUNTRIES]
    return tuple(Companion(term_link(term, page), f"{numbers[term]:,}") for term in often)


def _newest_series(library: Library, page: str) -> Teaser | None:
    series = next((term for brief in library.briefs for term in brief.terms[Kind.SERIES]), None)
    if not series:
        return None
    parts = library.in_series(series)
    return Teaser(
        term_link(series, page),
        library.vocabulary.entry(series).description,
        counted(len(parts), "brief"),
        tuple((part_label(series, brief, library), brief_link(brief, page)) for brief in parts[: -PARTS - 1 : -1]),
    )


def not_found_view(library: Library, settings: Settings) -> NotFoundView:
    """Return the page for an address that is not there."""
    page = urls.NOT_FOUND
    latest = tuple(card(brief, page, library, settings) for brief in library.briefs[:3])
    return NotFoundView(head(page, page_word("not-found")), latest)


def offline_view() -> PageView:
    """Return the page that leads to the offline edition."""
    return page_view(urls.OFFLINE, page_word("offline"), page_word("offline-about"))


def redirect_view(alias: str, brief: Brief) -> RedirectView:
    """Return the page at an old address of a brief."""
    address = urls.brief(brief.path)
    return RedirectView(head(alias, brief.title), Link(urls.relative(address, alias), brief.title), address)
