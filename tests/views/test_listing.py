"""Pages of listings."""

import datetime as dt

import pytest

from mujaz.brief import Brief
from mujaz.config import Settings, SiteInfo
from mujaz.views import ListingView, pages_of
from mujaz.views.listing import CARDS, listing, listing_view
from mujaz.vocabulary import Kind, Term
from tests.collection import daily, make

SETTINGS = Settings(page_size=2)
SITE = SiteInfo("موجز", "https://example.org/repo/", "موجزات")
ECONOMY = Term(Kind.TOPICS, "economy", "الاقتصاد")
SECURITY = Term(Kind.TOPICS, "security", "الأمن والدفاع")
STRAITS = Term(Kind.SERIES, "straits", "رصد المضائق")


def pages(briefs: dict[str, dict[str, object]], term: Term = ECONOMY) -> list[ListingView]:
    library = make(briefs)
    of = listing(term, library, SETTINGS)
    return [listing_view(of, number, library, SETTINGS, SITE) for number in range(len(of.pages))]


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
    briefs: tuple[Brief, ...] = make(daily(number)).briefs
    assert [len(page) for page in pages_of(briefs, 2)] == pages


def test_numbered_pages_count_from_the_oldest_end() -> None:
    assert [(v.number, slugs(v)) for v in pages(daily(6))] == [
        (0, ["b06", "b05"]),
        (1, ["b02", "b01"]),
        (2, ["b04", "b03"]),
    ]


def test_the_newest_have_cards_without_the_term_itself() -> None:
    library = make({slug: {**fields, "topics": ["economy", "security"]} for slug, fields in daily(20).items()})
    of = listing(ECONOMY, library, Settings(page_size=15))
    view = listing_view(of, 0, library, Settings(page_size=15), SITE)
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
    assert view.portrait.description == "القوة والسلاح."
    assert [link.label for link in view.portrait.below] == ["الأمن السيبراني"]
    assert [(c.link.label, c.count) for c in view.portrait.companions] == [("مصر", "3 موجزات")]
    assert view.portrait.chart is not None
    assert view.portrait.chart.text == "2020: موجز واحد، 2022: موجزان"


def test_country_shows_its_code() -> None:
    view = pages({"a": {"countries": ["EG"]}}, Term(Kind.COUNTRIES, "eg", "مصر"))[0]
    assert view.portrait is not None
    assert view.portrait.code == "EG"


def test_series_stands_in_its_own_order_on_one_page() -> None:
    part = {"first": 1, "third": 3, "second": 2}
    briefs = {
        slug: {"series": {"id": "straits", "part": n}, "date": dt.date(2024, 1, 9 - n)} for slug, n in part.items()
    }
    briefs["extra"] = {"series": "straits", "date": dt.date(2020, 1, 1)}
    views = pages(briefs, STRAITS)
    assert [slugs(v) for v in views] == [["first", "second", "third", "extra"]]
    assert [c.part for c in views[0].cards] == ["الجزء 1 من 4", "الجزء 2 من 4", "الجزء 3 من 4", ""]


@pytest.mark.parametrize(
    ("number", "term", "search"),
    [(6, ECONOMY, "topic=economy"), (3, ECONOMY, ""), (6, Term(Kind.TAGS, "t", "وسم"), ""), (6, STRAITS, "")],
)
def test_several_pages_are_searched_together(number: int, term: Term, search: str) -> None:
    briefs = daily(number, tags=["وسم"], series="straits")
    library = make(briefs)
    found = next(t for t in library.terms(term.kind) if t.kind is not Kind.TAGS or t.label == term.label)
    of = listing(found, library, SETTINGS)
    assert listing_view(of, 0, library, SETTINGS, SITE).search == search
