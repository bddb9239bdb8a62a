"""Related briefs: the author's first, then the most alike, with the reason; always the same; and only few of them."""

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.brief import Brief
from mujaz.library.candidates import NEAREST
from mujaz.library.features import weight
from mujaz.library.related import MOST_RELATED, related
from mujaz.library.term_frequencies import pack_counts, term_frequencies, unpack_counts
from mujaz.vocabulary import Kind, Term
from tests.collection import BODY, make, said

BASE = make({"base": {}}).briefs[0]
FIRST = dt.date(2020, 1, 1)


def brief(slug: str, terms: str = "", related: str = "", text: str = "", day: int = 0) -> Brief:
    """Return a brief; `terms` are written like `countries/IR tags/gas`, `related` is a list of slugs."""
    named: dict[Kind, tuple[Term, ...]] = {}
    for name in terms.split():
        kind, _, id_ = name.partition("/")
        named[Kind(kind)] = (*named.get(Kind(kind), ()), Term(Kind(kind), id_, id_))
    return replace(
        BASE,
        slug=slug,
        path=f"2024/{slug}.md",
        title="",
        date=FIRST - dt.timedelta(days=day),
        terms={kind: named.get(kind, ()) for kind in Kind},
        related=tuple(related.split()),
        packed=said(text),
    )


def related_to(slug: str, briefs: Sequence[Brief]) -> list[str]:
    """Return the slugs of the related briefs."""
    return [found.brief.slug for found in related(briefs)[slug]]


def reasons(slug: str, briefs: Sequence[Brief]) -> dict[str, list[str]]:
    """Return the ids of the terms that each related brief is shown with."""
    return {found.brief.slug: [term.id for term in found.reasons] for found in related(briefs)[slug]}


# ---- which ----------------------------------------------------------------------------------------------

FILLERS = [brief(f"filler-{n:02}") for n in range(16)]
"""Briefs without any mark. Without them all that a handful of briefs share would be common."""

WHICH = {
    "alone": ([brief("a", "tags/x")], []),
    "nothing shared": ([brief("a", "tags/x"), brief("b", "tags/y")], []),
    "a term shared": ([brief("a", "tags/x"), brief("b", "tags/x")], ["b"]),
    "both ways": ([brief("b", "tags/x"), brief("a", "tags/x")], ["b"]),
    "the same id of another kind": ([brief("a", "tags/x"), brief("b", "people/x")], []),
    "an author alone": ([brief("a", "authors/x"), brief("b", "authors/x")], []),
    "a series": ([brief("a", "series/x"), brief("b", "series/x")], ["b"]),
    "two terms before one": (
        [brief("a", "tags/x tags/y"), brief("b", "tags/x"), brief("c", "tags/x tags/y")],
        ["c", "b"],
    ),
    "a rare term before a common one": (
        [brief("a", "tags/x tags/y"), *(brief(f"b{n}", "tags/y") for n in range(4)), brief("c", "tags/x")],
        ["c", "b0", "b1", "b2", "b3"],
    ),
    "a rare country": ([brief("a", "countries/IR"), brief("b", "countries/IR")], ["b"]),
    "a common country alone": ([brief(slug, "countries/US") for slug in "abcdef"], []),
    "a common tag alone": ([brief(slug, "tags/x") for slug in "abcdef"], ["b", "c", "d", "e", "f"]),
    "two common countries": (
        [brief(slug, "countries/US countries/CN") for slug in "abcdef"],
        ["b", "c", "d", "e", "f"],
    ),
    "far behind the best": (
        [
            brief("a", "tags/x tags/y tags/z tags/w"),
            brief("b", "tags/x tags/y tags/z"),
            *(brief(s, "tags/w") for s in "cdefg"),
        ],
        ["b"],
    ),
    "not so far behind": (
        [brief("a", "tags/x tags/y tags/z"), brief("b", "tags/x tags/y"), brief("c", "tags/z")],
        ["b", "c"],
    ),
    "behind the best by countries": (
        [brief("a", "tags/x tags/y countries/IR"), brief("b", "tags/x tags/y"), brief("c", "countries/IR")],
        ["b"],
    ),
    "equals by time": (
        [brief("c", "tags/x"), brief("a", "tags/x"), brief("b", "tags/x"), brief("d", "tags/x")],
        ["c", "b", "d"],
    ),
    "five of six": (
        [brief("a", "tags/x"), *(brief(f"b{n}", "tags/x") for n in range(6))],
        ["b0", "b1", "b2", "b3", "b4"],
    ),
}


@pytest.mark.parametrize(("briefs", "expected"), WHICH.values(), ids=WHICH)
def test_which_are_related(briefs: list[Brief], expected: list[str]) -> None:
    assert related_to("a", [*briefs, *FILLERS]) == expected


NAMED = {
    "first, in the author's order": ("d c", ["d", "c", "b", "e", "f"]),
    "named twice": ("d d", ["d", "b", "c", "e", "f"]),
    "itself": ("a d", ["d", "b", "c", "e", "f"]),
    "not there": ("nowhere d", ["d", "b", "c", "e", "f"]),
    "like it in nothing": ("filler-03", ["filler-03", "b", "c", "d", "e"]),
    "five": ("g f e d c", ["g", "f", "e", "d", "c"]),
    "six": ("g f e d c b", ["g", "f", "e", "d", "c"]),
}


@pytest.mark.parametrize(("named", "expected"), NAMED.values(), ids=NAMED)
def test_the_authors_own_come_first_and_count(named: str, expected: list[str]) -> None:
    briefs = [brief("a", "tags/x", named), *(brief(slug, "tags/x") for slug in "bcdefg"), *FILLERS]
    assert related_to("a", briefs) == expected


def test_being_named_makes_nothing_related_to_the_other_way() -> None:
    briefs = [brief("a", related="b"), brief("b"), *FILLERS]
    assert (related_to("a", briefs), related_to("b", briefs)) == (["b"], [])


# ---- why ------------------------------------------------------------------------------------------------

REASONS = {
    "one term": ("tags/x", "tags/x", ["x"]),
    "topics last": ("topics/t tags/x countries/IR", "countries/IR tags/x topics/t", ["IR", "x", "t"]),
    "three": (
        "topics/t tags/x tags/y countries/IR countries/RU",
        "topics/t tags/x tags/y countries/IR countries/RU",
        ["IR", "RU", "x"],
    ),
    "the rarest first": ("countries/US tags/x", "countries/US tags/x", ["x", "US"]),
    "a rare topic after all": ("topics/rare countries/US", "topics/rare countries/US", ["US", "rare"]),
    "authors are none": ("authors/x tags/x", "authors/x tags/x", ["x"]),
    "what both have, not one": ("tags/x tags/y", "tags/x tags/z", ["x"]),
}


@pytest.mark.parametrize(("own", "others", "expected"), REASONS.values(), ids=REASONS)
def test_the_reason(own: str, others: str, expected: list[str]) -> None:
    americans = [brief(f"us-{n}", "countries/US") for n in range(6)]
    briefs = [brief("a", own), brief("b", others), *americans, *FILLERS]
    assert reasons("a", briefs)["b"] == expected
    assert reasons("b", briefs)["a"] == expected


def test_the_authors_own_have_their_reason_where_there_is_one() -> None:
    briefs = [brief("a", "tags/x", "filler-00 b"), brief("b", "tags/x"), *FILLERS]
    assert reasons("a", briefs) == {"filler-00": [], "b": ["x"]}


# ---- words ----------------------------------------------------------------------------------------------

GRAIN = "قمح قمح، صوامع صوامع. طحين طحين؛ مخزون مخزون، مطاحن مطاحن!"
TEXTS = {
    "the same words": (GRAIN, GRAIN, True),
    "with and without articles": ("القمح قمح الطحين الطحين مخزون المخزون المطاحن المطاحن", GRAIN, True),
    "other words": (GRAIN, "نفط ونفط وناقلة وناقلة ومصفاة ومصفاة", False),
    "one word is chance": ("قمح قمح", "قمح قمح", False),
    "words said once": ("قمح طحين مخزون مطاحن صوامع", "قمح طحين مخزون مطاحن صوامع", False),
    "numbers": (
        "2024 2024 2025 2025 2026 2026 2027 2027 2028 2028",
        "2024 2024 2025 2025 2026 2026 2027 2027 2028 2028",
        False,
    ),
    "particles": ("في في من من لا لا ما ما أو أو", "في في من من لا لا ما ما أو أو", False),
}


@pytest.mark.parametrize(("own", "others", "alike"), TEXTS.values(), ids=TEXTS)
def test_words_alone_can_make_briefs_related_and_give_no_reason(own: str, others: str, alike: bool) -> None:  # noqa: FBT001
    briefs = [brief("a", text=own), brief("b", text=others), *FILLERS]
    assert reasons("a", briefs) == ({"b": []} if alike else {})


def test_words_that_many_use_make_nothing_related() -> None:
    text = f"{GRAIN} " + 2 * "نفط ناقلة مصفاة مضيق ميناء سفينة رصيف حاوية "
    briefs = [brief(f"b{n}", text=text) for n in range(8)]
    assert related_to("b0", [*briefs, *FILLERS]) == []
    assert related_to("b0", [*briefs[:2], *FILLERS]) == ["b1"]


def test_words_decide_between_briefs_of_the_same_terms() -> None:
    briefs = [brief("a", "tags/x", text=GRAIN), brief("b", "tags/x"), brief("c", "tags/x", text=GRAIN), *FILLERS]
    assert related_to("a", briefs) == ["c", "b"]


SAID = {
    "in the text and in the title": ("القمح", "قمح وخبز، 30 منه في 2024", {"قمح": 3}),
    "in the title alone": ("القمح", "", {"قمح": 2}),
    "in the title twice": ("قمح القمح", "", {"قمح": 4}),
    "once in the text": ("", "قمح", {}),
    "nothing": ("", "", {}),
}


@pytest.mark.parametrize(("title", "text", "counts"), SAID.values(), ids=SAID)
def test_a_word_of_the_title_counts_twice(title: str, text: str, counts: dict[str, int]) -> None:
    assert term_frequencies(replace(BASE, title=title, packed=said(text))) == pack_counts(counts)


PACKED = {
    "in any order": ({"قمح": 2, "طحين": 4}, {"طحين": 4, "قمح": 2}, True),
    "with an article": ({"قمح": 1, "القمح": 1}, {"قمح": 2}, True),
    "said once": ({"قمح": 1}, {}, True),
    "short": ({"من": 9}, {}, True),
    "a number": ({"2024": 9}, {}, True),
    "in the same step": ({"قمح": 4}, {"قمح": 7}, True),
    "in the next step": ({"قمح": 3}, {"قمح": 4}, False),
    "in the last step": ({"قمح": 64}, {"قمح": 5000}, True),
    "another word": ({"قمح": 2}, {"طحين": 2}, False),
}


@pytest.mark.parametrize(("one", "other", "same"), PACKED.values(), ids=PACKED)
def test_words_are_packed(one: dict[str, int], other: dict[str, int], same: bool) -> None:  # noqa: FBT001
    assert (pack_counts(one) == pack_counts(other)) == same


def test_packed_words_are_the_same_in_every_build_and_on_every_machine() -> None:
    assert pack_counts({"قمح": 2, "طحين": 5}).hex() == "e2aff761122d000a6b9c3c3a1c2eca32"


def test_packed_words_can_be_read_again() -> None:
    positions, digests, steps = unpack_counts([pack_counts({"قمح": 2, "طحين": 5}), b"", pack_counts({"قمح": 300})])
    assert positions.tolist() == [0, 0, 2]
    assert steps[2] == 7
    assert sorted(steps[:2].tolist()) == [2, 3]
    assert digests[2] == digests[steps == 2][0]


def test_the_words_can_come_from_elsewhere() -> None:
    kept = pack_counts(dict.fromkeys(("one", "two", "three", "four"), 2))
    briefs = [brief("a"), brief("b"), *FILLERS]
    found = related(briefs, lambda b: kept if b.slug in ("a", "b") else b"")
    assert [r.brief.slug for r in found["a"]] == ["b"]


# ---- in a large library ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "total", "expected"),
    [
        (1, 1, 1),
        (2, 2, 1),
        (2, 3, 1),
        (2, 4, 2),
        (3, 4, 2),
        (4, 4, 1),
        (1, 1000, 10),
        (2, 1000, 9),
        (3, 1023, 9),
        (3, 1024, 10),
    ],
)
def test_a_mark_weighs_whole_steps(number: int, total: int, expected: int) -> None:
    assert weight(np.array([number]), total).tolist() == [expected]


def test_of_a_common_term_the_nearest_in_time_are_read() -> None:
    briefs = [brief(f"b{n:03}", "topics/t", day=n) for n in range(200)]
    for position in (0, 5, 100, 199):
        near = [int(slug[1:]) for slug in related_to(f"b{position:03}", briefs)]
        newest = max(0, position - NEAREST)
        assert near == [n for n in range(newest, newest + MOST_RELATED + 1) if n != position][:MOST_RELATED]


def test_two_common_terms_together_lead_far_back() -> None:
    either = [brief(f"b{n:03}", "topics/t" if n % 2 else "countries/US", day=n) for n in range(200)]
    briefs = [brief("a", "topics/t countries/US"), *either, brief("old", "topics/t countries/US", day=200)]
    assert related_to("a", briefs)[0] == "old"


def test_what_a_rare_term_leads_to_is_compared_in_full() -> None:
    many = [brief(f"b{n:03}", "topics/t", day=n) for n in range(200)]
    rare = [brief("new", "tags/x", day=300), brief("old", "tags/x topics/t", day=301)]
    assert related_to("a", [brief("a", "tags/x topics/t"), *many, *rare])[:2] == ["old", "new"]


def test_of_many_equals_the_newest_are_compared() -> None:
    newer, older = ([brief(f"{tag}{n:02}", f"tags/{tag}", day=n) for n in range(20)] for tag in "xy")
    assert related_to("a", [brief("a", "tags/x tags/y"), *newer, *older]) == ["x00", "x01", "x02", "x03", "x04"]


@pytest.mark.parametrize(("terms", "expected"), [("countries/US", []), ("countries/US countries/CN", ["b", "c"])])
def test_where_all_name_the_same_countries_two_are_needed(terms: str, expected: list[str]) -> None:
    assert related_to("a", [brief(slug, terms) for slug in "abc"]) == expected


# ---- always the same, and few change --------------------------------------------------------------------

IDS = st.sampled_from("abcdef")
SLUGS = st.sampled_from([f"b{n}" for n in range(30)])
WORDS = st.lists(st.sampled_from("قمح طحين مخزون مطاحن صوامع نفط ناقلة مصفاة مضيق".split()), max_size=30).map(" ".join)
TERMS = st.lists(st.tuples(st.sampled_from([kind.value for kind in Kind]), IDS).map("/".join), max_size=8, unique=True)
PARTS = st.tuples(TERMS.map(" ".join), st.lists(SLUGS, max_size=8).map(" ".join), WORDS)
LIBRARIES = st.lists(PARTS, max_size=30).map(lambda many: [brief(f"b{n}", *parts) for n, parts in enumerate(many)])


@given(LIBRARIES)
def test_never_more_than_five_never_twice_never_itself(briefs: list[Brief]) -> None:
    found = related(briefs)
    assert list(found) == [b.slug for b in briefs]
    for b in briefs:
        slugs = [r.brief.slug for r in found[b.slug]]
        named = [s for s in dict.fromkeys(b.related) if s in found and s != b.slug][:MOST_RELATED]
        assert len(slugs) <= MOST_RELATED
        assert len(set(slugs)) == len(slugs)
        assert b.slug not in slugs
        assert slugs[: len(named)] == named
        for r in found[b.slug]:
            shared = [t for kind in Kind if kind is not Kind.AUTHORS for t in b.terms[kind] if t in r.brief.terms[kind]]
            assert set(r.reasons) <= set(shared)
            assert len(r.reasons) == min(3, len(shared))


@given(LIBRARIES.filter(lambda briefs: (len(briefs) + 1).bit_count() != 1), st.data())
def test_a_brief_like_no_other_changes_no_list(briefs: list[Brief], data: st.DataObject) -> None:
    """Not even where it stands between two others; only when the library doubles are all features weighed anew."""
    place = data.draw(st.integers(0, len(briefs)))
    stranger = brief("stranger", "tags/strange", text="غريب غريب")
    after = related([*briefs[:place], stranger, *briefs[place:]])
    assert after.pop("stranger") == ()
    assert after == related(briefs)


SCRIPT = """
import datetime as dt
from pathlib import Path
from mujaz.library import load_library
from mujaz.config import Settings
from mujaz.source import read_folder
library = load_library(read_folder(Path("briefs")), Settings(), dt.datetime(2026, 12, 1, tzinfo=dt.UTC)).library
for brief in library.briefs:
    print(brief.slug, *((r.brief.slug, [t.id for t in r.reasons]) for r in library.related(brief)))
"""


def test_the_sample_is_the_same_under_each_hash_seed(root: Path) -> None:
    def run(seed: str) -> str:
        env = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(
            [sys.executable, "-c", SCRIPT], cwd=root, env=env, capture_output=True, text=True, check=True
        ).stdout

    first = run("1")
    assert len(first.splitlines()) > MOST_RELATED
    assert run("2") == first


# ---- in the library -------------------------------------------------------------------------------------


def test_what_is_not_public_is_not_related() -> None:
    def fields(slug: str, status: str = "published", **more: object) -> dict[str, object]:
        return {"tags": ["x"], "status": status, "related": [s for s in ("draft", "later") if s != slug], **more}

    library = make(
        {
            "a": fields("a"),
            "b": fields("b"),
            "draft": fields("draft", "draft"),
            "later": fields("later", embargo="2027-01-01"),
        }
    )
    for b in library.briefs:
        assert [r.brief.slug for r in library.related(b)] == [other for other in ("a", "b") if other != b.slug]


def test_the_library_has_the_terms_of_its_vocabulary_as_reasons() -> None:
    library = make({slug: {"countries": ["إيران", "RU"], "topics": ["الاقتصاد"]} for slug in "ab"})
    found = library.related(library.by_slug["a"])[0]
    assert [term.label for term in found.reasons] == ["إيران", "روسيا", "الاقتصاد"]


def test_the_words_are_those_of_the_text_without_its_marks() -> None:
    link = " [موجز](https://example.org/grain/grain/wheat/wheat/flour/flour/silo/silo)"
    library = make(
        {
            "a": {"topics": ["cyber"], "body": BODY + link},
            "b": {"topics": ["economy"], "body": BODY + link},
            **{f"filler-{n}": {"topics": ["security"], "body": BODY.replace("نص", f"نص{n}")} for n in range(16)},
        }
    )
    assert [r.brief.slug for r in library.related(library.by_slug["a"])] == []
