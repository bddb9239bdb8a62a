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


def resolve(target: str, folder: str) -> str:
    """Return the path of a link in a brief of `folder`, relative to the folder of briefs; '' if it leads outside."""
    path = unquote(split_target(target)[0])
    joined = posixpath.normpath(posixpath.join(folder, path)) if not path.startswith("/") else ".."
    return "" if joined.startswith("..") else joined


def named_brief(target: str, path: str) -> str | None:
    """Return the file of the brief that a link in the brief `path` names, relative to the folder of briefs.

    It may name the file itself, its page, or what stands beside that: `b.md`, `/briefs/2024/b.html`, `b.bib`. A file
    of Markdown that cannot be a brief is ''; what names no brief at all, None.
    """
    address = browsed(target)
    is_there = leads_elsewhere(address)
    way = unquote(_PATH_THERE.match(address)[1] if is_there else split_target(address)[0])
    ending = next((end for end in _ENDINGS if way.lower().endswith(end)), "")
    if not ending and not (way.endswith(".json") and _API_FOLDER in way):
        return None
    found = posixpath.normpath(posixpath.join("/", _FOLDER, posixpath.dirname(path), way))
    if _API_FOLDER in found and found.endswith(".json"):
        return found.rpartition("/")[2].removesuffix(".json")
    _, folder, name = found.rpartition("/" + _FOLDER)
    if folder and name:
        return name[: len(name) - len(ending)] + ".md"
    return "" if ending in (".md", ".markdown") and not is_there else None
