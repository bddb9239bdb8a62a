"""What a link of a text leads to: the spellings of an address, and the brief or the file that they mean."""

import posixpath
import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from mujaz.record import Record

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_PATH_THERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?(?://[^/?#]*)?([^?#]*)", re.IGNORECASE)
_AROUND = "".join(map(chr, range(33)))  # control characters and the space: browsers take them away round an address
_WITHIN = {ord(char): None for char in "\t\n\r"}  # and these also within
_ENDINGS = (".md", ".markdown", ".html", ".htm", ".bib", ".ris", ".csl.json")
"""What the address of a brief's file, of its page and of what stands beside that ends with."""
_FOLDER = "briefs/"
_API_FOLDER = "api/briefs/"


class LinkKind(StrEnum):
    """What a link leads to: another brief, a file of the site, a place in the same page, or another site."""

    BRIEF = "brief"
    FILE = "file"
    ANCHOR = "anchor"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class TextLink(Record):
    """An address in a text: that of a link or picture (`attribute` of the element `tag`), as the author wrote it.

    `words` are those that the link stands under, or that describe the picture.
    """

    tag: str
    attribute: str
    target: str
    words: str = ""

    @property
    def kind(self) -> LinkKind:
        """What it leads to, by its spelling alone."""
        if leads_elsewhere(self.target):
            return LinkKind.ELSEWHERE
        path, _ = split_target(self.target)
        if not path:
            return LinkKind.ANCHOR
        return LinkKind.BRIEF if unquote(path).lower().endswith(_ENDINGS) else LinkKind.FILE


def browsed(target: str) -> str:
    """Return an address as a browser reads it: no space around it, no line end within, slashes that lean forward."""
    target = target.strip(_AROUND).translate(_WITHIN)
    end = min((place for mark in "?#" if (place := target.find(mark)) >= 0), default=len(target))
    return target[:end].replace("\\", "/") + target[end:]


def leads_elsewhere(target: str) -> bool:
    """Return whether a link leads to another site: it names a scheme or a host."""
    return bool(_ELSEWHERE.match(browsed(target)))


def split_target(target: str) -> tuple[str, str]:
    """Return the path of an address, percent-encoded as it is, and the query and fragment after it."""
    target = browsed(target)
    end = min((place for mark in "?#" if (place := target.find(mark)) >= 0), default=len(target))
    return target[:end], target[end:]


def fragment(target: str) -> str:
    """Return the id of the place in a page that an address leads to, '' where it names none."""
    return unquote(browsed(target).partition("#")[2])


def below_briefs(target: str, page: str) -> str | None:
    """Return what a link in the page at an address leads to, relative to the folder of briefs; None if elsewhere.

    It may be written as a way from the page, or from its file, from the site's root, or as a full address.
    """
    address = browsed(target)
    match = _PATH_THERE.match(address) if leads_elsewhere(address) else None
    way = unquote(match[1].partition(";")[0] if match else split_target(address)[0])
    found = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), way))
    _, folder, inner = found.rpartition("/" + _FOLDER)
    return inner if folder else None


def linked_brief(target: str, page: str) -> str | None:
    """Return the file of the brief that a link in a page names, relative to the folder of briefs.

    It may name the file itself, its page, or what stands beside that: `b.md`, `/briefs/2024/b.html`, `b.bib`; a full
    address may lack the ending. Of the API's document of a brief it is the slug. A file of Markdown that cannot be a
    brief is ''; what names no brief at all, None.
    """
    inner = below_briefs(target, page)
    end = unquote(split_target(target)[0]) if inner is None else inner
    ending = next((ending for ending in _ENDINGS if end.lower().endswith(ending)), "")
    if inner and inner.endswith(".json") and _API_FOLDER in browsed(target):
        return inner.rpartition("/")[2].removesuffix(".json")
    if inner and ending:
        return inner[: len(inner) - len(ending)] + ".md"
    if inner and leads_elsewhere(target) and "." not in posixpath.basename(inner):
        return inner + ".md"  # servers answer with the page
    return "" if ending in (".md", ".markdown") and not leads_elsewhere(target) else None


def names_a_brief(target: str) -> bool:
    """Return whether a link, by its spelling and from wherever, may lead to a brief or to what stands beside one."""
    return linked_brief(target, "briefs/0/0.html") is not None
