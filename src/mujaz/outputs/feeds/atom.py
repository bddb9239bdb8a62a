"""Atom (RFC 4287), the text as escaped HTML."""

from xml.etree import ElementTree as ET

from mujaz.outputs.feeds.feed import Feed, FeedEntry, Person
from mujaz.outputs.feeds.xml import add_element, document
from mujaz.urls import FeedForm


def atom(feed: Feed) -> bytes:
    """Return a feed as Atom. The site is its author: an entry without authors of its own needs one."""
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language})
    add_element(root, "id", feed.id)
    add_element(root, "title", feed.title)
    if feed.description:
        add_element(root, "subtitle", feed.description)
    add_element(root, "updated", feed.updated.isoformat())
    add_element(root, "link", rel="self", type=FeedForm.ATOM.media_type, href=feed.urls[FeedForm.ATOM])
    add_element(root, "link", rel="alternate", type="text/html", href=feed.page)
    _add_author(root, feed.publisher)
    add_element(root, "generator", "mujaz")
    for entry in feed.entries:
        _add_entry(root, entry, feed.language)
    return document(root)


def _add_entry(root: ET.Element, entry: FeedEntry, language: str) -> None:
    element = add_element(root, "entry")
    if entry.language != language:
        element.set("xml:lang", entry.language)
    add_element(element, "id", entry.id)
    add_element(element, "title", entry.title)
    add_element(element, "updated", entry.updated.isoformat())
    add_element(element, "published", entry.published.isoformat())
    add_element(element, "link", rel="alternate", type="text/html", href=entry.url)
    for author in entry.authors:
        _add_author(element, author)
    for category in entry.categories:
        add_element(element, "category", term=category.label, scheme=category.scheme)
    add_element(element, "summary", entry.summary)
    add_element(element, "content", entry.content, type="html")


def _add_author(parent: ET.Element, person: Person) -> None:
    author = add_element(parent, "author")
    add_element(author, "name", person.name)
    add_element(author, "uri", person.url)
