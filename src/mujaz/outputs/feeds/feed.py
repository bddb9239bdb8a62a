"""A feed as a reader is to understand it, before it takes one of its three forms. Every address in it is absolute."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from mujaz.urls import FeedForm
from mujaz.vocabulary import Term

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Person:
    """An author, or the site where it stands for them; `url` is the page about them."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class FeedCategory:
    """A topic or tag of a brief; `scheme` is the page that lists all of its kind."""

    label: str
    scheme: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A brief in a feed; `content` is the HTML of its whole text, `updated` never earlier than `published`."""

    id: str
    url: str
    title: str
    summary: str
    content: str
    language: str
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[Person, ...]
    categories: tuple[FeedCategory, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """The newest briefs of a term, of all for None; `page` is the page that lists the same, `urls` the feed's own."""

    term: Term | None
    id: str
    title: str
    description: str
    language: str
    page: str
    urls: Mapping[FeedForm, str]
    publisher: Person
    entries: tuple[FeedEntry, ...]

    @property
    def updated(self) -> dt.datetime:
        """The newest change of an entry. Never the time of the build; without entries, as Atom needs one, the epoch."""
        return max((entry.updated for entry in self.entries), default=EPOCH)


@dataclass(frozen=True, slots=True)
class OpmlGroup:
    """The feeds of the terms of one kind, under the kind's name."""

    name: str
    feeds: tuple[Feed, ...]
