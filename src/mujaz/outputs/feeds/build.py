"""From the library to the feeds: which briefs each holds, what it says of them, and its files."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import quote, urlsplit

from mujaz import urls
from mujaz.brief import Brief
from mujaz.config import Settings, SiteInfo
from mujaz.library import Library, page_html
from mujaz.outputs.artifact import Artifact
from mujaz.outputs.feeds.atom import atom
from mujaz.outputs.feeds.feed import Feed, FeedCategory, FeedEntry, OpmlGroup, Person
from mujaz.outputs.feeds.json_feed import json_feed
from mujaz.outputs.feeds.opml import opml
from mujaz.outputs.feeds.rss import rss
from mujaz.outputs.feeds.text import allowed, feed_html, line
from mujaz.urls import FeedForm
from mujaz.vocabulary import Kind, Term

_FORMS: Mapping[FeedForm, Callable[[Feed], bytes]] = {
    FeedForm.RSS: rss,
    FeedForm.ATOM: atom,
    FeedForm.JSON: json_feed,
}


def feed_terms(library: Library) -> Iterator[Term | None]:
    """Yield what has a feed: None for all briefs, and every term."""
    yield None
    for kind in Kind:
        yield from library.terms(kind)


def feed_forms(term: Term | None, library: Library, settings: Settings, site: SiteInfo) -> Iterator[Artifact]:
    """Yield a term's feed, for None that of all briefs, in its three forms."""
    shown = selection(term, library, settings)
    entries = tuple(entry(brief, page_html(brief, library, site.url), site) for brief in shown)
    yield from _forms(_feed(term, entries, library, site))


def opml_artifact(library: Library, settings: Settings, site: SiteInfo, kind_names: Mapping[Kind, str]) -> Artifact:
    """Return the OPML list of all feeds."""
    newest = tuple(entry(brief, "", site) for brief in selection(None, library, settings))  # their days count
    groups = [
        OpmlGroup(kind_names[kind], tuple(_feed(term, (), library, site) for term in library.terms(kind)))
        for kind in Kind
    ]
    everything = _feed(None, newest, library, site)
    return Artifact(urls.OPML, opml(everything, [group for group in groups if group.feeds]))


def _forms(feed: Feed) -> Iterator[Artifact]:
    for form, write in _FORMS.items():
        yield Artifact(urls.feed(feed.term, form), write(feed))


# ---- which briefs -------------------------------------------------------------------------------------

_BACK = dt.timedelta(days=30)


def selection(term: Term | None, library: Library, settings: Settings) -> tuple[Brief, ...]:
    """Return the briefs in a feed, the newest first: at most `feed_size`.

    A term's feed holds those of the thirty days up to its newest brief, which is often one: whoever asks once a month
    misses nothing, and whole texts, three times over for each of hundreds of terms, weigh. The days are counted from
    the term's own newest brief, so that a feed changes only with its own briefs.
    """
    if term is None:
        return library.newest(settings.feed_size, None)
    briefs = library.newest(settings.feed_size, term)
    return tuple(brief for brief in briefs if brief.moment >= briefs[0].moment - _BACK)


# ---- what is said of them -----------------------------------------------------------------------------


def entry(brief: Brief, html: str, site: SiteInfo) -> FeedEntry:
    """Return a brief as it stands in every feed that has it; `html` is its text in its page."""
    url = urls.absolute(urls.brief(brief.path), site.url)
    filed = (*brief.terms[Kind.TOPICS], *brief.terms[Kind.TAGS])
    return FeedEntry(
        id=_tag(f"briefs/{brief.slug}", site),
        url=url,
        title=allowed(brief.title),
        summary=line(brief.summary),
        content=feed_html(html, url, brief.lang),
        language=brief.lang,
        published=brief.moment if brief.time else _noon(brief.date, brief),
        updated=_updated(brief),
        authors=tuple(
            Person(allowed(term.label), urls.absolute(urls.term(term), site.url)) for term in brief.terms[Kind.AUTHORS]
        ),
        categories=tuple(
            FeedCategory(allowed(term.label), urls.absolute(urls.index(term.kind), site.url)) for term in filed
        ),
    )


def _updated(brief: Brief) -> dt.datetime:
    """Return when it last changed: the moment of publication where it has not changed since."""
    return brief.moment if brief.time and brief.last_change == brief.date else _noon(brief.last_change, brief)


def _noon(day: dt.date, brief: Brief) -> dt.datetime:
    """Return what stands for a day whose hour is not known: at noon it is the same day for readers far to the west."""
    return dt.datetime.combine(day, dt.time(12), brief.zone)


def _feed(term: Term | None, entries: tuple[FeedEntry, ...], library: Library, site: SiteInfo) -> Feed:
    description = library.vocabulary.entry(term).description if term else ""
    home = urls.absolute(urls.HOME, site.url)
    return Feed(
        term=term,
        id=_tag(f"feeds/{term.kind.value}/{term.id}" if term else "feeds/all", site),
        title=allowed(f"{site.name} – {term.label}" if term else site.name),
        description=line(description or site.description or site.name),
        language=site.language,
        page=urls.absolute(urls.term(term), site.url) if term else home,
        urls={form: urls.absolute(urls.feed(term, form), site.url) for form in FeedForm},
        publisher=Person(allowed(site.name), home),
        entries=entries,
    )


_TAG_YEAR = 2026


def _tag(name: str, site: SiteInfo) -> str:
    """Return a `tag:` URI (RFC 4151), by which readers know an entry or feed again.

    It wants a year in which the host was the publisher's. That is always mujaz's first, not the year of a brief:
    a corrected date must not make a brief new. Nor has it the folder of the brief, as a slug is unique in the site;
    but the site's own path, as on GitHub Pages many sites share a host.
    """
    parts = urlsplit(site.url)
    host = (parts.hostname or "").encode("idna").decode()
    path = f"{parts.path.strip('/')}/{name}".lstrip("/")
    return f"tag:{host},{_TAG_YEAR}:{quote(path, safe='/%')}"
