"""The page of all feeds. A site has it, and feeds at all, only where it knows its own address."""

from dataclasses import dataclass

from mujaz import urls
from mujaz.library import Library
from mujaz.messages import page_word
from mujaz.views.feed_links import EVERYTHING, FeedLink, feed_links
from mujaz.views.links import Link, PageHead, head, term_link
from mujaz.views.listing import KIND_NAMES
from mujaz.vocabulary import Kind, Term

FEEDS_TITLE = page_word("feeds")


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A page and the feed of the same briefs, in each of its forms."""

    page: Link
    feeds: tuple[FeedLink, ...]


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """The feeds of the terms of one kind."""

    id: str
    label: str
    rows: tuple[FeedRow, ...]


@dataclass(frozen=True, slots=True)
class FeedsView:
    """The feed of all briefs, then those of the terms by kind; `opml` leads to the file that lists them all."""

    head: PageHead
    everything: FeedRow
    groups: tuple[FeedGroup, ...]
    opml: str
    feeds: tuple[FeedLink, ...]


def feeds_view(library: Library) -> FeedsView:
    """Return the page of all feeds."""
    page = urls.FEEDS
    everything = feed_links(None, page)
    groups = (
        FeedGroup(kind.value, KIND_NAMES[kind], tuple(_row(term, page) for term in library.terms(kind)))
        for kind in Kind
    )
    return FeedsView(
        head=head(page, FEEDS_TITLE),
        everything=FeedRow(Link(urls.relative(urls.HOME, page), EVERYTHING), everything),
        groups=tuple(group for group in groups if group.rows),
        opml=urls.relative(urls.OPML, page),
        feeds=everything,
    )


def _row(term: Term, page: str) -> FeedRow:
    return FeedRow(term_link(term, page), feed_links(term, page))
