"""What a page says of itself to machines, in its head.

Each reader has a vocabulary of its own: Open Graph for cards in messages and networks, Highwire's `citation_*` for
Scholar and Zotero, Dublin Core for library systems, JSON-LD for search engines. The weight of all that is mostly
repetition, so the summary is said once and no longer than it is shown, a property of Open Graph shares the tag of a
name that says the same, and the way to a brief does not end with the brief's title once more.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from mujaz import urls
from mujaz.arabic import shorten
from mujaz.brief import Brief
from mujaz.config import Settings, SiteInfo
from mujaz.library import Library, public_sources
from mujaz.views import json_ld
from mujaz.views.links import Link, PageHead, published
from mujaz.vocabulary import Kind, Term, labels

DESCRIPTION = 160
"""How many characters of a description search engines and cards show."""


@dataclass(frozen=True, slots=True)
class MetaTag:
    """A `<meta>` with a `name`, a `property` (of Open Graph) or both; '' where it has none."""

    name: str
    property: str
    content: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's metadata. `canonical` is its full address, '' where the site has none; `json_ld` is finished text or ''.

    `json_ld` goes into its `<script>` unescaped: nothing in it can end the script.
    """

    canonical: str
    tags: tuple[MetaTag, ...]
    json_ld: str

    @property
    def has_dublin_core(self) -> bool:
        """Return whether a tag needs the link that says what `DC` is."""
        return any(tag.name.startswith("DC.") for tag in self.tags)


def brief_metadata(brief: Brief, library: Library, settings: Settings, site: SiteInfo) -> Metadata:
    """Return the metadata of a brief's page."""
    canonical = urls.absolute(urls.brief(brief.path), site.url)
    topic = brief.terms[Kind.TOPICS][0]
    way = (*library.vocabulary.ancestors(topic)[::-1], topic)
    crumbs = [(term.label, urls.absolute(urls.term(term), site.url)) for term in way]
    card = _Card("article", brief.title, shorten(brief.summary, DESCRIPTION), brief.lang, canonical)
    names = (*_description(card), *_highwire(brief, site), *_dublin_core(brief, canonical, site))
    properties = (*_open_graph(card, site), *_article(brief, settings, site))
    nodes = (
        json_ld.json_ld_article(brief, public_sources(brief, library, site.url), settings, site),
        json_ld.breadcrumbs((_home(site), *crumbs)),
    )
    return Metadata(canonical, _tags(names, properties), json_ld.script(*nodes))


def collection_metadata(head: PageHead, above: Sequence[Link], site: SiteInfo, term: Term | None = None) -> Metadata:
    """Return the metadata of a page that lists briefs or terms.

    `above` are its links up, the highest first, without the home page; `term` is what all its briefs are filed under.
    """
    canonical = urls.absolute(head.address, site.url)
    crumbs = [(link.label, urljoin(canonical, link.href) if canonical else "") for link in above]
    kind = "profile" if term and term.kind is Kind.AUTHORS else "website"  # `article:author` leads to profiles
    nodes = (json_ld.collection(head, site, term), _breadcrumbs(crumbs, head.title, site))
    card = _Card(kind, head.title, head.description or site.description, site.language, canonical)
    return _metadata(card, site, nodes)


def bare_metadata(head: PageHead, site: SiteInfo) -> Metadata:
    """Return the metadata of a page whose newer pages speak for it: its address."""
    return Metadata(urls.absolute(head.address, site.url), (), "")


def page_metadata(head: PageHead, site: SiteInfo) -> Metadata:
    """Return the metadata of a page written by hand."""
    canonical = urls.absolute(head.address, site.url)
    nodes = (json_ld.json_ld_page(head, site), _breadcrumbs((), head.title, site))
    card = _Card("website", head.title, head.description or site.description, site.language, canonical)
    return _metadata(card, site, nodes)


def home_metadata(site: SiteInfo) -> Metadata:
    """Return the metadata of the home page."""
    canonical = urls.absolute(urls.HOME, site.url)
    card = _Card("website", site.name, site.description, site.language, canonical)
    return _metadata(card, site, (json_ld.website(site),))


# ---- the pieces ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Card:
    """What Open Graph says of any page; `kind` is one of its types, `language` a tag such as `ar` or `en-GB`.

    Title and description have no isolates: they are stored in bookmarks, messages and file names.
    """

    kind: str
    title: str
    description: str
    language: str
    canonical: str


_Pair = tuple[str, str]
"""A key and its content."""


def _metadata(card: _Card, site: SiteInfo, nodes: Sequence[json_ld.Node]) -> Metadata:
    return Metadata(card.canonical, _tags(_description(card), _open_graph(card, site)), json_ld.script(*nodes))


def _tags(names: Iterable[_Pair], properties: Iterable[_Pair]) -> tuple[MetaTag, ...]:
    """Return the tags that have content: the names in their order, then the properties that found no name to share."""
    alone = [pair for pair in properties if pair[1]]
    tags: list[MetaTag] = []
    for name, content in names:
        if content:
            shared = next((pair for pair in alone if pair[1] == content), ("", ""))
            if shared[0]:
                alone.remove(shared)
            tags.append(MetaTag(name, shared[0], content))
    return (*tags, *(MetaTag("", key, content) for key, content in alone))


def _breadcrumbs(crumbs: Iterable[json_ld.Crumb], title: str, site: SiteInfo) -> json_ld.Node:
    """Return the way to a page; the page itself, at its end, is where the reader is already and needs no address."""
    return json_ld.breadcrumbs((_home(site), *crumbs, (title, "")))


def _home(site: SiteInfo) -> json_ld.Crumb:
    return site.name, urls.absolute(urls.HOME, site.url)


def _description(card: _Card) -> Iterator[_Pair]:
    yield "description", card.description
    yield "twitter:card", "summary"  # X takes title and description from Open Graph


def _open_graph(card: _Card, site: SiteInfo) -> Iterator[_Pair]:
    yield "og:type", card.kind
    yield "og:title", card.title
    yield "og:description", card.description
    yield "og:url", card.canonical
    yield "og:site_name", site.name
    yield "og:locale", _locale(card.language)


def _locale(language: str) -> str:
    """Return a language tag as Open Graph writes it.

    Arabic is plain `ar`: a text in it is of no one country, and the AR of `ar_AR` is Argentina.
    """
    return language.replace("-", "_")


def _article(brief: Brief, settings: Settings, site: SiteInfo) -> Iterator[_Pair]:
    """Yield Open Graph's words for an article. An author is an address there: without one he is not named."""
    yield "article:published_time", published(brief, settings).iso
    yield "article:modified_time", brief.updated.isoformat() if brief.updated else ""
    for author in brief.terms[Kind.AUTHORS]:
        yield "article:author", urls.absolute(urls.term(author), site.url)
    yield "article:section", brief.terms[Kind.TOPICS][0].label


def _highwire(brief: Brief, site: SiteInfo) -> Iterator[_Pair]:
    """Yield what reference managers store: plain texts. The institution is what makes it a report and no journal's.

    There is no `citation_online_date`, which would repeat the day of publication, and no language or address: reference
    managers take those from Dublin Core and from the page.
    """
    yield "citation_title", brief.title
    for author in brief.terms[Kind.AUTHORS]:
        yield "citation_author", author.label
    yield "citation_publication_date", brief.date.strftime("%Y/%m/%d")
    yield "citation_technical_report_institution", site.name
    yield "citation_keywords", "; ".join(labels((*brief.terms[Kind.TOPICS], *brief.terms[Kind.TAGS])))


def _dublin_core(brief: Brief, canonical: str, site: SiteInfo) -> Iterator[_Pair]:
    """Yield the elements of Dublin Core. Subjects are the topics, our one classification."""
    yield "DC.title", brief.title
    for author in brief.terms[Kind.AUTHORS]:
        yield "DC.creator", author.label
    yield "DC.date", brief.date.isoformat()
    yield "DC.language", brief.lang
    yield "DC.subject", "; ".join(labels(brief.terms[Kind.TOPICS]))
    yield "DC.publisher", site.name
    yield "DC.identifier", canonical
