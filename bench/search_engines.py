"""The searches that are compared: how each gets its site of the same texts, and how it is asked in the browser."""

import html
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from search_questions import DEPTH, Text
from search_stage import PEERS, ROOT, markdown, project, run


@dataclass(frozen=True)
class Made:
    """A site, and the seconds that it took to build it with its index; Pagefind's are for the index alone."""

    site: Path
    seconds: float


@dataclass(frozen=True)
class Engine:
    """A search: `files` is where its index lies in a site, `page` where a reader searches.

    `script` defines `ask(query)`, which loads what the engine needs when it is called first and promises slugs.
    `visits` is how often at most a reader comes for the first time: Material reads all texts each time.
    `from_folder` says that it is a site of ours, which works from file:// and has a search box on each page.
    """

    name: str
    label: str
    make: Callable[[Sequence[Text], Path], Made]
    files: str
    page: str
    script: str
    from_folder: bool = False
    visits: int = 200


# ---- ours ------------------------------------------------------------------------------------------------------


def _mujaz(texts: Sequence[Text], folder: Path) -> Made:
    root = project(texts, folder)
    start = time.perf_counter()
    run([sys.executable, "-m", "mkdocs", "build", "--site-dir", root / "site"], root)
    seconds = time.perf_counter() - start
    pages = {path.stem for path in root.glob("site/briefs/*/*.html")}
    for missing in (text.slug for text in texts if text.slug not in pages):
        print(f"{missing} is not in the site: `mujaz check` says why", file=sys.stderr)
    return Made(root / "site", seconds)


_ASK_MUJAZ = f"""
    window.ask = async (query) =>
        (await window.mujaz.search(query, {{limit: {DEPTH}}})).map((result) => result.slug);
"""


# ---- Material: its worker, with the messages that its own pages send ------------------------------------------------

_PAGE = """\
<!doctype html>
<html lang="ar" dir="rtl"><meta charset="utf-8"><title>{title}</title>{body}</html>
"""


def _material(*search: str) -> Callable[[Sequence[Text], Path], Made]:
    """Return what makes a site in plain Material with its search so configured.

    Material's pages load the whole index when they are opened; readers ask on a bare page that loads it for a query.
    """
    config = [
        "site_name: Bench",
        "site_url: ''",
        "use_directory_urls: false",
        "theme: {name: material, language: ar, direction: rtl, font: false}",
        "nav: [index.md]",  # each page would carry the names of all
        "validation: {omitted_files: ignore}",
        "plugins:",
        "  - search" + ("" if not search else ":"),
        *(f"      {line}" for line in search),
    ]

    def make(texts: Sequence[Text], folder: Path) -> Made:
        docs = folder / "docs"
        docs.mkdir(parents=True)
        (folder / "mkdocs.yml").write_text("\n".join(config), "utf-8")
        (docs / "index.md").write_text("# Bench\n", "utf-8")
        for text in texts:
            (docs / f"{text.slug}.md").write_text(f"# {text.title}\n\n{markdown(text)}", "utf-8")
        site = folder / "site"
        start = time.perf_counter()
        run([sys.executable, "-m", "mkdocs", "build", "--site-dir", site], folder)
        seconds = time.perf_counter() - start
        worker = next(site.glob("assets/javascripts/workers/search.*.js")).relative_to(site).as_posix()
        (site / "ask.html").write_text(_PAGE.format(title="Bench", body=f'<body data-worker="{worker}">'), "utf-8")
        return Made(site, seconds)

    return make


_ASK_MATERIAL = f"""
    let material;
    const told = (worker, message) => new Promise((resolve) => {{
        worker.onmessage = (event) => resolve(event.data);
        worker.postMessage(message);
    }});
    const started = async () => {{
        const index = await (await fetch("search/search_index.json")).json();
        const worker = new Worker(document.body.dataset.worker);
        await told(worker, {{type: 0, data: {{...index, options: {{suggest: false}}}}}});
        return worker;
    }};
    window.ask = async (query) => {{
        const answer = await told(await (material ??= started()), {{type: 2, data: query}});
        return answer.data.items.slice(0, {DEPTH}).map(([page]) => page.location.match(/([^/#]*)[.]html/)?.[1] ?? "");
    }};
"""


# ---- Pagefind --------------------------------------------------------------------------------------------------


def _pagefind(texts: Sequence[Text], folder: Path) -> Made:
    """Make bare pages, in which nothing but the texts could be found, and index them."""
    if not (PEERS / "python").exists():
        sys.exit(f"{PEERS.relative_to(ROOT)} is not there: bench/README.md says how it is made")
    folder.mkdir(parents=True)
    for name in ("index", "404"):
        (folder / f"{name}.html").write_text(_PAGE.format(title="Bench", body="<body>"), "utf-8")
    for text in texts:
        title = html.escape(text.title)
        paragraphs = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in text.paragraphs)
        body = f"<body><main data-pagefind-body><h1>{title}</h1>{paragraphs}</main></body>"
        (folder / f"{text.slug}.html").write_text(_PAGE.format(title=title, body=body), "utf-8")
    start = time.perf_counter()
    run([PEERS / "python", "-m", "pagefind", "--site", folder], folder)
    return Made(folder, time.perf_counter() - start)


_ASK_PAGEFIND = f"""
    window.ask = async (query) => {{
        const pagefind = await import(new URL("pagefind/pagefind.js", location));
        const {{results}} = await pagefind.search(query);
        const found = await Promise.all(results.slice(0, {DEPTH}).map((result) => result.data()));
        return found.map((result) => result.url.match(/([^/]*)[.]html/)?.[1] ?? "");
    }};
"""


ENGINES = {
    engine.name: engine
    for engine in (
        Engine("mujaz", "mujaz", _mujaz, "search", "search.html", _ASK_MUJAZ, from_folder=True),
        Engine("material", "Material, as it is for `ar`", _material(), "search", "ask.html", _ASK_MATERIAL, visits=3),
        Engine(
            "material-stemmer",
            "Material, Arabic stemmer",
            _material("lang: ar", "pipeline: [stemmer]", r"separator: '[\s\-\u200b،؛؟.,:!?()\[\]«»\"]+'"),
            "search",
            "ask.html",
            _ASK_MATERIAL,
            visits=3,
        ),
        Engine("pagefind", "Pagefind", _pagefind, "pagefind", "index.html", _ASK_PAGEFIND),
    )
}
