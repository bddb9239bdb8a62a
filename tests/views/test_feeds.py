"""The page of all feeds, and how other pages lead feed readers to theirs."""

import datetime as dt
import posixpath
from pathlib import Path

import pytest

from mujaz import urls
from mujaz.config import Settings, SiteInfo
from mujaz.library import Library, load_library
from mujaz.source import Folder, Source
from mujaz.source.front_matter import join
from mujaz.urls import FeedForm
from mujaz.views.feed_links import FeedLink, feed_links
from mujaz.views.feeds import feeds_view
from mujaz.views.home import home_view
from mujaz.views.listing import listing_view
from mujaz.vocabulary import Kind, Term

SITE = SiteInfo("موجز", "https://example.org/mujaz/", "")
WATER = Term(Kind.TOPICS, "water", "المياه")
VOCABULARY = "topics: [{id: water, label: المياه}, {id: dams, label: السدود, parent: water}, {id: gas, label: الغاز}]"


def library_of(*topics: str) -> Library:
    """Return a library with a brief for each topic."""
    body = "## الحدث\n\nنص.\n\n## الرأي\n\nرأي.\n"
    sources = {
        f"2024/{topic}.md": Source(
            f"briefs/2024/{topic}.md",
            join({"title": topic, "date": dt.date(2024, 4, 30), "topics": [topic], "tags": ["نفط"]}, body),
        )
        for topic in topics
    }
    folder = Folder(Path("briefs"), "briefs", sources, {}, Source("briefs/vocabulary.yml", VOCABULARY), ())
    return load_library(folder, Settings(), dt.datetime(2026, 11, 23, tzinfo=dt.UTC)).library


@pytest.mark.parametrize(
    ("term", "page", "href", "title"),
    [
        (None, urls.HOME, "feeds/all.rss.xml", "كل الموجزات"),
        (None, "briefs/2024/a.html", "../../feeds/all.rss.xml", "كل الموجزات"),
        (WATER, "topics/water.html", "../feeds/topics/water.rss.xml", "المياه"),
        (WATER, "topics/water/1.html", "../../feeds/topics/water.rss.xml", "المياه"),
        (WATER, urls.FEEDS, "topics/water.rss.xml", "المياه"),
    ],
)
def test_links_to_a_feed(term: Term | None, page: str, href: str, title: str) -> None:
    start = href.removesuffix("rss.xml")
    assert feed_links(term, page) == (
        FeedLink(href, "application/rss+xml", "RSS", title),
        FeedLink(start + "atom.xml", "application/atom+xml", "Atom", title),
        FeedLink(start + "json", "application/feed+json", "JSON Feed", title),
    )


def test_no_feed_has_the_address_of_another() -> None:
    terms = [None, WATER, Term(Kind.TOPICS, "all", "الكل"), Term(Kind.TAGS, "water", "ماء")]
    addresses = [urls.feed(term, form) for term in terms for form in FeedForm]
    assert len({*addresses, urls.FEEDS, urls.OPML}) == len(addresses) + 2
    assert all(address.endswith((".xml", ".json")) for address in addresses)


def test_the_page_of_all_feeds() -> None:
    view = feeds_view(library_of("dams", "gas"))
    assert view.head.address == "feeds/index.html"
    assert view.everything.page.href == "../index.html"
    assert view.everything.feeds == view.feeds == feed_links(None, urls.FEEDS)
    assert view.opml == "opml.xml"
    assert [(group.id, group.label, [row.page.label for row in group.rows]) for group in view.groups] == [
        ("topics", "المواضيع", ["السدود", "الغاز", "المياه"]),
        ("tags", "الوسوم", ["نفط"]),
    ]
    assert view.groups[0].rows[2].page.href == "../topics/water.html"
    assert view.groups[0].rows[2].feeds == feed_links(WATER, urls.FEEDS)


def test_without_briefs_the_page_has_the_one_feed() -> None:
    view = feeds_view(library_of())
    assert view.groups == ()
    assert len(view.everything.feeds) == 3


def test_home_and_listings_lead_to_the_feeds_of_what_they_show() -> None:
    library = library_of("dams")
    assert home_view(library, Settings()).feeds == feed_links(None, urls.HOME)
    view = listing_view(WATER, 0, library, Settings(), SITE)
    leads_to = [posixpath.normpath(posixpath.join("topics", link.href)) for link in view.feeds]
    assert leads_to == [urls.feed(WATER, form) for form in FeedForm]
