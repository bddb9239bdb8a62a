"""The items of an export, one after another: a site of many years is never in memory as a whole."""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO
from urllib.parse import unquote
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from mujaz.importers.fields import Category
from mujaz.importers.refusal import Unreadable
from mujaz.importers.wordpress.stream import Stream

_PREFIXES = {
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
}


@dataclass(frozen=True, slots=True)
class Item:
    """An item: its plain fields by name, such as `title` or `wp:post_date_gmt`, and what it is filed under."""

    fields: Mapping[str, str]
    categories: tuple[Category, ...]
    tags: tuple[Category, ...]
    author: str
    """The author's name, as the site shows it."""

    @property
    def id(self) -> str:
        """The number that the item has in its site."""
        return self.fields.get("wp:post_id", "") or self.fields.get("guid", "")

    @property
    def type(self) -> str:
        """What it is: `post`, `page`, `attachment`, …."""
        return self.fields.get("wp:post_type", "post")

    @property
    def status(self) -> str:
        """Whether it is public: `publish`, `draft`, `future`, …."""
        return self.fields.get("wp:status", "publish")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of the old site: its address, its title, and the id of the post that it belongs to."""

    address: str
    title: str
    parent: str

    @classmethod
    def of(cls, item: Item) -> "Attachment":
        """Return the attachment that an item is."""
        found = item.fields.get
        return cls(found("wp:attachment_url") or found("guid", ""), found("title", ""), found("wp:post_parent", ""))


@dataclass(slots=True)
class _Channel:
    """What an export says before its items."""

    authors: dict[str, str] = field(default_factory=dict)


def read_items(file: BinaryIO) -> Iterator[Item]:
    """Yield every item; raises Unreadable where the file is broken, harmful or absurdly large."""
    stream = Stream(file)
    channel = _Channel()
    path: list[Element] = []
    try:
        for event, element in iterparse(stream, events=("start", "end"), forbid_dtd=True):
            if event == "start":
                path.append(element)
                continue
            path.pop()
            if not path or path[-1].tag != "channel":
                continue
            if element.tag == "item":
                yield _item(element, channel)
            elif _name(element) == "wp:author":
                found = _fields(element)
                channel.authors[found.get("wp:author_login", "")] = found.get("wp:author_display_name", "")
            path[-1].remove(element)
            stream.item_ends()
    except DefusedXmlException as error:
        raise Unreadable("entities") from error
    except (ParseError, ValueError, LookupError) as error:
        raise Unreadable("broken-export", detail=error) from error


def _name(element: Element) -> str:
    """Return a tag with a prefix of ours; that of WordPress has the version of the export in its name space."""
    space, brace, local = element.tag.rpartition("}")
    space = space.removeprefix("{")
    if not brace:
        return local
    if space.startswith("http://wordpress.org/export/"):
        return ("excerpt:" if space.endswith("/excerpt/") else "wp:") + local
    return f"{_PREFIXES.get(space, space)}:{local}"


def _fields(element: Element) -> dict[str, str]:
    return {_name(child): (child.text or "").strip() for child in element if not len(child)}


def _item(element: Element, channel: _Channel) -> Item:
    fields = _fields(element)
    login = fields.get("dc:creator", "")
    return Item(
        fields=fields,
        categories=tuple(_filed(element, "category")),
        tags=tuple(_filed(element, "post_tag")),
        author=channel.authors.get(login) or login,
    )


def _filed(element: Element, domain: str) -> Iterator[Category]:
    for child in element:
        if child.tag == "category" and child.get("domain") == domain and (child.text or "").strip():
            label = " ".join(html.unescape(child.text or "").split())
            yield Category(unquote(child.get("nicename", "")) or label, label)
