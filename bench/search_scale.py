"""What the search of a site weighs and how long readers wait for it, beside other searches of the same texts.

    python bench/search_scale.py [N ...] [--from ../shared/data] [--engines mujaz,material,pagefind] [--visits 200]
        [--keep DIR] [--line slow3g,562ms,file]

A site is made of N texts for each N (1,000 and 10,000), with no more besides than in search_quality.py. With --from
they are articles of the .zip files of a folder, JSON arrays of objects with `title` and `content`, evenly spread, and
from the first again where there are not as many; else they are made up: 300 words by Zipf's law over 200,000 forms.
Queries are the two words of a title that say most (`two_words` in search_questions.py), of titles evenly spread.

Printed are two tables in Markdown. The first has for each engine
- seconds of the whole build, for Pagefind of the index alone; the files and megabytes (1,000,000 bytes) of the index;
- kilobytes, uncompressed, that a first query loads in a browser that has not been there, and the query after it there:
  medians of --visits visits, 3 for Material;
- milliseconds from opening the page where readers search, on localhost, to the first answer, median of a tenth of the
  visits; of a further query, median and 95th percentile over all in a row on one page; and of a keystroke in the search
  box of the home page until its list of results has changed for the last time, median and 95th percentile over the
  letters of twenty queries;
- MiB that the page's process grows by at most in that row of queries, its workers and WebAssembly included.
The second has the files of our index by kind.

With --line, what is printed instead is how long new readers of our site wait for the first result of a query that the
address of the page of the search has: the box, the first result, the longest chain of requests that waited for one
another, how many there were until then, faces among them, and their kilobytes as they came, packed. search_line.py says
how slow a line is; `file` is a folder.
"""

import argparse
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, cycle, islice
from pathlib import Path
from random import Random
from statistics import median, quantiles

from search_engines import ENGINES
from search_line import HEAD as HEAD_OF_LINES
from search_line import LINES, rows
from search_memory import Renderers
from search_place import Place
from search_questions import Text, articles, frequencies, spread, text_of, two_words
from search_stage import Reader, launched, serving
from search_typing import keystrokes

QUERIES_TYPED = 20
HEAD = """\
| N | engine | build, s | files | MB | first, KB | next, KB | opening, ms | further, ms (p95) | letter, ms (p95) | MiB |
|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"""
HEAD_OF_FILES = """\
| N | kind of file | files | KB | of one, KB, median | most |
|---:|---|---:|---:|---:|---:|"""


def made_up() -> Iterator[tuple[str, str]]:
    """Yield titles of 8 words and texts of 300, always the same."""
    random = Random(1)
    forms = ["".join(random.choices("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", k=random.randint(3, 8))) for _ in range(200_000)]
    weights = list(accumulate(1 / n for n in range(1, len(forms) + 1)))
    while True:
        words = random.choices(forms, cum_weights=weights, k=300)
        yield " ".join(random.sample(words, 8)), "\n".join(" ".join(words[n : n + 60]) for n in range(0, 300, 60))


def texts_of(number: int, folder: Path | None) -> list[Text]:
    """Return so many texts."""
    found = list(islice(made_up(), number)) if folder is None else spread([a[:2] for a in articles(folder)], number)
    repeated = islice(cycle(found), number)
    return [text_of(f"brief-{n:05}", title, body) for n, (title, body) in enumerate(repeated)]


def queries_of(texts: Sequence[Text], number: int) -> list[str]:
    """Return queries of two words from titles that have two, evenly spread over the texts."""
    known = frequencies(text.title for text in texts)
    return spread([query for text in texts if (query := two_words(text.title, known))], number)


def openings(place: Place, queries: Sequence[str]) -> Iterator[float]:
    """Yield the milliseconds that new readers wait from opening the page to the answer to a query."""
    for query in queries:
        with place.reader() as reader:
            yield reader.open_and_ask(query)


def in_a_row(place: Place, queries: Sequence[str]) -> tuple[list[float], str]:
    """Ask all queries on one page; return the milliseconds of each but the first, and MiB of memory.

    That is by how much the page's process grows at most; a dash where the system does not tell.
    """
    renderers = Renderers(place.browser)
    with place.reader() as reader:
        reader.open()
        before = renderers.now()
        _, *times = (reader.ask(query)[1] for query in queries)
        grown = renderers.peak() - before
    return times, f"{grown / 2**20:.0f}" if before else "–"


def typing(place: Place, queries: Sequence[str]) -> str:
    """Return what a keystroke costs in the box of the home page's header; a dash where the engine has no such box."""
    if not place.engine.from_folder:
        return "–"
    with Reader(place.browser, place.site, place.base, "index.html", "") as reader:
        reader.open()
        return of(list(keystrokes(reader.page, queries)))


def of(milliseconds: Sequence[float]) -> str:
    """Return the median, and the 95th percentile in brackets."""
    return f"{median(milliseconds):.0f} ({quantiles(milliseconds, n=20)[-1]:.0f})" if milliseconds else "–"


def row(place: Place, queries: Sequence[str], visits: int) -> list[str]:
    """Ask, and return the cells from the bytes on."""
    firsts, nexts = zip(*place.visits(queries, visits), strict=True)
    opened = openings(place, spread(queries, max(1, min(visits // 10, place.engine.visits))))
    times, memory = in_a_row(place, queries)
    return [
        *(f"{median(sizes) / 1000:,.0f}" for sizes in (firsts, nexts)),
        f"{median(opened):,.0f}",
        of(times),
        typing(place, spread(queries, QUERIES_TYPED)),
        memory,
    ]


def sizes_by_kind(folder: Path) -> dict[str, list[int]]:
    """Return kind -> sizes of its files: the folder that a file lies in, or its own name up to a digit or sign."""
    sizes = defaultdict(list)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        parts = path.relative_to(folder).parts
        kind = parts[0] if len(parts) > 1 else re.split(r"[^a-z]", parts[0])[0]
        sizes[kind].append(path.stat().st_size)
    return sizes


def on_lines(options: argparse.Namespace) -> None:
    """Print the table of lines."""
    print(HEAD_OF_LINES, flush=True)
    with tempfile.TemporaryDirectory() as temporary, launched() as browser:
        for number in options.numbers:
            texts = texts_of(number, options.folder)
            made = ENGINES["mujaz"].make(texts, (options.keep or Path(temporary)) / str(number) / "mujaz")
            lines = [LINES[name] for name in options.line.split(",")]
            for cells in rows(browser, made.site, queries_of(texts, options.visits), lines):
                print(f"| {number:,} | {cells} |", flush=True)


def main() -> None:
    """Build the sites, ask, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int, default=[1_000, 10_000], metavar="N", help="texts (1000 10000)")
    parser.add_argument("--from", dest="folder", type=Path, metavar="DIR", help="take articles from its .zip files")
    parser.add_argument("--engines", default="mujaz,material,pagefind", help="which, separated by commas (these)")
    parser.add_argument("--visits", type=int, default=200, help="first visits; 3 at most for Material (200)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave projects and sites in this new folder")
    parser.add_argument("--line", metavar="NAME,…", help=f"wait for the first result on lines: {', '.join(LINES)}")
    options = parser.parse_args()
    if options.line:
        on_lines(options)
        return
    files = []
    print(HEAD, flush=True)
    with tempfile.TemporaryDirectory() as temporary, launched() as browser:
        for number in options.numbers:
            texts = texts_of(number, options.folder)
            queries = queries_of(texts, options.visits)
            for engine in (ENGINES[name] for name in options.engines.split(",")):
                made = engine.make(texts, (options.keep or Path(temporary)) / str(number) / engine.name)
                kinds = sizes_by_kind(made.site / engine.files)
                index = [size for sizes in kinds.values() for size in sizes]
                if engine.name == "mujaz":
                    files += [(number, kind, sizes) for kind, sizes in kinds.items()]
                with serving(made.site) as address:
                    cells = row(Place(engine, browser, made.site.resolve(), address), queries, options.visits)
                start = [
                    f"{number:,}",
                    engine.label,
                    f"{made.seconds:.0f}",
                    f"{len(index):,}",
                    f"{sum(index) / 1e6:.1f}",
                ]
                print(f"| {' | '.join([*start, *cells])} |", flush=True)
    print(f"\n{HEAD_OF_FILES}")
    for number, kind, sizes in files:
        total, middle, most = (f"{size / 1000:,.1f}" for size in (sum(sizes), median(sizes), max(sizes)))
        print(f"| {number:,} | {kind} | {len(sizes):,} | {total} | {middle} | {most} |")


if __name__ == "__main__":
    main()
