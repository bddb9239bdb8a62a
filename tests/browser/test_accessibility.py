"""WCAG 2.2 AA: what axe finds, the keyboard, magnified pages, forced colours, readers who want no motion."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import open_context
from tests.browser.templates import SCHEMES, TEMPLATES, WIDTHS

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def faults(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{fault['id']}: {[node['target'] for node in fault['nodes'][:3]]}" for fault in found]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", TEMPLATES)
def test_axe_finds_nothing(browser: Browser, site: Path, name: str, width: int, scheme: str) -> None:
    with open_context(browser, width=width, offline=True, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto((site / TEMPLATES[name]).as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert faults(page) == []


def test_axe_finds_nothing_where_scripts_have_shown_something(browser: Browser, site: Path) -> None:
    with open_context(browser, width=360, offline=True) as context:
        page = context.new_page()
        page.goto((site / TEMPLATES["brief"]).as_uri())
        page.click(".footnote-ref")
        page.click("[data-search-open]")
        page.fill("[data-search-field]", "هرمز")
        expect(page.locator(".mz-option").first).to_be_visible()
        assert faults(page) == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_keyboard_reaches_all_and_shows_where_it_is(browser: Browser, site: Path, name: str) -> None:
    with open_context(browser, offline=True) as context:
        page = context.new_page()
        page.goto((site / TEMPLATES[name]).as_uri())
        page.evaluate("document.body.focus()")
        seen = []
        for _ in range(12):
            page.keyboard.press("Tab")
            seen.append(
                page.evaluate(
                    """() => {
                      const at = document.activeElement, own = getComputedStyle(at);
                      const around = getComputedStyle(at.closest(".mz-search-box__field") || at);
                      const box = at.getBoundingClientRect();
                      return [own, around].some(s => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2)
                        && box.bottom > 0 && box.right > 0 ? "" : at.outerHTML;
                    }"""
                )
            )
        assert [unseen for unseen in seen if unseen] == []


def test_the_skip_link_leads_to_the_text(browser: Browser, site: Path) -> None:
    with open_context(browser, offline=True) as context:
        page = context.new_page()
        page.goto((site / TEMPLATES["brief"]).as_uri())
        page.keyboard.press("Tab")
        expect(page.locator(".mz-skip")).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('main')")


@pytest.mark.parametrize("name", TEMPLATES)
def test_twice_as_large_in_a_narrow_window(browser: Browser, site: Path, name: str) -> None:
    """640 px at 200 % are 320 CSS px: nothing but tables and the navigation scrolls sideways."""
    with browser.new_context(viewport={"width": 320, "height": 400}, device_scale_factor=2, offline=True) as context:
        page = context.new_page()
        page.goto((site / TEMPLATES[name]).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        cut = page.evaluate(
            """[...document.querySelectorAll("main p, main h1, main h2, main h3")].filter(e =>
                 !e.closest(".mz-table, .mz-unseen") && e.scrollWidth > e.clientWidth + 1
                 && getComputedStyle(e).overflowX === "visible" && e.clientWidth
               ).map(e => e.outerHTML)"""
        )
        assert cut == []


def test_forced_colours_leave_the_marks_and_icons(browser: Browser, site: Path) -> None:
    with open_context(browser, offline=True, forced_colors="active") as context:
        page = context.new_page()
        page.goto((site / "index.html").as_uri())
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        drawn = page.evaluate(
            """[".mz-search-box__field .mz-icon-button", ".mz-timeline a", "[data-theme-toggle]"].map(selector =>
                 getComputedStyle(document.querySelector(selector), "::before").backgroundColor)"""
        )
        assert [colour for colour in drawn if colour == ground or re.fullmatch(r"rgba\(.*, 0\)", colour)] == []


def test_nothing_moves_for_who_wants_no_motion(browser: Browser, site: Path) -> None:
    with open_context(browser, offline=True, reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto((site / TEMPLATES["search"]).as_uri())
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        assert page.evaluate("getComputedStyle(document.querySelector('progress')).animationName") == "none"
