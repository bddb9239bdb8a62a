"""Text that is fit for a feed: without characters that XML forbids, and HTML that is right away from its page."""

import re

import nh3

from mujaz.arabic import plain_isolate
from mujaz.arabic.direction import direction
from mujaz.rules import HTML_KEPT

_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")  # XML 1.0, production 2 (Char)

_ATTRIBUTES = {
    "*": {"id", "dir", "lang", "title"},
    "a": {"href"},
    "del": {"datetime"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height"},
    "ins": {"datetime"},
    "li": {"value"},
    "ol": {"start", "type", "reversed"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope", "abbr"},
    "time": {"datetime"},
}
# What means nothing away from our stylesheet and page (class, role, tabindex) is left out: it is a tenth of the bytes.


def allowed(text: str) -> str:
    """Return `text` without the characters that no XML document may hold, not even escaped."""
    return _FORBIDDEN.sub("", text)


def line(text: str) -> str:
    """Return a summary: there is no markup in it, so its left-to-right runs are isolated by characters."""
    return allowed(plain_isolate(text))


def feed_html(html: str, page: str, language: str) -> str:
    """Return the text of a brief for readers elsewhere: `html` as it stands in the page at the full address `page`.

    Links and images get full addresses, the whole its direction and language. Scripts, frames and forms, which
    trusted HTML may hold, are left out: feed readers refuse them. nh3 parses as a browser does and writes sound HTML;
    it is a dependency already, for the text of the pages themselves.
    """
    inner = nh3.clean(
        html,
        tags=set(HTML_KEPT),
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "tel"},
        url_relative=("rewrite_with_base", page),
        link_rel=None,
    )
    return f'<div dir="{direction(language)}" lang="{language}">{allowed(inner)}</div>'
