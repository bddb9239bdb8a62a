"""What each phase of a build costs before any page is rendered, and what the files beside the pages cost.

    python bench/phases.py [N] [--runs 3] [--seed 1]

The made-up briefs of bench/corpus.py are read from memory as Markdown with front matter. Reading them renders their
Markdown. Times are processor seconds, the median of the runs; memory is the
most that the process ever held, of one run in a process of its own.
"""

import argparse
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable, Iterable
from typing import TypeVar

from corpus import NOW, as_read, corpus
from mujaz import outputs
from mujaz.brief.document import DocumentReader
from mujaz.config import HOUSE_MARKDOWN, Settings, SiteInfo
from mujaz.library import load_library, observed
from mujaz.unit_key import UnitKey, UnitKind
from mujaz.views import KIND_NAMES, page_plans

SITE = SiteInfo("موجز", "https://example.org/mujaz/", "موجزات")
T = TypeVar("T")


def phases(number: int, seed: int) -> dict[str, tuple[float, int, int]]:
    """Return phase -> (processor seconds, things made, bytes made; 0 where there are none)."""
    read = as_read(corpus(number, seed))
    found: dict[str, tuple[float, int, int]] = {}

    def timed(name: str, work: Callable[[], T], size: Callable[[T], tuple[int, int]]) -> T:
        start = time.process_time()
        made = work()
        found[name] = (time.process_time() - start, *size(made))
        return made

    settings = Settings()
    library = timed(
        "read, check, index, relate", lambda: load_library(read, settings, NOW), lambda _: (number, 0)
    ).library
    pages = page_plans(library, settings, SITE)
    timed("views of all pages", lambda: sum(1 for plan in pages if observed(library, plan.make)), lambda n: (n, 0))
    notes: dict[UnitKey, str] = {}

    def sizes(plans: Iterable[outputs.FilePlan]) -> list[int]:
        made = [(plan.key, observed(library, plan.make)[0]) for plan in plans]
        notes.update((key, each.note) for key, each in made)
        return [len(artifact.data) for _, each in made for artifact in each.artifacts]

    plans = [*outputs.brief_plans(library, settings, SITE, DocumentReader(HOUSE_MARKDOWN, trusted=False).read)]
    makers = {
        "files of the briefs": [plan for plan in plans if plan.key.kind is UnitKind.BRIEF],
        "feeds": [plan for plan in plans if plan.key.kind is UnitKind.FEED],
        "files about all briefs": [outputs.collection_plan(settings, SITE, KIND_NAMES, notes.__getitem__)],
    }
    for name, made in makers.items():
        timed(name, lambda made=made: sizes(made), lambda found: (len(found), sum(found)))  # type: ignore[misc]
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
