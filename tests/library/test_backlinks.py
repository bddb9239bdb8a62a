"""The later briefs that lead back to a brief."""

import datetime as dt
from typing import Any

import pytest

from tests.collection import BODY, make

LINK = {"body": BODY + "\n[موجز](../2024/old.md#event) و[هو](../2024/old.md) أيضًا.\n"}
NAME = {"related": ["old"]}

CASES: dict[str, tuple[dict[str, dict[str, Any]], list[str]]] = {
    "nobody": ({"new": {}}, []),
    "a link in the text": ({"new": LINK}, ["new"]),
    "named as related": ({"new": NAME}, ["new"]),
    "both at once": ({"new": LINK | NAME}, ["new"]),
    "the newest first": ({"b": NAME, "a": LINK, "newest": {"date": dt.date(2025, 6, 1), **LINK}}, ["newest", "a", "b"]),
    "an earlier one": ({"new": {"date": dt.date(2024, 1, 1), **LINK, **NAME}}, []),
    "a draft": ({"new": {"status": "draft", **LINK, **NAME}}, []),
    "under embargo": ({"new": {"embargo": "2027-01-01", **LINK, **NAME}}, []),
    "code is no link": ({"new": {"body": BODY + "\n`[موجز](../2024/old.md)`\n"}}, []),
    "its page": ({"new": {"body": BODY + "\n[موجز](../2024/old.html)\n"}}, ["new"]),
    "HTML": ({"new": {"body": BODY + "\n<a href=../2024/old.md>موجز</a>\n"}}, ["new"]),
}


@pytest.mark.parametrize(("others", "expected"), CASES.values(), ids=CASES)
def test_backlinks(others: dict[str, dict[str, Any]], expected: list[str]) -> None:
    fields = {slug: {"date": dt.date(2025, 1, 1), **given} for slug, given in others.items()}
    library = make({"old": {"date": dt.date(2024, 4, 30)}, **fields})
    assert [later.slug for later in library.linked_from(library.by_slug["old"])] == expected


def test_a_brief_does_not_lead_to_itself() -> None:
    library = make({"old": LINK | NAME})
    assert library.linked_from(library.by_slug["old"]) == ()


def test_of_one_day_the_slug_decides_which_is_later() -> None:
    library = make({"a": {"related": ["b"]}, "b": {"related": ["a"]}})
    assert [later.slug for later in library.linked_from(library.by_slug["b"])] == ["a"]
    assert library.linked_from(library.by_slug["a"]) == ()
