"""What a page is in the words of schema.org, as JSON-LD for search engines and harvesters.

Texts stand here as their authors wrote them, without the isolates (U+2068, U+2069) of texts that are shown: a headline
is stored, and compared with other headlines, and whoever shows it isolates it himself.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from mujaz import urls
from mujaz.arabic import reading_minutes
from mujaz.brief import Brief
from mujaz.brief.fields import BriefKind, Reference
from mujaz.config import Settings, SiteInfo
from mujaz.views.links import PageHead, published
from mujaz.vocabulary import Kind, Term, labels

Node = Mapping[str, Any]
"""A thing of schema.org: JSON with its `@type`."""
Crumb = tuple[str, str]
"""A step on the way to a page: its name and its full address, '' where it has none."""

ARTICLES = {
    BriefKind.EVENT_OPINION: "AnalysisNewsArticle",
    BriefKind.ANALYSIS: "AnalysisNewsArticle",
    BriefKind.REPORT: "Report",
}
THINGS = {
    Kind.TOPICS: "DefinedTerm",
    Kind.TAGS: "DefinedTerm",
    Kind.COUNTRIES: "Country",
    Kind.ORGANIZATIONS: "Organization",
    Kind.PEOPLE: "Person",
    Kind.AUTHORS: "Person",
    Kind.SERIES: "CreativeWorkSeries",
}
_SUBJECTS = (Kind.COUNTRIES, Kind.ORGANIZATIONS, Kind.PEOPLE)

_ESCAPED = "<>&\u2028\u2029"  # line separator, paragraph separator


def script(*nodes: Node) -> str:
    """Return the text of a `<script type="application/ld+json">` that says `nodes`: no author can end it or open a tag.

    The characters that are escaped stand in JSON inside of strings only, so the text means the same.
    """
    graph = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for char in _ESCAPED:  # many times faster than `str.translate` where there is nothing to escape
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def _node(type_: str, id_: str = "", **values: object) -> Node:
    """Return a thing with those values that are not empty, in the order in which they are given."""
    identity = {"@id": id_} if id_ else {}
    return {"@type": type_, **identity, **{key: value for key, value in values.items() if value}}


def json_ld_article(brief: Brief, sources: Iterable[Reference], settings: Settings, site: SiteInfo) -> Node:
    """Return a brief as an article; `sources` are those that readers may know.

    One without an author is its publisher's. Its part in a series is told where it belongs to one series only:
    `position` does not say of which.
    """
    publisher = _node("Organization", name=site.name)
    return _node(
        ARTICLES[brief.kind],
        urls.absolute(urls.brief(brief.path), site.url),
        headline=brief.title,
        inLanguage=brief.lang,
        datePublished=published(brief, settings).iso,
        dateModified=brief.updated.isoformat() if brief.updated else "",
        author=[_of_the_house(term, site) for term in brief.terms[Kind.AUTHORS]] or publisher,
        publisher=publisher,
        keywords=labels((*brief.terms[Kind.TOPICS], *brief.terms[Kind.TAGS])),
        about=[_subject(term) for kind in _SUBJECTS for term in brief.terms[kind]],
        isPartOf=[_of_the_house(part.series, site) for part in brief.parts],
        position=brief.parts[0].part if len(brief.parts) == 1 else None,
        citation=[_citation(source) for source in sources],
        wordCount=brief.words,
        timeRequired=f"PT{reading_minutes(brief.words)}M",
    )


def collection(head: PageHead, site: SiteInfo, term: Term | None) -> Node:
    """Return a page that lists briefs or terms; `term` is what all its briefs are filed under."""
    return _node(
        "CollectionPage",
        urls.absolute(head.address, site.url),
        name=head.title,
        inLanguage=site.language,
        dateModified=head.last_change,
        about=_subject(term) if term else None,
        isPartOf=_site(site),
    )


def json_ld_page(head: PageHead, site: SiteInfo) -> Node:
    """Return a page written by hand."""
    id_ = urls.absolute(head.address, site.url)
    return _node("WebPage", id_, name=head.title, inLanguage=site.language, isPartOf=_site(site))


def website(site: SiteInfo) -> Node:
    """Return the whole site with its publisher, who is called what it is called."""
    home = urls.absolute(urls.HOME, site.url)
    return _node(
        "WebSite",
        home,
        name=site.name,
        url=home,
        description=site.description,
        inLanguage=site.language,
        publisher=_node("Organization", name=site.name, url=home),
    )


def breadcrumbs(crumbs: Iterable[Crumb]) -> Node:
    """Return the way from the home page down to a page; that may be its end, or be left out where its title is long."""
    items = [_node("ListItem", position=n, name=name, item=url) for n, (name, url) in enumerate(crumbs, 1)]
    return _node("BreadcrumbList", itemListElement=items)


def _site(site: SiteInfo) -> Node:
    return _node("WebSite", urls.absolute(urls.HOME, site.url), name=site.name)


def _of_the_house(term: Term, site: SiteInfo) -> Node:
    """Return an author or a series, whose home on the web is its page on this site."""
    return _node(THINGS[term.kind], name=term.label, url=urls.absolute(urls.term(term), site.url))


def _subject(term: Term) -> Node:
    """Return what a term means. It has no address: the page of its briefs is not the country's or the person's own."""
    code = term.id.upper() if term.kind is Kind.COUNTRIES else ""  # ISO 3166-1 alpha-2
    return _node(THINGS[term.kind], name=term.label, identifier=code)


def _citation(source: Reference) -> Node:
    """Return a source: where it has an address, that says the rest; else who published it, and when."""
    if source.url:
        return _node("CreativeWork", name=source.title, url=source.url)
    return _node(
        "CreativeWork",
        name=source.title,
        author={"name": source.author} if source.author else None,  # a person or not: it is not known
        publisher=_node("Organization", name=source.publisher) if source.publisher else None,
        datePublished=source.date or "",
    )
