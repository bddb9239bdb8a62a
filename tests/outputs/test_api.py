"""The API's documents against the schemas that are published beside them."""

import datetime as dt
import json
from hashlib import sha256
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from mujaz import urls
from mujaz.brief import Brief
from mujaz.config import SiteInfo
from mujaz.library import Library
from mujaz.outputs.api_models import DOCUMENTS
from mujaz.vocabulary import Kind
from tests.outputs.collection import BODY, NOWHERE, SITE, UNPUBLISHED, files_of, library, sample


def api_of(library_: Library, site: SiteInfo = SITE) -> dict[str, bytes]:
    return files_of(library_, site, starting="api/")


FILES = api_of(sample())
MARKDOWN = files_of(sample(), ending=".md")
JSON = {address: data for address, data in FILES.items() if address.endswith(".json")}
SCHEMAS = [address for address in JSON if address.startswith("api/schema/")]
PUBLISHED = [address for address in JSON if address not in SCHEMAS]


def load(address: str, files: dict[str, bytes] = FILES) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(files[address])
    return document


def brief_of(library_: Library, site: SiteInfo = SITE) -> dict[str, Any]:
    return load(urls.api_brief(library_.briefs[0].slug), api_of(library_, site))


# ---- form -----------------------------------------------------------------------------------------------


def test_the_addresses_are_those_that_are_promised() -> None:
    briefs = [f"api/briefs/{brief.slug}.json" for brief in sample().briefs]
    schemas = [f"api/schema/v1/{name}.json" for name in ("index", "brief", "terms")]
    assert list(FILES) == [*briefs, "api/briefs.json", "api/terms.json", "api/briefs.csv", *schemas]


@pytest.mark.parametrize("address", SCHEMAS)
def test_a_schema_is_a_schema(address: str) -> None:
    schema = load(address)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == SITE.url + address
    assert schema["required"] == list(schema["properties"])
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("address", PUBLISHED)
def test_every_document_is_as_its_schema_says(address: str) -> None:
    document = load(address)
    assert document["version"] == "v1"
    schema = load(document["$schema"].removeprefix(SITE.url))
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(document)


@pytest.mark.parametrize(
    ("address", "change"),
    [
        ("api/briefs.json", {"version": "v2"}),
        ("api/briefs.json", {"count": "30"}),
        ("api/briefs.json", {"briefs": [{"slug": "x"}]}),
        ("api/terms.json", {"more": []}),
        ("api/briefs/nile-filling-rules.json", {"date": "2024-02-30"}),
        ("api/briefs/nile-filling-rules.json", {"time": "9:00"}),
        ("api/briefs/nile-filling-rules.json", {"hash": "0"}),
        ("api/briefs/nile-filling-rules.json", {"kind": "poem"}),
        ("api/briefs/nile-filling-rules.json", {"topics": ["water"]}),
    ],
)
def test_another_document_is_not(address: str, change: dict[str, Any]) -> None:
    document = load(address)
    schema = load(document["$schema"].removeprefix(SITE.url))
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    assert not validator.is_valid(document | change)


@pytest.mark.parametrize("address", JSON)
def test_json_is_compact_readable_and_ends_its_line(address: str) -> None:
    compact = json.dumps(load(address), ensure_ascii=False, separators=(",", ":"))
    assert JSON[address].decode() == compact + "\n"


@pytest.mark.parametrize("address", [urls.API_BRIEFS, urls.API_TERMS, urls.api_brief("river")])
def test_without_an_address_of_the_site_paths_take_its_place(address: str) -> None:
    files = api_of(library({}), NOWHERE)
    document = load(address, files)
    schema = urls.api_schema("v1", next(name for name in DOCUMENTS if f"/{name}.json" in document["$schema"]))
    assert document["$schema"] == urls.relative(schema, address)
    assert "$id" not in load(schema, files)
    assert b"https" not in files[address]
    assert b"//" not in files[address]


# ---- contents -------------------------------------------------------------------------------------------


def test_what_is_known_of_a_brief() -> None:
    fields = {
        "title": "مناسيب «النهر»",
        "time": "08:05",
        "updated": dt.date(2024, 5, 1),
        "tags": ["dams", "مياه"],
        "countries": ["IQ"],
        "authors": ["layla"],
        "series": [{"id": "basins", "part": 2}],
        "summary": "خلاصة.",
        "sources": [{"title": "تقرير", "date": dt.date(2024, 4, 1)}],
        "related": ["other", "nowhere"],
    }
    document = brief_of(library(fields, {"slug": "other", "date": dt.date(2023, 1, 1)}))
    base = "https://example.org/mujaz/"
    assert {key: value for key, value in document.items() if key not in ("hash", "text_hash", "tags")} == {
        "$schema": base + "api/schema/v1/brief.json",
        "version": "v1",
        "slug": "river",
        "url": base + "briefs/2024/river.html",
        "path": "briefs/2024/river.html",
        "markdown": base + "briefs/2024/river.md",
        "title": "مناسيب «النهر»",
        "summary": "خلاصة.",
        "date": "2024-04-30",
        "time": "08:05",
        "moment": "2024-04-30T08:05:00+03:00",
        "updated": "2024-05-01",
        "kind": "event-opinion",
        "lang": "ar",
        "words": 4,
        "topics": [{"id": "rivers", "label": "الأنهار"}],
        "countries": [{"id": "iq", "label": "العراق"}],
        "organizations": [],
        "people": [],
        "authors": [{"id": "layla", "label": "ليلى ناصر"}],
        "series": [{"id": "basins", "label": "أحواض", "part": 2}],
        "sources": [{"title": "تقرير", "author": "", "publisher": "", "date": "2024-04-01", "url": None}],
        "related": ["other"],
    }
    assert [tag["label"] for tag in document["tags"]] == ["السدود", "مياه"]


@pytest.mark.parametrize("brief", sample().briefs, ids=lambda brief: brief.slug)
def test_the_text_is_in_the_markdown(brief: Brief) -> None:
    document = load(urls.api_brief(brief.slug))
    published = MARKDOWN[urls.markdown(brief.path)].decode()
    assert document["markdown"] == SITE.url + urls.markdown(brief.path)
    text = published.partition("\n---\n\n")[2]
    assert text.startswith("## ")
    assert document["text_hash"] == sha256(text.encode()).hexdigest()


def test_the_index_lists_every_brief_the_newest_first() -> None:
    index = load(urls.API_BRIEFS)
    assert index["count"] == len(index["briefs"]) == len(sample().briefs)
    assert [item["slug"] for item in index["briefs"]] == [brief.slug for brief in sample().briefs]
    for item in index["briefs"]:
        document = load(urls.api_brief(item["slug"]))
        assert item["topics"] == [topic["id"] for topic in document["topics"]]
        assert {k: v for k, v in item.items() if k != "topics"} == {k: document[k] for k in item if k != "topics"}


def test_the_terms_are_those_that_have_briefs() -> None:
    terms = load(urls.API_TERMS, api_of(library({"authors": ["sami"], "countries": ["IQ"]})))
    assert {kind.value: [term["id"] for term in terms[kind.value]] for kind in Kind} == {
        "topics": ["rivers", "water"],
        "tags": [],
        "countries": ["iq"],
        "organizations": [],
        "people": [],
        "authors": ["sami"],
        "series": [],
    }
    rivers, water = terms["topics"]
    assert (rivers["parent"], rivers["count"], water["parent"], water["count"]) == ("water", 1, None, 1)
    assert (water["description"], terms["authors"][0]["role"]) == ("الأنهار.", "باحث")
    assert (rivers["synonyms"], water["synonyms"]) == ([], ["الماء"])


@pytest.mark.parametrize("word", UNPUBLISHED)
def test_no_word_of_an_unpublished_brief(word: str) -> None:
    assert [address for address, data in FILES.items() if word in data.decode("utf-8-sig") or word in address] == []


# ---- the hash -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("brief", sample().briefs, ids=lambda brief: brief.slug)
def test_a_client_can_compute_the_hash(brief: Brief) -> None:
    document = load(urls.api_brief(brief.slug))
    told = document.pop("hash")
    canonical = json.dumps(document, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert told == sha256(canonical.encode()).hexdigest()


@pytest.mark.parametrize(
    "change",
    [
        {"title": "عنوان آخر"},
        {"summary": "آخر"},
        {"date": dt.date(2024, 5, 1)},
        {"time": "00:00"},
        {"updated": dt.date(2024, 5, 1)},
        {"topics": ["water"]},
        {"tags": ["dams"]},
        {"authors": ["layla"]},
        {"series": [{"id": "basins", "part": 1}]},
        {"sources": ["تقرير"]},
        {"related": ["other"]},
        {"kind": "analysis"},
        {"lang": "ar-LB"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_hash_changes_with_the_content(change: dict[str, Any]) -> None:
    other = {"slug": "other", "date": dt.date(2020, 1, 1)}
    assert brief_of(library({}, other))["hash"] != brief_of(library(change, other))["hash"]


def test_the_hash_changes_with_the_text() -> None:
    assert brief_of(library({}))["hash"] != brief_of(library({}, body=BODY + "\nو"))["hash"]


@pytest.mark.parametrize(
    "change", [{"embargo": "2024-04-30T05:00"}, {"status": "published"}, {"aliases": ["old"]}, {"related": ["nowhere"]}]
)
def test_the_hash_stays_with_the_content(change: dict[str, Any]) -> None:
    assert brief_of(library({}))["hash"] == brief_of(library(change))["hash"]


def test_the_hash_stays_when_others_change_and_notes_are_written() -> None:
    alone = brief_of(library({}))
    more = library({}, {"slug": "other", "date": dt.date(2020, 1, 1), "topics": ["water"]})
    assert brief_of(more)["hash"] == alone["hash"]
    noted = library({}, body=BODY.replace("نص.", "نص.\n\n<!-- لنفسي -->"))
    assert brief_of(noted)["hash"] == alone["hash"]
