"""What a page says of itself to machines."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mujaz.brief import Brief, SeriesPart
from mujaz.brief.fields import BriefKind
from mujaz.config import Settings, SiteInfo
from mujaz.library import Library, load_library
from mujaz.source import Folder, Source
from mujaz.views import json_ld
from mujaz.views.links import Link, head
from mujaz.views.metadata import (
    Metadata,
    brief_metadata,
    collection_metadata,
    home_metadata,
    page_metadata,
)
from mujaz.vocabulary import Kind, Term

SITE = SiteInfo("موجز", "https://example.org/repo/", "موجزات سياسات قصيرة")
HOMELESS = replace(SITE, url="")
HOME = "https://example.org/repo/"
PAGE = "https://example.org/repo/briefs/2024/river-data.html"
SETTINGS = Settings(time_zone="Asia/Beirut")

VOCABULARY = """\
topics:
  - {id: state, label: الدولة}
  - {id: security, label: الأمن, parent: state}
  - {id: cyber, label: الأمن السيبراني, parent: security}
  - {id: water, label: المياه}
tags:
  - {id: dams, label: السدود}
organizations:
  - {id: un, label: الأمم المتحدة}
people:
  - {id: salem, label: سالم الحداد}
authors:
  - {id: layla, name: ليلى ناصر}
  - {id: omar, name: عمر الخطيب}
series:
  - {id: rivers, label: أنهار مشتركة}
  - {id: data, label: بيانات}
"""
BRIEF = """\
---
title: "الفرات: البيانات أولًا"
date: 2024-04-30
time: "08:05"
updated: 2024-05-02
topics: [cyber, water]
tags: [dams, القياس]
countries: [IQ, SY]
organizations: [un]
people: [salem]
authors: [layla, omar]
series: {id: rivers, part: 2}
summary: جملة تقول ما في الموجز.
sources:
  - {title: بيان اللجنة, publisher: اللجنة, url: "https://example.net/a"}
  - {title: كتاب بلا عنوان, publisher: دار, author: كاتب, date: 2019-01-02}
---

## الحدث

وقع الحدث.

## الرأي

هذا رأينا.
"""


def the_library() -> Library:
    briefs = {"2024/river-data.md": Source("briefs/2024/river-data.md", BRIEF)}
    folder = Folder(Path("briefs"), "briefs", briefs, {}, Source("briefs/vocabulary.yml", VOCABULARY), ())
    collection = load_library(folder, SETTINGS, dt.datetime(2024, 6, 1, tzinfo=dt.UTC))
    return collection.library


LIBRARY = the_library()
FULL = LIBRARY.briefs[0]
BARE = replace(
    FULL,
    time=None,
    updated=None,
    terms={kind: FULL.terms[kind] if kind is Kind.TOPICS else () for kind in Kind},
    parts=(),
    sources=(),
)


def of(brief: Brief, site: SiteInfo = SITE) -> Metadata:
    return brief_metadata(brief, LIBRARY, SETTINGS, site)


def graph(metadata: Metadata) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = json.loads(metadata.json_ld)["@graph"]
    return nodes


def named(metadata: Metadata) -> list[tuple[str, str]]:
    return [(tag.name, tag.content) for tag in metadata.tags if tag.name]


def properties(metadata: Metadata) -> list[tuple[str, str]]:
    return sorted((tag.property, tag.content) for tag in metadata.tags if tag.property)


# ---- a brief ------------------------------------------------------------------------------------------


def test_names_of_a_brief() -> None:
    assert named(of(FULL)) == [
        ("description", "جملة تقول ما في الموجز."),
        ("twitter:card", "summary"),
        ("citation_title", "الفرات: البيانات أولًا"),
        ("citation_author", "ليلى ناصر"),
        ("citation_author", "عمر الخطيب"),
        ("citation_publication_date", "2024/04/30"),
        ("citation_technical_report_institution", "موجز"),
        ("citation_keywords", "الأمن السيبراني; المياه; السدود; القياس"),
        ("DC.title", "الفرات: البيانات أولًا"),
        ("DC.creator", "ليلى ناصر"),
        ("DC.creator", "عمر الخطيب"),
        ("DC.date", "2024-04-30"),
        ("DC.language", "ar"),
        ("DC.subject", "الأمن السيبراني; المياه"),
        ("DC.publisher", "موجز"),
        ("DC.identifier", PAGE),
    ]


def test_properties_of_a_brief() -> None:
    assert properties(of(FULL)) == [
        ("article:author", HOME + "authors/layla.html"),
        ("article:author", HOME + "authors/omar.html"),
        ("article:modified_time", "2024-05-02"),
        ("article:published_time", "2024-04-30T08:05+03:00"),
        ("article:section", "الأمن السيبراني"),
        ("og:description", "جملة تقول ما في الموجز."),
        ("og:locale", "ar"),
        ("og:site_name", "موجز"),
        ("og:title", "الفرات: البيانات أولًا"),
        ("og:type", "article"),
        ("og:url", PAGE),
    ]


def test_a_brief_as_an_article() -> None:
    assert of(FULL).canonical == PAGE
    article, crumbs = graph(of(FULL))
    assert article == {
        "@type": "AnalysisNewsArticle",
        "@id": PAGE,
        "headline": "الفرات: البيانات أولًا",
        "inLanguage": "ar",
        "datePublished": "2024-04-30T08:05+03:00",
        "dateModified": "2024-05-02",
        "author": [
            {"@type": "Person", "name": "ليلى ناصر", "url": HOME + "authors/layla.html"},
            {"@type": "Person", "name": "عمر الخطيب", "url": HOME + "authors/omar.html"},
        ],
        "publisher": {"@type": "Organization", "name": "موجز"},
        "keywords": ["الأمن السيبراني", "المياه", "السدود", "القياس"],
        "about": [
            {"@type": "Country", "name": "العراق", "identifier": "IQ"},
            {"@type": "Country", "name": "سوريا", "identifier": "SY"},
            {"@type": "Organization", "name": "الأمم المتحدة"},
            {"@type": "Person", "name": "سالم الحداد"},
        ],
        "isPartOf": [{"@type": "CreativeWorkSeries", "name": "أنهار مشتركة", "url": HOME + "series/rivers.html"}],
        "position": 2,
        "citation": [
            {"@type": "CreativeWork", "name": "بيان اللجنة", "url": "https://example.net/a"},
            {
                "@type": "CreativeWork",
                "name": "كتاب بلا عنوان",
                "author": {"name": "كاتب"},
                "publisher": {"@type": "Organization", "name": "دار"},
                "datePublished": "2019-01-02",
            },
        ],
        "wordCount": 6,
        "timeRequired": "PT1M",
    }
    assert crumbs == {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "موجز", "item": HOME},
            {"@type": "ListItem", "position": 2, "name": "الدولة", "item": HOME + "topics/state.html"},
            {"@type": "ListItem", "position": 3, "name": "الأمن", "item": HOME + "topics/security.html"},
            {"@type": "ListItem", "position": 4, "name": "الأمن السيبراني", "item": HOME + "topics/cyber.html"},
        ],
    }


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        (BriefKind.EVENT_OPINION, "AnalysisNewsArticle"),
        (BriefKind.ANALYSIS, "AnalysisNewsArticle"),
        (BriefKind.REPORT, "Report"),
    ],
)
def test_what_kind_of_article(kind: BriefKind, type_: str) -> None:
    assert graph(of(replace(FULL, kind=kind)))[0]["@type"] == type_


def test_what_is_not_known_is_not_said() -> None:
    article = graph(of(BARE))[0]
    assert list(article) == [
        *("@type", "@id", "headline", "inLanguage", "datePublished", "author", "publisher", "keywords"),
        *("wordCount", "timeRequired"),
    ]
    assert article["datePublished"] == "2024-04-30"
    assert article["author"] == article["publisher"] == {"@type": "Organization", "name": "موجز"}
    absent = ("citation_author", "DC.creator", "article:author", "article:modified_time")
    assert not [tag for tag in of(BARE).tags if tag.name in absent or tag.property in absent]


RIVERS, DATA = Term(Kind.SERIES, "rivers", "أنهار مشتركة"), Term(Kind.SERIES, "data", "بيانات")


@pytest.mark.parametrize(
    ("parts", "position"),
    [
        ((SeriesPart(RIVERS, 2),), 2),
        ((SeriesPart(RIVERS, None),), None),
        ((SeriesPart(RIVERS, 2), SeriesPart(DATA, 5)), None),
        ((), None),
    ],
)
def test_the_position_is_that_in_the_one_series(parts: tuple[SeriesPart, ...], position: int | None) -> None:
    article = graph(of(replace(FULL, parts=parts)))[0]
    assert article.get("position") == position
    assert len(article.get("isPartOf", [])) == len(parts)


@pytest.mark.parametrize(
    ("lang", "locale"), [("ar", "ar"), ("en", "en"), ("en-GB", "en_GB"), ("zh-Hant-TW", "zh_Hant_TW")]
)
def test_the_language_of_a_brief(lang: str, locale: str) -> None:
    metadata = of(replace(FULL, lang=lang))
    assert ("DC.language", lang) in named(metadata)
    assert ("og:locale", locale) in properties(metadata)
    assert graph(metadata)[0]["inLanguage"] == lang


def test_texts_stand_as_they_were_written_without_isolates() -> None:
    title = "ارتفاع -5% في C++"
    metadata = of(replace(FULL, title=title, summary=title))
    names = ("citation_title", "DC.title", "description")
    assert [content for key, content in named(metadata) if key in names] == [title] * 3
    assert [content for key, content in properties(metadata) if key in ("og:title", "og:description")] == [title] * 2
    assert graph(metadata)[0]["headline"] == title


def test_a_long_summary_is_told_as_far_as_it_is_shown() -> None:
    summary = "جملة أولى. " + "كلمة " * 60
    assert ("description", "جملة أولى.") in named(of(replace(FULL, summary=summary)))


# ---- tags that are shared -----------------------------------------------------------------------------


def test_a_property_shares_the_tag_of_a_name_that_says_the_same() -> None:
    shared = {tag.property: tag.name for tag in of(FULL).tags if tag.name and tag.property}
    assert shared == {
        "og:description": "description",
        "og:title": "citation_title",
        "og:site_name": "citation_technical_report_institution",
        "og:locale": "DC.language",
        "og:url": "DC.identifier",
    }


def test_authors_keep_their_order_where_one_is_called_as_the_site() -> None:
    authors = (FULL.terms[Kind.AUTHORS][0], Term(Kind.AUTHORS, "house", SITE.name))
    metadata = of(replace(FULL, terms={**FULL.terms, Kind.AUTHORS: authors}))
    assert [content for key, content in named(metadata) if key == "citation_author"] == ["ليلى ناصر", "موجز"]
    assert ("citation_technical_report_institution", "موجز") in named(metadata)
    assert properties(metadata).count(("og:site_name", "موجز")) == 1


@pytest.mark.parametrize("brief", [FULL, BARE], ids=["full", "bare"])
def test_no_tag_is_empty(brief: Brief) -> None:
    for metadata in (of(brief), of(replace(brief, summary="", words=0), HOMELESS)):
        assert all(tag.content and (tag.name or tag.property) for tag in metadata.tags)


# ---- other pages --------------------------------------------------------------------------------------


def test_the_home_page_is_the_site() -> None:
    metadata = home_metadata(SITE)
    assert metadata.canonical == HOME
    assert not metadata.has_dublin_core
    assert named(metadata) == [("description", SITE.description), ("twitter:card", "summary")]
    assert properties(metadata) == [
        ("og:description", SITE.description),
        ("og:locale", "ar"),
        ("og:site_name", "موجز"),
        ("og:title", "موجز"),
        ("og:type", "website"),
        ("og:url", HOME),
    ]
    assert graph(metadata) == [
        {
            "@type": "WebSite",
            "@id": HOME,
            "name": "موجز",
            "url": HOME,
            "description": SITE.description,
            "inLanguage": "ar",
            "publisher": {"@type": "Organization", "name": "موجز", "url": HOME},
        }
    ]


def test_a_listing_is_a_collection() -> None:
    listing = head("countries/iq.html", "العراق", "عن العراق", dt.date(2024, 5, 2))
    metadata = collection_metadata(listing, (Link("index.html", "الدول"),), SITE, Term(Kind.COUNTRIES, "iq", "العراق"))
    page = HOME + "countries/iq.html"
    assert metadata.canonical == page
    assert ("og:description", "عن العراق") in properties(metadata)
    collection, crumbs = graph(metadata)
    assert collection == {
        "@type": "CollectionPage",
        "@id": page,
        "name": "العراق",
        "inLanguage": "ar",
        "dateModified": "2024-05-02",
        "about": {"@type": "Country", "name": "العراق", "identifier": "IQ"},
        "isPartOf": {"@type": "WebSite", "@id": HOME, "name": "موجز"},
    }
    assert [(item["name"], item.get("item")) for item in crumbs["itemListElement"]] == [
        ("موجز", HOME),
        ("الدول", HOME + "countries/index.html"),
        ("العراق", None),
    ]


@pytest.mark.parametrize(
    ("kind", "og", "about"),
    [
        (Kind.TOPICS, "website", "DefinedTerm"),
        (Kind.TAGS, "website", "DefinedTerm"),
        (Kind.COUNTRIES, "website", "Country"),
        (Kind.ORGANIZATIONS, "website", "Organization"),
        (Kind.PEOPLE, "website", "Person"),
        (Kind.AUTHORS, "profile", "Person"),
        (Kind.SERIES, "website", "CreativeWorkSeries"),
    ],
)
def test_what_a_listing_is_about(kind: Kind, og: str, about: str) -> None:
    term = Term(kind, "xy", "اسم")
    metadata = collection_metadata(head(f"{kind.value}/xy/1.html", "اسم"), (), SITE, term)
    assert ("og:type", og) in properties(metadata)
    assert graph(metadata)[0]["about"]["@type"] == about
    assert ("identifier" in graph(metadata)[0]["about"]) == (kind is Kind.COUNTRIES)


def test_an_archive_is_about_nothing() -> None:
    month = head("archive/2024/05.html", "أرشيف أيار 2024")
    above = (Link("../index.html", "الأرشيف"), Link("../2024.html", "2024"))
    metadata = collection_metadata(month, above, SITE)
    collection, crumbs = graph(metadata)
    assert "about" not in collection
    assert ("og:type", "website") in properties(metadata)
    assert [item.get("item", "") for item in crumbs["itemListElement"]] == [
        HOME,
        HOME + "archive/index.html",
        HOME + "archive/2024.html",
        "",
    ]


def test_a_page_written_by_hand() -> None:
    metadata = page_metadata(head("عن الموقع.html", "عن الموقع", "وصف"), SITE)
    assert metadata.canonical == HOME + "%D8%B9%D9%86%20%D8%A7%D9%84%D9%85%D9%88%D9%82%D8%B9.html"
    page, crumbs = graph(metadata)
    assert page["@type"] == "WebPage"
    assert page["@id"] == metadata.canonical
    assert [item["name"] for item in crumbs["itemListElement"]] == ["موجز", "عن الموقع"]


@pytest.mark.parametrize("description", ["", "وصف"])
def test_a_page_without_a_description_has_the_sites(description: str) -> None:
    told = description or SITE.description
    for metadata in (
        page_metadata(head("a.html", "أ", description), SITE),
        collection_metadata(head("a.html", "أ", description), (), SITE),
    ):
        assert ("description", told) in named(metadata)
        assert ("og:description", told) in properties(metadata)


# ---- a site without an address ------------------------------------------------------------------------


def keys_of(node: object) -> list[str]:
    if isinstance(node, dict):
        return [*node, *(key for value in node.values() for key in keys_of(value))]
    return [key for value in node for key in keys_of(value)] if isinstance(node, list) else []


@pytest.mark.parametrize(
    "metadata",
    [
        of(replace(FULL, sources=FULL.sources[1:]), HOMELESS),
        home_metadata(HOMELESS),
        page_metadata(head("about.html", "عن الموقع"), HOMELESS),
        collection_metadata(
            head("tags/a.html", "أ"), (Link("index.html", "الوسوم"),), HOMELESS, Term(Kind.TAGS, "a", "أ")
        ),
    ],
    ids=["brief", "home", "page", "collection"],
)
def test_without_an_address_nothing_has_one(metadata: Metadata) -> None:
    assert metadata.canonical == ""
    assert not [tag for tag in metadata.tags if "://" in tag.content]
    assert not {"og:url", "article:author"} & {tag.property for tag in metadata.tags}
    assert not {"DC.identifier", "citation_abstract_html_url"} & {tag.name for tag in metadata.tags}
    assert not {"@id", "url", "item"} & {*keys_of(graph(metadata))}


def test_without_an_address_the_rest_is_said() -> None:
    article, crumbs = graph(of(FULL, HOMELESS))
    full, _ = graph(of(FULL))
    assert article.keys() == full.keys() - {"@id"}
    assert [item["name"] for item in crumbs["itemListElement"]] == [
        *("موجز", "الدولة", "الأمن", "الأمن السيبراني"),
    ]
    assert named(of(FULL, HOMELESS)) == [pair for pair in named(of(FULL)) if pair[0] != "DC.identifier"]


# ---- JSON-LD in HTML ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        '</script><script>alert(1)</script> & "x" <!--',
        "<!--<script>",
        "]]>",
        "\u2028\u2029",
        "\\u003c \\ / \b\t\n",
        "a & b &lt; &amp;",
    ],
)
def test_no_text_can_leave_the_script(text: str) -> None:
    script = json_ld.script({"@type": text, text: [text]})
    assert not {"<", ">", "&", "\u2028", "\u2029"} & {*script}
    assert json.loads(script)["@graph"] == [{"@type": text, text: [text]}]


def test_json_ld_is_compact_and_its_letters_are_letters() -> None:
    assert json_ld.script({"@type": "Person", "name": "ليلى"}) == (
        '{"@context":"https://schema.org","@graph":[{"@type":"Person","name":"ليلى"}]}'
    )
