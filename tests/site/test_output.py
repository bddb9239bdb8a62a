"""The sample site as files: complete, linked, self-contained, silent about what is not public."""

import posixpath
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup, Tag

LOADING = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
}
"""Tags that make a browser fetch something, with the attribute that says what."""


@cache
def soup(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text("utf-8"), "html.parser")


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def whole_pages(site: Path) -> list[Path]:
    """All pages but those that only lead on."""
    return [page for page in pages(site) if not soup(page).select("meta[http-equiv=refresh]")]


def links(page: Path) -> Iterator[str]:
    for tag in soup(page).find_all(["a", "link", "script", "img", "source"]):
        assert isinstance(tag, Tag)
        target = tag.get("href") or tag.get("src")
        if isinstance(target, str):
            yield target


def loads(page: Path) -> Iterator[str]:
    """What a browser fetches on its own to show the page."""
    for name, attribute in LOADING.items():
        yield from (str(tag[attribute]) for tag in soup(page).find_all(name) if tag.get(attribute))
    for tag in soup(page).find_all("link"):
        if {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch"} & {*(tag.get("rel") or ())}:
            yield str(tag["href"])


def test_every_kind_of_page_is_there(site: Path) -> None:
    expected = """
        index.html 404.html search.html about.html briefs/2019/cheap-drones-costly-defence.html
        topics/index.html topics/security.html tags/index.html tags/drones.html countries/index.html countries/eg.html
        organizations/index.html organizations/un.html people/index.html people/salem-haddad.html
        authors/index.html authors/layla-nasser.html series/index.html series/straits-watch.html
        archive/index.html archive/2024.html archive/2024/04.html sitemap.xml robots.txt .nojekyll
        feeds/index.html feeds/opml.xml feeds/all.atom.xml feeds/all.rss.xml feeds/all.json
        api/briefs.json api/briefs/eyes-on-the-ceasefire.json api/terms.json api/briefs.csv
        briefs/2026/eyes-on-the-ceasefire.md briefs/2026/eyes-on-the-ceasefire.bib
    """.split()
    assert [address for address in expected if not (site / address).is_file()] == []


def test_links_lead_somewhere(site: Path) -> None:
    broken: list[str] = []
    for page in whole_pages(site):
        for link in links(page):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            folder = "" if page.name == "404.html" else posixpath.dirname(page.relative_to(site).as_posix())
            path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
            target = site / path if parts.path else page
            if not target.is_file():
                broken.append(f"{page.relative_to(site)}: {link}")
            elif parts.fragment and not soup(target).find(id=unquote(parts.fragment)):
                broken.append(f"{page.relative_to(site)}: {link} (no such id)")
    assert broken == []


def test_links_inside_the_site_are_relative(site: Path) -> None:
    absolute = [
        f"{page.relative_to(site)}: {link}"
        for page in pages(site)
        for link in links(page)
        if link.startswith("/")
        or ("https://example.org/repo/" in link and not soup(page).find("link", rel="canonical", href=link))
    ]
    assert absolute == []


def test_nothing_is_loaded_from_outside(site: Path) -> None:
    outside = [f"{p.relative_to(site)}: {t}" for p in pages(site) for t in loads(p) if re.match(r"[a-z]+:|//", t)]
    for path in [*site.rglob("*.css"), *site.rglob("*.js")]:
        text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
        outside += [
            f"{path.relative_to(site)}: {found}" for found in re.findall(r"(?:https?:)?//[\w.-]+\.\w{2,}\S*", text)
        ]
    assert outside == []


MAY_LEAD_OUTSIDE = {("a", "href"), ("blockquote", "cite"), ("q", "cite"), ("meta", "content"), ("svg", "xmlns")}
"""Attributes that a browser follows only when a reader clicks, or not at all."""
NAMES_ONLY = {"canonical", "alternate", "schema.DC", "schema.dc", "license"}
"""What a <link> may be that nobody follows by itself."""


def test_only_what_a_reader_may_click_leads_outside(site: Path) -> None:
    outside = set()
    for page in pages(site):
        for tag in soup(page).find_all():
            if tag.name == "link" and {*(tag.get("rel") or ())} <= NAMES_ONLY:
                continue
            for name, value in tag.attrs.items():
                text = value if isinstance(value, str) else " ".join(value)
                if re.search(r"(?:^|[\s,(\"'=])(?:https?:)?//\w", text) and (tag.name, name) not in MAY_LEAD_OUTSIDE:
                    outside.add(f"{page.relative_to(site)}: <{tag.name} {name}={text[:80]!r}>")
    for path in site.rglob("*.svg"):
        found = re.findall(
            r"""(?:href|src)=["'](?!#|data:)[^"']*|url\((?!["']?#)[^)]*|<script""", path.read_text("utf-8")
        )
        outside |= {f"{path.relative_to(site)}: {text}" for text in found}
    assert sorted(outside) == []


def test_pages_say_their_language_and_direction(site: Path) -> None:
    for page in pages(site):
        html = soup(page).find("html")
        assert isinstance(html, Tag)
        assert (html.get("lang"), html.get("dir")) == ("ar", "rtl"), page


def test_pages_have_one_title_and_one_heading(site: Path) -> None:
    for page in whole_pages(site):
        assert len(soup(page).find_all("h1")) == 1, page
        title = soup(page).find("title")
        assert title, page
        assert title.get_text(strip=True), page


def test_ids_are_unique(site: Path) -> None:
    for page in pages(site):
        ids = [str(tag["id"]) for tag in soup(page).find_all(id=True)]
        assert len(ids) == len({*ids}), page


def test_addresses_are_ascii_and_safe_on_windows(site: Path) -> None:
    names = [path.relative_to(site).as_posix() for path in site.rglob("*")]
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9._/-]+", name)] == []
    lowered = [name.lower() for name in names]
    assert len(lowered) == len({*lowered})


@pytest.mark.parametrize("word", ["زمردكوشي", "بلخشاوري", "sample-draft", "sample-embargo"])
def test_drafts_and_embargoed_briefs_are_in_no_byte(site: Path, root: Path, word: str) -> None:
    sources = [p for p in (root / "briefs").rglob("*.md") if word in p.read_text("utf-8") or word in p.name]
    assert sources, "the sample that should stay unpublished has gone"
    assert [p for p in site.rglob("*") if p.is_file() and word.encode() in p.read_bytes()] == []


def test_no_path_of_this_machine_is_in_the_site(site: Path, root: Path) -> None:
    here = str(root).encode()
    assert [p for p in site.rglob("*") if p.is_file() and here in p.read_bytes()] == []


def test_search_engines_are_to_keep_all_pages_but_two(site: Path) -> None:
    hidden = [page.name for page in whole_pages(site) if soup(page).select("meta[name=robots][content=noindex]")]
    assert sorted(hidden) == ["404.html", "search.html"]
    assert not soup(site / "search.html").select("link[rel=canonical], script[type='application/ld+json']")


def test_the_search_page_is_reached_by_the_box_alone(site: Path) -> None:
    for page in whole_pages(site):
        leading = soup(page).find_all("a", href=re.compile(r"^(\.\./)*search\.html"))
        assert [link for link in leading if not link.find_parent(attrs={"data-search-box": True})] == [], page


def test_sitemap_names_what_is_there(site: Path) -> None:
    sitemap = ET.parse(site / "sitemap.xml")
    named = [str(loc.text) for loc in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    paths = sorted(name.removeprefix("https://example.org/repo/") or "index.html" for name in named)
    kept = [page for page in whole_pages(site) if not soup(page).select("meta[name=robots][content=noindex]")]
    expected = sorted(page.relative_to(site).as_posix() for page in kept)
    assert paths == expected
