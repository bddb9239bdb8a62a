"""The JSON Schema of the front matter says the same as the model that checks briefs, where a schema can tell."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from pydantic import BaseModel

from mujaz.brief.fields import Fields, Membership, Reference
from mujaz.brief.parse import read_fields
from mujaz.brief.schema import brief_schema
from mujaz.config import Settings
from mujaz.messages import message
from mujaz.rules.draft import Draft
from mujaz.rules.fields import dates_are_in_digits, keys_are_known, terms_are_known
from mujaz.rules.withheld import state_is_said_by_its_own_keys
from mujaz.source import Source, decode
from mujaz.source.front_matter import split_brief
from mujaz.vocabulary import Vocabulary, no_vocabulary, read_vocabulary

TESTS = Path(__file__).parents[1]
BRIEFS = sorted((TESTS.parent / "briefs").glob("*/*.md"))
INVALID = [path for path in sorted((TESTS / "invalid").glob("*/briefs/**/*.md")) if path.is_file()]
CANNOT_TELL = {
    "bad-date/briefs/2024/no-such-day.md",  # 30 February
    "bad-date/briefs/2024/of-a-source.md",
    "bad-zone/briefs/2024/too-far.md",  # +25:00
    "unknown-topic/briefs/2024/near.md",  # in Arabic, which may be another spelling
}
TOLD = {"unknown-key", "withheld", "date-in-words", "unknown-topic", "unknown-country"}


def vocabulary(path: Path) -> Vocabulary:
    return read_vocabulary(Source("briefs/vocabulary.yml", path.read_text("utf-8")))[0]


def about(field: str) -> str:
    return message("field", field, "ar")


SAMPLES = vocabulary(TESTS.parent / "briefs" / "vocabulary.yml")
SHARED = vocabulary(TESTS / "invalid" / "vocabulary.yml")


def plain(value: Any) -> Any:  # noqa: ANN401 -- YAML
    """Return what an editor's YAML, which knows no dates, makes of a value."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def faults(fields: Any, known: Vocabulary) -> list[str]:  # noqa: ANN401 -- YAML
    validator = Draft7Validator(brief_schema(known, about))
    return ["/".join(map(str, error.absolute_path)) for error in validator.iter_errors(plain(fields))]


def source(path: Path) -> Source | None:
    found = decode(path.read_bytes(), f"briefs/{path.parent.name}/{path.name}")
    return found if isinstance(found, Source) else None


@pytest.mark.parametrize("known", [SAMPLES, no_vocabulary()], ids=["in a site", "elsewhere"])
def test_it_is_a_schema(known: Vocabulary) -> None:
    Draft7Validator.check_schema(brief_schema(known, about))


@pytest.mark.parametrize("path", BRIEFS, ids=lambda path: path.stem)
def test_a_sample_satisfies_it(path: Path) -> None:
    found = source(path)
    assert found
    assert faults(split_brief(found)[0].fields, SAMPLES) == []


@pytest.mark.parametrize("path", INVALID, ids=lambda path: str(path.relative_to(TESTS / "invalid")))
def test_it_finds_fault_where_mujaz_does(path: Path) -> None:
    found = source(path)
    brief_file = split_brief(found)[0] if found else None
    if brief_file is None or not brief_file.fields:
        return  # nothing that a schema could look at
    front, problems = read_fields(brief_file)
    draft = Draft(brief_file, front, (), SHARED, Settings(), {}, dt.date(2026, 11, 23))
    rules = (keys_are_known, state_is_said_by_its_own_keys, terms_are_known, dates_are_in_digits)
    found_by_rules = [problem for rule in rules for problem in rule(draft)]
    told = [*problems, *(p for p in found_by_rules if p.code in TOLD)]
    cannot = str(path.relative_to(TESTS / "invalid")) in CANNOT_TELL
    assert bool(faults(brief_file.fields, SHARED)) == (bool(told) and not cannot)


GOOD: dict[str, Any] = {"title": "عنوان", "date": "2024-04-30", "topics": ["security"]}


@pytest.mark.parametrize(
    "more",
    [
        {"title": 2024, "tags": [2030]},
        {"date": "٢٠٢٤-٠٤-٣٠"},
        {"topics": "security"},
        {"topics": ["الامن والدفاع"]},
        {"countries": ["IR", "ru", "إيران", "ايران"]},
        {"time": "8:30", "embargo": "2026-12-01T09:00+03:00"},
        {"embargo": "2026-12-01"},
        {"embargo": "2026-12-01 9:00Z"},
        {"series": "straits-watch"},
        {"series": {"id": "straits-watch", "part": 2}},
        {"series": [{"id": "straits-watch"}, "سلسلة أخرى"]},
        {"sources": "نص"},
        {"sources": {"title": "عنوان", "date": "2024-04-28", "url": "https://example.org/"}},
        {"sources": [{"title": "عنوان", "date": 2024}, {"title": "عنوان", "date": "2024-04"}]},
        {"sources": {"title": "عنوان", "date": "1377"}},
        {"authors": ["كاتب لا تعرفه المفردات"]},
        {field: None for field in Fields.model_fields if field not in GOOD},
        {field: "" for field in Fields.model_fields if field not in GOOD},
    ],
    ids=str,
)
def test_what_mujaz_accepts_is_accepted(more: dict[str, Any]) -> None:
    fields = {**GOOD, **more}
    assert Fields.model_validate(fields)
    assert faults(fields, SAMPLES) == []


@pytest.mark.parametrize(
    ("more", "place"),
    [
        ({"topics": []}, "topics"),
        ({"topics": ["securty"]}, "topics"),
        ({"countries": ["XX1"]}, "countries"),
        ({"title": "  "}, "title"),
        ({"series": {"id": "straits-watch", "part": 0}}, "series"),
        ({"sources": [{"url": "https://example.org/"}]}, "sources"),
        ({"sources": [{"title": "عنوان", "uri": "https://example.org/"}]}, "sources"),
        ({"summery": "خلاصة"}, ""),
        ({"Status": "draft"}, ""),
        ({"date": "1445-10-21"}, "date"),
        ({"sources": {"title": "عنوان", "date": "1445-10-21"}}, "sources"),
        ({"sources": {"title": "عنوان", "date": "2024-13"}}, "sources"),
    ],
    ids=str,
)
def test_what_is_wrong_is_found(more: dict[str, Any], place: str) -> None:
    assert faults({**GOOD, **more}, SAMPLES) == [place]


def test_every_field_is_described() -> None:
    nested: Mapping[str, type[BaseModel]] = {"sources": Reference, "series": Membership}
    inner = {f"{field}.{key}" for field, model in nested.items() for key in model.model_fields}
    assert all(about(field) for field in {"front-matter", *Fields.model_fields, *inner})
    made = brief_schema(SAMPLES, about)
    assert all(about(field) in made["properties"][field]["description"] for field in Fields.model_fields)
    assert made["$defs"]["Reference"]["properties"]["url"]["description"] == about("sources.url")


def test_the_names_of_the_vocabulary_are_proposed() -> None:
    names = brief_schema(SAMPLES, about)["$defs"]["topics"]["anyOf"][0]["enum"]
    assert {"security", "الأمن والدفاع"} <= set(names)
    assert "enum" not in str(brief_schema(no_vocabulary(), about)["$defs"]["topics"])
