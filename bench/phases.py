"""What each phase of a build costs before any page is rendered, and what the files beside the pages cost.

    python bench/phases.py [N] [--runs 3] [--seed 1]

N synthetic briefs are read from memory as Markdown with front matter: about 300 words of Zipf's law (log-normal
lengths), 1-2 of 12 topics, 0-4 countries, 0-6 tags, one of 8 authors, in two sections, over ten years. The rendering of
Markdown is not counted: feeds get the text as it is. Times are processor seconds, the median of the runs; memory is the
most that the process ever held, of one run in a process of its own.
"""

import argparse
import datetime as dt
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import TypeVar

from mujaz import outputs
from mujaz.library import load
from mujaz.settings import Settings
from mujaz.site_info import SiteInfo
from mujaz.source import Folder, Source
from mujaz.views import KIND_NAMES, all_views

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
FORMS = 100_000
TOPICS = [f"topic-{n}" for n in range(12)]
COUNTRIES = "EG IR RU SA AE QA KW BH OM YE IQ SY LB JO PS TR US CN FR DE GB IT ES MA DZ TN LY SD SO DJ MR".split()
NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
SITE = SiteInfo("موجز", "https://example.org/mujaz/", "موجزات")
VOCABULARY = "\n".join(["topics:", *(f"  - {{id: {id_}, label: موضوع {n}}}" for n, id_ in enumerate(TOPICS))])


T = TypeVar("T")


def form(number: int) -> str:
    """Return the made-up word with a number."""
    letters, number = "", number + len(LETTERS) ** 2
    while number:
        number, digit = divmod(number, len(LETTERS))
        letters = LETTERS[digit] + letters
    return letters


def corpus(number: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield `number` briefs as (path, text of the file), the oldest first."""
    random = Random(seed)
    forms = [form(n) for n in range(FORMS)]
    weights = list(accumulate(1 / n for n in range(1, FORMS + 1)))
    tags = [f"وسم {form(n)}" for n in range(max(50, number // 20))]
    tag_weights = list(accumulate(1 / n for n in range(1, len(tags) + 1)))

    def words(count: int) -> str:
        return " ".join(random.choices(forms, cum_weights=weights, k=count))

    def paragraphs(count: int) -> str:
        return "\n\n".join(words(min(60, count - n)) + "." for n in range(0, count, 60))

    for position in range(number):
        date = dt.date(2016, 1, 1) + dt.timedelta(days=position * 3652 // number)
        length = max(60, min(1200, round(random.lognormvariate(5.7, 0.5))))
        own_tags = dict.fromkeys(random.choices(tags, cum_weights=tag_weights, k=random.randint(0, 6)))
        fields = [
            f"title: {words(8)}",
            f"date: {date}",
            f"topics: [{', '.join(random.sample(TOPICS, random.randint(1, 2)))}]",
            f"tags: [{', '.join(own_tags)}]",
            f"countries: [{', '.join(random.sample(COUNTRIES, random.randint(0, 4)))}]",
            f"authors: [كاتب {random.randrange(8)}]",
        ]
        body = f"## الحدث\n\n{paragraphs(length // 3)}\n\n## الرأي\n\n{paragraphs(length - length // 3)}\n"
        yield f"{date.year}/brief-{position:06}.md", "---\n" + "\n".join(fields) + f"\n---\n\n{body}"


def folder(briefs: Iterable[tuple[str, str]]) -> Folder:
    """Return the briefs as a folder that was read."""
    sources = {path: Source(f"briefs/{path}", text) for path, text in briefs}
    return Folder(Path("briefs"), "briefs", sources, {}, Source("briefs/vocabulary.yml", VOCABULARY), ())


def phases(number: int, seed: int) -> dict[str, tuple[float, int, int]]:
    """Return phase -> (processor seconds, things made, bytes made; 0 where there are none)."""
    read = folder(corpus(number, seed))
    found: dict[str, tuple[float, int, int]] = {}

    def timed(name: str, work: Callable[[], T], size: Callable[[T], tuple[int, int]]) -> T:
        start = time.process_time()
        made = work()
        found[name] = (time.process_time() - start, *size(made))
        return made

    settings = Settings()
    library = timed("read, check, index, relate", lambda: load(read, settings, NOW), lambda _: (number, 0)).library
    timed("views of all pages", lambda: sum(1 for _ in all_views(library, settings, SITE)), lambda n: (n, 0))
    makers: dict[str, Callable[[], Iterator[outputs.Artifact]]] = {
        "feeds": lambda: outputs.feed_artifacts(library, settings, SITE, lambda b: f"<p>{b.body}</p>", KIND_NAMES),
        "API": lambda: outputs.api_artifacts(library, SITE),
        "Markdown": lambda: outputs.markdown_artifacts(library),
        "citations": lambda: outputs.citation_artifacts(library, SITE),
    }
    for name, make in makers.items():
        timed(name, lambda make=make: [len(a.data) for a in make()], lambda sizes: (len(sizes), sum(sizes)))  # type: ignore[misc]
    found["all"] = (sum(seconds for seconds, _, _ in found.values()), 0, 0)
    return found


def peak(number: int, seed: int) -> float:
    """Return the most memory, in MiB, that a process holds in going through the phases once."""
    phases(number, seed)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", nargs="?", type=int, default=1000, metavar="N", help="briefs (1000)")
    parser.add_argument("--runs", type=int, default=3, help="runs, of which the median counts (3)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random numbers (1)")
    options = parser.parse_args()
    runs = [phases(options.number, options.seed) for _ in range(options.runs)]
    print(f"{options.number} briefs, seed {options.seed}, median of {options.runs}")
    print("| phase | seconds | µs a brief | made | KB a brief |\n|---|---:|---:|---:|---:|")
    for name, (_, made, size) in runs[0].items():
        seconds = statistics.median(run[name][0] for run in runs)
        per_brief = seconds / options.number * 1e6
        kilobytes = f"{size / options.number / 1000:.2f}" if size else ""
        print(f"| {name} | {seconds:.2f} | {per_brief:.0f} | {made or ''} | {kilobytes} |")
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        print(f"\npeak memory {pool.apply(peak, (options.number, options.seed)):.0f} MiB")


if __name__ == "__main__":
    main()
