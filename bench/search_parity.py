"""Whether the search in the browser finds what the reference in Python finds, over the queries of all sets.

    python bench/search_parity.py [../shared/data] [--of-each 200] [--sets title,short,…]

The sets are those of search_offline.py; of each, --of-each queries are asked, evenly spread, in Chromium from a folder,
where a site of one brief has the index of the set's documents, and of the reference. Printed is for each set how many
answers differ (totals, what is left, hits with their scores, whether it is exact, what is proposed), with the first of
them; and milliseconds of a query in the browser when its files are there, median and 95th percentile.
"""

import argparse
import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from playwright.sync_api import Page

from mujaz.search import Index, answer, index_files
from search_engines import ENGINES
from search_offline import index, sets
from search_questions import spread
from search_stage import Reader, launched

HEAD = "| set | queries | differ | ms, median | ms, p95 |\n|---|---:|---:|---:|---:|"
FACETS = ("topics", "countries", "authors", "years", "kinds")
ASK = """async (texts) => {
    const answers = [];
    for (const text of texts) {
        await mujaz.find(text);
        const start = performance.now();
        const found = await mujaz.find(text);
        const took = performance.now() - start;
        const reason = found.suggestion && found.suggestion.reason;
        const hits = found.hits.map((hit) => [hit.slug, hit.score]);
        answers.push([took, [found.total, found.rest, found.isExact, reason, hits]]);
    }
    return JSON.stringify(answers);
}"""
"""What answers queries, and says how long each took that was asked before."""


def expected(an_index: Index, text: str) -> list[Any]:
    """Return the reference's answer in the form of ASK."""
    found = answer(an_index, text)
    reason = ("keyboard" if found.is_proposal else "spelling") if found.instead else None
    return [found.total, found.rest, found.is_exact, reason, [[hit.slug, hit.score] for hit in found.hits]]


def put(an_index: Index, site: Path) -> None:
    """Put the files of an index into a site in place of its own."""
    shutil.rmtree(site / "search")
    for address, data in index_files(an_index, [f"شهر {n}" for n in range(1, 13)]):
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def row(page: Page, name: str, an_index: Index, queries: Sequence[str]) -> tuple[str, list[tuple[str, Any, Any]]]:
    """Ask, and return the cells of a set and its differences: query, answer of the browser, answer of the reference."""
    answers = json.loads(page.evaluate(ASK, list(queries)))
    differing = [
        (text, its, ours)
        for text, (_, its) in zip(queries, answers, strict=True)
        if its != (ours := expected(an_index, text))
    ]
    times = [took for took, _ in answers]
    cells = [name, f"{len(queries)}", f"{len(differing)}", f"{median(times):.1f}", f"{quantiles(times, n=20)[-1]:.1f}"]
    return f"| {' | '.join(cells)} |", differing


def main() -> None:
    """Compare set by set, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("../shared/data"), help="texts (../shared/data)")
    parser.add_argument("--of-each", type=int, default=200, metavar="N", help="queries of a set (200)")
    parser.add_argument("--sets", help="which, separated by commas (all)")
    options = parser.parse_args()
    print(HEAD, flush=True)
    first: list[tuple[str, Any, Any]] = []
    with tempfile.TemporaryDirectory() as temporary, launched() as browser:
        site, there = Path(), None
        for each in sets(options.folder):
            if options.sets and each.name not in options.sets.split(","):
                continue
            texts = tuple(each.documents)
            if not there:
                site = ENGINES["mujaz"].make(texts[:1], Path(temporary) / "site").site
            an_index = index(texts)
            if an_index is not there:
                whole = replace(an_index.documents, facets=dict.fromkeys(FACETS, ()))
                put(replace(an_index, documents=whole), site)
                there = an_index
            queries = spread([known.query for known in each.queries], options.of_each)
            with Reader(browser, site, f"{site.resolve().as_uri()}/", "search.html", "") as reader:
                reader.open()
                cells, differing = row(reader.page, each.name, an_index, queries)
            print(cells, flush=True)
            first += differing[:1]
    for text, its, ours in first:
        print(f"\n{text}\n  browser:   {its}\n  reference: {ours}")


if __name__ == "__main__":
    main()
