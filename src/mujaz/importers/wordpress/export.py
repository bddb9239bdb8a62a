"""The items of an export, one after another: a site of many years is never in memory as a whole."""

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from mujaz.importers.fields import Category
from mujaz.importers.refusal import Unreadable
from mujaz.importers.wordpress.stream import Stream

_PREFIXES = {"purl.org/rss/1.0/modules/content/": "content", "purl.org/dc/elements/1.1/": "dc"}
_OWN_DOMAINS = ("category", "post_tag", "author", "post_format", "nav_menu")


@dataclass(frozen=True, slots=True)
class Item:
    """An item: its plain fields by name, such as `title` or `wp:post_date_gmt`, and what it is filed under.

    `authors` are names as the site shows them, in their order; `others` are terms of further taxonomies, as `name:
    label`; `meta` holds the fields that plug-ins keep; `comments` counts what readers wrote.
    """

    fields: Mapping[str, str]
    categories: tuple[Category, ...] = ()
    tags: tuple[Category, ...] = ()
    authors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict)
    comments: int = 0

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
        """Whether it is public: `publish`, `draft`, `future`, …; '' where the export does not say."""
        return self.fields.get("wp:status", "")


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


@dataclass(frozen=True, slots=True)
class OldSite:
    """What the texts of an export share: the hosts of its addresses, its files and its reusable blocks by number."""

    hosts: tuple[str, ...] = ()
    attachments: Mapping[str, Attachment] = field(default_factory=dict)
    blocks: Mapping[str, str] = field(default_factory=dict)


NO_SITE = OldSite()
"""That of a post that comes alone."""


@dataclass(slots=True)
class _Channel:
    """What an export says before its items."""

    authors: dict[str, str] = field(default_factory=dict)


def survey(file: BinaryIO) -> OldSite:
    """Return what the texts of an export share, as far as it can be read."""
    hosts: dict[str, None] = {}
    attachments: dict[str, Attachment] = {}
    blocks: dict[str, str] = {}
    try:
        for item in read_items(file):
            hosts[host_of(item.fields.get("link", ""))] = None
            if item.type == "attachment":
                attachments[item.id] = Attachment.of(item)
            elif item.type == "wp_block":
                blocks[item.id] = item.fields.get("content:encoded", "")
    except Unreadable:
        pass  # it is told when the texts are read
    return OldSite(tuple(host for host in hosts if host), attachments, blocks)


def host_of(address: str) -> str:
    """Return the host of an address without `www.`, '' where it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def read_items(file: BinaryIO) -> Iterator[Item]:
    """Yield every item; raises Unreadable where the file is broken, harmful, absurdly large, or tells no states."""
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
                item = _item(element, channel)
                if "wp:status" not in item.fields:  # a feed, or an export of another program: all of it may be secret
                    raise Unreadable("no-states")
                yield item
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
    space = space.removeprefix("https://").removeprefix("http://")
    if space.startswith("wordpress.org/export/"):
        return ("excerpt:" if space.endswith("/excerpt/") else "wp:") + local
    return f"{_PREFIXES.get(space, space)}:{local}"


def _fields(element: Element) -> dict[str, str]:
    return {_name(child): (child.text or "").strip() for child in element if not len(child)}


def _item(element: Element, channel: _Channel) -> Item:
    fields = _fields(element)
    login = fields.get("dc:creator", "")
    creator = channel.authors.get(login) or login
    co_authors = tuple(author.label for author in _filed(element, "author"))
    metas = [_fields(child) for child in element if _name(child) == "wp:postmeta"]
    domains = dict.fromkeys(child.get("domain", "") for child in element if child.tag == "category")
    others = (domain for domain in domains if domain and domain not in _OWN_DOMAINS)
    return Item(
        fields=fields,
        categories=tuple(_filed(element, "category")),
        tags=tuple(_filed(element, "post_tag")),
        authors=tuple(dict.fromkeys(co_authors or ((creator,) if creator else ()))),
        others=tuple(f"{domain}: {term.label}" for domain in others for term in _filed(element, domain)),
        meta={meta.get("wp:meta_key", ""): meta.get("wp:meta_value", "") for meta in metas},
        comments=sum(_name(child) == "wp:comment" for child in element),
    )


def _filed(element: Element, domain: str) -> Iterator[Category]:
    for child in element:
        if child.tag == "category" and child.get("domain") == domain and (child.text or "").strip():
            label = " ".join(html.unescape(child.text or "").split())
            yield Category(unquote(child.get("nicename", "")) or label, label)
