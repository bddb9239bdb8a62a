"""RSS 2.0 (https://www.rssboard.org/rss-specification), the text in content:encoded."""

from email.utils import format_datetime
from xml.etree import ElementTree as ET

from mujaz.outputs.feeds.feed import Feed, FeedEntry
from mujaz.outputs.feeds.xml import add_element, document
from mujaz.urls import FeedForm

_NAMESPACES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
}


def rss(feed: Feed) -> bytes:
    """Return a feed as RSS. Its dates are in English in every locale."""
    root = ET.Element("rss", {"version": "2.0", **_NAMESPACES, "xml:lang": feed.language})
    channel = add_element(root, "channel")
    add_element(channel, "title", feed.title)
    add_element(channel, "link", feed.page)
    add_element(channel, "description", feed.description)
    add_element(channel, "language", feed.language)
    add_element(channel, "lastBuildDate", format_datetime(feed.updated))
    add_element(channel, "generator", "mujaz")
    add_element(channel, "atom:link", rel="self", type=FeedForm.RSS.media_type, href=feed.urls[FeedForm.RSS])
    for entry in feed.entries:
        _add_item(channel, entry, feed.language)
    return document(root)


def _add_item(channel: ET.Element, entry: FeedEntry, language: str) -> None:
    item = add_element(channel, "item")
    if entry.language != language:
        item.set("xml:lang", entry.language)
    add_element(item, "title", entry.title)
    add_element(item, "link", entry.url)
    add_element(item, "guid", entry.id, isPermaLink="false")
    add_element(item, "pubDate", format_datetime(entry.published))
    if entry.updated != entry.published:
        add_element(item, "atom:updated", entry.updated.isoformat())
    for author in entry.authors:
        add_element(item, "dc:creator", author.name)
    for category in entry.categories:
        add_element(item, "category", category.label, domain=category.scheme)
    add_element(item, "description", entry.summary)
    add_element(item, "content:encoded", entry.content)
