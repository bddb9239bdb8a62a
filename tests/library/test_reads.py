"""What is read of a library: all of it is noted, and what has read the same answers is made the same."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import partial
from types import FunctionType, MethodType
from typing import Any

import pytest

from mujaz.brief import Brief, Document
from mujaz.config import Settings, SiteInfo
from mujaz.library import Library, Related, answers_digest, observed
from mujaz.library.reads import QUERIES, UNTOLD, query, text_of
from mujaz.outputs import FilePlan, brief_plans, collection_plan
from mujaz.views import KIND_NAMES, PagePlan, page_plans
from mujaz.vocabulary import Kind, Term, Vocabulary
from tests.collection import BODY, VOCABULARY, make

SETTINGS = Settings(page_size=2, feed_size=2)
SITE = SiteInfo("موجز", "https://example.org/", "")
ECONOMY = Term(Kind.TOPICS, "economy", "الاقتصاد")
STRAITS = Term(Kind.SERIES, "straits", "رصد المضائق")

Briefs = dict[str, dict[str, Any]]


def usual() -> Briefs:
    """Return eight briefs with all that leads from one to another."""
    briefs: Briefs = {f"b{n}": {"date": dt.date(2023 + n // 5, 1 + n, 3), "topics": ["economy"]} for n in range(1, 9)}
    briefs["b1"] |= {"aliases": ["/old/first.html"], "tags": ["القمح"], "topics": ["cyber"]}
    briefs["b2"] |= {"body": BODY + "\n[سابق](../2023/b1.md) و[لاحق](../2024/b7.md)\n", "authors": ["layla"]}
    briefs["b3"] |= {"series": {"id": "straits", "part": 1}, "countries": ["IR"]}
    briefs["b4"] |= {"series": {"id": "straits", "part": 2}, "countries": ["IR", "EG"]}
    briefs["b5"] |= {"related": ["b1", "b8"], "tags": ["قمح"], "summary": "خلاصة."}
    return briefs


def with_fields(slug: str, **more: object) -> Briefs:
    return {name: {**given, **more} if name == slug else given for name, given in usual().items()}


def without(slug: str) -> Briefs:
    return {name: given for name, given in usual().items() if name != slug}


# ---- every read is noted --------------------------------------------------------------------------------


def test_all_that_a_library_shows_is_a_query() -> None:
    public = {name for name in dir(Library) if not name.startswith("_")}
    views_of_queries = {"by_slug", "by_path"}
    assert public - {"of", "notes", "answers"} - views_of_queries == {*QUERIES}
    assert {each.name for each in fields(Library) if not each.name.startswith("_")} == {"notes", "answers"}


READS: list[tuple[Callable[[Library], object], list[str]]] = [
    (lambda library: library.briefs[0].title, ["briefs"]),
    (lambda library: library.vocabulary.digest, ["vocabulary"]),
    (lambda library: library.by_slug["b1"], ["brief_named\tb1"]),
    (lambda library: "none" in library.by_slug, ["brief_named\tnone"]),
    (lambda library: library.by_path.get("2023/b1.md"), ["brief_at\t2023/b1.md"]),
    (lambda library: len(library.by_path), ["briefs"]),
    (lambda library: list(library.by_slug), ["briefs"]),
    (lambda library: library.newest(3, None), ["newest\t3\t"]),
    (lambda library: library.newest(3, ECONOMY), ["newest\t3\ttopics/economy"]),
    (lambda library: library.terms(Kind.TAGS), ["terms\ttags"]),
    (lambda library: library.term(Kind.TOPICS, "economy"), ["term\ttopics\teconomy"]),
    (lambda library: library.with_term(ECONOMY), ["with_term\ttopics/economy"]),
    (lambda library: library.in_series(STRAITS), ["in_series\tseries/straits"]),
    (lambda library: library.pages(ECONOMY, 2), ["pages\ttopics/economy\t2"]),
    (lambda library: library.page(ECONOMY, 1, 2), ["page\ttopics/economy\t1\t2"]),
    (lambda library: library.years(), ["years"]),
    (lambda library: library.months(2024), ["months\t2024"]),
    (lambda library: library.in_month(2024, 6), ["in_month\t2024\t6"]),
    (lambda library: library.in_year(2024), ["in_year\t2024"]),
    (lambda library: library.neighbours(library.by_slug["b3"]), ["brief_named\tb3", "neighbours\tb3"]),
    (lambda library: library.related(library.by_slug["b3"]), ["brief_named\tb3", "related\tb3"]),
    (lambda library: library.linked_path("2023/b1.md"), ["linked_path\t2023/b1.md"]),
    (lambda library: library.linked_from(library.by_slug["b1"]), ["brief_named\tb1", "linked_from\tb1"]),
    (lambda library: (library.years(), library.years(), library.briefs), ["years", "briefs"]),
    (lambda _: 1, []),
    (lambda library: "a\tb" in library.by_slug, [UNTOLD]),
    (lambda library: "a\nb" in library.by_path, [UNTOLD]),
]


def test_the_table_has_every_query() -> None:
    assert {line.split("\t")[0] for _, lines in READS for line in lines} == {*QUERIES, UNTOLD}


@pytest.mark.parametrize(("ask", "reads"), READS)
def test_a_read_is_noted_and_its_answer_is_the_same(ask: Callable[[Library], object], reads: list[str]) -> None:
    library = make(usual())
    answer, noted = observed(library, ask)
    assert noted == "\n".join(reads)
    assert answer == ask(library)
    assert library.notes is None
    again = answers_digest(make(usual()), noted)
    assert again == answers_digest(library, noted)
    assert (again == "") is (UNTOLD in reads)


@pytest.mark.parametrize(
    "reads", ["nothing_known\ta", "years\tmore", "in_year\tx", "term\tno kind\ta", "neighbours\tgone"]
)
def test_what_cannot_be_asked_again_is_not_as_it_was(reads: str) -> None:
    assert answers_digest(make(usual()), reads) != answers_digest(make(usual()), "years")
    assert answers_digest(make(usual()), f"{reads}\nyears") != answers_digest(make(usual()), "years")


@pytest.mark.parametrize("answer", [1.5, [], {}, (1, [2]), object()])
def test_an_answer_without_a_text_is_a_mistake(answer: object) -> None:
    with pytest.raises(TypeError, match="no text for an answer"):
        text_of(answer)


def test_different_answers_have_different_texts() -> None:
    a, b = (make(usual()).by_slug[slug] for slug in ("b1", "b2"))
    terms = (ECONOMY, Term(Kind.TOPICS, "economy", "اقتصاد"), Term(Kind.TAGS, "economy", "الاقتصاد"))
    answers = [
        *(None, a, b, (a,), (a, b), (b, a), ((a,), b), (), ((),), 1, 11, (1, 1), "1", "(1)", "", ("", ""), *terms),
        *(Related(a, ()), Related(a, terms[:1]), Related(a, terms[2:])),
    ]
    texts = [text_of(answer) for answer in answers]
    assert len({*texts}) == len(texts)


def test_a_query_of_an_argument_that_has_no_text_is_a_mistake() -> None:
    def ask(_: Library, words: list[str]) -> int:
        return len(words)

    with pytest.raises(KeyError):
        query(ask)


# ---- a plan holds nothing of a library ------------------------------------------------------------------


def plans(library: Library) -> Iterator[PagePlan | FilePlan]:
    yield from page_plans(library, SETTINGS, SITE)
    yield from brief_plans(library, SETTINGS, SITE, read_again)
    yield collection_plan(SETTINGS, SITE, KIND_NAMES, lambda _: "0" * 64)


def read_again(body: str, lang: str) -> Document:
    return Document(body, lang)


def held(value: object) -> Iterator[object]:
    """Yield what a function holds of its own, and what that holds."""
    if isinstance(value, partial):
        yield from held((value.func, value.args, value.keywords))
    elif isinstance(value, MethodType):
        yield from held((value.__func__, value.__self__))
    elif isinstance(value, FunctionType):
        yield from held(tuple(cell.cell_contents for cell in value.__closure__ or ()))
    elif isinstance(value, tuple):
        for each in value:
            yield from held(each)
    elif isinstance(value, Mapping):
        yield from held((*value.keys(), *value.values()))
    elif is_dataclass(value) and not isinstance(value, type):
        yield value
        yield from held(tuple(getattr(value, each.name) for each in fields(value)))
    else:
        yield value


def test_a_plan_holds_nothing_of_a_library() -> None:
    found = [(plan.key, each) for plan in plans(make(usual())) for each in held(plan.make)]
    assert [pair for pair in found if isinstance(pair[1], Library | Brief | Term | Vocabulary | Related)] == []


@pytest.mark.parametrize("kept", [partial(str, (1, [2], make(usual()).briefs)), lambda _, kept=(1,): kept])
def test_what_is_held_is_found(kept: object) -> None:
    library = make(usual())
    assert isinstance(kept, FunctionType) or any(isinstance(each, Brief) for each in held(kept))
    assert any(isinstance(each, Library) for each in held(lambda: library))


# ---- what has read the same answers is made the same ------------------------------------------------------

EDITS: dict[str, tuple[Briefs, str]] = {
    "nothing": (usual(), VOCABULARY),
    "a title": (with_fields("b3", title="عنوان جديد"), VOCABULARY),
    "a word": (with_fields("b4", body=BODY.replace("نص الرأي", "نص الرأي الجديد")), VOCABULARY),
    "a summary": (with_fields("b6", summary="خلاصة أخرى."), VOCABULARY),
    "the day": (with_fields("b2", date=dt.date(2024, 12, 30)), VOCABULARY),
    "the day of a change": (with_fields("b2", updated=dt.date(2025, 1, 1)), VOCABULARY),
    "the kind": (with_fields("b2", kind="report"), VOCABULARY),
    "a new tag": (with_fields("b2", tags=["القمح"]), VOCABULARY),
    "another spelling of a tag first": (with_fields("b8", tags=["قَمْح"]), VOCABULARY),
    "a topic with a parent": (with_fields("b8", topics=["cyber"]), VOCABULARY),
    "a country less": (with_fields("b4", countries=["EG"]), VOCABULARY),
    "another part": (with_fields("b4", series={"id": "straits", "part": 3}), VOCABULARY),
    "no series": (with_fields("b4", series=None), VOCABULARY),
    "a link": (with_fields("b8", body=BODY + "\n[إلى](../2023/b3.md)\n"), VOCABULARY),
    "a name of a related one": (with_fields("b8", related=["b2"]), VOCABULARY),
    "an old address": (with_fields("b8", aliases=["/old/eighth.html"]), VOCABULARY),
    "another old address": (with_fields("b1", aliases=["/old/other.html"]), VOCABULARY),
    "a draft": (with_fields("b7", status="draft"), VOCABULARY),
    "the oldest gone": (without("b1"), VOCABULARY),
    "the newest gone": (without("b8"), VOCABULARY),
    "two more": ({**usual(), **{s: {"date": dt.date(2025, 1, 1), "topics": ["economy"]} for s in "xy"}}, VOCABULARY),
    "a label of the vocabulary": (usual(), VOCABULARY.replace("label: الاقتصاد", "label: المال")),
    "a description": (usual(), VOCABULARY.replace("القوة والسلاح", "السلاح")),
    "the order of topics": (usual(), VOCABULARY.replace("topics:\n", "topics:\n  - {id: first, label: أول}\n")),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_has_read_the_same_answers_is_made_the_same(name: str) -> None:
    before, after = make(usual()), make(*EDITS[name])
    there = {plan.key: plan for plan in plans(after)}
    stale = changed = 0
    for plan in plans(before):
        if plan.key not in there:
            continue
        made, reads = observed(before, plan.make)
        is_same = made == observed(after, there[plan.key].make)[0]
        if answers_digest(before, reads) == answers_digest(after, reads):
            assert is_same, (plan.key, reads)
        else:
            stale += 1
            changed += not is_same
    if name == "nothing":
        assert stale == 0
    else:
        assert changed > 0
        assert name in {"a label of the vocabulary", "a description", "the order of topics"} or stale < len(there)
