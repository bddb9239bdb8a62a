"""The ledger: its chain, what damages it, and what a release adds."""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from mujaz.history import Damage, Event, Ledger, lines_due, mended_ledger, read_ledger, text_hash
from tests.collection import BODY, make

START = dt.datetime(2026, 5, 1, 9, tzinfo=dt.UTC)
Briefs = Mapping[str, Mapping[str, Any]]


def released(ledger: Ledger, briefs: Briefs, day: int = 0, *, minor: bool = False) -> Ledger:
    now = START + dt.timedelta(days=day)
    return ledger.with_lines(lines_due(ledger, make(briefs).briefs, now, lambda _was, _is: minor))


def text(word: str) -> dict[str, Any]:
    return {"body": BODY + f"\n{word}\n"}


def events(ledger: Ledger, since: int = 0) -> list[tuple[str, str, int]]:
    return [(line.event.value, line.path.rpartition("/")[2], line.v) for line in ledger.lines[since:]]


A, B = text("أول"), text("ثان")
GROWN = released(released(released(Ledger(), {"a": A}), {"a": B}, 1), {"a": A, "b": B}, 2)


def test_a_ledger_reads_as_it_was_written() -> None:
    assert read_ledger(GROWN.text) == GROWN
    assert [line.n for line in GROWN.lines] == [1, 2, 3, 4]
    assert GROWN.head == GROWN.lines[-1].hash


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ({"a": A}, []),
        ({"a": A | {"topics": ["security"], "summary": "ملخص"}}, []),
        ({"a": {"body": BODY + "\n\n\nأول  \n\n"}}, []),
        ({"a": B}, [("version", "a.html", 2)]),
        ({"a": A | {"title": "عنوان"}}, [("version", "a.html", 2)]),
        ({"a": A | {"sources": ["كتاب"]}}, [("version", "a.html", 2)]),
        ({"a": A, "b": B}, [("published", "b.html", 1)]),
        ({}, [("removed", "a.html", 1)]),
        ({"c": A | {"title": "a"}}, [("moved", "c.html", 1)]),
        ({"c": B | {"aliases": ["a"]}}, [("moved", "c.html", 1), ("version", "c.html", 2)]),
        ({"c": B}, [("removed", "a.html", 1), ("published", "c.html", 1)]),
    ],
    ids=[
        "nothing",
        "other front matter",
        "other blanks",
        "another text",
        "another title",
        "another source",
        "a new brief",
        "a brief that left",
        "a move known by the text",
        "a move known by an alias, and a new text",
        "one left, one came",
    ],
)
def test_what_a_release_records(then: dict[str, dict[str, Any]], expected: list[tuple[str, str, int]]) -> None:
    first = released(Ledger(), {"a": A | {"title": "a"}})
    assert events(released(first, {slug: {"title": "a"} | fields for slug, fields in then.items()}, 1), 1) == expected


def test_what_only_the_fixer_changed_is_no_version() -> None:
    first = released(Ledger(), {"a": A})
    assert events(released(first, {"a": B}, 1, minor=True), 1) == [("minor", "a.html", 1)]


def test_a_brief_that_comes_back_is_published_again() -> None:
    gone = released(released(Ledger(), {"a": A}), {}, 1)
    assert events(released(gone, {"a": A}, 2), 2) == [("published", "a.html", 1)]
    assert events(released(gone, {"a": B}, 2), 2) == [("published", "a.html", 2)]


def test_two_briefs_swap_their_addresses() -> None:
    first = released(Ledger(), {"a": A | {"title": "x"}, "b": B | {"title": "y"}})
    swapped = released(first, {"b": A | {"title": "x"}, "a": B | {"title": "y"}}, 1)
    assert events(swapped, 2) == [("moved", "a.html", 1), ("moved", "b.html", 1)]
    before, after = first.now, swapped.now
    assert [after[p].text_hash for p in sorted(after)] == [before[p].text_hash for p in sorted(before)][::-1]
    assert len(after) == 2


def test_a_brief_takes_the_place_of_one_that_left() -> None:
    first = released(Ledger(), {"a": A | {"title": "x"}, "b": B | {"title": "y"}})
    then = released(first, {"b": A | {"title": "x"}}, 1)
    assert events(then, 2) == [("removed", "b.html", 1), ("moved", "b.html", 1)]
    assert [(r.slug, r.is_public) for r in then.now.values()] == [("b", True)]


def test_the_ledger_as_of_a_moment() -> None:
    brief = make({"a": A}).briefs[0]
    then = GROWN.as_of(START + dt.timedelta(hours=1)).now
    assert [(r.path, r.text_hash) for r in then.values()] == [("briefs/2024/a.html", text_hash(brief))]
    assert GROWN.as_of(START - dt.timedelta(seconds=1)).now == {}


def test_a_clock_that_goes_back_makes_no_line_older_than_the_last() -> None:
    assert [line.at for line in released(GROWN, {}, -9).lines[-2:]] == [GROWN.lines[-1].at] * 2


def other_day(line: str) -> str:
    return line.replace("-05-", "-06-")


@pytest.mark.parametrize(
    ("damage", "line", "kind"),
    [
        (lambda rows: [rows[0], other_day(rows[1]), *rows[2:]], 2, Damage.EDITED),
        (lambda rows: [rows[0], rows[1] + " ", *rows[2:]], 2, Damage.EDITED),
        (lambda rows: ["{", *rows[1:]], 1, Damage.EDITED),
        (lambda rows: [rows[0].replace('"v":1', '"v":"1"'), *rows[1:]], 1, Damage.EDITED),
        (lambda rows: [*rows[:3], rows[3][:40]], 4, Damage.EDITED),
        (lambda rows: ["[" * 100_000, *rows[1:]], 1, Damage.EDITED),
        (lambda rows: rows[1:], 1, Damage.CUT),
        (lambda rows: [rows[0], *rows[2:]], 2, Damage.CUT),
        (lambda rows: [rows[1], rows[0], *rows[2:]], 1, Damage.REORDERED),
        (lambda rows: [rows[0], rows[2], rows[1], rows[3]], 2, Damage.REORDERED),
        (lambda rows: [*rows, rows[3]], 5, Damage.FORKED),
        (lambda rows: [*rows, rows[0]], 5, Damage.FORKED),
        (lambda rows: [*rows[:2], "<<<<<<< HEAD", *rows[2:]], 3, Damage.FORKED),
    ],
    ids=[
        "a field edited",
        "a space added",
        "no line",
        "a number as text",
        "the last line cut off",
        "nested without end",
        "the first line gone",
        "a line gone",
        "the first lines swapped",
        "two lines swapped",
        "a line twice",
        "the first line again",
        "a conflict left",
    ],
)
def test_damage_is_named_with_its_line(damage: Callable[[list[str]], list[str]], line: int, kind: Damage) -> None:
    found = read_ledger("\n".join(damage(GROWN.text.splitlines())) + "\n")
    assert found.fault is not None
    assert (found.fault.line, found.fault.damage) == (line, kind)
    assert found.lines == GROWN.lines[: len(found.lines)]


OURS = released(GROWN, {"a": A, "b": A | {"title": "b"}}, 3)
THEIRS = released(released(GROWN, {"a": A, "b": B, "c": B}, 3), {"a": A, "b": B | {"title": "د"}, "c": B}, 4)


@pytest.mark.parametrize("with_marks", [True, False])
def test_two_branches_become_one_chain(with_marks: bool) -> None:  # noqa: FBT001
    rows = [own.text.removeprefix(GROWN.text) for own in (OURS, THEIRS)]
    marks = ("<<<<<<< HEAD\n", "=======\n", ">>>>>>> other\n") if with_marks else ("", "", "")
    mended = mended_ledger(f"{GROWN.text}{marks[0]}{rows[0]}{marks[1]}{rows[1]}{marks[2]}")
    assert mended is not None
    assert read_ledger(mended.text) == mended
    assert mended.lines[: len(THEIRS.lines)] == THEIRS.lines  # the longer branch stays
    assert [(line.event, line.slug, line.v, line.was) for line in mended.lines[len(THEIRS.lines) :]] == [
        (Event.VERSION, "b", 3, OURS.lines[-1].hash)
    ]
    assert mended_ledger(mended.text) == mended


def test_two_first_releases_become_one() -> None:
    ours, theirs = released(Ledger(), {"a": A}), released(Ledger(), {"a": A, "b": B}, 1)
    mended = mended_ledger(ours.text + theirs.text)
    assert mended == theirs  # which says all that ours says


def test_lines_that_are_missing_cannot_be_mended() -> None:
    rows = THEIRS.text.splitlines(keepends=True)
    assert mended_ledger("".join([*rows[:4], *rows[5:]])) is None


def test_an_empty_ledger_is_whole() -> None:
    assert mended_ledger("") == read_ledger("") == Ledger()


def test_the_form_of_a_line() -> None:
    line = GROWN.lines[0]
    assert [*json.loads(line.json)] == ["n", "at", "path", "slug", "event", "v", "text_hash", "prev"]
    assert line.at == "2026-05-01T09:00:00Z"
