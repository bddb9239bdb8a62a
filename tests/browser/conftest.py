"""Chromium, offline on file:// and online under the base path /repo/."""

import functools
import http.server
import json
import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()


def chromium() -> str:
    """Return the path of Chromium; MUJAZ_CHROMIUM names another one than the first on PATH."""
    found = os.environ.get("MUJAZ_CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    assert found, "no Chromium on PATH: `make browser` installs Debian's"
    return found


@contextmanager
def launched() -> Iterator[Browser]:
    """Start Chromium, and end it afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=_QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as running:
        yield running


class _Handler(http.server.SimpleHTTPRequestHandler):
    """GitHub Pages in small: the site under /repo/, its 404.html for every address that is not there."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix("/repo/") if path.startswith("/repo/") else "not-in-the-site"
        return super().translate_path("/" + inside)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != http.HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the standard library's interface
        """Say nothing."""


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a site, and give its address with a slash at its end."""
    handler = functools.partial(_Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/repo/"
        running.shutdown()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """The address of the sample site on a server."""
    with serving(site) as address:
        yield address


@dataclass
class Witness:
    """What went wrong, and what was asked for, while a page was open."""

    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("console", lambda m: self.errors.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        page.on("requestfailed", lambda r: self.errors.append(f"{r.url}: {r.failure}"))
        page.on("request", lambda r: self.requests.append(r.url))


@pytest.fixture
def witness() -> Witness:
    return Witness()


def open_context(browser: Browser, *, width: int = 1280, offline: bool = False, **options: object) -> BrowserContext:
    """Open a fresh context of Chromium."""
    return browser.new_context(viewport={"width": width, "height": 800}, offline=offline, **options)  # type: ignore[arg-type]


def until(page: Page, expression: str, seconds: float = 15) -> None:
    """Wait until an expression is true in a page; Playwright waits by `eval`, which the policy refuses."""
    end = time.monotonic() + seconds
    while not page.evaluate(f"!!({expression})"):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(20)


ENGINE = "assets/mujaz/js/search/engine.js"
SEARCH = "assets/mujaz/js/search/search.js"


def with_fake_engine(site: Path, folder: Path) -> Path:
    """Copy the site into `folder`, its search engine replaced by one that obeys the tests, and return the copy."""
    shutil.copytree(site, folder)
    briefs = [json.loads(path.read_text("utf-8")) for path in sorted((site / "api/briefs").glob("*.json"))]
    known = [
        {
            "slug": brief["slug"],
            "url": brief["path"],
            "title": brief["title"],
            "summary": brief["summary"],
            "text": (site / brief["markdown"].removeprefix("https://example.org/repo/")).read_text("utf-8"),
            "date": brief["date"],
            "dateText": brief["date"],
            "kind": {"id": brief["kind"], "label": brief["kind"]},
            "topics": [{**topic, "url": f"topics/{topic['id']}.html"} for topic in brief["topics"]],
            "countries": brief["countries"],
            "authors": brief["authors"],
        }
        for brief in briefs
    ]
    script = Path(__file__).with_name("fake_engine.js").read_text("utf-8")
    fake = f"var BRIEFS = {json.dumps(known)};\n{script}"
    (folder / ENGINE).write_text(fake, "utf-8")
    real = (folder / SEARCH).read_text("utf-8")
    (folder / SEARCH).write_text(f"{real}\n{fake}", "utf-8")
    return folder


@pytest.fixture(scope="session")
def fake_site(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site with the fake engine."""
    return with_fake_engine(site, tmp_path_factory.mktemp("fake") / "site")


@pytest.fixture(scope="session")
def fake_server(fake_site: Path) -> Iterator[str]:
    """The address of the sample site with the fake engine on a server."""
    with serving(fake_site) as address:
        yield address
