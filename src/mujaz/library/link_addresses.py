"""Where the links of a brief's text lead, once it is known what is public."""

from collections.abc import Container
from urllib.parse import urlsplit

from mujaz import urls
from mujaz.brief import Brief
from mujaz.brief.facts import AddressOf
from mujaz.brief.fields import Reference
from mujaz.brief.links import LinkKind, TextLink, below_briefs, browsed, linked_brief, split_target
from mujaz.library.library import Library

_OF_A_PAGE = (".md", ".markdown", ".html", ".htm")


def page_html(brief: Brief, library: Library, site_url: str) -> str:
    """Return the HTML of a brief's text as its page has it: links lead to what is public, of others the words stay."""
    return brief.document.html(addresses_in(brief, library, site_url))


def addresses_in(brief: Brief, library: Library, site_url: str) -> AddressOf:
    """Return what says where a link in the text of a brief leads; `site_url` is '' for a site without an address."""
    return addresses_at(urls.brief(brief.path), brief.files, library, site_url)


def public_sources(brief: Brief, library: Library, site_url: str) -> tuple[Reference, ...]:
    """Return the sources of a brief without the addresses of briefs that are not public.

    A source of which nothing is known but such an address is left out.
    """
    address_of = addresses_in(brief, library, site_url)
    found = []
    for source in brief.sources:
        if not source.url or address_of(TextLink("a", "href", source.url)) is not None:
            found.append(source)
        elif source.title != source.url:
            found.append(source.model_copy(update={"url": None}))
    return tuple(found)


def addresses_at(page: str, files: Container[str], library: Library, site_url: str) -> AddressOf:
    """Return what says where a link in the page at an address leads; `files` of the briefs are those it may show."""

    def address_of(link: TextLink) -> str | None:
        kind = link.kind
        if kind is LinkKind.ANCHOR or (kind is LinkKind.ELSEWHERE and not leads_home(link.target, site_url)):
            return link.target
        name, inner = linked_brief(link.target, page), below_briefs(link.target, page)
        if inner in files or (name is None and (inner is None or kind is LinkKind.ELSEWHERE)):
            return link.target  # a file that is there, or a page of the site that is none of a brief
        path = library.linked_path(name) if name else ""
        if not path:
            return None
        way, rest = split_target(link.target)
        return urls.relative(urls.brief(path), page) + rest if way.lower().endswith(_OF_A_PAGE) else link.target

    return address_of


def leads_home(target: str, site_url: str) -> bool:
    """Return whether a full address is one of the site itself, with whatever scheme.

    One with a scheme and without a host, `https:b.html`, leads browsers on from the page in which it stands.
    """
    try:
        there, here = urlsplit(browsed(target)), urlsplit(site_url)
        if there.scheme in ("http", "https") and not there.netloc:
            return True
        return bool(here.netloc) and there.hostname == here.hostname and there.path.startswith(here.path.rstrip("/"))
    except ValueError:
        return False
