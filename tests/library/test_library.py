"""The indices over the briefs."""

import datetime as dt
import itertools
from pathlib import Path
from typing import Any

import pytest

from mujaz.brief import Brief
from mujaz.config import Settings
from mujaz.library import Library, load_library
from mujaz.source import Folder, Source
from mujaz.source.front_matter import join
from mujaz.vocabulary import Kind, Term, free_term

VOCABULARY = """\
topics:
  - {id: security, label: الأمن والدفاع}
  - {id: cyber, label: الأمن السيبراني, parent: security}
  - {id: ransomware, label: برمجيات الفدية, parent: cyber}
  - {id: economy, label: الاقتصاد}
series:
  - {id: straits-watch, label: رصد المضائق}
"""
BODY = "## الحدث\n\nنص.\n\n## الرأي\n\nرأي.\n"


def library(briefs: dict[str, dict[str, Any]], reverse: bool = False) -> Library:  # noqa: FBT001, FBT002
    """Return the library of briefs, each given by its path and the fields that are not as usual."""
    sources = {}
    for path, fields in sorted(briefs.items(), reverse=reverse):
        usual = {"title": path, "date": dt.date(2024, 4, 30), "topics": ["economy"]}
        sources[path] = Source(f"briefs/{path}", join(usual | fields, BODY))
    folder = Folder(Path("briefs"), "briefs", sources, {}, Source("briefs/vocabulary.yml", VOCABULARY), ())
    found = load_library(folder, Settings(), dt.datetime(2026, 11, 23, tzinfo=dt.UTC))
    assert [p for p in found.problems if p.is_error] == []
    return found.library


def slugs(briefs: tuple[Brief, ...]) -> list[str]:
    return [brief.slug for brief in briefs]


BY_TIME: dict[str, dict[str, Any]] = {
    "2024/may.md": {"date": dt.date(2024, 5, 1)},
    "2024/evening.md": {"time": "20:00"},
    "2024/noon.md": {"time": "12:00"},
    "2024/also-noon.md": {"time": "12:00"},
    "2024/some-time.md": {},
    "2024/april.md": {"date": dt.date(2024, 4, 2)},
    "2023/last-year.md": {"date": dt.date(2023, 12, 31)},
    "2024/misplaced-2022.md": {"date": dt.date(2022, 4, 2)},
}
IN_ORDER = ["may", "evening", "also-noon", "noon", "some-time", "april", "last-year", "misplaced-2022"]


@pytest.mark.parametrize("reverse", [False, True])
def test_the_newest_comes_first_and_the_slug_breaks_ties(reverse: bool) -> None:  # noqa: FBT001
    assert slugs(library(BY_TIME, reverse).briefs) == IN_ORDER


def test_briefs_are_found_by_slug_and_path() -> None:
    found = library(BY_TIME)
    assert found.by_slug["noon"] is found.by_path["2024/noon.md"]
    assert list(found.by_slug) == IN_ORDER


def test_neighbours() -> None:
    found = library(BY_TIME)
    assert found.neighbours(found.by_slug["may"]) == (found.by_slug["evening"], None)
    assert found.neighbours(found.by_slug["misplaced-2022"]) == (None, found.by_slug["last-year"])
    for newer, older in itertools.pairwise(found.briefs):
        assert found.neighbours(newer)[0] is older
        assert found.neighbours(older)[1] is newer


def test_the_only_brief_has_no_neighbours() -> None:
    found = library({"2024/a.md": {}})
    assert found.neighbours(found.by_slug["a"]) == (None, None)


def test_years_and_months() -> None:
    found = library(BY_TIME)
    assert found.years() == (2024, 2023, 2022)
    assert found.months(2024) == (5, 4)
    assert found.months(2020) == ()
    assert slugs(found.in_month(2024, 4)) == ["evening", "also-noon", "noon", "some-time", "april"]
    assert found.in_month(2024, 1) == ()
    assert slugs(found.in_year(2024)) == IN_ORDER[:6]
    assert [b for year in found.years() for b in found.in_year(year)] == list(found.briefs)


TREE: dict[str, dict[str, Any]] = {
    "2024/a.md": {"topics": ["ransomware"]},
    "2024/b.md": {"topics": ["cyber", "economy"]},
    "2024/c.md": {"topics": ["security", "ransomware", "الامن السيبراني"]},
    "2024/d.md": {"topics": ["economy"]},
}


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("security", ["a", "b", "c"]),
        ("cyber", ["a", "b", "c"]),
        ("ransomware", ["a", "c"]),
        ("economy", ["b", "d"]),
    ],
)
def test_a_topic_has_the_briefs_of_the_topics_below_it(topic: str, expected: list[str]) -> None:
    assert slugs(library(TREE).with_term(Term(Kind.TOPICS, topic, ""))) == expected


def test_a_brief_keeps_the_topics_that_its_author_named() -> None:
    brief = library(TREE).by_slug["c"]
    assert [t.id for t in brief.terms[Kind.TOPICS]] == ["security", "ransomware", "cyber"]


@pytest.mark.parametrize(
    ("kind", "fields", "labels"),
    [
        (Kind.TOPICS, {"topics": ["ransomware"]}, ["الأمن السيبراني", "الأمن والدفاع", "برمجيات الفدية"]),
        (Kind.TAGS, {"tags": ["NATO", "العقوبات", "2030", "أسعار النفط"]}, ["أسعار النفط", "العقوبات", "2030", "NATO"]),
        (Kind.COUNTRIES, {"countries": ["اليمن", "IR", "العراق"]}, ["إيران", "العراق", "اليمن"]),
        (Kind.PEOPLE, {}, []),
    ],
)
def test_terms_stand_in_arabic_order(kind: Kind, fields: dict[str, Any], labels: list[str]) -> None:
    assert [t.label for t in library({"2024/a.md": fields}).terms(kind)] == labels


def test_spellings_of_a_free_tag_are_one_term_with_the_newest_label() -> None:
    found = library(
        {
            "2024/a.md": {"tags": ["الأمن المائي", "الامن المائي"]},
            "2024/b.md": {"tags": ["الأَمن المائي"], "date": dt.date(2024, 5, 1)},
        }
    )
    assert [t.label for t in found.terms(Kind.TAGS)] == ["الأَمن المائي"]
    assert slugs(found.with_term(free_term(Kind.TAGS, "الامن المائي"))) == ["b", "a"]


def test_a_term_without_briefs() -> None:
    found = library({"2024/a.md": {}})
    assert found.with_term(Term(Kind.TOPICS, "cyber", "")) == ()
    assert [t.id for t in found.terms(Kind.TOPICS)] == ["economy"]


def test_a_series_has_its_own_order() -> None:
    found = library(
        {
            "2024/second.md": {"series": {"id": "straits-watch", "part": 2}, "date": dt.date(2024, 1, 1)},
            "2024/first.md": {"series": {"id": "رصد المضائق", "part": 1}, "date": dt.date(2024, 6, 1)},
            "2024/late-extra.md": {"series": "straits-watch", "date": dt.date(2024, 3, 1)},
            "2024/early-extra.md": {"series": "straits-watch", "date": dt.date(2024, 2, 1)},
            "2024/other.md": {},
        }
    )
    (series,) = found.terms(Kind.SERIES)
    assert slugs(found.in_series(series)) == ["first", "second", "early-extra", "late-extra"]


def test_an_empty_library() -> None:
    found = library({})
    assert (found.briefs, found.years(), found.terms(Kind.TOPICS)) == ((), (), ())
