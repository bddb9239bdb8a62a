"""Related briefs, and the later ones that lead back."""

import datetime as dt
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.library import Library
from tests.collection import make


def day(number: int) -> dt.date:
    return dt.date(2024, 1, 1) + dt.timedelta(days=number)


def related(library: Library, slug: str) -> list[str]:
    return [found.brief.slug for found in library.related(library.by_slug[slug])]


FILLER: dict[str, dict[str, Any]] = {
    f"filler-{n}": {"date": day(100 + n), "topics": ["economy"], "tags": [f"حشو {n}"]} for n in range(20)
}


def test_shared_rare_terms_come_before_common_ones() -> None:
    library = make(
        FILLER
        | {
            "one": {"topics": ["security"], "countries": ["IR", "RU"], "tags": ["المسيّرات"]},
            "near": {"topics": ["security"], "countries": ["IR", "RU"]},
            "far": {"topics": ["security"]},
        }
    )
    assert related(library, "one")[:2] == ["near", "far"]


def test_the_reason_names_shared_terms_and_topics_last() -> None:
    library = make(
        FILLER
        | {
            "one": {"topics": ["security"], "countries": ["IR", "RU"]},
            "two": {"topics": ["security"], "countries": ["RU", "IR"]},
        }
    )
    reasons = library.related(library.by_slug["one"])[0].reasons
    assert sorted(term.label for term in reasons[:2]) == ["إيران", "روسيا"]
    assert reasons[2].label == "الأمن والدفاع"


def test_what_the_author_names_comes_first_and_counts() -> None:
    alike: dict[str, dict[str, Any]] = {f"alike-{n}": {"countries": ["IR"], "date": day(n)} for n in range(6)}
    library = make(
        {"one": {"countries": ["IR"], "related": ["other", "missing", "one"]}, "other": {}, **alike, **FILLER}
    )
    assert related(library, "one")[0] == "other"
    assert len(related(library, "one")) == 5
    assert len({*related(library, "one")}) == 5


def test_a_draft_is_never_related() -> None:
    library = make({**FILLER, "one": {"countries": ["IR"]}, "draft": {"countries": ["IR"], "status": "draft"}})
    assert "draft" not in related(library, "one")


def test_an_unrelated_brief_changes_no_list() -> None:
    briefs: dict[str, dict[str, Any]] = {
        f"b{n}": {"countries": ["IR" if n % 2 else "RU"], "date": day(n)} for n in range(12)
    }
    before = make(briefs)
    after = make(briefs | {"z": {"topics": ["cyber"], "date": day(50), "body": "## الحدث\n\nx\n\n## الرأي\n\ny\n"}})
    assert [related(after, slug) for slug in briefs] == [related(before, slug) for slug in briefs]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(["IR", "RU", "SA", "EG"]), max_size=3), min_size=1, max_size=12))
def test_never_more_than_five_and_never_itself(countries: list[list[str]]) -> None:
    library = make({f"b{n}": {"countries": codes, "date": day(n)} for n, codes in enumerate(countries)})
    for slug in library.by_slug:
        found = related(library, slug)
        assert len(found) <= 5
        assert len(found) == len({*found})
        assert slug not in found


def test_the_hash_seed_does_not_matter() -> None:
    script = (
        "from tests.library.test_related import FILLER, related; from tests.collection import make;"
        "library = make(FILLER | {'one': {'countries': ['IR', 'RU']}, 'two': {'countries': ['RU']}});"
        "print([(slug, related(library, slug)) for slug in library.by_slug])"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ({"date": day(9), "body": "## الحدث\n\n[x](one.md)\n\n## الرأي\n\ny\n"}, ["later"]),
        ({"date": day(9), "related": ["one"]}, ["later"]),
        ({"date": dt.date(2024, 1, 1), "related": ["one"]}, []),
        ({"date": day(9), "related": ["one"], "status": "draft"}, []),
        ({"date": day(9)}, []),
    ],
)
def test_later_briefs_that_lead_back(later: dict[str, Any], expected: list[str]) -> None:
    library = make({"one": {"date": day(5)}, "later": later})
    assert [brief.slug for brief in library.linked_from(library.by_slug["one"])] == expected
