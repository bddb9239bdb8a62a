"""Pages of listings."""

import datetime as dt
import json
from collections.abc import Mapping

import pytest

from mujaz.config import Settings, SiteInfo
from mujaz.views import ListingView
from mujaz.views.links import Link
from mujaz.views.listing import CARDS, COMPANIONS, FILTERED, Companion, listing_view
from mujaz.vocabulary import Kind, Term
from tests.collection import VOCABULARY, daily, make

SETTINGS = Settings(page_size=2)
SITE = SiteInfo("موجز", "https://example.org/repo/", "موجزات")
ECONOMY = Term(Kind.TOPICS, "economy", "الاقتصاد")
SECURITY = Term(Kind.TOPICS, "security", "الأمن والدفاع")
STRAITS = Term(Kind.SERIES, "straits", "رصد المضائق")


def pages(
    briefs: Mapping[str, Mapping[str, object]], term: Term = ECONOMY, vocabulary: str = VOCABULARY
) -> list[ListingView]:
    library = make(briefs, vocabulary)
    numbers = range(library.pages(term, SETTINGS.page_size))
    return [listing_view(term, number, library, SETTINGS, SITE) for number in numbers]


def slugs(view: ListingView) -> list[str]:
    links = [card.link for card in view.cards] + [row.link for row in view.rows]
    return [link.href.rsplit("/", 1)[-1].removesuffix(".html") for link in links]


@pytest.mark.parametrize(
    ("number", "pages"),
    [
        (0, [0]),
        (1, [1]),
        (3, [3]),
        (4, [2, 2]),
        (5, [3, 2]),
        (6, [2, 2, 2]),
        (9, [3, 2, 2, 2]),
    ],
)
def test_the_newest_page_holds_one_to_two_pages_full(number: int, pages: list[int]) -> None:
    library = make(daily(number))
    assert [len(library.page(ECONOMY, page, 2)) for page in range(library.pages(ECONOMY, 2))] == pages


def test_numbered_pages_count_from_the_oldest_end() -> None:
    assert [(v.number, slugs(v)) for v in pages(daily(6))] == [
        (0, ["b06", "b05"]),
        (1, ["b02", "b01"]),
        (2, ["b04", "b03"]),
    ]


def test_the_newest_have_cards_without_the_term_itself() -> None:
    library = make({slug: {**fields, "topics": ["economy", "security"]} for slug, fields in daily(20).items()})
    view = listing_view(ECONOMY, 0, library, Settings(page_size=15), SITE)
    assert (len(view.cards), len(view.rows)) == (CARDS, 20 - CARDS)
    assert slugs(view) == [f"b{n:02}" for n in range(20, 0, -1)]
    assert [link.label for link in view.cards[0].topics] == ["الأمن والدفاع"]


def test_the_newest_page_speaks_for_the_numbered_ones() -> None:
    newest, first, _ = pages(daily(6))
    assert newest.feeds
    assert newest.metadata.tags
    assert newest.metadata.json_ld
    assert (first.feeds, first.metadata.tags, first.metadata.json_ld) == ((), (), "")
    assert first.metadata.canonical == SITE.url + "topics/economy/1.html"


def test_one_more_brief_changes_no_numbered_page_but_the_last() -> None:
    before = {v.head.address: v for v in pages(daily(9))}
    after = {v.head.address: v for v in pages(daily(10))}
    changed = sorted(address for address, view in after.items() if before.get(address) != view)
    assert changed == ["topics/economy.html", "topics/economy/3.html", "topics/economy/4.html"]
    again = {v.head.address: v for v in pages(daily(11))}
    assert sorted(a for a, view in again.items() if after.get(a) != view) == ["topics/economy.html"]


@pytest.mark.parametrize(
    ("number", "page", "labels"),
    [
        (3, 0, []),
        (6, 0, ["الأحدث*", "2", "1"]),
        (20, 0, ["الأحدث*", "9", "8", "7", "6", "1"]),
        (20, 5, ["الأحدث", "6", "5*", "4", "1"]),
        (20, 9, ["الأحدث", "9*", "8", "1"]),
        (20, 1, ["الأحدث", "2", "1*"]),
    ],
)
def test_page_links(number: int, page: int, labels: list[str]) -> None:
    view = next(v for v in pages(daily(number)) if v.number == page)
    assert [link.label + "*" * link.is_current for link in view.pages] == labels
    files = [link.href.removeprefix("../").removeprefix("economy/") for link in view.pages]
    numbers = [label.removesuffix("*") for label in labels]
    assert files == ["economy.html" if label == "الأحدث" else f"{label}.html" for label in numbers]


def at(label: str, href: str) -> Link:
    return Link(href, label)


def test_the_newest_page_counts_all_briefs_and_a_numbered_one_its_own() -> None:
    said = [(v.number, v.count, v.first.iso, v.last.iso) for v in pages(daily(7))]
    assert said == [
        (0, "7 موجزات", "2024-01-01", "2024-01-07"),
        (1, "موجزان", "2024-01-01", "2024-01-02"),
        (2, "موجزان", "2024-01-03", "2024-01-04"),
    ]
    portrait = pages(daily(7, countries=["EG"]))[0].portrait
    assert portrait is not None
    assert [c.count for c in portrait.companions] == ["7 موجزات"]


def test_a_page_changed_when_the_last_of_its_briefs_did() -> None:
    briefs = daily(7)
    briefs["b02"]["updated"] = dt.date(2025, 6, 1)
    briefs["b06"]["updated"] = dt.date(2024, 3, 1)
    changes = [(v.number, v.head.last_change, v.last.iso) for v in pages(briefs)]
    assert changes == [
        (0, "2024-03-01", "2024-01-07"),  # the change of a brief on page 1 is page 1's
        (1, "2025-06-01", "2024-01-02"),
        (2, "2024-01-04", "2024-01-04"),
    ]


def test_heads_of_pages() -> None:
    briefs = {slug: {**fields, "topics": ["security"]} for slug, fields in daily(4).items()}
    newest, first = pages(briefs, SECURITY)
    assert (newest.head.title, newest.head.description) == ("الأمن والدفاع", "القوة والسلاح.")
    assert (first.head.title, first.head.description) == ("الأمن والدفاع (الصفحة 1، والعدّ من الأقدم)", "")
    assert (first.number, first.portrait, first.term, first.kind) == (
        1,
        None,
        at("الأمن والدفاع", "../security.html"),
        "topics",
    )


def test_only_the_newest_page_has_cards() -> None:
    assert [(len(v.cards), len(v.rows)) for v in pages(daily(6))] == [(2, 0), (0, 2), (0, 2)]


def test_a_row_tells_the_day_and_an_unusual_kind() -> None:
    briefs = daily(4, updated=dt.date(2025, 1, 1))
    briefs["b01"]["kind"] = "analysis"
    assert [(row.date.iso, row.kind) for row in pages(briefs)[1].rows] == [("2024-01-02", ""), ("2024-01-01", "تحليل")]


@pytest.mark.parametrize(
    ("shown", "in_pages_of", "filtered"), [(FILTERED, 20, True), (FILTERED - 1, 20, False), (2 * FILTERED, 2, False)]
)
def test_filters_need_enough_briefs_on_the_page(shown: int, in_pages_of: int, *, filtered: bool) -> None:
    library = make(daily(shown))
    settings = Settings(page_size=in_pages_of)
    assert listing_view(ECONOMY, 0, library, settings, SITE).filtered is filtered


def test_a_series_has_cards_for_all_its_parts_and_no_filters() -> None:
    number = CARDS + FILTERED
    (view,) = pages(daily(number, series="straits"), STRAITS)
    assert (len(view.cards), len(view.rows), view.filtered) == (number, 0, False)


TREE = VOCABULARY.replace("authors:", "  - {id: attacks, label: الهجمات, parent: cyber}\nauthors:")
ATTACKS = Term(Kind.TOPICS, "attacks", "الهجمات")


def test_a_topic_knows_what_is_above_and_below_it() -> None:
    briefs = {"a": {"topics": ["attacks"]}}
    above = (at("الأمن والدفاع", "security.html"), at("الأمن السيبراني", "cyber.html"))
    view = pages(briefs, ATTACKS, TREE)[0]
    assert view.portrait is not None
    assert (view.portrait.above, view.portrait.below) == (above, ())
    crumbs = json.loads(view.metadata.json_ld)["@graph"][1]["itemListElement"]
    assert [c["name"] for c in crumbs][1:-1] == ["المواضيع", "الأمن والدفاع", "الأمن السيبراني"]
    view = pages({"a": {"topics": ["security"]}}, SECURITY, TREE)[0]
    assert view.portrait is not None
    assert view.portrait.below == ()  # the one below has no briefs


def test_companions_are_met_twice_and_not_below_the_topic() -> None:
    vocabulary = TREE + "tags:\n" + "".join(f"  - {{id: t{n:02}, label: وسم {n:02}}}\n" for n in range(COMPANIONS + 1))
    tags = [f"t{n:02}" for n in range(COMPANIONS + 1)]
    briefs = {slug: {"topics": ["security", "cyber"], "tags": tags} for slug in ("a", "b")}
    briefs["c"] = {"topics": ["security", "economy"]}
    portrait = pages(briefs, SECURITY, vocabulary)[0].portrait
    assert portrait is not None
    assert portrait.companions == tuple(
        Companion(at(f"وسم {n:02}", f"../tags/t{n:02}.html"), "موجزان") for n in range(COMPANIONS)
    )


def test_the_chart_is_of_all_pages() -> None:
    briefs = daily(5)
    briefs["b01"]["date"] = dt.date(2022, 1, 1)
    portrait = pages(briefs)[0].portrait
    assert portrait is not None
    assert portrait.chart is not None
    assert portrait.chart.text == "2022: موجز واحد، 2024: 4 موجزات"


LAYLA = Term(Kind.AUTHORS, "layla", "ليلى ناصر")


@pytest.mark.parametrize(
    ("term", "code", "role", "description", "index"),
    [
        (Term(Kind.COUNTRIES, "eg", "مصر"), "EG", "", "", at("الدول", "index.html")),
        (LAYLA, "", "محللة", "تكتب في الأمن.", at("الكتّاب", "index.html")),
        (SECURITY, "", "", "القوة والسلاح.", at("المواضيع", "index.html")),
    ],
)
def test_what_is_said_of_a_term(term: Term, code: str, role: str, description: str, index: Link) -> None:
    view = pages({"a": {"countries": ["EG"], "authors": ["layla"], "topics": ["security"]}}, term)[0]
    portrait = view.portrait
    assert portrait is not None
    assert (portrait.code, portrait.role, portrait.description) == (code, role, description)
    assert (view.index, view.kind, view.term.href) == (index, term.kind.value, f"{term.id}.html")


def test_portrait_of_a_topic() -> None:
    briefs = {
        "a": {"topics": ["cyber"], "countries": ["EG", "IR"], "date": dt.date(2020, 1, 5)},
        "b": {"topics": ["security"], "countries": ["EG"], "tags": ["العقوبات"], "date": dt.date(2022, 3, 1)},
        "c": {"topics": ["security", "economy"], "countries": ["EG"], "date": dt.date(2022, 4, 1)},
    }
    view = pages(briefs, SECURITY)[0]
    assert view.count == "3 موجزات"
    assert (view.first.iso, view.last.iso) == ("2020-01-05", "2022-04-01")
    assert view.portrait is not None
    assert [link.label for link in view.portrait.below] == ["الأمن السيبراني"]
    assert [(c.link.label, c.count) for c in view.portrait.companions] == [("مصر", "3 موجزات")]
    assert view.portrait.chart is not None
    assert view.portrait.chart.text == "2020: موجز واحد، 2022: موجزان"


def in_series(*parts: int | None) -> dict[str, dict[str, object]]:
    """Return a brief for each part, in the order of their days: the later its part, the earlier its day."""
    return {
        f"p{n}": {
            "series": {"id": "straits", "part": part} if part else "straits",
            "date": dt.date(2024, 1, 9 - (part or 0)),
        }
        for n, part in enumerate(parts)
    }


@pytest.mark.parametrize(
    ("parts", "order", "labels"),
    [
        ((1, 3, 2, None), "p0 p2 p1 p3", ["الجزء 1 من 4", "الجزء 2 من 4", "الجزء 3 من 4", ""]),
        ((1, 2), "p0 p1", ["الجزء 1 من 2", "الجزء 2 من 2"]),
        ((1, 5), "p0 p1", ["الجزء 1 من 2", "الجزء 5 من 5"]),  # a part that is missing or not published
        ((None,), "p0", [""]),
    ],
)
def test_a_series_stands_in_its_own_order_on_one_page(
    parts: tuple[int | None, ...], order: str, labels: list[str]
) -> None:
    (view,) = pages(in_series(*parts), STRAITS)
    assert slugs(view) == order.split()
    assert [card.part for card in view.cards] == labels


def test_parts_are_told_in_the_series_only() -> None:
    assert {card.part for card in pages(in_series(1, 2))[0].cards} == {""}


@pytest.mark.parametrize(
    ("number", "term", "search"),
    [
        (6, ECONOMY, "topic=economy"),
        (4, ECONOMY, "topic=economy"),
        (3, ECONOMY, ""),
        (6, Term(Kind.COUNTRIES, "eg", "مصر"), "country=eg"),
        (6, LAYLA, "author=layla"),
        (6, Term(Kind.TAGS, "t", "وسم"), ""),
        (6, STRAITS, ""),
    ],
)
def test_several_pages_are_searched_together(number: int, term: Term, search: str) -> None:
    briefs = daily(number, tags=["وسم"], series="straits", countries=["EG"], authors=["layla"])
    library = make(briefs)
    found = next(t for t in library.terms(term.kind) if t.kind is not Kind.TAGS or t.label == term.label)
    assert listing_view(found, 0, library, SETTINGS, SITE).search == search
