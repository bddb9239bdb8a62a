"""RSS 2.0 (https://www.rssboard.org/rss-specification), the text in content:encoded."""

from email.utils import format_datetime
from xml.etree import ElementTree as ET

from mujaz.outputs.feeds.feed import Entry, Feed
from mujaz.outputs.feeds.xml import add, document
from mujaz.urls import FeedForm

_NAMESPACES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
}


def rss(feed: Feed) -> bytes:
    """Return a feed as RSS. Its dates are in English in every locale."""
    root = ET.Element("rss", {"version": "2.0", **_NAMESPACES, "xml:lang": feed.language})
    channel = add(root, "channel")
    add(channel, "title", feed.title)
    add(channel, "link", feed.page)
    add(channel, "description", feed.description)
    add(channel, "language", feed.language)
    add(channel, "lastBuildDate", format_datetime(feed.updated))
    add(channel, "generator", "mujaz")
    add(channel, "atom:link", rel="self", type=FeedForm.RSS.media_type, href=feed.urls[FeedForm.RSS])
    for entry in feed.entries:
        _add_item(channel, entry, feed.language)
    return document(root)


def _add_item(channel: ET.Element, entry: Entry, language: str) -> None:
    item = add(channel, "item")
    if entry.language != language:
        item.set("xml:lang", entry.language)
    add(item, "title", entry.title)
    add(item, "link", entry.url)
    add(item, "guid", entry.id, isPermaLink="false")
    add(item, "pubDate", format_datetime(entry.published))
    if entry.updated != entry.published:
        add(item, "atom:updated", entry.updated.isoformat())
    for author in entry.authors:
        add(item, "dc:creator", author.name)
    for category in entry.categories:
        add(item, "category", category.label, domain=category.scheme)
    add(item, "description", entry.summary)
    add(item, "content:encoded", entry.content)
