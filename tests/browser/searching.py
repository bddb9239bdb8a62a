"""What the tests of the search's interface share: the two places a site is read from, and queries that break things."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from tests.browser.conftest import Witness, open_context

PLACES = ("folder", "server")
WIDTHS = (360, 1280)
BRIEF = "briefs/2019/cheap-drones-costly-defence.html"
BAD = {
    "long": "سلام " * 2000,
    "html": "<img src=x onerror=alert(1)><b>x</b>&amp;",
    "bidi": "\u202eabc\u2066 إيران \u2069\u202c\u200f",
    "controls": "\x00\x07إيران\x1b",
    "emoji": "🛰️👩‍🚀",
    "punctuation": '«»!?؟،؛---""',
    "clitic": "و",
    "surrogate": "\ud83d",
}
"""Queries that may find nothing, but may neither fail nor become part of the page."""


@dataclass
class Reader:
    """Someone who reads a site from one place in a window of one width."""

    page: Page
    witness: Witness
    root: str
    width: int

    def visit(self, address: str, **query: str) -> None:
        self.page.goto(self.root + address + ("?" + urlencode(query) if query else ""))

    def asked_for(self, name: str) -> bool:
        """Return whether a script of the search of that name was loaded."""
        return any(url.split("?")[0].endswith(f"/search/{name}.js") for url in self.witness.requests)

    def check(self) -> None:
        """Assert what holds whatever was done: no errors, nothing from elsewhere, no scrolling sideways.

        What a page was still loading when the reader left it is no error.
        """
        assert [error for error in self.witness.errors if not error.endswith("net::ERR_ABORTED")] == []
        assert [url for url in self.witness.requests if not url.startswith(self.root)] == []
        assert self.page.evaluate("document.documentElement.scrollWidth") <= self.width


@contextmanager
def reading(
    browser: Browser, place: str, site: Path, server: str, width: int = 1280, **options: object
) -> Iterator[Reader]:
    """Open a window on the site in `place`: the folder `site`, without a network, or the address `server`."""
    witness = Witness()
    with open_context(browser, width=width, offline=place == "folder", **options) as context:
        page = context.new_page()
        witness.watch(page)
        yield Reader(page, witness, site.as_uri() + "/" if place == "folder" else server, width)
