"""Every address of the site. Addresses are relative to the site's root, with `/` and a file's full name."""

import posixpath
import re
from enum import StrEnum
from urllib.parse import quote, unquote

from mujaz.vocabulary import Kind, Term

HOME = "index.html"
NOT_FOUND = "404.html"
ARCHIVE = "archive/index.html"
SEARCH = "search.html"
OFFLINE = "offline.html"
OFFLINE_ZIP = "offline.zip"
ROBOTS = "robots.txt"
FEEDS = "feeds/index.html"
OPML = "feeds/opml.xml"
API_BRIEFS = "api/briefs.json"
API_TERMS = "api/terms.json"
API_TABLE = "api/briefs.csv"
MADE_ASSETS = (
    "assets/mujaz/css/site.css",
    *(f"assets/mujaz/js/search/{name}.js" for name in ("site", "phrases", "engine", "search")),
)
"""Style sheets and scripts that are templates."""

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A slug is ASCII: small letters, digits and single hyphens."""
MAX_SLUG = 80
_PATH_PART = re.compile(r"[A-Za-z0-9._~-]+")
_DECODED_PART = re.compile(r"[\w.~\u064b-\u0652-]+")  # letters of any script, and Arabic's vowel signs
_MAX_NAME = 255  # bytes of a file's name on every usual disk
_MAX_ADDRESS = 700  # bytes, so that with the folder of the site it is a path that every usual system takes


class FeedForm(StrEnum):
    """A form of a feed; the value is what the name of its file ends with, so that every host knows its type."""

    RSS = "rss.xml"
    ATOM = "atom.xml"
    JSON = "json"

    @property
    def media_type(self) -> str:
        """The type by which a feed reader knows the form in a link."""
        match self:
            case FeedForm.RSS:
                return "application/rss+xml"
            case FeedForm.ATOM:
                return "application/atom+xml"
            case FeedForm.JSON:
                return "application/feed+json"


def is_slug(name: str) -> bool:
    """Return whether `name` may be the last part of a brief's address."""
    return len(name) <= MAX_SLUG and bool(SLUG.fullmatch(name))


_OWN_FOLDERS = (*(kind.value for kind in Kind), "archive", "assets", "api", "feeds", "search")
_OWN_FILES = re.compile(r"(?:index|404|search|offline)\.html|offline\.zip|robots\.txt|sitemap(?:-\d+)?\.xml|\.nojekyll")


def brief(path: str) -> str:
    """Return the address of the brief in the file `path` (relative to the folder of briefs): it mirrors the path."""
    return "briefs/" + path.removesuffix(".md") + ".html"


def page(path: str) -> str:
    """Return the address of the page that is written by hand in the file `path` of docs/."""
    return path.removesuffix(".md") + ".html" if path.endswith(".md") else path


def page_source(address: str) -> str:
    """Return the path below docs/ that a page has, or would have, whose address this is: its name in MkDocs."""
    return address.removesuffix(".html").removesuffix(".htm") + ".md"


def brief_file(path: str) -> str:
    """Return the address of a file that lies beside the briefs, such as an image."""
    return "briefs/" + path


def markdown(path: str) -> str:
    """Return the address of the text of the brief in the file `path`, beside its page."""
    return "briefs/" + path


def citation(path: str, ending: str) -> str:
    """Return the address of a citation of the brief in the file `path`, beside its page; `ending` is such as `.bib`."""
    return "briefs/" + path.removesuffix(".md") + ending


def page_of(file: str) -> str:
    """Return the address of the page of the brief whose text is at the address `file`."""
    return file.removesuffix(".md") + ".html"


def api_brief(slug: str) -> str:
    """Return the address of a brief's document in the API."""
    return f"api/briefs/{slug}.json"


def api_schema(version: str, name: str) -> str:
    """Return the address of the JSON Schema of the API's documents of one sort: index, brief or terms."""
    return f"api/schema/{version}/{name}.json"


def index(kind: Kind) -> str:
    """Return the address of the list of all terms of a kind."""
    return f"{kind.value}/index.html"


def term(term_: Term, page: int = 0) -> str:
    """Return the address of a term's listing; page 0 is the newest one, the others count from the oldest end."""
    return f"{term_.kind.value}/{term_.id}/{page}.html" if page else f"{term_.kind.value}/{term_.id}.html"


def archive(year: int, month: int = 0) -> str:
    """Return the address of a year's or a month's briefs."""
    return f"archive/{year}/{month:02}.html" if month else f"archive/{year}.html"


def feed(term_: Term | None, form: FeedForm) -> str:
    """Return the address of a term's feed, for None of the feed of all briefs."""
    name = f"{term_.kind.value}/{term_.id}" if term_ else "all"
    return f"feeds/{name}.{form.value}"


def sitemap(part: int = 0) -> str:
    """Return the address of the sitemap; where it is cut up, 0 is the index and the parts count from 1."""
    return f"sitemap-{part}.xml" if part else "sitemap.xml"


def alias(text: str, path: str) -> str | None:
    """Return the address that an old one, as an author writes it, has in the site; None where it can have none.

    `old-slug` stands beside the brief in `path`; `/2019/05/old/` is a folder's index; `news/old` gets `.html`. Letters
    of other scripts are percent-encoded, as in WordPress' addresses: the file has their decoded name.
    """
    if "/" not in text:
        text = posixpath.join("briefs", posixpath.dirname(path), text)
    address = text.lstrip("/")
    if not address or address.endswith("/"):
        address += "index.html"
    elif not posixpath.splitext(address)[1]:
        address += ".html"
    parts = [_decoded(part) for part in address.split("/")]
    found = "/".join(parts)
    if not address.endswith((".html", ".htm")) or any(set(part) <= {"."} for part in parts):
        return None
    return found if len(found.encode()) <= _MAX_ADDRESS else None


def _decoded(part: str) -> str:
    """Return a part of an address as a file's name, '' where it can be none."""
    name = unquote(part) if "%" in part and part.isascii() else part
    pattern = _PATH_PART if name == part else _DECODED_PART
    return name if pattern.fullmatch(name) and len(name.encode()) <= _MAX_NAME else ""


def is_reserved(address: str) -> bool:
    """Return whether the site itself makes pages at this address or beside it, so that no alias may stand there."""
    first, slash, _ = address.partition("/")
    return (bool(slash) and first in _OWN_FOLDERS) or bool(_OWN_FILES.fullmatch(first))


def root(address: str) -> str:
    """Return what leads from the page at `address` to the site's root: '' or '../' once for each folder."""
    return "../" * address.count("/")


def relative(target: str, start: str) -> str:
    """Return the link from the page at `start` to the page at `target`."""
    there, here = target.split("/"), start.split("/")[:-1]
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])


def absolute(address: str, site_url: str) -> str:
    """Return the full address on a site served at `site_url`, percent-encoded; '' where the site has no address.

    The home page is the site's root itself, so that it has one address only.
    """
    if not site_url:
        return ""
    return f"{site_url.rstrip('/')}/{'' if address == HOME else quote(address)}"
