"""What a page moves over a network, and whether it jumps when its fonts arrive late."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import open_context
from tests.browser.templates import TEMPLATES, WIDTHS

FIRST, NEXT = 160_000, 12_000
"""The bytes of a first visit with an empty cache, and of the next page."""
LATE = 900
"""Milliseconds after which the fonts arrive."""
SHIFTS = """
  window.shift = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { if (!e.hadRecentInput) window.shift += e.value; }))
    .observe({ type: "layout-shift", buffered: true });
"""


def packed(site: Path, address: str, server: str) -> int:
    """Return what a host sends for an address: text packed by gzip, fonts as they are."""
    content = (site / urlsplit(address).path.removeprefix(urlsplit(server).path)).read_bytes()
    return len(content if address.endswith(".woff2") else gzip.compress(content, 6))


def visit(page: Page, address: str) -> list[str]:
    asked: list[str] = []
    page.on("response", lambda answer: asked.append(answer.url) if answer.status == 200 else None)
    page.goto(address)
    page.evaluate("document.fonts.ready")
    page.wait_for_load_state("networkidle")
    return asked


def test_a_brief_is_light(browser: Browser, site: Path, server: str) -> None:
    with open_context(browser, width=360) as context:
        first = {*visit(context.new_page(), server + TEMPLATES["long-brief"])}
        assert sum(packed(site, address, server) for address in first) <= FIRST
        assert sum(address.endswith(".woff2") for address in first) == 4
        following = {*visit(context.new_page(), server + TEMPLATES["brief"])} - first
        assert sum(packed(site, address, server) for address in following) <= NEXT


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["home", "brief", "long-brief", "listing", "search"])
def test_late_fonts_move_little(browser: Browser, server: str, name: str, width: int) -> None:
    def late(route: Route) -> None:
        page.wait_for_timeout(LATE)
        route.continue_()

    with open_context(browser, width=width) as context:
        page = context.new_page()
        page.add_init_script(SHIFTS)
        page.route("**/*.woff2", late)
        page.goto(server + TEMPLATES[name], wait_until="commit")
        page.wait_for_selector("h1")
        drawn = page.evaluate("document.querySelector('h1').getBoundingClientRect().height > 0")
        assert drawn, "text waits for its font"
        page.evaluate("document.fonts.ready")
        page.wait_for_timeout(300)
        assert page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').length") >= 3
        assert page.evaluate("window.shift") < 0.05
