"""The addresses in a Markdown text, led elsewhere; everything else in it stays as it is, byte by byte."""

import html
import re
from collections.abc import Callable

from mujaz.brief.scan import SpanSort, scan

_LINKS = (SpanSort.LINK, SpanSort.IMAGE, SpanSort.DEFINITION)
_ADDRESSES = ("href", "src", "cite", "poster", "data", "action")
"""Attributes of HTML that hold an address."""


def relinked(markdown: str, change: Callable[[str, bool], str]) -> tuple[str, int]:
    """Return a text with `change` made to each address, and how many that changed.

    `change` is told whether the address is that of a picture. What looks like a link in code is none.
    """
    found = scan(markdown)
    kept: list[str] = []
    place = changed = 0
    for span in sorted(found.of(*_LINKS, SpanSort.HTML_LINK), key=lambda span: span.target):
        start, end = span.target
        if span.sort not in _LINKS and span.name.partition(" ")[2] not in _ADDRESSES:
            continue
        target = html.unescape(re.sub(r"\\([^\w\s])", r"\1", found.text(span.target)))
        led_to = change(target, span.sort is SpanSort.IMAGE or span.name == "img src")
        if led_to != target and start >= place:
            kept += markdown[place:start], led_to
            place = end
            changed += 1
    return "".join((*kept, markdown[place:])), changed
