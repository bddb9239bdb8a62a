"""How long readers on a slow line wait for the first result of a first query, and what they load until then.

The line is Chromium's: `latency` passes before the head of each answer, and all answers together come at `speed`. The
server speaks HTTP/1.1 and packs what it sends, as hosts do.
"""

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from statistics import fmean, median
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from playwright.sync_api import Browser

from search_stage import open_context

FIRST = "[data-search-hits] > li"
_WATCH = f"""new MutationObserver(() => {{
    const found = document.querySelector("[data-search-field]");
    if (found && !window.boxAt) window.boxAt = performance.now();
    if (document.querySelector("{FIRST}") && !window.firstAt) window.firstAt = performance.now();
}}).observe(document, {{subtree: true, childList: true}});"""
_SEEN = """() => ({
    box: window.boxAt,
    first: window.firstAt,
    requests: [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map(
        (one) => ({
            name: one.name,
            start: one.startTime,
            end: one.entryType === "navigation" ? one.responseStart : one.responseEnd,
            size: one.encodedBodySize,
        })),
})"""
PACKED = (".html", ".js", ".css", ".svg", ".json")
HEAD = """\
| N | line | visits | box, s | first result, s | most | steps, most | requests | of faces | KB |
|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|"""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: milliseconds of latency, and bytes a second; without latency the site lies in a folder."""

    name: str
    latency: float
    speed: float


LINES = {line.name: line for line in (Line("slow3g", 2000, 50_000), Line("562ms", 562.5, 180_000), Line("file", 0, 0))}
"""The first two are what Chromium's developer tools call slow and fast 3G."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A request: when it began and ended in milliseconds, and how many bytes came; of a page, its end is its head's."""

    name: str
    start: float
    end: float
    size: int


@dataclass(frozen=True, slots=True)
class Visit:
    """Milliseconds to the box and to the first result, and what was asked for until then."""

    box: float
    first: float
    requests: tuple[Loaded, ...]

    @property
    def steps(self) -> int:
        """How many requests waited for one another, at most."""
        return steps(self.requests, self.first)


def steps(requests: Sequence[Loaded], until: float) -> int:
    """Return the length of the longest chain of requests, each begun when the one before it had ended, all in time."""
    found: list[tuple[float, int]] = []
    for each in sorted(requests, key=lambda each: each.start):
        if each.end <= until:
            found.append((each.end, 1 + max((n for end, n in found if end <= each.start), default=0)))
    return max((n for _, n in found), default=0)


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.directory, unquote(urlsplit(self.path).path).lstrip("/"))
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = path.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Cache-Control", "max-age=600")
        if path.suffix in PACKED:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle(self) -> None:
        with suppress(ConnectionError):  # the reader has seen enough and is gone
            super().handle()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the standard library's interface
        """Say nothing."""


@contextmanager
def packed(site: Path) -> Iterator[str]:
    """Serve a site as hosts do, and give its address with a slash at its end."""
    handler = functools.partial(_Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/"
        running.shutdown()


def visit(browser: Browser, base: str, query: str, line: Line) -> Visit:
    """Open the page of the search with a query, as one who has never been there."""
    with open_context(browser, bypass_csp=True) as context:
        page = context.new_page()
        page.add_init_script(_WATCH)
        if line.latency:
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            conditions = {"downloadThroughput": line.speed, "uploadThroughput": line.speed, "latency": line.latency}
            session.send("Network.emulateNetworkConditions", {"offline": False, **conditions})
        page.goto(f"{base}search.html?q={quote(query)}", wait_until="commit", timeout=0)
        page.wait_for_function("() => window.firstAt", timeout=120_000)
        seen: dict[str, Any] = page.evaluate(_SEEN)
    requests = [Loaded(**{**each, "name": each["name"].removeprefix(base)}) for each in seen["requests"]]
    return Visit(seen["box"], seen["first"], tuple(each for each in requests if each.start <= seen["first"]))


def is_face(name: str) -> bool:
    """Return whether a request is for a face: a result is read without it."""
    return name.endswith(".woff2")


def rows(browser: Browser, site: Path, queries: Sequence[str], lines: Sequence[Line]) -> Iterator[str]:
    """Yield a row of the table for each line, from the name of the line on."""
    with packed(site) as address:
        for line in lines:
            base = address if line.latency else f"{site.resolve().as_uri()}/"
            visits = [visit(browser, base, query, line) for query in queries]
            firsts = [each.first / 1000 for each in visits]
            needed = [[each for each in one.requests if each.end <= one.first] for one in visits]
            cells = [
                line.name,
                str(len(visits)),
                f"{median(each.box for each in visits) / 1000:.2f}",
                f"{median(firsts):.2f}",
                f"{max(firsts):.2f}",
            ]
            counted = [
                str(max(each.steps for each in visits)),
                f"{fmean(map(len, needed)):.1f}",
                f"{fmean(sum(is_face(each.name) for each in some) for some in needed):.1f}",
                f"{fmean(sum(each.size for each in some) for some in needed) / 1000:.0f}",
            ]
            yield " | ".join([*cells, *(counted if line.latency else "–" * len(counted))])  # a folder tells nothing
