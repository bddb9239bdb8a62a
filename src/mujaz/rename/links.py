"""The links of a Markdown text, led to where a brief has gone."""

import posixpath
from collections.abc import Callable
from urllib.parse import quote, unquote

from mujaz.brief.links import leads_elsewhere, split_target
from mujaz.brief.relink import relinked


def led_links(markdown: str, change: Callable[[str], str]) -> tuple[str, int]:
    """Return a text with `change` made to each address that is not on another site, and how many that changed."""
    return relinked(markdown, lambda target, _: target if leads_elsewhere(target) else change(target))


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
