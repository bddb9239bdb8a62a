"""sitemap.xml: every page that search engines should know, with the day of its last real change."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from mujaz.outputs.artifact import Artifact

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page's address, and the ISO date of its last change, '' where it is not known."""

    address: str
    last_change: str


def sitemap(entries: Iterable[SitemapEntry], site_url: str) -> Artifact:
    """Return the sitemap of a site that is served at `site_url`."""
    root = ET.Element("urlset", xmlns=NAMESPACE)
    for entry in sorted(entries, key=lambda e: e.address):
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = urljoin(site_url.rstrip("/") + "/", entry.address)
        if entry.last_change:
            ET.SubElement(url, "lastmod").text = entry.last_change
    ET.indent(root)
    return Artifact("sitemap.xml", ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n")
