"""The search in the browser against the reference in Python, from a folder and from a server."""

import datetime as dt
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from mujaz import search, urls
from mujaz.config import Settings
from mujaz.library import load_library
from mujaz.source import read_folder
from mujaz.views import FORM_NAMES
from tests.browser.conftest import Witness, open_context, until
from tests.search.test_answer import FOUND, ODD

QUERIES = 500
NAMES = """\
iran|egypt|Saudi Arabia|hormuz|إيران|ليلى|الأمن والدفاع|layla nasser|الأمن الرقم|xq|xz1|«»|ما هو|😀 iran 2026|\
us|EU|\"\"\"|« » “ ”|من في على|😀|hormuz هرمز Иран 2026|«الأمن security»""".split("|")
"""Queries that name something, or nothing, in either script."""
ASK = """async (json) => JSON.stringify(await Promise.all(JSON.parse(json).map(async ([text, options]) => {
  const found = await mujaz.find(text, options);
  return [found.pages.map((p) => [p.url, p.label, p.count]), found.total, found.rest, found.isExact,
          found.hits.map((h) => [h.slug, h.url, h.title, h.score]),
          found.suggestion && found.suggestion.reason, found.missing];
})))"""
SEARCH = "async ([text, options]) => mujaz.search(text, options)"


@pytest.fixture(scope="module")
def index(root: Path) -> search.Index:
    """The index of the samples, as it was before it was written."""
    library = load_library(read_folder(root / "briefs"), Settings(), dt.datetime.now(dt.UTC)).library
    return search.index_of(search.documents_of(library, FORM_NAMES), search.analyses_of(library))


@pytest.fixture(params=["folder", "server"])
def page(request: pytest.FixtureRequest, browser: Browser, site: Path, server: str) -> Iterator[Page]:
    """The search page, without a network where it lies in a folder."""
    is_folder = request.param == "folder"
    with open_context(browser, offline=is_folder) as context:
        opened = context.new_page()
        witness = Witness()
        witness.watch(opened)
        opened.goto((site / urls.SEARCH).as_uri() if is_folder else server + urls.SEARCH)
        until(opened, "window.mujaz && window.mujaz.search")
        yield opened
        assert witness.errors == []
        start = "file://" if is_folder else server
        assert [address for address in witness.requests if not address.startswith(start)] == []


def queries(index: search.Index) -> list[tuple[str, dict[str, Any]]]:
    """Return queries of all sorts, the same each time: words, slips, phrases of the text, exclusions, filters."""
    random_ = random.Random(7)  # noqa: S311 -- no secret
    words = [w for w in index.words if len(w) > 1]
    titles = [card.title for card in index.documents.cards]
    facets = index.documents.facets

    def word() -> str:
        return random_.choice(words)

    def slip() -> str:
        text = list(word())
        place = random_.randrange(len(text))
        text[place : place + 1] = random_.choice(["", text[place] * 2, random_.choice("ابتلميو")])
        return "".join(text)

    def phrase() -> str:
        title = random_.choice(titles).split()
        start = random_.randrange(max(len(title) - 2, 1))
        return f"«{' '.join(title[start : start + random_.randint(2, 3)])}»"

    def wish() -> dict[str, Any]:
        kind = random_.choice(list(facets))
        ids = [facet.id for facet in facets[kind]]
        filters = {kind: random_.sample(ids, min(2, len(ids)))} if random_.random() < 0.25 else {}
        return {
            "limit": random_.choice([1, 5, 10, 40]),
            "filters": filters,
            "sort": random_.choice(["relevance", "relevance", "date"]),
            "typing": random_.random() < 0.3,
            "rest": random_.random() < 0.3,
        }

    def begun() -> str:
        text = word()
        return text[: random_.randint(2, max(2, len(text)))]

    makers = (word, word, word, slip, phrase, begun, lambda: "-" + word(), lambda: random_.choice(titles))
    pasted = " ".join(word() for _ in range(200))
    texts = [" ".join(random_.choice(makers)() for _ in range(random_.randint(1, 4))) for _ in range(QUERIES)]
    odd = [text for text, _ in ODD.values()]
    return [(text, wish()) for text in [*texts, *FOUND, "hdvhk", "fvl[dhj", "ىشفخ", *NAMES, *odd, pasted]]


def expected(index: search.Index, text: str, wish: dict[str, Any]) -> list[Any]:
    options = search.Options(
        wish["limit"], wish["filters"], by_date=wish["sort"] == "date", typing=wish["typing"], rest=wish["rest"]
    )
    found = search.answer(index, text, options)
    reason = ("keyboard" if found.is_proposal else "spelling") if found.instead else None
    pages = [[page.url, page.label, page.count] for page in found.pages]
    hits = [[hit.slug, hit.url, hit.title, hit.score] for hit in found.hits]
    return [pages, found.total, found.rest, found.is_exact, hits, reason, []]


def test_both_find_the_same(page: Page, index: search.Index) -> None:
    asked = queries(index)
    answers = json.loads(page.evaluate(ASK, json.dumps(asked)))
    wrong = [
        (text, wish, its, ours)
        for (text, wish), its in zip(asked, answers, strict=True)
        if its != (ours := expected(index, text, wish))
    ]
    assert wrong == []
    assert sum(bool(answer[4]) for answer in answers) > QUERIES / 2


BAD = (
    "ا" * 10_000,
    "كلمة " * 2_000,
    "؟!،.…«»\"'()[]{}<>|\\/-_=+*&^%$#@~`",
    "\u0000\u0007\u001b",
    "\u202e\u2066الأمن\u2069\u202c",
    '<img src=x onerror="document.title=1">',
    "</script><script>alert(1)</script>",
    "😀👩‍👩‍👧",
    "و",
    "ال",
    "__proto__",
    "constructor",
    "\ud800",
)


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_no_query_is_an_error(page: Page, text: str) -> None:
    code = "async (text) => { const f = await mujaz.find(text); return [f.total, f.hits.length]; }"
    found = page.evaluate(code, text)
    assert found[1] == min(found[0], 10)


def test_the_api_says_what_it_promises(page: Page) -> None:
    (hit,) = page.evaluate(SEARCH, ["مضيق هرمز", {"limit": 1, "filters": {"years": ["2026"]}, "sort": "relevance"}])
    assert sorted(hit) == ["score", "slug", "title", "url"]
    assert hit["url"] == "briefs/2026/false-positions-in-hormuz.html"


def test_the_page_of_the_search_asks_for_the_index_once(page: Page) -> None:
    page.evaluate(SEARCH, ["هرمز", {}])
    assert page.evaluate("[...document.scripts].filter((s) => s.src.includes('/search/index.js')).length") == 1


def test_other_pages_load_nothing_before_the_first_query(browser: Browser, server: str) -> None:
    with open_context(browser) as context:
        page = context.new_page()
        witness = Witness()
        witness.watch(page)
        page.goto(server + "topics/security.html", wait_until="networkidle")
        assert [address for address in witness.requests if address.startswith(server + "search/")] == []


def test_what_matched_is_marked_in_its_own_spelling(page: Page) -> None:
    code = """async ([query, text]) => mujaz.mark(text, await mujaz.words(query))"""
    text = "أعلنت الموانئُ، وفي المينــاء «سفينة»."
    pieces = page.evaluate(code, ["ميناء", text])
    assert "".join(piece for piece, _ in pieces) == text
    assert [piece for piece, is_match in pieces if is_match] == ["الموانئُ", "المينــاء"]


def test_from_a_page_deeper_in_the_site(browser: Browser, server: str) -> None:
    with open_context(browser) as context:
        page = context.new_page()
        page.goto(server + "topics/security.html")
        page.add_script_tag(url=server + "assets/mujaz/js/search/engine.js")
        (hit,) = page.evaluate(SEARCH, ["مضيق هرمز", {"limit": 1}])
        assert hit["url"] == server + "briefs/2026/false-positions-in-hormuz.html"


# ---- files that do not come -------------------------------------------------------------------------------


def test_a_part_that_fails_is_tried_again(browser: Browser, server: str) -> None:
    with open_context(browser) as context:
        page = context.new_page()
        failed: list[str] = []

        def once(route: Route) -> None:
            if route.request.url in failed:
                route.continue_()
            else:
                failed.append(route.request.url)
                route.abort()

        page.route(re.compile(r"/search/(words|cards)/"), once)
        page.goto(server + urls.SEARCH)
        found = page.evaluate("async () => { const f = await mujaz.find('هرمز'); return [f.total, f.missing]; }")
        assert failed
        assert found == [4, []]


def test_a_part_that_cannot_be_had_is_named_and_the_rest_answers(browser: Browser, server: str) -> None:
    code = "async (text) => { const f = await mujaz.find(text); return [f.total, f.missing]; }"
    loaded = "[...document.scripts].map((s) => s.src.split('/search/')[1]).filter((n) => n && n.startsWith('words/'))"
    with open_context(browser) as context:
        page = context.new_page()
        page.goto(server + urls.SEARCH)
        total, _ = page.evaluate(code, "هرمز السفن")
        part = page.evaluate(loaded)[0].removesuffix(".js")
        page.reload()
        page.route(f"**/search/{part}.js", lambda route: route.abort())
        fewer, missing = page.evaluate(code, "هرمز السفن")
        assert missing == [part]
        assert fewer < total
        page.unroute(f"**/search/{part}.js")
        assert page.evaluate(code, "هرمز السفن") == [total, []]


def test_an_index_that_was_published_anew_is_opened_anew(browser: Browser, server: str) -> None:
    """An index of yesterday, out of a cache, names files that are gone; with a question mark it is asked for anew."""

    def yesterday(route: Route) -> None:
        text = route.fetch().text()
        named, _, rest = text.partition('"facets"')
        body = re.sub(r'"[0-9a-f]{10}"', '"0000000000"', named)
        route.fulfill(content_type="text/javascript", body=f'{body}"facets"{rest}')

    with open_context(browser) as context:
        page = context.new_page()
        page.route("**/search/index.js", yesterday)
        page.goto(server + urls.SEARCH)
        found = page.evaluate("async () => { const f = await mujaz.find('اقتصاد'); return [f.total > 0, f.missing]; }")
        assert found == [True, []]


def test_without_an_index_the_promise_fails_and_the_next_try_may_do(browser: Browser, server: str) -> None:
    code = "mujaz.search('هرمز').then(() => 'found', () => 'failed')"
    with open_context(browser) as context:
        page = context.new_page()
        page.route("**/search/index.js*", lambda route: route.abort())
        page.goto(server + urls.SEARCH)
        assert page.evaluate(code) == "failed"
        page.unroute("**/search/index.js*")
        assert page.evaluate(code) == "found"
