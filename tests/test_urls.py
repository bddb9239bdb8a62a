"""Every address of the site."""

import posixpath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz import urls
from mujaz.vocabulary import Kind, Term

WATER = Term(Kind.TOPICS, "water", "المياه")


@pytest.mark.parametrize(
    ("name", "good"),
    [
        ("a", True),
        ("iran-russia-2", True),
        ("2024-04-30-01", True),
        ("a" * 80, True),
        ("a" * 81, False),
        ("", False),
        ("A", False),
        ("a_b", False),
        ("a--b", False),
        ("-a", False),
        ("a-", False),
        ("a b", False),
        ("a.b", False),
        ("إيران", False),
        ("é", False),
        ("٣", False),
        ("a\n", False),
    ],
)
def test_slug(name: str, good: bool) -> None:  # noqa: FBT001
    assert urls.is_slug(name) is good


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (urls.brief("2024/river-data.md"), "briefs/2024/river-data.html"),
        (urls.brief_file("2024/maps/basin.svg"), "briefs/2024/maps/basin.svg"),
        (urls.index(Kind.TOPICS), "topics/index.html"),
        (urls.term(WATER), "topics/water.html"),
        (urls.term(WATER, 3), "topics/water/3.html"),
        (urls.term(Term(Kind.COUNTRIES, "ir", "إيران")), "countries/ir.html"),
        (urls.archive(2024), "archive/2024.html"),
        (urls.archive(2024, 4), "archive/2024/04.html"),
        (urls.markdown("2024/river-data.md"), "briefs/2024/river-data.md"),
        (urls.citation("2024/river-data.md", ".bib"), "briefs/2024/river-data.bib"),
        (urls.feed(None, urls.FeedForm.RSS), "feeds/all.rss.xml"),
        (urls.feed(WATER, urls.FeedForm.JSON), "feeds/topics/water.json"),
        (urls.sitemap(), "sitemap.xml"),
        (urls.sitemap(2), "sitemap-2.xml"),
    ],
)
def test_addresses(address: str, expected: str) -> None:
    assert address == expected


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("old-name", "briefs/2024/old-name.html"),
        ("Old_Name.html", "briefs/2024/Old_Name.html"),
        ("/2019/05/old/", "2019/05/old/index.html"),
        ("2019/05/old/", "2019/05/old/index.html"),
        ("news/old", "news/old.html"),
        ("/news/old", "news/old.html"),
        ("/old.htm", "old.htm"),
        ("/", "index.html"),
        ("/news/old.php", None),
        ("old.pdf", None),
        ("v1.2", None),
        ("../old", None),
        ("/news/../../old", None),
        ("/news/./old", None),
        ("/news//old", None),
        ("موجز-قديم", None),
        ("/2019/05/%d8%a3%d9%85%d9%86/", "2019/05/أمن/index.html"),
        ("/%D8%A3%D9%8E%D9%85%D9%86", "أَمن.html"),
        ("/a%2Fb/", None),
        ("/a%2e%2e/", "a../index.html"),
        ("/%2e%2e/old/", None),
        ("/%E2%80%AE/", None),
        ("/%ff/", None),
        ("/" + "%D8%A3" * 130, None),
        ("old name", None),
        ("old?p=1", None),
        ("https://example.org/old", None),
        ("C:/old", None),
        ("a\\b", None),
    ],
)
def test_alias(text: str, address: str | None) -> None:
    assert urls.alias(text, "2024/new-name.md") == address


@pytest.mark.parametrize(
    ("address", "reserved"),
    [
        ("index.html", True),
        ("404.html", True),
        ("topics/water.html", True),
        ("archive/2024.html", True),
        ("old.html", False),
        ("briefs/2024/old.html", False),
        ("2019/05/old/index.html", False),
    ],
)
def test_reserved(address: str, reserved: bool) -> None:  # noqa: FBT001
    assert urls.is_reserved(address) is reserved


def test_an_alias_of_a_brief_outside_a_year() -> None:
    assert urls.alias("old", "new.md") == "briefs/old.html"


@pytest.mark.parametrize(
    ("target", "start", "link"),
    [
        ("index.html", "index.html", "index.html"),
        ("topics/water.html", "index.html", "topics/water.html"),
        ("index.html", "briefs/2024/a.html", "../../index.html"),
        ("briefs/2024/b.html", "briefs/2024/a.html", "b.html"),
        ("briefs/2023/b.html", "briefs/2024/a.html", "../2023/b.html"),
        ("topics/water.html", "topics/water/3.html", "../water.html"),
        ("topics/water/3.html", "topics/water.html", "water/3.html"),
    ],
)
def test_relative(target: str, start: str, link: str) -> None:
    assert urls.relative(target, start) == link


@pytest.mark.parametrize(
    ("address", "root"), [("index.html", ""), ("topics/a.html", "../"), ("briefs/2024/a.html", "../../")]
)
def test_root(address: str, root: str) -> None:
    assert urls.root(address) == root


ADDRESSES = st.lists(st.sampled_from(["a", "b", "2024", "c.html"]), min_size=1, max_size=4).map("/".join)


@settings(deadline=None)
@given(ADDRESSES, ADDRESSES)
def test_a_relative_link_leads_to_its_target(target: str, start: str) -> None:
    folder = posixpath.dirname(start)
    assert posixpath.normpath(posixpath.join(folder, urls.relative(target, start))) == target
    assert posixpath.normpath(posixpath.join(folder, urls.root(start), target)) == target


@pytest.mark.parametrize(
    ("address", "site_url", "full"),
    [
        ("index.html", "https://example.org/repo/", "https://example.org/repo/"),
        ("topics/water.html", "https://example.org/repo", "https://example.org/repo/topics/water.html"),
        (
            "briefs/2024/خريطة.svg",
            "https://example.org/",
            "https://example.org/briefs/2024/%D8%AE%D8%B1%D9%8A%D8%B7%D8%A9.svg",
        ),
        ("topics/water.html", "", ""),
    ],
)
def test_absolute(address: str, site_url: str, full: str) -> None:
    assert urls.absolute(address, site_url) == full
