"""Atom (RFC 4287), the text as escaped HTML."""

from xml.etree import ElementTree as ET

from mujaz.outputs.feeds.feed import Entry, Feed, Person
from mujaz.outputs.feeds.xml import add, document
from mujaz.urls import FeedForm


def atom(feed: Feed) -> bytes:
    """Return a feed as Atom. The site is its author: an entry without authors of its own needs one."""
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language})
    add(root, "id", feed.id)
    add(root, "title", feed.title)
    if feed.description:
        add(root, "subtitle", feed.description)
    add(root, "updated", feed.updated.isoformat())
    add(root, "link", rel="self", type=FeedForm.ATOM.media_type, href=feed.urls[FeedForm.ATOM])
    add(root, "link", rel="alternate", type="text/html", href=feed.page)
    _add_author(root, feed.publisher)
    add(root, "generator", "mujaz")
    for entry in feed.entries:
        _add_entry(root, entry, feed.language)
    return document(root)


def _add_entry(root: ET.Element, entry: Entry, language: str) -> None:
    element = add(root, "entry")
    if entry.language != language:
        element.set("xml:lang", entry.language)
    add(element, "id", entry.id)
    add(element, "title", entry.title)
    add(element, "updated", entry.updated.isoformat())
    add(element, "published", entry.published.isoformat())
    add(element, "link", rel="alternate", type="text/html", href=entry.url)
    for author in entry.authors:
        _add_author(element, author)
    for category in entry.categories:
        add(element, "category", term=category.label, scheme=category.scheme)
    add(element, "summary", entry.summary)
    add(element, "content", entry.content, type="html")


def _add_author(parent: ET.Element, person: Person) -> None:
    author = add(parent, "author")
    add(author, "name", person.name)
    add(author, "uri", person.url)
