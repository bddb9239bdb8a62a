"""What related briefs cost: milliseconds and peak memory for a library of N synthetic briefs, and how local they are.

    python bench/related.py [N] [--words 500] [--runs 5] [--seed 1] [--more 0]

The briefs are alike to real ones in what matters here. Words follow Zipf's law over 200,000 forms, a fifth of them from
the 2,000 of the brief's first topic; there are 12 topics, 195 countries, a tag for each 20 briefs (200 at least), all
drawn by Zipf's law too: a brief has 1-2 topics, 0-4 countries, 0-6 tags. They are spread over ten years.

Times are the processor's, medians of the runs. "Cold" reads the words of all texts; "warm" has them from the build
before, as they are kept; "after one edit" has them for all briefs but one, in the middle of the years, whose text and
terms are another's: its words are read, and who is related to whom is found for all anew. Peak memory is what Python
allocates in one more warm run under tracemalloc, the briefs and their words not counted. "Changed by one more" is how
many of the others get another list when a newest brief is added: their pages would be rendered again.
"""

import argparse
import datetime as dt
import statistics
import time
import tracemalloc
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import accumulate
from random import Random

from bare import bare, read
from mujaz.brief import Brief
from mujaz.library.related import Related, related
from mujaz.library.term_frequencies import term_frequencies
from mujaz.vocabulary import Kind, Term

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
FORMS = 200_000
FORMS_OF_A_TOPIC = 2_000
TOPICS = 12
COUNTRIES = 195
DAYS = 3652

Draw = Callable[[int], list[str]]
"""Takes a number and returns that many draws."""


def zipf(random: Random, items: list[str]) -> Draw:
    """Return what draws from items, the first the most often, the n-th 1/n as often."""
    weights = list(accumulate(1 / n for n in range(1, len(items) + 1)))
    return lambda number: random.choices(items, cum_weights=weights, k=number)


def form(number: int) -> str:
    """Return the made-up word with a number, four letters or more."""
    letters = ""
    number += len(LETTERS) ** 3
    while number:
        number, digit = divmod(number, len(LETTERS))
        letters = LETTERS[digit] + letters
    return letters


def synthetic(number: int, words: int, seed: int) -> tuple[Brief, ...]:
    """Return `number` briefs of so many words, the newest first."""
    random = Random(seed)
    forms = zipf(random, [form(n) for n in range(FORMS)])
    own_forms = [zipf(random, [form(random.randrange(FORMS)) for _ in range(FORMS_OF_A_TOPIC)]) for _ in range(TOPICS)]
    names = {Kind.TOPICS: TOPICS, Kind.COUNTRIES: COUNTRIES, Kind.TAGS: max(200, number // 20)}
    draw = {kind: zipf(random, [f"{kind.value}-{n}" for n in range(total)]) for kind, total in names.items()}
    most = {Kind.TOPICS: (1, 2), Kind.COUNTRIES: (0, 4), Kind.TAGS: (0, 6)}

    def brief(position: int) -> Brief:
        terms = {
            kind: tuple(Term(kind, id_, id_) for id_ in dict.fromkeys(draw[kind](random.randint(*most[kind]))))
            for kind in draw
        }
        topic = int(terms[Kind.TOPICS][0].id.split("-")[1])
        text = forms(words - words // 5) + own_forms[topic](words // 5)
        title = " ".join(random.sample(text, min(8, len(text))))
        date = dt.date(2024, 12, 31) - dt.timedelta(days=position * DAYS // number)
        return bare(f"brief-{position}", title, " ".join(text), date, terms)

    return tuple(brief(position) for position in range(number))


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long the processor works once."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def from_kept(briefs: tuple[Brief, ...], kept: Mapping[bytes, bytes]) -> dict[str, tuple[Related, ...]]:
    """Return the related briefs, the words of texts that were seen before being kept."""
    return related(briefs, lambda brief: kept[brief.packed] if brief.packed in kept else term_frequencies(brief))


def edited(briefs: tuple[Brief, ...]) -> tuple[Brief, ...]:
    """Return the briefs, the middle one with the terms of another and a text of its own."""
    middle, other = len(briefs) // 2, briefs[len(briefs) // 3]
    brief = replace(briefs[middle], terms=other.terms, packed=read(f"{other.text} {briefs[middle].text}").packed())
    return (*briefs[:middle], brief, *briefs[middle + 1 :])


def peak(briefs: tuple[Brief, ...], kept: Mapping[bytes, bytes]) -> float:
    """Return the most memory, in MiB, that the computation holds at once."""
    tracemalloc.start()
    from_kept(briefs, kept)
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
    parser.add_argument("--words", type=int, default=500, help="words of a brief (500)")
    parser.add_argument("--runs", type=int, default=5, help="runs, of which the median counts (5)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random numbers (1)")
    parser.add_argument(
        "--more", type=int, default=0, help="briefs to add one by one, to see how many lists change (0)"
    )
    options = parser.parse_args()
    briefs = synthetic(options.number, options.words, options.seed)
    print(f"briefs {options.number}, words {options.words}, seed {options.seed}")
    kept = {brief.packed: term_frequencies(brief) for brief in briefs}
    after = edited(briefs)
    for name, work in (
        ("cold", lambda: related(briefs)),
        ("of these, reading words", lambda: [term_frequencies(brief) for brief in briefs]),
        ("warm", lambda: from_kept(briefs, kept)),
        ("after one edit", lambda: from_kept(after, kept)),
    ):
        times = [milliseconds(work) for _ in range(options.runs)]
        median = statistics.median(times)
        all_times = ", ".join(f"{t:.0f}" for t in times)
        print(f"{name}: {median:.0f} ms (median of {all_times}), {median / options.number * 1000:.0f} µs a brief")
    print(f"words kept: {sum(map(len, kept.values())) / len(kept):.0f} bytes a brief")
    print(f"peak memory {peak(briefs, kept):.0f} MiB")
    if options.more:
        changed = changed_by_one_more(briefs, options.more)
        print(f"changed by one more: median {statistics.median(changed)}, most {max(changed)}, of {options.number}")


if __name__ == "__main__":
    main()
