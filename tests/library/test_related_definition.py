"""The arrays find what the definition says, written out here brief by brief; in a clean build and after any edits."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.brief import Brief, Document
from mujaz.brief.facts import TextBlock
from mujaz.library import candidates, features, int_columns, related
from mujaz.library.features import KINDS, TELLING, WORDS_TO_A_TERM
from mujaz.library.term_frequencies import term_frequencies, unpack_counts
from mujaz.vocabulary import Kind, Term
from tests.collection import said
from tests.library.test_related import TERMS, brief

SMALL = {
    (features, "CHARACTERISTIC_WORDS"): 2,
    (features, "_LEAST_WEIGHT"): 2,
    (candidates, "NEAREST"): 1,
    (candidates, "ENOUGH"): 4,
    (candidates, "PAIRED_TERMS"): 3,
    (related, "FINALISTS"): 6,
    (related, "LEAST_FROM_WORDS"): 12,
    (related, "_AT_ONCE"): 4,
}
"""Limits so low that libraries of a few briefs meet them all."""

Found = dict[str, list[tuple[str, tuple[str, ...]]]]
"""The slugs of the related briefs and the ids of the terms they are shown with."""


def found_in(briefs: Sequence[Brief], kept: dict[tuple[str, str], bytes] | None = None) -> Found:
    """Return what the package finds; with `kept`, words are read there and put there by title and text."""

    def from_kept(brief: Brief) -> bytes:
        key = (brief.title, brief.text)
        if kept is None:
            return term_frequencies(brief)
        return kept[key] if key in kept else kept.setdefault(key, term_frequencies(brief))

    return {
        slug: [(r.brief.slug, tuple(term.id for term in r.reasons)) for r in many]
        for slug, many in related.related(briefs, from_kept).items()
    }


# ---- the definition -------------------------------------------------------------------------------------


def weight(number: int, total: int) -> int:
    return 1 + total.bit_length() - number.bit_length()


def characteristic(briefs: Sequence[Brief]) -> list[list[int]]:
    said = [
        dict(zip(*(column.tolist() for column in unpack_counts([term_frequencies(b)])[1:]), strict=True))
        for b in briefs
    ]
    number = Counter(word for words in said for word in words)
    found = []
    for words in said:
        ranked = sorted(
            (-weight(number[word], len(briefs)) * steps, word)
            for word, steps in words.items()
            if number[word] > 1 and weight(number[word], len(briefs)) >= features._LEAST_WEIGHT
        )
        found.append([word for _, word in ranked[: features.CHARACTERISTIC_WORDS]])
    return found


class Definition:
    """What is related, in plain words: no arrays, no numbers of features, one brief after the other."""

    def __init__(self, briefs: Sequence[Brief]) -> None:
        own: list[list[Term | int]] = [
            [*(term for kind in KINDS for term in b.terms[kind]), *words]
            for b, words in zip(briefs, characteristic(briefs), strict=True)
        ]
        self.briefs = briefs
        self.lists: defaultdict[object, list[int]] = defaultdict(list)
        for position, several in enumerate(own):
            for mark in several:
                self.lists[mark].append(position)
        self.own = [[mark for mark in several if len(self.lists[mark]) > 1] for several in own]
        self.pairs = [self.pairs_of(position) for position in range(len(briefs))]
        for position, pairs in enumerate(self.pairs):
            for pair in pairs:
                self.lists[pair].append(position)

    def weight(self, mark: Term | int) -> int:
        return weight(len(self.lists[mark]), len(self.briefs)) * (WORDS_TO_A_TERM if isinstance(mark, Term) else 1)

    def telling(self, term: Term) -> tuple[bool, int, int, str]:
        return term.kind is Kind.TOPICS, -self.weight(term), KINDS.index(term.kind), term.id

    def is_common(self, mark: Term | int) -> bool:
        return len(self.lists[mark]) > 2 * candidates.NEAREST

    def pairs_of(self, position: int) -> list[tuple[Term, Term]]:
        terms = [mark for mark in self.own[position] if isinstance(mark, Term) and self.is_common(mark)]
        return list(combinations(sorted(terms, key=self.telling)[: candidates.PAIRED_TERMS], 2))

    def near(self, position: int, key: object) -> list[int]:
        holders = self.lists[key]
        if len(holders) <= 2 * candidates.NEAREST:
            return holders
        place = holders.index(position)
        return holders[max(0, place - candidates.NEAREST) : place + candidates.NEAREST + 1]

    def trail(self, position: int) -> dict[object, int]:
        own = self.own[position]
        trail: dict[object, int] = {mark: self.weight(mark) for mark in own if not self.is_common(mark)}
        trail |= {pair: self.weight(pair[0]) + self.weight(pair[1]) for pair in self.pairs[position]}
        if sum(len(self.lists[key]) - 1 for key in trail) < candidates.ENOUGH:
            trail |= {mark: self.weight(mark) for mark in own if self.is_common(mark)}
        return trail

    def finalists(self, position: int) -> list[int]:
        sums: Counter[int] = Counter()
        for key, weight_ in self.trail(position).items():
            sums.update(dict.fromkeys(self.near(position, key), weight_))
        del sums[position]
        return sorted(sums, key=lambda other: (-sums[other], other))[: related.FINALISTS]

    def shared_terms(self, one: int, other: int) -> list[Term]:
        return [mark for mark in self.own[one] if isinstance(mark, Term) and mark in self.own[other]]

    def score(self, one: int, other: int) -> int:
        score = sum(self.weight(mark) for mark in self.own[one] if mark in self.own[other]) // WORDS_TO_A_TERM
        is_enough = (
            score >= related.LEAST_FROM_WORDS or self.tells(one, other) or len(self.shared_terms(one, other)) > 1
        )
        return score if is_enough else 0

    def tells(self, one: int, other: int) -> bool:
        return any(term.kind in TELLING for term in self.shared_terms(one, other))

    def alike(self, position: int) -> list[int]:
        scores = {other: self.score(position, other) for other in self.finalists(position)}
        best = max(scores.values(), default=0)

        def least(other: int) -> int:
            tells = self.tells(position, other)
            return best * (related.LEAST_OF_BEST if tells else related.LEAST_OF_BEST_BY_PLACE)

        good = [n for n in scores if scores[n] and 100 * scores[n] >= least(n)]
        return sorted(good, key=lambda other: (-scores[other], other))

    def reasons(self, one: int, other: int) -> tuple[str, ...]:
        terms = sorted(self.shared_terms(one, other), key=self.telling)
        return tuple(term.id for term in terms[: related.MOST_REASONS])

    def found(self) -> Found:
        position_of = {b.slug: position for position, b in enumerate(self.briefs)}
        found: Found = {}
        for position, b in enumerate(self.briefs):
            named = [position_of[slug] for slug in b.related if slug in position_of and slug != b.slug][
                : related.MOST_RELATED
            ]
            chosen = list(dict.fromkeys([*named, *self.alike(position)]))[: related.MOST_RELATED]
            found[b.slug] = [(self.briefs[other].slug, self.reasons(position, other)) for other in chosen]
        return found


# ---- random libraries, and random edits ------------------------------------------------------------------

WORDS = st.lists(
    st.sampled_from("قمح طحين مخزون مطاحن صوامع نفط ناقلة مصفاة مضيق ميناء سفينة رصيف".split()), max_size=30
).map(" ".join)
SLUGS = st.sampled_from([f"b{n:02}" for n in range(24)])
BRIEFS = st.builds(
    lambda slug, terms, named, text, day: brief(slug, " ".join(terms), " ".join(dict.fromkeys(named)), text, day),
    SLUGS,
    TERMS,
    st.lists(SLUGS, max_size=2),
    WORDS,
    st.integers(0, 400),
)
MANY = st.lists(BRIEFS, min_size=12, max_size=24)


def ordered(briefs: dict[str, Brief]) -> list[Brief]:
    return sorted(briefs.values(), key=lambda b: (-b.date.toordinal(), b.slug))


@pytest.fixture(params=[False, True], ids=["limits as they are", "low limits"])
def limits(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param:
        for (module, name), value in SMALL.items():
            monkeypatch.setattr(module, name, value)


@pytest.mark.usefixtures("limits")
def test_related_briefs_are_those_of_the_definition() -> None:
    @settings(deadline=None)
    @given(MANY)
    def holds(briefs: list[Brief]) -> None:
        library = ordered({b.slug: b for b in briefs})
        assert found_in(library) == Definition(library).found()

    holds()


@pytest.mark.usefixtures("limits")
def test_after_any_edits_it_is_as_in_a_clean_build() -> None:
    """Briefs come, go, get other words, terms, dates; what was kept of the words of older states is kept on."""

    @settings(deadline=None, max_examples=30)
    @given(MANY, st.lists(st.lists(st.tuples(SLUGS, st.none() | BRIEFS), min_size=1, max_size=3), max_size=5))
    def holds(briefs: list[Brief], edits: list[list[tuple[str, Brief | None]]]) -> None:
        library = {b.slug: b for b in briefs}
        kept: dict[tuple[str, str], bytes] = {}
        found_in(ordered(library), kept)
        for step in edits:
            for slug, edited in step:
                library.pop(slug, None)
                if edited:
                    library[slug] = replace(edited, slug=slug)
            assert found_in(ordered(library), kept) == found_in(ordered(library))

    holds()


@pytest.mark.parametrize(
    "change",
    [
        {"terms": {kind: (Term(kind, "x", "x"),) for kind in Kind}},
        {"summary": "قمح قمح"},
        {"packed": Document("", "ar", blocks=(TextBlock("li", is_top=False, text="نفط"),) * 2).packed()},
        {"slug": "other", "path": "2024/other.md"},
        {"related": ("b01",)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_words_depend_on_title_and_text_alone(change: dict[str, object]) -> None:
    one = brief("one", text="نفط نفط")
    assert term_frequencies(replace(one, **change)) == term_frequencies(one)  # type: ignore[arg-type]
    assert (
        term_frequencies(replace(one, packed=said("نفط")))
        != term_frequencies(one)
        != term_frequencies(replace(one, title="مضيق"))
    )


# ---- rows -----------------------------------------------------------------------------------------------

NUMBERS = st.tuples(st.integers(0, 2**31 - 1), st.integers(0, 3), st.integers(0, 2**20))


@given(st.lists(NUMBERS))
def test_rows_are_put_in_order(given_rows: list[tuple[int, int, int]]) -> None:
    columns = np.array(given_rows, dtype=np.int64).reshape(-1, 3).T
    assert list(zip(*(c.tolist() for c in int_columns.sorted_columns(*columns)), strict=True)) == sorted(given_rows)


def test_places_are_counted_in_each_group() -> None:
    assert int_columns.places(np.array([0, 0, 3, 3, 3, 4])).tolist() == [0, 1, 0, 1, 2, 0]
    assert int_columns.places(np.array([], dtype=np.int64)).tolist() == []


def test_ranges_are_written_out() -> None:
    which, numbers = int_columns.ranges(np.array([5, 2, 7]), np.array([8, 2, 9]))
    assert (which.tolist(), numbers.tolist()) == ([0, 0, 0, 2, 2], [5, 6, 7, 7, 8])
