"""Where the links of a brief's text lead, once it is known what is public."""

from collections.abc import Container
from urllib.parse import urlsplit

from mujaz import urls
from mujaz.brief import Brief
from mujaz.brief.facts import AddressOf
from mujaz.brief.links import LinkKind, TextLink, below_briefs, browsed, linked_brief, split_target
from mujaz.library.library import Library

_OF_A_PAGE = (".md", ".markdown", ".html", ".htm")


def page_html(brief: Brief, library: Library, site_url: str) -> str:
    """Return the HTML of a brief's text as its page has it: links lead to what is public, of others the words stay."""
    return brief.document.html(addresses_in(brief, library, site_url))


def addresses_in(brief: Brief, library: Library, site_url: str) -> AddressOf:
    """Return what says where a link in the text of a brief leads; `site_url` is '' for a site without an address."""
    return addresses_at(urls.brief(brief.path), brief.files, library, site_url)


def addresses_at(page: str, files: Container[str], library: Library, site_url: str) -> AddressOf:
    """Return what says where a link in the page at an address leads; `files` of the briefs are those it may show."""

    def address_of(link: TextLink) -> str | None:
        kind = link.kind
        if kind is LinkKind.ANCHOR or (kind is LinkKind.ELSEWHERE and not _is_own(link.target, site_url)):
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


def _is_own(target: str, site_url: str) -> bool:
    """Return whether a full address is one of the site itself, with whatever scheme."""
    try:
        there, here = urlsplit(browsed(target)), urlsplit(site_url)
        return bool(here.netloc) and there.hostname == here.hostname and there.path.startswith(here.path.rstrip("/"))
    except ValueError:
        return False
