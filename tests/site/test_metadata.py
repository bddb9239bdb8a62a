"""The metadata of pages, read back from their HTML by a harvester that is not ours, against a profile that is ours."""

import copy
import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import extruct
import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader
from jsonschema import Draft202012Validator
from rdflib.namespace import SDO
from referencing import Registry, Resource

from mujaz.brief import Brief
from mujaz.brief.fields import Reference
from mujaz.config import Settings, SiteInfo
from mujaz.library import Library, load_library
from mujaz.publish.templates import set_up
from mujaz.source import read_folder
from mujaz.views.links import Link, head
from mujaz.views.metadata import (
    Metadata,
    brief_metadata,
    collection_metadata,
    home_metadata,
    page_metadata,
)
from mujaz.vocabulary import Kind

ROOT = Path(__file__).parents[2]
SITE = SiteInfo("موجز", "https://example.org/repo/", "موجزات سياسات عربية قصيرة، كل منها في قسمين")
SETTINGS = Settings(time_zone="Asia/Beirut")
NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
HOSTILE = '</script><script>alert(1)</script> & "x" <!--'

# ---- from metadata to HTML and back -------------------------------------------------------------------

PAGE = """\
<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
{% from "partials/mujaz/metadata.html" import head %}
{{ head(metadata) }}
<title>x</title>
</head>
<body><p>نص</p></body>
</html>
"""


def render(metadata: Metadata) -> str:
    env = Environment(loader=FileSystemLoader(ROOT / "overrides"))  # noqa: S701 -- set_up turns escaping on
    set_up(env)
    return env.from_string(PAGE).render(metadata=metadata)


def gathered(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, content in pairs:
        found.setdefault(key, []).append(content)
    return found


def read(html: str) -> dict[str, Any]:
    """Return what a page says, by vocabulary: each key with the list of its contents, and the JSON-LD as it is."""
    data = extruct.extract(html, syntaxes=["json-ld", "opengraph", "dublincore"])
    open_graph = [pair for item in data["opengraph"] for pair in item["properties"]]
    (dublin_core,) = data["dublincore"]
    elements = [e for e in dublin_core["elements"] if e["name"].startswith("DC.")]
    assert dublin_core["namespaces"] == ({"DC": "http://purl.org/dc/elements/1.1/"} if elements else {})
    soup = BeautifulSoup(html, "html.parser")
    names = [(str(tag["name"]), str(tag["content"])) for tag in soup.select("meta[name]")]
    return {
        "canonical": [str(link["href"]) for link in soup.select("link[rel=canonical]")],
        "names": gathered(pair for pair in names if not pair[0].startswith("DC.")),
        "open_graph": gathered(open_graph),
        "dublin_core": gathered((e["name"], e["content"]) for e in elements),
        "json_ld": data["json-ld"],
    }


def the_profiles() -> Mapping[str, Draft202012Validator]:
    files = sorted((Path(__file__).parent / "profile").glob("*.json"))
    schemas = {path.stem: json.loads(path.read_text("utf-8")) for path in files}
    registry: Registry[Any] = Registry().with_resources(
        (f"{name}.json", Resource.from_contents(schema)) for name, schema in schemas.items()
    )
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)
    return {name: Draft202012Validator(schema, registry=registry) for name, schema in schemas.items()}


PROFILES = the_profiles()


def faults(profile: str, record: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in PROFILES[profile].iter_errors(record)]


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(read_folder(ROOT / "briefs"), SETTINGS, NOW).library


def of(brief: Brief, library: Library, site: SiteInfo = SITE) -> Metadata:
    return brief_metadata(brief, library, SETTINGS, site)


def fullest(library: Library) -> Brief:
    """Return the sample that says most, with what may be lacking."""
    brief = max(library.briefs, key=lambda b: (len(b.sources) + len(b.parts) + sum(map(len, b.terms.values())), b.slug))
    return replace(brief, updated=brief.updated or brief.date, time=brief.time or dt.time(9, 5))


# ---- the profile --------------------------------------------------------------------------------------


def test_every_sample_brief_fits_the_profile(library: Library) -> None:
    told = {brief.slug: faults("brief", read(render(of(brief, library)))) for brief in library.briefs}
    assert len(told) > 1
    assert {slug: found for slug, found in told.items() if found} == {}


def test_what_is_read_back_is_what_the_brief_says(library: Library) -> None:
    for brief in library.briefs:
        record = read(render(of(brief, library)))
        article = record["json_ld"][0]["@graph"][0]
        authors = [term.label for term in brief.terms[Kind.AUTHORS]]
        assert record["names"]["citation_title"] == record["dublin_core"]["DC.title"] == [brief.title]
        assert article["headline"] == brief.title
        assert record["open_graph"]["og:title"] == [brief.title]
        assert record["names"].get("citation_author", []) == record["dublin_core"].get("DC.creator", []) == authors
        keywords = [term.label for kind in (Kind.TOPICS, Kind.TAGS) for term in brief.terms[kind]]
        assert record["names"]["citation_keywords"] == ["; ".join(keywords)]
        assert record["canonical"] == record["open_graph"]["og:url"] == [article["@id"]]
        assert len(article.get("citation", [])) == len(brief.sources)


def test_collections_fit_the_profile(library: Library) -> None:
    for kind in Kind:
        for term in library.terms(kind):
            page = head(f"{kind.value}/{term.id}.html", term.label, "", NOW.date())
            metadata = collection_metadata(page, (Link("index.html", "الكل"),), SITE, term)
            assert faults("collection", read(render(metadata))) == []


@pytest.mark.parametrize(
    ("profile", "metadata"),
    [
        ("home", home_metadata(SITE)),
        ("collection", page_metadata(head("about.html", "عن الموقع", "من نحن"), SITE)),
        ("collection", collection_metadata(head("archive/2024.html", "2024"), (Link("index.html", "الأرشيف"),), SITE)),
    ],
    ids=["home", "page", "archive"],
)
def test_other_pages_fit_the_profile(profile: str, metadata: Metadata) -> None:
    assert faults(profile, read(render(metadata))) == []


def test_a_site_without_an_address_says_the_rest(library: Library) -> None:
    brief = fullest(library)
    full, homeless = (read(render(of(brief, library, site))) for site in (SITE, replace(SITE, url="")))
    assert homeless["canonical"] == []
    assert homeless["names"].keys() == full["names"].keys()
    assert homeless["open_graph"].keys() == full["open_graph"].keys() - {"og:url", "article:author"}
    assert homeless["dublin_core"].keys() == full["dublin_core"].keys() - {"DC.identifier"}
    assert homeless["json_ld"][0]["@graph"][0].keys() == full["json_ld"][0]["@graph"][0].keys() - {"@id"}


def test_types_and_properties_are_schema_orgs(library: Library) -> None:
    def words(node: object) -> Iterator[str]:
        if isinstance(node, dict):
            yield from (key for key in node if not key.startswith("@"))
            yield from (str(node[key]) for key in node if key == "@type")
        for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            yield from words(value)

    pages = [
        *(of(brief, library) for brief in (fullest(library), *library.briefs)),
        *(collection_metadata(head("x.html", "x"), (), SITE, library.terms(kind)[0]) for kind in Kind),
        page_metadata(head("about.html", "عن الموقع"), SITE),
        home_metadata(SITE),
    ]
    used = {word for page in pages for word in words(json.loads(page.json_ld)["@graph"])}
    assert {"AnalysisNewsArticle", "headline", "CreativeWorkSeries", "DefinedTerm", "CollectionPage"} <= used
    assert [word for word in sorted(used) if word not in SDO] == []
    assert "Headline" not in SDO


# ---- the profile can fail -----------------------------------------------------------------------------


def drop(*path: str | int) -> Callable[[Any], None]:
    def change(record: Any) -> None:  # noqa: ANN401 -- JSON
        for step in path[:-1]:
            record = record[step]
        del record[path[-1]]

    return change


def put(value: object, *path: str | int) -> Callable[[Any], None]:
    def change(record: Any) -> None:  # noqa: ANN401 -- JSON
        for step in path[:-1]:
            record = record[step]
        record[path[-1]] = value

    return change


ARTICLE = ("json_ld", 0, "@graph", 0)
CRUMBS = ("json_ld", 0, "@graph", 1, "itemListElement")


@pytest.mark.parametrize(
    "change",
    [
        drop("names", "citation_title"),
        drop("names", "citation_technical_report_institution"),
        drop("names", "description"),
        drop("open_graph", "og:type"),
        drop("dublin_core", "DC.title"),
        drop("canonical", 0),
        drop("json_ld", 0, "@context"),
        drop(*ARTICLE, "headline"),
        drop(*ARTICLE, "publisher"),
        drop(*ARTICLE, "isPartOf"),
        drop(*ARTICLE, "about", 0, "identifier"),
        drop(*CRUMBS, 0, "item"),
        drop(*CRUMBS, 1, "name"),
        put(["2024-04-30"], "names", "citation_publication_date"),
        put(["x", "y"], "names", "citation_title"),
        put(["\u2068x\u2069"], "names", "citation_title"),
        put(["x"], "names", "citation_titel"),
        put(["/briefs/2024/a.html"], "open_graph", "og:url"),
        put(["https://example.org/briefs/2024/a.html"], "open_graph", "og:url"),
        put(["blog"], "open_graph", "og:type"),
        put(["x"], "open_graph", "og:titel"),
        put(["2024/04/30"], "dublin_core", "DC.date"),
        put(["x"], "dublin_core", "DC.titel"),
        put("NewsArticle", *ARTICLE, "@type"),
        put("", *ARTICLE, "headline"),
        put("\u2068x\u2069", *ARTICLE, "headline"),
        put("30 April", *ARTICLE, "datePublished"),
        put("2024-13-01", *ARTICLE, "datePublished"),
        put([], *ARTICLE, "author"),
        put("4", *ARTICLE, "timeRequired"),
        put("x", *ARTICLE, "summary"),
        put("iq", *ARTICLE, "about", 0, "identifier"),
        put(2, *CRUMBS, 0, "position"),
        put([], *CRUMBS),
    ],
)
def test_the_profile_can_fail(change: Callable[[Any], None], library: Library) -> None:
    brief = fullest(library)
    series = replace(
        brief,
        parts=next(b.parts for b in library.briefs if b.parts),
        terms={**brief.terms, Kind.COUNTRIES: library.terms(Kind.COUNTRIES)[:1]},
    )
    record = read(render(of(series, library)))
    assert faults("brief", record) == []
    broken = copy.deepcopy(record)
    change(broken)
    assert faults("brief", broken) != []


# ---- texts that would break out -----------------------------------------------------------------------


def test_a_hostile_title_survives_unharmed(library: Library) -> None:
    html = render(of(replace(fullest(library), title=HOSTILE), library))
    record = read(html)
    assert faults("brief", record) == []
    article = record["json_ld"][0]["@graph"][0]
    assert record["names"]["citation_title"] == record["dublin_core"]["DC.title"] == [HOSTILE]
    assert article["headline"] == HOSTILE
    assert record["open_graph"]["og:title"] == [HOSTILE]


def hostile(brief: Brief, text: str) -> Iterator[tuple[Brief, SiteInfo]]:
    """Yield a brief and its site with `text` in every place that people write."""
    source = Reference(title=text, publisher=text, author=text)
    terms = {kind: tuple(replace(term, label=text) for term in terms) for kind, terms in brief.terms.items()}
    parts = tuple(replace(part, series=replace(part.series, label=text)) for part in brief.parts)
    url = Reference(title="x", url="https://example.net/?a=<script>&b=\"'</script>")
    yield replace(brief, title=text, summary=text, terms=terms, parts=parts, sources=(source, url)), SITE
    yield brief, replace(SITE, name=text, description=text)


@pytest.mark.parametrize(
    "text", [HOSTILE, '"><img src=x onerror=alert(1)>', "{{ 7*7 }}{% x %}", "'\u2028\u2029\\u003c"]
)
def test_no_text_makes_an_element(text: str, library: Library) -> None:
    brief = fullest(library)
    sound = BeautifulSoup(render(of(brief, library)), "html5lib")
    allowed = {tag.name for tag in sound.find_all()}
    for other, site in hostile(brief, text):
        soup = BeautifulSoup(render(of(other, library, site)), "html5lib")
        assert {tag.name for tag in soup.find_all()} == allowed
        assert len(soup.find_all("script")) == 1
        assert {key for tag in soup.find_all(["meta", "script"]) for key in tag.attrs} <= {
            *("charset", "name", "property", "content", "type"),
        }
        assert soup.body is not None
        assert soup.body.get_text().strip() == "نص"


# ---- weight -------------------------------------------------------------------------------------------


def test_the_metadata_of_a_brief_are_light(library: Library) -> None:
    """In bytes: on the average of the samples and at most, with some room for longer samples."""
    empty = len(render(Metadata("", (), "")).encode())
    sizes = [len(render(of(brief, library)).encode()) - empty for brief in library.briefs]
    assert sum(sizes) / len(sizes) < 4_600
    assert max(sizes) < 6_000
