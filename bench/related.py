"""What related briefs cost: seconds and peak memory for a library of N synthetic briefs, and how local they are.

    python bench/related.py [N] [--runs 3] [--seed 1] [--more 0]

They are the made-up briefs of bench/corpus.py.

Times are processor seconds, medians of the runs: all of it, and reading the words of the texts alone. Peak memory is
what Python allocates in one more run under tracemalloc, the briefs themselves not counted. "Changed by one more" is how
many of the others get another list when a newest brief is added: their pages would be rendered again.
"""

import argparse
import statistics
import time
import tracemalloc
from collections.abc import Callable

from corpus import NOW, as_read, corpus
from mujaz.brief import Brief
from mujaz.library import load
from mujaz.library.related import Related, related
from mujaz.library.words import words_of
from mujaz.settings import Settings


def synthetic(number: int, seed: int) -> tuple[Brief, ...]:
    """Return `number` briefs, the newest first."""
    return tuple(load(as_read(corpus(number, seed)), Settings(), NOW).library.briefs)


def seconds(work: Callable[[], object]) -> float:
    """Return how long the processor works once."""
    start = time.process_time()
    work()
    return time.process_time() - start


def peak(briefs: tuple[Brief, ...]) -> float:
    """Return the most memory, in MiB, that the computation holds at once."""
    tracemalloc.start()
    related(briefs)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 2**20


def slugs(found: dict[str, tuple[Related, ...]], slug: str) -> tuple[str, ...]:
    """Return which briefs are related to one."""
    return tuple(r.brief.slug for r in found[slug])


def changed_by_one_more(briefs: tuple[Brief, ...], times: int) -> list[int]:
    """Return how many lists change when each of the newest briefs is added to the older ones."""
    changed = []
    after = related(briefs)
    for newest in range(times):
        older = briefs[newest + 1 :]
        before = related(older)
        changed.append(sum(slugs(before, brief.slug) != slugs(after, brief.slug) for brief in older))
        after = before
    return changed


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", nargs="?", type=int, default=1000, metavar="N", help="briefs (1000)")
    parser.add_argument("--runs", type=int, default=3, help="runs, of which the median counts (3)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random numbers (1)")
    parser.add_argument(
        "--more", type=int, default=0, help="briefs to add one by one, to see how many lists change (0)"
    )
    options = parser.parse_args()
    briefs = synthetic(options.number, options.seed)
    print(f"briefs {options.number}, seed {options.seed}")
    for name, work in (
        ("related briefs", lambda: related(briefs)),
        ("of these, reading words", lambda: [words_of(brief) for brief in briefs]),
    ):
        times = [seconds(work) for _ in range(options.runs)]
        median = statistics.median(times)
        all_times = ", ".join(f"{t:.2f}" for t in times)
        print(f"{name}: {median:.2f} s (median of {all_times}), {median / options.number * 1e6:.0f} µs a brief")
    print(f"peak memory {peak(briefs):.0f} MiB")
    if options.more:
        changed = changed_by_one_more(briefs, options.more)
        print(f"changed by one more: median {statistics.median(changed)}, most {max(changed)}, of {options.number}")


if __name__ == "__main__":
    main()
