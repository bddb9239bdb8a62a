"""How well the search finds what is known to be there, in seconds: the reference in Python, without a browser.

    python bench/search_offline.py [../shared/data] [--half tuning|reserve|both] [--sets title,short,…]
        [--keep FILE] [--against FILE] [--baselines]

The sets are those of search_sets.py, and arcd-train.json of the same folder with its questions (arcd) and queries of
two words (arcd-2w), whose halves are those of a hash. Printed are mean reciprocal rank and recall among ten, queries
without any result, the median of the total, and milliseconds a query. --keep writes the reciprocal rank of each query
to a file; --against compares with such a file: the mean of the differences, and its standard error. --baselines has the
same for words as they are written (raw), in one spelling (norm), Larkey's stems (light10), and four letters in a row
(ngram4), each by BM25 with k1 1.2 and b .75.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from statistics import fmean, median, stdev

import numpy as np

from mujaz.arabic import normalise, words
from mujaz.search import Index, Options, answer, index_of
from mujaz.search.analysis import BODY, TITLE, analysis_of
from mujaz.search.documents import Documents, ResultCard
from mujaz.search.other_names import other_names_of
from mujaz.vocabulary import no_vocabulary
from search_questions import DEPTH, Text, content_words, frequencies, light10, read_squad, two_words
from search_sets import Known, KnownItems, half, known_items

Find = Callable[[str], tuple[list[int], int]]
"""What answers a query: the best documents, and the number of all."""


def sets(folder: Path) -> Iterator[KnownItems]:
    """Yield all sets of a folder."""
    squad = folder / "arcd-train.json"
    if squad.exists():
        texts, questions = read_squad(json.loads(squad.read_text("utf-8")))
        place = {text.slug: n for n, text in enumerate(texts)}
        known = frequencies(text.body for text in texts)
        for name, ask in (("arcd", str), ("arcd-2w", lambda query: two_words(query, known))):
            queries = [(ask(q.query), place[q.slug], half(q.query)) for q in questions]
            yield KnownItems(name, texts, [Known(q, frozenset([n]), tuning) for q, n, tuning in queries if q])
    yield from known_items(folder)


# ---- what answers ----------------------------------------------------------------------------------------------


@cache
def index(texts: tuple[Text, ...]) -> Index:
    """Return the index of texts."""
    cards = tuple(ResultCard(text.slug, text.title, "2015-01-01", "report", ()) for text in texts)
    fields = ([(text.title, TITLE), *((p, BODY) for p in text.paragraphs)] for text in texts)
    return index_of(
        Documents(cards, {}, other_names=other_names_of(no_vocabulary())), [analysis_of(some) for some in fields]
    )


def ours(texts: tuple[Text, ...]) -> Find:
    """Return the search of mujaz."""
    an_index = index(texts)
    number = {text.slug: n for n, text in enumerate(texts)}

    def find(query: str) -> tuple[list[int], int]:
        found = answer(an_index, query, Options(DEPTH))
        return [number[hit.slug] for hit in found.hits], found.total

    return find


def bm25(terms: Callable[[str], list[str]], k1: float = 1.2, b: float = 0.75) -> Callable[[tuple[Text, ...]], Find]:
    """Return the search by BM25 for terms of a text."""

    @cache
    def make(texts: tuple[Text, ...]) -> Find:
        counts = [Counter(terms(f"{text.title}\n{text.body}")) for text in texts]
        lengths = np.array([count.total() for count in counts])
        postings: dict[str, tuple[list[int], list[int]]] = {}
        for n, count in enumerate(counts):
            for term, number in count.items():
                documents, numbers = postings.setdefault(term, ([], []))
                documents.append(n)
                numbers.append(number)
        norms = k1 * (1 - b + b * lengths / lengths.mean())

        def find(query: str) -> tuple[list[int], int]:
            scores = np.zeros(len(texts))
            for term in dict.fromkeys(terms(query)):
                documents, numbers = (np.array(part) for part in postings.get(term, ([], [])))
                if len(documents):
                    idf = np.log(1 + (len(texts) - len(documents) + 0.5) / (len(documents) + 0.5))
                    scores[documents] += idf * numbers * (k1 + 1) / (numbers + norms[documents])
            best = np.lexsort((-np.arange(len(texts)), -scores))[:DEPTH]
            return [n for n in best.tolist() if scores[n] > 0], int((scores > 0).sum())

        return find

    return make


def _grams(text: str) -> list[str]:
    return [w[n : n + 4] for _, same in content_words(text) for w in [f" {same} "] for n in range(max(len(w) - 3, 1))]


BASELINES: dict[str, Callable[[tuple[Text, ...]], Find]] = {
    "raw": bm25(lambda text: [written for written, _ in content_words(text)]),
    "norm": bm25(lambda text: words(normalise(text))),
    "light10": bm25(lambda text: [light10(same) for _, same in content_words(text)]),
    "ngram4": bm25(_grams),
}


# ---- the table -------------------------------------------------------------------------------------------------


def ranked(find: Find, queries: Sequence[Known]) -> tuple[list[float], list[int], float]:
    """Return the reciprocal rank of each query among ten, its total, and milliseconds a query."""
    start, ranks, totals = time.process_time(), [], []
    for query in queries:
        found, total = find(query.query)
        ranks.append(next((1 / n for n, document in enumerate(found, 1) if document in query.wanted), 0.0))
        totals.append(total)
    return ranks, totals, (time.process_time() - start) * 1000 / max(len(queries), 1)


def compared(ranks: Sequence[float], before: Sequence[float]) -> str:
    """Return the mean of the differences of pairs, and its standard error."""
    differences = [now - then for now, then in zip(ranks, before, strict=True)]
    return f"{fmean(differences):+.3f} ± {stdev(differences) / len(differences) ** 0.5:.3f}"


def main() -> None:
    """Print a row for each set and searcher."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("../shared/data"), help="texts (../shared/data)")
    parser.add_argument("--half", choices=("tuning", "reserve", "both"), default="tuning", help="of each set (tuning)")
    parser.add_argument("--sets", help="which, separated by commas (all)")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="write the ranks to this file")
    parser.add_argument("--against", type=Path, metavar="FILE", help="compare with ranks that were kept")
    parser.add_argument("--baselines", action="store_true", help="other ways to search, too")
    options = parser.parse_args()
    before = json.loads(options.against.read_text("utf-8")) if options.against else {}
    kept: dict[str, list[float]] = {}
    print("| set | n | searcher | MRR@10 | R@10 | no result | total, median | ms | difference |")
    print("|---|---:|---|---:|---:|---:|---:|---:|---:|", flush=True)
    for each in sets(options.folder):
        if options.sets and each.name not in options.sets.split(","):
            continue
        queries = [q for q in each.queries if options.half == "both" or q.is_tuning == (options.half == "tuning")]
        for name, make in {"mujaz": ours, **(BASELINES if options.baselines else {})}.items():
            ranks, totals, milliseconds = ranked(make(tuple(each.documents)), queries)
            cells = [
                f"{fmean(ranks):.3f}",
                f"{fmean(rank > 0 for rank in ranks):.3f}",
                str(sum(not total for total in totals)),
                f"{median(totals):,.0f}",
                f"{milliseconds:.1f}",
            ]
            if name == "mujaz":
                kept[each.name] = ranks
                cells.append(compared(ranks, before[each.name]) if each.name in before else "")
            print(f"| {each.name} | {len(queries)} | {name} | {' | '.join(cells)} |", flush=True)
    print(f"| mean of {len(kept)} sets | | mujaz | {fmean(map(fmean, kept.values())):.4f} | | | | |", end=" ")
    print(f"{fmean(fmean(r) - fmean(before[s]) for s, r in kept.items() if s in before):+.4f} |" if before else "|")
    if options.keep:
        options.keep.write_text(json.dumps(kept), "utf-8")


if __name__ == "__main__":
    main()
