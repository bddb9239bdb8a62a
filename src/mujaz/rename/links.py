"""The links of a Markdown text, led elsewhere; everything else in it stays as it is, byte by byte."""

import html
import posixpath
import re
from collections.abc import Callable
from urllib.parse import quote, unquote

from mujaz.brief.links import leads_elsewhere, split_target
from mujaz.brief.scan import SpanSort, scan

_LINKS = (SpanSort.LINK, SpanSort.IMAGE, SpanSort.DEFINITION)
_ADDRESSES = ("href", "src", "cite", "poster", "data", "action")
"""Attributes of HTML that hold an address."""


def relinked(markdown: str, change: Callable[[str], str]) -> tuple[str, int]:
    """Return a text with `change` made to each target that is not on another site, and how many that changed.

    What looks like a link in code is none.
    """
    found = scan(markdown)
    kept: list[str] = []
    place = changed = 0
    for span in sorted(found.of(*_LINKS, SpanSort.HTML_LINK), key=lambda span: span.target):
        start, end = span.target
        is_address = span.sort in _LINKS or span.name.partition(" ")[2] in _ADDRESSES
        target = html.unescape(re.sub(r"\\([^\w\s])", r"\1", found.text(span.target)))
        led_to = target if not is_address or leads_elsewhere(target) else change(target)
        if led_to != target and start >= place:
            kept += markdown[place:start], led_to
            place = end
            changed += 1
    return "".join((*kept, markdown[place:])), changed


def led(target: str, page: str, page_after: str, paths: dict[str, str]) -> str:
    """Return how a link in the file `page`, which is `page_after` then, leads to what it leads to now.

    `paths` says which files have other paths then. A target is written anew only where it has to be.
    """
    way, rest = split_target(target)
    path = _resolved(way, posixpath.dirname(page)) if way else ""
    there = paths.get(path, path)
    if not path or (there == path and posixpath.dirname(page) == posixpath.dirname(page_after)):
        return target
    new = posixpath.relpath(there, posixpath.dirname(page_after) or ".")
    return (quote(new) if "%" in way else new) + rest


def _resolved(way: str, folder: str) -> str:
    """Return the path that a link in a file of `folder` means; '' where it leads out of the folder of all."""
    joined = posixpath.normpath(posixpath.join(folder, unquote(way))) if not way.startswith("/") else ".."
    return "" if joined.startswith("..") else joined
