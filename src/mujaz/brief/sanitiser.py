"""What HTML a text may contain: the one list of elements, attributes and schemes, for pages, feeds and messages."""

import re
from collections.abc import Iterator
from typing import Any

import nh3
from lxml import etree

from mujaz.brief.facts import Removed
from mujaz.brief.links import browsed

ELEMENTS = frozenset(
    """
    a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure
    h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup
    table tbody td tfoot th thead time tr u ul var wbr
    """.split()
)
_FOR_ALL = frozenset({"class", "dir", "id", "lang", "role", "tabindex", "title"})
_OF_ELEMENT = {
    "a": {"href"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"datetime"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ins": {"datetime"},
    "li": {"value"},
    "ol": {"start", "type", "reversed"},
    "q": {"cite"},
    "td": {"colspan", "rowspan", "headers", "align"},
    "th": {"colspan", "rowspan", "headers", "scope", "abbr", "align"},
    "time": {"datetime"},
}
_PREFIX = "aria-"
_OF_THE_FRAME = "mz-"
"""How the classes of our templates and style sheets begin: a text has none of them."""
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_ADDRESSES = frozenset({"href", "src", "cite"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_UNSEEN = frozenset({"script", "style", "noscript", "noembed", "noframes", "iframe"})
"""Elements that go with all that is in them: what browsers show in place of them is not meant to be seen."""
_OF_OUR_PAGE = frozenset({"class", "loading", "role", "tabindex"})
"""What means nothing away from our style sheet and page; it is a tenth of the bytes of a feed."""

_PAGE = nh3.Cleaner(
    tags={*ELEMENTS, "h1"},  # which the tree loses only when its level is known
    attributes={"*": set(_FOR_ALL), **_OF_ELEMENT},
    generic_attribute_prefixes={_PREFIX},
    clean_content_tags=set(_UNSEEN),
    url_schemes=set(_SCHEMES),
    link_rel=None,
)


def sanitise(html: str) -> str:
    """Return HTML without scripts, styles, frames, forms, handlers and odd addresses."""
    return _PAGE.clean(html)


def drop_frame_classes(tree: etree._Element) -> None:
    """Take the classes of the frame from elements of a text, so that none looks like a part of the page."""
    for element in tree.iterfind(".//*[@class]"):
        classes = str(element.get("class")).split()
        kept = [name for name in classes if not name.startswith(_OF_THE_FRAME)]
        if not kept:
            del element.attrib["class"]
        elif kept != classes:
            element.set("class", " ".join(kept))


def for_elsewhere(html: str, page: str) -> str:
    """Return the HTML of a page for readers elsewhere: sanitised, with full addresses counted from the page's own."""
    options: dict[str, Any] = {"url_relative": ("rewrite_with_base", page)}
    return nh3.clean(
        html,
        tags=set(ELEMENTS),
        attributes={tag: names - _OF_OUR_PAGE for tag, names in {"*": _FOR_ALL, **_OF_ELEMENT}.items()},
        url_schemes=set(_SCHEMES),
        link_rel=None,
        **options,
    )


def removed(tree: etree._Element) -> Iterator[Removed]:
    """Yield what `sanitise` takes out of HTML, each sort of element and of attribute once."""
    found: dict[Removed, None] = {}
    for element in tree.iter(etree.Element):
        tag = str(element.tag)
        if tag not in ELEMENTS:
            found[Removed(tag)] = None
            continue
        allowed = _FOR_ALL | _OF_ELEMENT.get(tag, set())
        for name, value in element.items():
            is_kept = name in allowed or str(name).startswith(_PREFIX)
            if not is_kept or (name in _ADDRESSES and not _is_plain(str(value))):
                found[Removed(tag, str(name))] = None
    return iter(found)


def _is_plain(address: str) -> bool:
    scheme = _SCHEME.match(browsed(address))
    return not scheme or scheme[1].lower() in _SCHEMES
