"""The interface with the engine itself: what a reader meets on the sample site."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.searching import BAD, PLACES, WIDTHS, reading

DRONES = "مسيّرات رخيصة"
OPTIONS = "#search-options [role=option]"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("place", PLACES)
def test_from_the_box_to_the_marks(browser: Browser, site: Path, server: str, place: str, width: int) -> None:
    """A result is chosen while its word is still being typed."""
    with reading(browser, place, site, server, width) as reader:
        page = reader.page
        reader.visit("index.html")
        page.wait_for_load_state("networkidle")
        assert not reader.asked_for("engine")
        page.keyboard.press("/")
        page.keyboard.type("ايرا")
        expect(page.locator(OPTIONS).first).to_contain_text("دولة")
        expect(page.locator(OPTIONS).nth(1)).to_contain_text(re.compile(r"20\d\d"))
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator("article mark").first).to_be_visible()
        assert any("إيران" in text for text in page.locator("article mark").all_inner_texts())
        reader.check()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("place", PLACES)
def test_results_filters_and_passages(browser: Browser, site: Path, server: str, place: str, width: int) -> None:
    with reading(browser, place, site, server, width) as reader:
        page = reader.page
        reader.visit("search.html", q="رادارات كيلومتر")
        hit = page.locator(".mz-hit", has_text=DRONES)
        expect(hit.locator(".mz-hit__text mark")).to_have_text(["الرادارات", "كيلومترات"])
        page.evaluate("document.querySelector('[data-search-filters]').open = true")
        page.locator("[data-facet=years] input[value='2019']").check()
        expect(page.locator("[data-search-chosen] button").first).to_contain_text("2019")
        expect(page.locator(".mz-hit time").first).to_contain_text("2019")
        assert page.locator(".mz-hit time", has_not_text="2019").count() == 0
        hit.locator("a").first.click()
        expect(page.locator("article mark").first).to_be_visible()
        assert page.locator("article mark").count() >= 2
        reader.check()


@pytest.mark.parametrize("place", PLACES)
def test_the_page_has_the_index_and_loads_its_parts_when_it_is_asked(
    browser: Browser, site: Path, server: str, place: str
) -> None:
    with reading(browser, place, site, server) as reader:
        reader.visit("search.html")
        reader.page.wait_for_load_state("networkidle")
        assert not any("/search/words/" in url for url in reader.witness.requests)
        reader.page.keyboard.type("المياه")
        expect(reader.page.locator(".mz-hit").first).to_be_visible()
        assert sum("/search/index.js" in url for url in reader.witness.requests) == 1
        reader.check()


@pytest.mark.parametrize("place", PLACES)
def test_what_was_meant(browser: Browser, site: Path, server: str, place: str) -> None:
    with reading(browser, place, site, server) as reader:
        reader.visit("search.html", q="hdvhk")
        reader.page.locator("[data-search-meant] a").click()
        expect(reader.page.locator(".mz-hit").first).to_be_visible()
        reader.visit("search.html", q="ايرران")
        expect(reader.page.locator("[data-search-meant]")).to_contain_text("يران»")
        expect(reader.page.locator(".mz-hit").first).to_be_visible()
        reader.check()


def test_a_part_of_the_index_is_missing_until_it_is_there(browser: Browser, site: Path, server: str) -> None:
    with reading(browser, "server", site, server) as reader:
        page = reader.page

        def refuse(route: Route) -> None:
            route.abort()

        page.route("**/search/facets/*", refuse)
        reader.visit("search.html", q="المياه")
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text("facets")
        expect(page.locator(".mz-hit").first).to_be_visible()
        page.unroute("**/search/facets/*", refuse)
        alert.get_by_role("button").click()
        expect(alert).to_be_hidden()
        expect(page.locator("[data-facet=topics]")).to_be_visible()


def test_an_index_that_cannot_be_had_at_all(browser: Browser, site: Path, server: str) -> None:
    with reading(browser, "server", site, server) as reader:
        reader.page.route("**/search/index.js*", lambda route: route.abort())
        reader.visit("search.html", q="المياه")
        expect(reader.page.get_by_role("alert")).to_contain_text("تعذّر تحميل فهرس البحث")


@pytest.mark.parametrize("name", BAD)
def test_bad_input(browser: Browser, site: Path, server: str, name: str) -> None:
    with reading(browser, "folder", site, server, 360) as reader:
        page = reader.page
        reader.visit("search.html", q=BAD[name].encode("utf-8", "replace").decode())
        expect(page.locator("[data-search-page]")).not_to_have_attribute("aria-busy", "true")
        expect(page.locator("[data-search-alert]")).to_be_hidden()
        expect(page.locator("[data-search-count]")).to_contain_text(re.compile("نتائج|نتيجة|نتيجتان"))
        expect(page.locator("[data-search-form] :is(img, b)")).to_have_count(0)
        reader.check()
