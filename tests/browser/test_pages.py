"""Every kind of page in a real browser: from a folder without a network, and from a server under a base path."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Witness, open_context

PAGES = {
    "home": "index.html",
    "brief": "briefs/2019/cheap-drones-costly-defence.html",
    "long-brief": "briefs/2023/chip-equipment-controls.html",
    "topic": "topics/economy.html",
    "topics": "topics/index.html",
    "tag": "tags/drones.html",
    "tags": "tags/index.html",
    "country": "countries/eg.html",
    "series": "series/straits-watch.html",
    "author": "authors/layla-nasser.html",
    "archive": "archive/index.html",
    "year": "archive/2024.html",
    "month": "archive/2024/04.html",
    "people": "people/index.html",
    "feeds": "feeds/index.html",
    "about": "about.html",
    "guide": "guide.html",
    "search": "search.html",
    "404": "404.html",
}
WIDTHS = (360, 1280)


def check(page: Page, witness: Witness, width: int) -> None:
    """Assert what holds for every page, wherever it comes from."""
    assert page.evaluate("getComputedStyle(document.documentElement).direction") == "rtl"
    assert page.evaluate("document.documentElement.lang") == "ar"
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "the page scrolls sideways"
    expect(page.locator("h1")).to_be_visible()
    assert witness.errors == []


def keep(page: Page, root: Path, name: str, width: int) -> None:
    """Keep a screenshot for people to look at."""
    page.screenshot(path=root / "test-results" / f"{name}-{width}.png", full_page=True)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_from_a_folder_without_a_network(
    browser: Browser, site: Path, root: Path, witness: Witness, name: str, width: int
) -> None:
    with open_context(browser, width=width, offline=True) as context:
        page = context.new_page()
        witness.watch(page)
        page.goto((site / PAGES[name]).as_uri())
        page.wait_for_load_state("networkidle")
        check(page, witness, width)
        assert [r for r in witness.requests if not r.startswith("file://")] == []
        keep(page, root, name, width)


@pytest.mark.parametrize("name", PAGES)
def test_from_a_server_under_a_base_path(browser: Browser, server: str, witness: Witness, name: str) -> None:
    with open_context(browser) as context:
        page = context.new_page()
        witness.watch(page)
        page.goto(server + PAGES[name])
        page.wait_for_load_state("networkidle")
        check(page, witness, 1280)
        assert [r for r in witness.requests if not r.startswith(server)] == []


@pytest.mark.parametrize("address", ["nothing.html", "briefs/2024/nothing/at/all.html", "topics/nothing/"])
def test_404_leads_home_from_any_depth(browser: Browser, server: str, address: str) -> None:
    with open_context(browser) as context:
        page = context.new_page()
        answer = page.goto(server + address)
        assert answer is not None
        assert answer.status == 404
        page.get_by_role("link", name="الصفحة الرئيسية").click()
        expect(page.locator("h1")).to_have_text("موجز")
        assert page.url == server + "index.html"


def test_404_is_whole_at_any_depth_and_searches(browser: Browser, server: str, witness: Witness) -> None:
    with open_context(browser) as context:
        page = context.new_page()
        witness.watch(page)
        page.goto(server + "briefs/2024/nothing/at/all.html")
        page.evaluate("document.fonts.ready")
        assert page.evaluate("[...document.fonts].some(font => font.status === 'loaded')")
        assert [error for error in witness.errors if "status of 404" not in error] == []  # that of the page itself
        page.get_by_role("searchbox").fill("رادارات")
        page.keyboard.press("Enter")
        expect(page.locator(".mz-hit").first).to_be_visible()
        assert page.url.startswith(server + "search.html?q=")


@pytest.mark.parametrize("place", ["folder", "server"])
def test_a_reader_walks_from_home_to_a_brief_and_its_topic_and_back(
    browser: Browser, site: Path, server: str, place: str
) -> None:
    with open_context(browser, offline=place == "folder") as context:
        page = context.new_page()
        page.goto((site / "index.html").as_uri() if place == "folder" else server)
        first = page.locator(".mz-card h3 a").first
        title = first.inner_text()
        first.click()
        expect(page.locator("h1")).to_have_text(title)
        page.locator(".mz-brief__kicker .mz-topic").first.click()
        expect(page.locator(".mz-card h3").filter(has_text=title)).to_be_visible()
        page.locator(".mz-crumbs a").first.click()
        expect(page.locator("h1")).to_have_text("المواضيع")
        page.locator(".mz-brand").click()
        expect(page.locator("h1")).to_have_text("موجز")
        assert re.fullmatch(r".*/(index\.html)?", urlsplit(page.url).path)


def test_fonts_are_our_own_and_used(browser: Browser, site: Path) -> None:
    with open_context(browser, offline=True) as context:
        page = context.new_page()
        page.goto((site / PAGES["brief"]).as_uri())
        page.evaluate("document.fonts.ready")
        loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
        loaded = [family for family in loaded if "Stand-in" not in family]
        assert {str(family).strip('"') for family in loaded} == {"Noto Naskh Arabic", "Noto Sans Arabic"}


def test_readable_without_javascript(browser: Browser, site: Path) -> None:
    with open_context(browser, offline=True, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / PAGES["brief"]).as_uri())
        expect(page.locator("#event")).to_be_visible()
        expect(page.locator("#assessment")).to_be_visible()
        expect(page.locator(".mz-site-nav a").first).to_be_visible()
        expect(page.locator("[data-theme-toggle]")).to_be_hidden()


@pytest.mark.parametrize("place", ["folder", "server"])
def test_the_reader_chooses_dark_and_it_stays(browser: Browser, site: Path, server: str, place: str) -> None:
    with open_context(browser, offline=place == "folder", color_scheme="light") as context:
        page = context.new_page()
        start = (site / "index.html").as_uri() if place == "folder" else server + "index.html"
        page.goto(start)
        light = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.get_by_role("button", name="المظهر الداكن").click()
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert dark != light
        page.locator(".mz-site-nav a", has_text="المواضيع").click()
        expect(page.locator("h1")).to_have_text("المواضيع")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_visual_order_of_dates_and_numbers(browser: Browser, site: Path) -> None:
    """In an ISO date inside Arabic the year is drawn left of the day."""
    with open_context(browser, offline=True) as context:
        page = context.new_page()
        page.goto((site / PAGES["brief"]).as_uri())
        year, day = page.evaluate(
            """() => {
              const bdi = [...document.querySelectorAll(".mz-prose bdi")].find(b => b.textContent === "2019-11-07");
              const box = (from, to) => {
                const range = document.createRange();
                range.setStart(bdi.firstChild, from); range.setEnd(bdi.firstChild, to);
                return range.getBoundingClientRect().left;
              };
              return [box(0, 4), box(8, 10)];
            }"""
        )
        assert year < day


@pytest.mark.parametrize("place", ["folder", "server"])
def test_the_policy_holds_against_what_would_get_into_a_page(
    browser: Browser, site: Path, server: str, place: str
) -> None:
    """No script, style, handler or image from elsewhere that something put into a page has any effect."""
    with open_context(browser, offline=place == "folder") as context:
        page = context.new_page()
        page.goto((site / PAGES["brief"]).as_uri() if place == "folder" else server + PAGES["brief"])
        refused = page.evaluate("""async () => {
            const refused = [];
            document.addEventListener("securitypolicyviolation", event => refused.push(event.effectiveDirective));
            const add = (name, values) => document.body.append(Object.assign(document.createElement(name), values));
            add("script", {text: "window.stolen = true"});
            add("style", {textContent: "body { color: red }"});
            add("img", {src: "https://elsewhere.example/pixel.gif"});
            add("script", {src: "https://elsewhere.example/script.js"});
            add("iframe", {src: "https://elsewhere.example/"});
            document.body.insertAdjacentHTML("beforeend", "<p style='color: red' onclick='stolen = true'>نص</p>");
            document.body.lastElementChild.click();
            await new Promise(resolve => setTimeout(resolve, 300));
            return refused.concat(window.stolen ? ["stolen"] : []);
        }""")
        assert (
            sorted({*refused})
            == "frame-src img-src script-src-attr script-src-elem style-src-attr style-src-elem".split()
        )


def test_a_line_of_code_has_the_direction_of_its_words(browser: Browser, site: Path) -> None:
    """In a block of code a mark before Arabic stands to the right of it, and Latin stays left to right."""
    place = """([selector, first, last]) => {
        const found = [...document.querySelectorAll(selector)].find((node) => node.textContent.includes(first + last));
        const text = found.firstChild, at = text.data.indexOf(first + last), x = (from) => {
            const range = document.createRange();
            range.setStart(text, from);
            range.setEnd(text, from + 1);
            return range.getBoundingClientRect().x;
        };
        return x(at + first.length) - x(at);
    }"""
    with open_context(browser) as context:
        page = context.new_page()
        page.goto((site / PAGES["guide"]).as_uri())
        assert page.evaluate(place, ["pre code", "## ", "الحدث"]) < 0
        assert page.evaluate(place, ["td code", "](../", "2023"]) > 0
        assert page.evaluate(place, ["pre code", "mujaz ", "check"]) > 0
        assert page.evaluate(place, ["p code", "site/", "index.html"]) > 0
