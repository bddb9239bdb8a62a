"""What crawlers ask for first: robots.txt, and the sitemap with every page and the day of its last real change.

The form and the limits of a sitemap are those of https://www.sitemaps.org/protocol.html.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from mujaz import urls
from mujaz.outputs.artifact import Artifact

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST_ENTRIES = 50_000
SITEMAP_LIMIT = 50 * 1024 * 1024
"""What one file may hold."""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page's address, and the ISO date of its last change, '' where it is not known."""

    address: str
    last_change: str


def sitemaps(
    entries: Iterable[SitemapEntry], site_url: str, most_entries: int = MOST_ENTRIES, most_bytes: int = SITEMAP_LIMIT
) -> tuple[Artifact, ...]:
    """Return the sitemap of a site that is served at `site_url`: one file, or an index of the files it is cut into.

    The entries are in the order of their addresses. A file's day in the index is that of its newest entry.
    """
    parts = tuple(_parts(sorted(entries, key=lambda e: e.address), site_url, most_entries, most_bytes))
    if len(parts) == 1:
        return (_file(urls.sitemap(), "urlset", parts[0].lines),)
    files = [_file(urls.sitemap(n), "urlset", part.lines) for n, part in enumerate(parts, 1)]
    listed = [
        _line("sitemap", urls.absolute(file.address, site_url), part.last_change)
        for file, part in zip(files, parts, strict=True)
    ]
    return (_file(urls.sitemap(), "sitemapindex", listed), *files)


def robots(site_url: str) -> Artifact:
    """Return a robots.txt that lets all crawlers in and leads them to the sitemap, where the site has an address.

    Crawlers read it at the root of a host only. On a project page (`https://name.github.io/project/`) nobody asks for
    it: there the sitemap has to be told to the search engines by hand, or by the robots.txt of `name.github.io`.
    """
    sitemap_url = urls.absolute(urls.sitemap(), site_url)
    lines = ["User-agent: *", "Disallow:", *(["", f"Sitemap: {sitemap_url}"] if sitemap_url else [])]
    return Artifact(urls.ROBOTS, ("\n".join(lines) + "\n").encode())


@dataclass(slots=True)
class _Part:
    """The lines of one file, their bytes together, and the newest day among them."""

    lines: list[bytes]
    size: int
    last_change: str


def _parts(entries: Sequence[SitemapEntry], site_url: str, most_entries: int, most_bytes: int) -> Iterator[_Part]:
    """Yield the entries file by file; one empty part where there are none."""
    frame = len(_file("", "urlset", []).data)
    part = _Part([], frame, "")
    for entry in entries:
        line = _line("url", urls.absolute(entry.address, site_url), entry.last_change)
        if part.lines and (len(part.lines) == most_entries or part.size + len(line) + 1 > most_bytes):
            yield part
            part = _Part([], frame, "")
        part.lines.append(line)
        part.size += len(line) + 1  # and its newline
        part.last_change = max(part.last_change, entry.last_change)
    yield part


def _line(tag: str, url: str, last_change: str) -> bytes:
    element = ET.Element(tag)
    ET.SubElement(element, "loc").text = url
    if last_change:
        ET.SubElement(element, "lastmod").text = last_change
    line: bytes = ET.tostring(element, encoding="utf-8")
    return line


def _file(address: str, tag: str, lines: Sequence[bytes]) -> Artifact:
    """Return a file whose root, `tag`, has one element on each line."""
    head = f'<?xml version="1.0" encoding="utf-8"?>\n<{tag} xmlns="{NAMESPACE}">'.encode()
    return Artifact(address, b"\n".join([head, *lines, f"</{tag}>\n".encode()]))
