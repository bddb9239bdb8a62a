"""OPML 2.0 (https://opml.org/spec2.opml): all feeds in one file that a feed reader takes in."""

from collections.abc import Iterable
from email.utils import format_datetime
from xml.etree import ElementTree as ET

from mujaz.outputs.feeds.feed import Feed, OpmlGroup
from mujaz.outputs.feeds.xml import add_element, document
from mujaz.urls import FeedForm


def opml(everything: Feed, groups: Iterable[OpmlGroup]) -> bytes:
    """Return the list of all feeds: that of all briefs, then those of the terms by kind, each in its Atom form."""
    root = ET.Element("opml", version="2.0")
    head = add_element(root, "head")
    add_element(head, "title", everything.title)
    add_element(head, "dateModified", format_datetime(everything.updated))
    body = add_element(root, "body")
    _add_feed(body, everything, everything.title)
    for group in groups:
        outline = add_element(body, "outline", text=group.name)
        for feed in group.feeds:
            _add_feed(outline, feed, feed.term.label if feed.term else feed.title)
    return document(root)


def _add_feed(parent: ET.Element, feed: Feed, label: str) -> None:
    """Add a feed; `type` is `rss` in OPML for every form."""
    add_element(
        parent,
        "outline",
        type="rss",
        text=label,
        title=feed.title,
        xmlUrl=feed.urls[FeedForm.ATOM],
        htmlUrl=feed.page,
        language=feed.language,
    )
