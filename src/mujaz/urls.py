"""Every address of the site. Addresses are relative to the site's root, with `/` and a file's full name."""

import posixpath
import re

from mujaz.vocabulary import Kind, Term

HOME = "index.html"
NOT_FOUND = "404.html"
ARCHIVE = "archive/index.html"

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A slug is ASCII: small letters, digits and single hyphens."""
MAX_SLUG = 80
_PATH_PART = re.compile(r"[A-Za-z0-9._~-]+")


def is_slug(name: str) -> bool:
    """Return whether `name` may be the last part of a brief's address."""
    return len(name) <= MAX_SLUG and bool(SLUG.fullmatch(name))


def brief(path: str) -> str:
    """Return the address of the brief in the file `path` (relative to the folder of briefs): it mirrors the path."""
    return "briefs/" + path.removesuffix(".md") + ".html"


def brief_file(path: str) -> str:
    """Return the address of a file that lies beside the briefs, such as an image."""
    return "briefs/" + path


def index(kind: Kind) -> str:
    """Return the address of the list of all terms of a kind."""
    return f"{kind.value}/index.html"


def term(term_: Term, page: int = 0) -> str:
    """Return the address of a term's listing; page 0 is the newest one, the others count from the oldest end."""
    return f"{term_.kind.value}/{term_.id}/{page}.html" if page else f"{term_.kind.value}/{term_.id}.html"


def archive(year: int, month: int = 0) -> str:
    """Return the address of a year's or a month's briefs."""
    return f"archive/{year}/{month:02}.html" if month else f"archive/{year}.html"


def alias(text: str, path: str) -> str | None:
    """Return the address that an old one, as an author writes it, has in the site; None where it can have none.

    `old-slug` stands beside the brief in `path`; `/2019/05/old/` is a folder's index; `news/old` gets `.html`.
    """
    if "/" not in text:
        text = posixpath.join("briefs", posixpath.dirname(path), text)
    address = text.lstrip("/")
    if not address or address.endswith("/"):
        address += "index.html"
    elif not posixpath.splitext(address)[1]:
        address += ".html"
    parts = address.split("/")
    if not address.endswith((".html", ".htm")) or any(set(p) <= {"."} or not _PATH_PART.fullmatch(p) for p in parts):
        return None
    return address


def root(address: str) -> str:
    """Return what leads from the page at `address` to the site's root: '' or '../' once for each folder."""
    return "../" * address.count("/")


def relative(target: str, start: str) -> str:
    """Return the link from the page at `start` to the page at `target`."""
    return posixpath.relpath(target, posixpath.dirname(start) or ".")
