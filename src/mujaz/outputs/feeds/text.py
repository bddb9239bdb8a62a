"""Text that is fit for a feed: without characters that XML forbids, and HTML that is right away from its page."""

import re

from mujaz.arabic import plain_isolate
from mujaz.arabic.direction import direction
from mujaz.brief.sanitiser import for_elsewhere

_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")  # XML 1.0, production 2 (Char)


def allowed(text: str) -> str:
    """Return `text` without the characters that no XML document may hold, not even escaped."""
    return _FORBIDDEN.sub("", text)


def line(text: str) -> str:
    """Return a summary: there is no markup in it, so its left-to-right runs are isolated by characters."""
    return allowed(plain_isolate(text))


def feed_html(html: str, page: str, language: str) -> str:
    """Return the text of a brief for readers elsewhere: `html` as it stands in the page at the full address `page`.

    Links and images get full addresses, the whole its direction and language. Scripts, frames and forms, which
    trusted HTML may hold, are left out: feed readers refuse them.
    """
    inner = for_elsewhere(html, page)
    return f'<div dir="{direction(language)}" lang="{language}">{allowed(inner)}</div>'
