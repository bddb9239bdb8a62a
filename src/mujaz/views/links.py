"""The small pieces that pages are made of: links, dates, cards."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from mujaz import urls
from mujaz.arabic import format_date, format_month, reading_minutes, shorten
from mujaz.brief import Brief
from mujaz.brief.fields import BriefKind
from mujaz.config import Settings
from mujaz.library import Library
from mujaz.messages import counted, page_word
from mujaz.views.topic_colours import first_mark
from mujaz.vocabulary import Kind, Term, labels

FORM_NAMES: Mapping[BriefKind, str] = {form: page_word(f"form-{form.value}") for form in BriefKind}


@dataclass(frozen=True, slots=True)
class Link:
    """A label that leads somewhere; `href` is relative to the page that shows it."""

    href: str
    label: str


@dataclass(frozen=True, slots=True)
class When:
    """A day or a moment: `iso` for machines, `text` for people."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class PageHead:
    """What every page has: its address, the way from it to the site's root, its title and description.

    `last_change` is an ISO date, '' where the page has none of its own.
    """

    address: str
    root: str
    title: str
    description: str
    last_change: str


@dataclass(frozen=True, slots=True)
class Card:
    """A brief in a list; `part` is its place in the series that the list is of, '' elsewhere.

    Topics and authors are those beside the term that the list is of. `kind` is '' for the usual one, `mark` is that of
    the first of these topics.
    """

    link: Link
    summary: str
    date: When
    kind: str
    lang: str
    topics: tuple[Link, ...]
    authors: tuple[Link, ...]
    reading_time: str
    mark: int
    part: str = ""


@dataclass(frozen=True, slots=True)
class TitleRow:
    """A brief in a list without cards; its topics and summary are '' where titles alone are shown.

    `kind` is '' for the usual one.
    """

    link: Link
    date: When
    kind: str = ""
    topics: str = ""
    summary: str = ""


def head(address: str, title: str, description: str = "", last_change: dt.date | None = None) -> PageHead:
    """Return the head of the page at `address`."""
    return PageHead(address, urls.root(address), title, description, last_change.isoformat() if last_change else "")


def term_link(term: Term, page: str) -> Link:
    """Return the link from `page` to a term's listing."""
    return Link(urls.relative(urls.term(term), page), term.label)


def term_links(brief: Brief, kind: Kind, page: str) -> tuple[Link, ...]:
    """Return the links from `page` to the terms of one kind that a brief is filed under."""
    return tuple(term_link(term, page) for term in brief.terms[kind])


def brief_link(brief: Brief, page: str) -> Link:
    """Return the link from `page` to a brief."""
    return Link(urls.relative(urls.brief(brief.path), page), brief.title)


def day(date: dt.date, settings: Settings) -> When:
    """Return a day in the house style."""
    return When(date.isoformat(), format_date(date, settings.months))


def day_or_more(iso: str, settings: Settings) -> When:
    """Return a day, a month or a year (`2024-04-30`, `2024-04`, `2024`) in the house style."""
    if len(iso) == len("2024"):
        return When(iso, iso)
    if len(iso) == len("2024-04"):
        return When(iso, format_month(int(iso[:4]), int(iso[5:]), settings.months))
    return day(dt.date.fromisoformat(iso), settings)


def published(brief: Brief, settings: Settings) -> When:
    """Return a brief's day; for machines with the time and its offset where the author gives one."""
    iso = brief.moment.isoformat(timespec="minutes") if brief.time else brief.date.isoformat()
    return When(iso, format_date(brief.date, settings.months))


def reading_time(brief: Brief) -> str:
    """Return the minutes a brief takes to read, such as `4 دقائق`."""
    return counted(reading_minutes(brief.words), "minute")


CARD = 150
"""How many characters of a summary a list shows."""


def unusual_kind(brief: Brief) -> str:
    """Return the kind of a brief, '' for the one that most are of: in a list it says nothing."""
    return "" if brief.kind is BriefKind.EVENT_OPINION else FORM_NAMES[brief.kind]


def card(brief: Brief, page: str, library: Library, settings: Settings, of: Term | None = None) -> Card:
    """Return a brief as it stands in a list on `page`; `of` is the term that the list is of."""
    topics = tuple(term for term in brief.terms[Kind.TOPICS] if term != of)
    return Card(
        link=brief_link(brief, page),
        summary=shorten(brief.summary, CARD),
        date=published(brief, settings),
        kind=unusual_kind(brief),
        lang=brief.lang,
        topics=tuple(term_link(term, page) for term in topics),
        authors=tuple(term_link(term, page) for term in brief.terms[Kind.AUTHORS] if term != of),
        reading_time=reading_time(brief),
        mark=first_mark(topics or brief.terms[Kind.TOPICS], library.vocabulary),
    )


def row(brief: Brief, page: str, settings: Settings) -> TitleRow:
    """Return a brief with its topics and summary as it stands in a list without cards."""
    return TitleRow(
        link=brief_link(brief, page),
        date=published(brief, settings),
        kind=unusual_kind(brief),
        topics="، ".join(labels(brief.terms[Kind.TOPICS])),
        summary=shorten(brief.summary, CARD),
    )
