"""The feeds, as feed readers take them in, against the schemas of their forms."""

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator
from lxml import etree

from mujaz import urls
from mujaz.brief import Document
from mujaz.brief.document import DocumentReader
from mujaz.config import HOUSE_MARKDOWN, Settings, SiteInfo
from mujaz.library import Library, load_library
from mujaz.outputs import brief_plans
from mujaz.outputs.feeds import opml_artifact
from mujaz.outputs.feeds.text import feed_html, line
from mujaz.source import Folder, Source, read_folder
from mujaz.source.front_matter import join
from mujaz.unit_key import UnitKind
from mujaz.vocabulary import Kind

ROOT = Path(__file__).parents[2]
SCHEMAS = Path(__file__).with_name("schemas")
NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
SITE = SiteInfo("موجز", "https://example.org/mujaz/", "موجزات سياسات عربية.", "ar")
NAMES = {kind: kind.value for kind in Kind}
XML = {
    "a": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

Feeds = Mapping[str, bytes]


def library_of(*briefs: Mapping[str, Any], vocabulary: str = "", body: str = "") -> Library:
    """Return the library of briefs, each given by the fields that are not as usual; `slug` names its file."""
    sources = {}
    for fields in briefs:
        usual = {
            "title": "مناسيب النهر",
            "date": dt.date(2024, 4, 30),
            "topics": ["water"],
            "lang": "ar",
            "kind": "analysis",
        }
        path = f"2024/{fields.get('slug', 'river')}.md"
        written = {key: value for key, value in (usual | dict(fields)).items() if key != "slug"}
        sources[path] = Source(f"briefs/{path}", join(written, body or "## الحدث\n\nنص.\n\n## الرأي\n\nرأي.\n"))
    terms = Source("briefs/vocabulary.yml", vocabulary or "topics: [{id: water, label: المياه, description: الأنهار.}]")
    found = load_library(Folder(Path("briefs"), "briefs", sources, {}, terms, ()), Settings(), NOW)
    assert [problem for problem in found.problems if problem.is_error] == []
    return found.library


def feeds_of(
    library: Library, html: str = "", *, site: SiteInfo = SITE, settings: Settings | None = None
) -> dict[str, bytes]:
    """Return the feeds of a library, whose briefs have another text where `html` is one."""
    if html:
        packed = Document("", "ar", (html,)).packed()
        library = Library.of([replace(brief, packed=packed) for brief in library.briefs], library.vocabulary)
    return dict(made(library, site, settings or Settings()))


def made(library: Library, site: SiteInfo, settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Yield the feeds and the list of them, as a build makes them."""
    for plan in brief_plans(library, settings, site, DocumentReader(HOUSE_MARKDOWN, trusted=False).read):
        if plan.key.kind is UnitKind.FEED:
            yield from ((artifact.address, artifact.data) for artifact in plan.make(library).artifacts)
    if site.url:
        yield urls.OPML, opml_artifact(library, settings, site, NAMES).data


# ---- the sample briefs of the repository ----------------------------------------------------------------


@cache
def sample() -> Library:
    return load_library(read_folder(ROOT / "briefs"), Settings(), NOW).library


def render(library: Library) -> Iterator[tuple[str, bytes]]:
    return made(library, SITE, Settings())


@pytest.fixture(scope="module")
def feeds() -> Feeds:
    """Every feed of the sample briefs."""
    return dict(render(sample()))


def test_all_briefs_and_every_term_have_their_three_feeds(feeds: Feeds) -> None:
    terms = [f"feeds/{kind}/{term.id}" for kind in Kind for term in sample().terms(kind)]
    assert len(terms) > 100
    forms = [f"{name}.{form}" for name in ["feeds/all", *terms] for form in ("rss.xml", "atom.xml", "json")]
    assert list(feeds) == [*forms, "feeds/opml.xml"]


@pytest.mark.parametrize("form", ["rss.xml", "atom.xml"])
@pytest.mark.parametrize("kind", [None, *Kind])
def test_a_feed_reader_finds_nothing_wrong(feeds: Feeds, kind: Kind | None, form: str) -> None:
    start = f"feeds/{kind}/" if kind else "feeds/all."
    chosen = [address for address in feeds if address.startswith(start) and address.endswith(form)]
    assert chosen
    for address in chosen:
        parsed = feedparser.parse(feeds[address], sanitize_html=False)
        assert not parsed.bozo, (address, parsed.get("bozo_exception"))
        assert parsed.version == {"rss.xml": "rss20", "atom.xml": "atom10"}[form]
        assert parsed.feed.title.startswith("موجز")
        assert parsed.entries
        assert all(e.content[0].value.startswith("<div dir=") for e in parsed.entries)
        assert all(e.title and e.summary and e.link and e.id and e.authors for e in parsed.entries)


ATOM_SCHEMA = etree.RelaxNG(etree.parse(str(SCHEMAS / "atom.rng")))
JSON_SCHEMA = Draft202012Validator(json.loads((SCHEMAS / "json-feed.json").read_text(encoding="utf-8")))


def atom_faults(data: bytes) -> list[str]:
    """Return what RFC 4287 has against a document: its schema, and what it says in words only."""
    root = etree.fromstring(data)
    faults = [] if ATOM_SCHEMA.validate(root) else [str(error) for error in ATOM_SCHEMA.error_log]
    entries = root.findall("a:entry", XML)
    if root.find("a:author", XML) is None and any(entry.find("a:author", XML) is None for entry in entries):
        faults.append("nobody is the author")
    ids = [entry.findtext("a:id", "", XML) for entry in entries]
    faults += [f"twice: {id_}" for id_ in ids if ids.count(id_) > 1]
    if not root.findall("a:link[@rel='self']", XML):
        faults.append("no link to itself")
    return faults


def json_faults(data: bytes) -> list[str]:
    return [error.message for error in JSON_SCHEMA.iter_errors(json.loads(data))]


def test_atom_keeps_its_schema(feeds: Feeds) -> None:
    assert {a: faults for a, data in feeds.items() if a.endswith("atom.xml") and (faults := atom_faults(data))} == {}


def test_json_feed_keeps_its_schema(feeds: Feeds) -> None:
    assert {a: faults for a, data in feeds.items() if a.endswith(".json") and (faults := json_faults(data))} == {}


@pytest.mark.parametrize(
    ("found", "put", "fault"),
    [
        (r"<updated>[^<]*</updated>", "<updated>30 Apr 2024</updated>", "dateTime"),
        (r"<updated>[^<]*</updated>", "", "feed"),
        (r"<id>[^<]*</id>", "", "feed"),
        (r"<title>", "<title type='markdown'>", "title"),
        (r"</feed>", "<shelf/></feed>", "shelf"),
        (r"<author>.*?</author>", "", "nobody is the author"),
        (r'rel="self"', 'rel="alternate"', "no link to itself"),
    ],
)
def test_the_schema_of_atom_refuses(found: str, put: str, fault: str) -> None:
    data = feeds_of(library_of({}))["feeds/all.atom.xml"].decode()
    broken, places = re.subn(found, put, data, flags=re.DOTALL)
    assert places
    assert any(fault in message for message in atom_faults(broken.encode()))


@pytest.mark.parametrize(
    "change",
    [
        {"version": "https://jsonfeed.org/version/1"},
        {"title": ""},
        {"feed_url": "feeds/all.json"},
        {"items": [{"id": "1"}]},
        {"items": [{"content_html": "x"}]},
        {"items": [{"id": "1", "content_html": "x", "date_published": "2024-04-30"}]},
        {"items": [{"id": "1", "content_html": "x", "published": "2024-04-30T00:00:00Z"}]},
    ],
)
def test_the_schema_of_json_feed_refuses(change: dict[str, object]) -> None:
    good = json.loads(feeds_of(library_of({}))["feeds/all.json"])
    assert json_faults(json.dumps(good | change).encode())


def test_every_link_and_image_has_its_full_address(feeds: Feeds) -> None:
    links: list[str] = []
    for item in json.loads(feeds["feeds/all.json"])["items"]:
        soup = BeautifulSoup(item["content_html"], "html.parser")
        assert [(child.name, child["dir"]) for child in soup.find_all(recursive=False)] == [("div", "rtl")]
        links += [str(tag.get("href") or tag.get("src")) for tag in soup.find_all(["a", "img"])]
        assert "tabindex" not in item["content_html"]
    assert len(links) > 20
    assert [link for link in links if not link.startswith(("https://", "http://"))] == []


def test_what_is_held_back_is_in_no_feed(feeds: Feeds) -> None:
    everything = b"".join(feeds.values()).decode()
    for name in ("sample-draft", "sample-embargo"):
        text = (ROOT / "briefs" / "2026" / f"{name}.md").read_text(encoding="utf-8")
        title = re.search(r'^title: "?([^"\n]+)', text, re.MULTILINE)
        assert title
        assert name not in everything
        assert title[1] not in everything
    assert "senegal-shared-dams" in everything


# ---- never now: the same library gives the same bytes ------------------------------------------------------


def test_the_same_briefs_give_the_same_bytes(feeds: Feeds) -> None:
    again = Library.of(sample().briefs[::-1], sample().vocabulary)
    assert dict(render(again)) == feeds


CHANGES = [
    ({}, "2024-04-30T12:00:00+03:00", "2024-04-30T12:00:00+03:00"),
    ({"time": "13:05"}, "2024-04-30T13:05:00+03:00", "2024-04-30T13:05:00+03:00"),
    ({"updated": "2024-05-02"}, "2024-04-30T12:00:00+03:00", "2024-05-02T12:00:00+03:00"),
    ({"time": "13:05", "updated": "2024-05-02"}, "2024-04-30T13:05:00+03:00", "2024-05-02T12:00:00+03:00"),
    ({"time": "13:05", "updated": "2024-04-30"}, "2024-04-30T13:05:00+03:00", "2024-04-30T13:05:00+03:00"),
]


@pytest.mark.parametrize(("fields", "published", "updated"), CHANGES)
def test_when_an_entry_was_published_and_changed(fields: dict[str, Any], published: str, updated: str) -> None:
    made = feeds_of(library_of(fields))
    atom = etree.fromstring(made["feeds/all.atom.xml"])
    (item,) = json.loads(made["feeds/all.json"])["items"]
    rss = etree.fromstring(made["feeds/all.rss.xml"])
    assert atom.findtext("a:entry/a:published", "", XML) == item["date_published"] == published
    assert atom.findtext("a:entry/a:updated", "", XML) == item["date_modified"] == updated
    assert parsedate_to_datetime(rss.findtext("channel/item/pubDate", "")).isoformat() == published
    assert rss.findtext("channel/item/a:updated", published, XML) == updated


@pytest.mark.parametrize("hours", [-8, -5, 0, 3, 9])
def test_a_brief_without_an_hour_has_its_day_wherever_it_is_read(hours: int) -> None:
    made = feeds_of(library_of({"updated": "2024-05-02"}))
    (item,) = json.loads(made["feeds/all.json"])["items"]
    zone = dt.timezone(dt.timedelta(hours=hours))
    moments = [dt.datetime.fromisoformat(item[f"date_{what}"]) for what in ("published", "modified")]
    assert [moment.astimezone(zone).date() for moment in moments] == [dt.date(2024, 4, 30), dt.date(2024, 5, 2)]


def test_a_feed_is_as_new_as_its_newest_change() -> None:
    made = feeds_of(library_of({"slug": "new"}, {"slug": "old", "date": dt.date(2023, 1, 1), "updated": "2024-05-02"}))
    assert etree.fromstring(made["feeds/all.atom.xml"]).findtext("a:updated", "", XML) == "2024-05-02T12:00:00+03:00"
    assert b"<lastBuildDate>Thu, 02 May 2024 12:00:00 +0300</lastBuildDate>" in made["feeds/all.rss.xml"]
    assert b"<dateModified>Thu, 02 May 2024 12:00:00 +0300</dateModified>" in made["feeds/opml.xml"]


def test_without_briefs_the_feeds_are_valid_and_as_old_as_can_be() -> None:
    made = feeds_of(library_of())
    assert list(made) == ["feeds/all.rss.xml", "feeds/all.atom.xml", "feeds/all.json", "feeds/opml.xml"]
    assert atom_faults(made["feeds/all.atom.xml"]) == json_faults(made["feeds/all.json"]) == []
    assert b"<updated>1970-01-01T00:00:00+00:00</updated>" in made["feeds/all.atom.xml"]
    assert not feedparser.parse(made["feeds/all.rss.xml"]).bozo


def test_without_an_address_there_are_no_feeds() -> None:
    assert feeds_of(sample(), site=SiteInfo("موجز", "", "")) == {}


# ---- who is who ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "id_"),
    [
        ("https://example.org/mujaz/", "tag:example.org,2026:mujaz/briefs/river"),
        ("https://example.org/mujaz", "tag:example.org,2026:mujaz/briefs/river"),
        ("https://Example.ORG/", "tag:example.org,2026:briefs/river"),
        ("http://127.0.0.1:8000/", "tag:127.0.0.1,2026:briefs/river"),
        ("https://موجز.example/", "tag:xn--rgbm9cm.example,2026:briefs/river"),
        ("https://example.org/موجز/", "tag:example.org,2026:%D9%85%D9%88%D8%AC%D8%B2/briefs/river"),
    ],
)
def test_a_brief_has_one_id_in_all_forms(url: str, id_: str) -> None:
    made = feeds_of(library_of({}), site=SiteInfo("موجز", url, "وصف"))
    rss = etree.fromstring(made["feeds/all.rss.xml"])
    assert [(guid.text, guid.get("isPermaLink")) for guid in rss.iter("guid")] == [(id_, "false")]
    assert etree.fromstring(made["feeds/all.atom.xml"]).findtext("a:entry/a:id", "", XML) == id_
    assert json.loads(made["feeds/all.json"])["items"][0]["id"] == id_
    assert id_ in made["feeds/topics/water.json"].decode()


@pytest.mark.parametrize("change", [{"title": "غيره"}, {"date": dt.date(2025, 1, 1)}, {"updated": "2026-01-01"}])
def test_the_id_outlives_a_correction(change: dict[str, Any]) -> None:
    before, after = (json.loads(feeds_of(library_of(fields))["feeds/all.json"]) for fields in ({}, change))
    assert before != after
    assert before["items"][0]["id"] == after["items"][0]["id"]


def test_each_feed_has_an_id_of_its_own(feeds: Feeds) -> None:
    ids = [etree.fromstring(d).findtext("a:id", "", XML) for a, d in feeds.items() if a.endswith("atom.xml")]
    assert len(set(ids)) == len(ids)
    assert ids[0] == "tag:example.org,2026:mujaz/feeds/all"
    assert "tag:example.org,2026:mujaz/feeds/topics/water" in ids


def test_a_feed_says_where_it_is_and_what_page_is_like_it() -> None:
    made = feeds_of(library_of({}))
    rss = feedparser.parse(made["feeds/topics/water.rss.xml"]).feed
    atom = feedparser.parse(made["feeds/topics/water.atom.xml"]).feed
    values = json.loads(made["feeds/topics/water.json"])
    base = "https://example.org/mujaz/"
    assert rss.link == atom.link == values["home_page_url"] == base + "topics/water.html"
    assert [link.href for link in rss.links if link.rel == "self"] == [base + "feeds/topics/water.rss.xml"]
    assert [link.href for link in atom.links if link.rel == "self"] == [base + "feeds/topics/water.atom.xml"]
    assert values["feed_url"] == base + "feeds/topics/water.json"
    assert rss.title == atom.title == values["title"] == "موجز – المياه"
    assert rss.description == atom.subtitle == values["description"] == "الأنهار."
    assert json.loads(made["feeds/all.json"])["home_page_url"] == base


def test_authors_and_subjects() -> None:
    vocabulary = """
        topics: [{id: water, label: المياه}, {id: dams, label: السدود الكبرى, parent: water}]
        authors: [{id: samia, name: سامية بن علي}, {id: desk, name: Editors}]
    """
    fields = {"topics": ["dams"], "tags": ["نهر النيل"], "authors": ["desk", "samia"], "countries": ["EG"]}
    made = feeds_of(library_of(fields, vocabulary=vocabulary))
    rss, atom = (feedparser.parse(made[f"feeds/topics/water.{form}.xml"]).entries[0] for form in ("rss", "atom"))
    (item,) = json.loads(made["feeds/topics/water.json"])["items"]
    authors, subjects = ["Editors", "سامية بن علي"], ["السدود الكبرى", "نهر النيل"]
    assert [a["name"] for a in item["authors"]] == [a.name for a in atom.authors] == authors
    assert [e.text for e in etree.fromstring(made["feeds/all.rss.xml"]).iterfind(".//dc:creator", XML)] == authors
    assert item["authors"][1]["url"] == "https://example.org/mujaz/authors/samia.html"
    assert item["tags"] == [tag.term for tag in rss.tags] == [tag.term for tag in atom.tags] == subjects
    assert [tag.scheme for tag in atom.tags] == [
        "https://example.org/mujaz/topics/index.html",
        "https://example.org/mujaz/tags/index.html",
    ]


# ---- the text ------------------------------------------------------------------------------------------

ODD = [
    "«أ & ب» <ج> ]]> 'د' \"ه\"",
    "&amp; &lt;b&gt; <b>غليظ</b>",
    "<![CDATA[ نص ]]>",
    "<?xml version='1.0'?>",
    "\U0001f4a7 ماء",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_text_comes_back_whole(text: str) -> None:
    made = feeds_of(library_of({"title": text, "summary": text}), "<p>&lt;ج&gt; &amp; ]]&gt;</p>")
    rss = etree.fromstring(made["feeds/all.rss.xml"])
    atom = etree.fromstring(made["feeds/all.atom.xml"])
    (item,) = json.loads(made["feeds/all.json"])["items"]
    assert rss.findtext("channel/item/title") == atom.findtext("a:entry/a:title", "", XML) == item["title"] == text
    assert rss.findtext("channel/item/description") == item["summary"] == line(text)
    content = '<div dir="rtl" lang="ar"><p>&lt;ج&gt; &amp; ]]&gt;</p></div>'
    assert rss.findtext("channel/item/content:encoded", "", XML) == item["content_html"] == content
    assert [(e.text, e.get("type")) for e in atom.iterfind("a:entry/a:content", XML)] == [(content, "html")]


def test_a_title_stands_as_it_was_written_and_a_summary_isolates_its_latin() -> None:
    title = "إعلان OPEC+ في 2024-04-30"
    made = feeds_of(library_of({"title": title, "summary": title}))
    shown = "إعلان \u2068OPEC+\u2069 في \u20682024-04-30\u2069"
    for form in ("rss", "atom"):
        (entry,) = feedparser.parse(made[f"feeds/all.{form}.xml"]).entries
        assert (entry.title, entry.summary) == (title, shown)
    (item,) = json.loads(made["feeds/all.json"])["items"]
    assert (item["title"], item["summary"]) == (title, shown)


FORBIDDEN = ["\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1f", "\ufffe", "\uffff", "\ud800"]


@pytest.mark.parametrize("char", FORBIDDEN, ids=ascii)
def test_what_xml_forbids_is_removed(char: str) -> None:
    library = library_of({})
    brief = library.briefs[0]
    renamed = Library.of([replace(brief, title=f"أ{char}ب", summary=char)], library.vocabulary)
    html = f"<p>ج{'' if char == chr(0xD800) else char}د&#{ord(char)};ه</p>"
    made = feeds_of(renamed, html, site=SiteInfo(f"م{char}و", SITE.url, f"و{char}ص"))
    for data in made.values():
        assert char.encode(errors="surrogatepass") not in data
    for form in ("rss", "atom"):
        parsed = feedparser.parse(made[f"feeds/all.{form}.xml"])
        assert not parsed.bozo
        assert (parsed.feed.title, parsed.entries[0].title) == ("مو", "أب")
    assert etree.fromstring(made["feeds/opml.xml"]).findtext("head/title") == "مو"


PAGE = "https://example.org/mujaz/briefs/2024/river.html"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="../2023/nile.html">أ</a>', '<a href="https://example.org/mujaz/briefs/2023/nile.html">أ</a>'),
        ('<a href="#event">أ</a>', f'<a href="{PAGE}#event">أ</a>'),
        ('<a href="">أ</a>', f'<a href="{PAGE}">أ</a>'),
        ('<a href="/x?y=1&amp;z=2">أ</a>', '<a href="https://example.org/x?y=1&amp;z=2">أ</a>'),
        ('<a href="https://un.org/">أ</a>', '<a href="https://un.org/">أ</a>'),
        ('<a href="mailto:a@un.org">أ</a>', '<a href="mailto:a@un.org">أ</a>'),
        ('<a href="http://[">أ</a>', "<a>أ</a>"),
        ('<a href="javascript:alert(1)">أ</a>', "<a>أ</a>"),
        ('<img src="maps/b.svg" alt="ب">', '<img src="https://example.org/mujaz/briefs/2024/maps/b.svg" alt="ب">'),
        ('<img src="خ 1.png">', '<img src="https://example.org/mujaz/briefs/2024/%D8%AE%201.png">'),
        ('<div class="mz-table" role="region" tabindex="0"><p>أ</p></div>', "<div><p>أ</p></div>"),
        ('<bdi class="mz-solid" dir="ltr">-5</bdi>', '<bdi dir="ltr">-5</bdi>'),
        ('<sup id="fnref:1">1</sup>', '<sup id="fnref:1">1</sup>'),
        ("أ<script>alert(1)</script><iframe src=x></iframe>ب", "أب"),
        ("</div><p>أ", "<p>أ</p>"),
        ("أ & ب < ج", "أ &amp; ب &lt; ج"),
    ],
)
def test_the_text_of_a_brief_away_from_its_page(html: str, expected: str) -> None:
    assert feed_html(html, PAGE, "ar") == f'<div dir="rtl" lang="ar">{expected}</div>'


def test_a_brief_in_another_language_says_so() -> None:
    made = feeds_of(library_of({"lang": "en", "kind": "analysis", "slug": "english"}, {"slug": "arabic"}), "<p>نص</p>")
    rss = etree.fromstring(made["feeds/all.rss.xml"])
    atom = etree.fromstring(made["feeds/all.atom.xml"])
    items = json.loads(made["feeds/all.json"])["items"]
    assert (rss.get(LANG), atom.get(LANG)) == ("ar", "ar")
    assert [item.get(LANG) for item in rss.iter("item")] == [None, "en"]
    assert [entry.get(LANG) for entry in atom.iterfind("a:entry", XML)] == [None, "en"]
    assert [item["language"] for item in items] == ["ar", "en"]
    assert items[1]["content_html"] == '<div dir="ltr" lang="en"><p>نص</p></div>'


# ---- which briefs --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days_back", "size", "in_all", "in_term"),
    [
        ([0], 20, 1, 1),
        ([0, 100, 200], 20, 3, 1),
        ([0, 1, 2, 30, 31], 20, 5, 4),
        ([0, 1, 2, 3, 4, 5], 4, 4, 4),
        ([0, 1, 2, 3], 2, 2, 2),
    ],
)
def test_how_many_briefs_a_feed_holds(days_back: list[int], size: int, in_all: int, in_term: int) -> None:
    newest = dt.date(2024, 12, 31)
    library = library_of(
        *({"slug": f"b{n}", "date": newest - dt.timedelta(days=days)} for n, days in enumerate(days_back))
    )
    made = feeds_of(library, settings=Settings(feed_size=size))
    for address, wanted in {"feeds/all.json": in_all, "feeds/topics/water.json": in_term}.items():
        found = [item["url"] for item in json.loads(made[address])["items"]]
        assert found == [f"https://example.org/mujaz/briefs/2024/b{n}.html" for n in range(wanted)]


# ---- the list of all feeds -----------------------------------------------------------------------------


def test_opml_lists_every_feed_under_its_kind(feeds: Feeds) -> None:
    root = etree.fromstring(feeds["feeds/opml.xml"])
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    everything, *groups = root.iterfind("body/*")
    assert everything.get("text") == "موجز"
    assert [group.get("text") for group in groups] == [kind.value for kind in Kind if sample().terms(kind)]
    listed = [outline for outline in root.iter("outline") if outline.get("type")]
    assert {outline.get("type") for outline in listed} == {"rss"}
    paths = [urlsplit(str(outline.get("xmlUrl"))).path.removeprefix("/mujaz/") for outline in listed]
    assert paths == [address for address in feeds if address.endswith(".atom.xml")]
    assert all(str(outline.get("htmlUrl")).startswith(SITE.url) and outline.get("text") for outline in listed)
