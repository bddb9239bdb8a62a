"""The page of a brief. All it shows is the brief's own, or its neighbours': one more brief changes few other pages."""

from dataclasses import dataclass

from mujaz import urls
from mujaz.arabic import direction, format_date, format_hijri, zone_name
from mujaz.brief import Brief, SectionId
from mujaz.brief.fields import Reference
from mujaz.config import Settings, SiteInfo
from mujaz.library import Library, page_html, public_sources
from mujaz.views.citation import CitationView, citation_view
from mujaz.views.contents import ContentsEntry, table_of_contents
from mujaz.views.feed_links import FeedLink, feed_links
from mujaz.views.links import (
    FORM_NAMES,
    Link,
    PageHead,
    When,
    brief_link,
    day,
    day_or_more,
    head,
    published,
    reading_time,
    term_link,
    term_links,
)
from mujaz.views.listing import KIND_NAMES, part_label
from mujaz.views.metadata import Metadata, brief_metadata
from mujaz.views.topic_colours import first_mark
from mujaz.vocabulary import Kind, Term, labels


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source that the brief rests on."""

    title: str
    url: str
    author: str
    publisher: str
    date: When | None


@dataclass(frozen=True, slots=True)
class SeriesPlace:
    """A series the brief belongs to, which part it is ('' where it has no number), and the parts beside it."""

    link: Link
    part: str
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class RelatedView:
    """A related brief and what both are about, such as `إيران، روسيا`; '' where only their words agree.

    Not a whole card: five of those would weigh as much as the brief itself.
    """

    link: Link
    date: str
    reason: str


@dataclass(frozen=True, slots=True)
class TermGroup:
    """The terms of one kind that the brief is filed under."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class BriefView:
    """A brief's page; `html` is its text. `summary` is '' where the text begins with it.

    `contents` are the headings of a text that is long enough; `hijri` is '' where the site wants none.
    """

    head: PageHead
    kind: str
    mark: int
    lang: str
    direction: str
    date: When
    hijri: str
    month: Link
    time: str
    zone: str
    updated: When | None
    reading_time: str
    contents: tuple[ContentsEntry, ...]
    summary: str
    authors: tuple[Link, ...]
    topics: tuple[Link, ...]
    series: tuple[SeriesPlace, ...]
    groups: tuple[TermGroup, ...]
    path: str
    html: str
    sources: tuple[SourceView, ...]
    sources_id: str
    related: tuple[RelatedView, ...]
    linked_from: tuple[Link, ...]
    older: Link | None
    newer: Link | None
    feeds: tuple[FeedLink, ...]
    citation: CitationView
    metadata: Metadata


_GROUPS = (Kind.COUNTRIES, Kind.ORGANIZATIONS, Kind.PEOPLE, Kind.TAGS)


LONG = 600
"""From how many words on a page has a table of contents: some four minutes of reading."""


def brief_view(brief: Brief, library: Library, settings: Settings, site: SiteInfo) -> BriefView:
    """Return the page of a brief."""
    page = urls.brief(brief.path)
    older, newer = library.neighbours(brief)
    month_page = urls.archive(brief.date.year, brief.date.month)
    groups = (TermGroup(KIND_NAMES[kind], term_links(brief, kind, page)) for kind in _GROUPS)
    has_sources_section = SectionId.SOURCES in brief.sections
    return BriefView(
        head=head(page, brief.title, brief.summary, brief.last_change),
        kind=FORM_NAMES[brief.kind],
        mark=first_mark(brief.terms[Kind.TOPICS], library.vocabulary),
        lang=brief.lang,
        direction=direction(brief.lang),
        date=published(brief, settings),
        hijri=format_hijri(brief.date) if settings.hijri else "",
        month=Link(urls.relative(month_page, page), ""),
        time=brief.time.strftime("%H:%M") if brief.time else "",
        zone=zone_name(settings.time_zone),
        updated=day(brief.updated, settings) if brief.updated else None,
        reading_time=reading_time(brief),
        contents=table_of_contents(brief.document.headings) if brief.words >= LONG else (),
        summary=brief.own_summary,
        authors=term_links(brief, Kind.AUTHORS, page),
        topics=term_links(brief, Kind.TOPICS, page),
        series=tuple(_series_place(series, brief, library, page) for series in brief.terms[Kind.SERIES]),
        groups=tuple(group for group in groups if group.links),
        path=brief.path,
        html=page_html(brief, library, site.url),
        sources=tuple(_source(source, settings) for source in public_sources(brief, library, site.url)),
        sources_id="further-sources" if has_sources_section else "sources",
        related=tuple(
            RelatedView(
                brief_link(found.brief, page),
                format_date(found.brief.date, settings.months),
                "، ".join(labels(found.reasons)),
            )
            for found in library.related(brief)
        ),
        linked_from=tuple(brief_link(later, page) for later in library.linked_from(brief)),
        older=brief_link(older, page) if older else None,
        newer=brief_link(newer, page) if newer else None,
        feeds=feed_links(None, page)[:1],  # of three that hold the same, on each of many pages, one is enough
        citation=citation_view(brief, site, settings),
        metadata=brief_metadata(brief, library, settings, site),
    )


def _series_place(series: Term, brief: Brief, library: Library, page: str) -> SeriesPlace:
    parts = library.in_series(series)
    position = parts.index(brief)
    before = parts[position - 1] if position else None
    after = parts[position + 1] if position + 1 < len(parts) else None
    return SeriesPlace(
        link=term_link(series, page),
        part=part_label(series, brief, library),
        before=brief_link(before, page) if before else None,
        after=brief_link(after, page) if after else None,
    )


def _source(source: Reference, settings: Settings) -> SourceView:
    return SourceView(
        title=source.title,
        url=source.url or "",
        author=source.author,
        publisher=source.publisher,
        date=day_or_more(source.date, settings) if source.date else None,
    )
