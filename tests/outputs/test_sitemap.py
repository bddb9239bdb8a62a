"""The sitemap against the protocol's schema, and robots.txt as a crawler reads it."""

from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest
from lxml import etree

from mujaz.outputs import Artifact
from mujaz.outputs.sitemap import MOST_ENTRIES, NAMESPACE, SITEMAP_LIMIT, SitemapEntry, robots, sitemaps

SITE = "https://example.org/repo/"
SCHEMAS = {
    f"{{{NAMESPACE}}}{root}": etree.XMLSchema(etree.parse(str(Path(__file__).with_name(name))))
    for root, name in {"urlset": "sitemap.xsd", "sitemapindex": "siteindex.xsd"}.items()
}
PAGES = (
    SitemapEntry("", "2024-05-02"),
    SitemapEntry("briefs/2024/b.html", "2024-05-02"),
    SitemapEntry("briefs/2023/a.html", "2023-01-31"),
    SitemapEntry("about.html", ""),
)


def read(file: Artifact) -> list[tuple[str, str]]:
    """Return (address, day) of each entry of a valid file."""
    root = etree.fromstring(file.data)
    schema = SCHEMAS[str(root.tag)]
    assert schema.validate(root), schema.error_log
    return [(str(e.findtext("{*}loc")), str(e.findtext("{*}lastmod", ""))) for e in root]


def test_one_file_in_the_order_of_addresses() -> None:
    (file,) = sitemaps(PAGES, SITE)
    assert file.address == "sitemap.xml"
    assert read(file) == [
        (SITE, "2024-05-02"),
        (SITE + "about.html", ""),
        (SITE + "briefs/2023/a.html", "2023-01-31"),
        (SITE + "briefs/2024/b.html", "2024-05-02"),
    ]


def test_the_order_of_the_entries_is_no_matter() -> None:
    assert sitemaps(PAGES[::-1], SITE) == sitemaps(PAGES, SITE)


@pytest.mark.parametrize("site_url", ["https://example.org/repo", "https://example.org/repo/"])
def test_with_or_without_a_slash_at_the_end(site_url: str) -> None:
    (file,) = sitemaps([SitemapEntry("index.html", ""), SitemapEntry("a.html", "")], site_url)
    assert read(file) == [(SITE + "a.html", ""), (SITE, "")]


def test_what_an_address_may_not_hold_is_encoded() -> None:
    (file,) = sitemaps([SitemapEntry("عن الموقع & نحن.html", "")], SITE)
    assert file.data.isascii()
    assert read(file)[0][0].startswith(SITE + "%D8%B9%D9%86%20")


@pytest.mark.parametrize(
    ("most", "sizes"),
    [(4, [4]), (3, [3, 1]), (2, [2, 2]), (1, [1, 1, 1, 1])],
)
def test_cut_at_the_greatest_number_of_entries(most: int, sizes: list[int]) -> None:
    files = sitemaps(PAGES, SITE, most)
    parts = files if len(sizes) == 1 else files[1:]
    assert [len(read(file)) for file in parts] == sizes
    assert [entry for file in parts for entry in read(file)] == read(sitemaps(PAGES, SITE)[0])


def test_the_index_has_the_newest_day_of_each_file() -> None:
    index, *files = sitemaps(PAGES, SITE, 2)
    assert index.address == "sitemap.xml"
    assert [file.address for file in files] == ["sitemap-1.xml", "sitemap-2.xml"]
    assert read(index) == [(SITE + "sitemap-1.xml", "2024-05-02"), (SITE + "sitemap-2.xml", "2024-05-02")]
    assert read(sitemaps(PAGES[2:], SITE, 1)[0])[0] == (SITE + "sitemap-1.xml", "")


@pytest.mark.parametrize("spared", [0, 1])
def test_cut_at_the_greatest_number_of_bytes(spared: int) -> None:
    whole = len(sitemaps(PAGES, SITE)[0].data)
    files = sitemaps(PAGES, SITE, most_bytes=whole - spared)
    assert len(files) == (1 if spared == 0 else 3)
    assert all(len(file.data) <= whole - spared for file in files)


def test_the_limits_are_those_of_the_protocol() -> None:
    assert (MOST_ENTRIES, SITEMAP_LIMIT) == (50_000, 52_428_800)
    entries = [SitemapEntry(f"briefs/2024/{n}.html", "2024-05-02") for n in range(MOST_ENTRIES + 1)]
    assert [len(read(file)) for file in sitemaps(entries, SITE)] == [2, MOST_ENTRIES, 1]


@pytest.mark.parametrize(
    "text",
    [
        "<url><loc>https://example.org/a</loc><lastmod>30-04-2024</lastmod></url>",
        "<url><loc>https://example.org/عن</loc></url>",
        "<url><loc>a.html</loc></url>",
        "<url><lastmod>2024-04-30</lastmod><loc>https://example.org/a</loc></url>",
        "",
    ],
    ids=["no ISO date", "not encoded", "no full address", "wrong order", "empty"],
)
def test_the_schema_can_fail(text: str) -> None:
    root = etree.fromstring(f'<urlset xmlns="{NAMESPACE}">{text}</urlset>')
    assert not SCHEMAS[str(root.tag)].validate(root)


def test_robots_are_let_in_and_led_to_the_sitemap() -> None:
    parser = RobotFileParser()
    parser.parse(robots(SITE).data.decode().splitlines())
    assert robots(SITE).address == "robots.txt"
    assert parser.can_fetch("anybot", SITE + "briefs/2024/b.html")
    assert parser.site_maps() == [SITE + "sitemap.xml"]


def test_robots_of_a_site_without_an_address() -> None:
    assert robots("").data == b"User-agent: *\nDisallow:\n"
