"""Where searches are measured: a project of briefs, its site, and a reader in Chromium who comes for the first time."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Request

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # tests/ has what the browser tests need too

from tests.browser.conftest import launched, open_context, serving
from tests.site.project import make

from mujaz.importers.markup import escape
from search_questions import Text

__all__ = ["PEERS", "ROOT", "Reader", "launched", "markdown", "open_context", "project", "run", "serving"]

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / ".cache/bench/venv/bin"
"""The programs of bench/requirements.txt."""
VOCABULARY = "topics:\n  - {id: bench, label: Bench}\n"
YEARS, FIRST = 10, date(2015, 1, 1)


def run(command: Sequence[str | Path], folder: Path) -> None:
    """Run a program in a folder; end with what it said where it fails."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}:\n{done.stdout[-4000:]}{done.stderr[-4000:]}")


def markdown(text: Text) -> str:
    """Return the paragraphs of a text as Markdown that reads as they do."""
    return "\n\n".join(map(escape, text.paragraphs)) + "\n"


def project(texts: Sequence[Text], folder: Path) -> Path:
    """Make a project whose briefs are the texts, over ten years, and nothing that could be found besides.

    A brief is a `report`, which needs no headings, has no tags, and shares its only topic with all others.
    """
    briefs: dict[str, str | bytes] = {"vocabulary.yml": VOCABULARY}
    for position, text in enumerate(texts):
        day = FIRST + timedelta(days=position * YEARS * 365 // len(texts))
        title = json.dumps(text.title, ensure_ascii=False)
        head = f"---\ntitle: {title}\ndate: {day}\nkind: report\ntopics: [bench]\n---\n\n"
        briefs[f"{day.year}/{text.slug}.md"] = head + markdown(text)
    return make(ROOT, folder, briefs)


class Reader:
    """A browser context of its own, with nothing in its cache, on a page where `ask(query)` can be called.

    `base` is the address of the site, with a slash at its end; `script` defines the function, which
    promises slugs.
    """

    def __init__(self, browser: Browser, site: Path, base: str, page: str, script: str) -> None:
        self._site, self._base = site, base
        self._asked: list[str] = []
        self._context = open_context(browser, bypass_csp=True)
        self._context.on("request", self._note)
        self.page = self._context.new_page()
        self.page.add_init_script(script)
        self._address = base + page

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._context.close()

    def _note(self, request: Request) -> None:
        # A worker's scripts are of the type `other`, but so is a page's favicon.
        if request.resource_type in ("script", "fetch", "xhr", "other") and "favicon" not in request.url:
            self._asked.append(request.url)

    def open(self) -> None:
        """Open the page and wait until it has loaded; what it loads does not count."""
        self.page.goto(self._address)
        self._asked.clear()

    def open_and_ask(self, query: str) -> float:
        """Open the page and ask as soon as its scripts have run; return milliseconds from opening to the answer."""
        self.page.add_init_script(f"""addEventListener("DOMContentLoaded", async () => {{
            await window.ask({json.dumps(query)});
            window.answeredAt = performance.now();
        }});""")
        self.page.goto(self._address)
        self.page.wait_for_function("() => window.answeredAt", timeout=0)
        return float(self.page.evaluate("() => window.answeredAt"))

    def ask(self, query: str) -> tuple[list[str], float]:
        """Return the slugs that answer a query, the best first, and the milliseconds that it took in the browser."""
        found: list[Any] = self.page.evaluate(
            """async (query) => {
                const start = performance.now();
                const slugs = await window.ask(query);
                return [slugs, performance.now() - start];
            }""",
            query,
        )
        return found[0], found[1]

    def loaded(self) -> int:
        """Return the bytes, uncompressed, of the site's scripts and data asked for since the last call."""
        urls, self._asked[:] = [*self._asked], []
        return sum(self._size(url) for url in urls)

    def _size(self, url: str) -> int:
        if not url.startswith(self._base):
            return 0
        file = self._site / unquote(urlsplit(url.removeprefix(self._base)).path)
        return file.stat().st_size if file.is_file() else 0
