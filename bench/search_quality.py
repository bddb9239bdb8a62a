"""How well the search of a site answers questions, beside other searches of the same texts.

    python bench/search_quality.py SET.json [--two-words] [--file] [--engines mujaz,material,material-stemmer,pagefind]
        [--limit-questions N] [--visits 25] [--keep DIR]

SET.json is SQuAD-shaped: {"data": [{"title", "paragraphs": [{"context", "qas": [{"question"}]}]}]}. Each distinct
paragraph becomes a brief with nothing else in it that could be found: the title is «موجز q0017», the only topic is that
of all briefs, there are no tags and no headings. Each question is asked once in Chromium, through `window.mujaz.search`
on search.html of the built site, serving under /repo/ on localhost; with --file also from the folder itself. The right
answer is the brief of the paragraph that the question was asked about.

--two-words asks two words of each question instead of it: those whose stems stand in the fewest paragraphs, in the
order and spelling of the question. Function words, numbers, words of fewer than three letters, and words whose stem
stands in no paragraph do not count; a question with fewer than two others is left out, and two questions may give the
same words. The words need not stand in the paragraph that is wanted, nor anywhere in just this form. Stems are those of
Larkey's light10: `two_words` in search_questions.py is the whole rule.

Material is asked through its own search worker with the messages of its own page, in its configuration for Arabic as it
ships and with the Arabic stemmer; Pagefind through its own script, the texts being bare pages in Arabic; its time and
bytes are those of the first ten results with their addresses, which it keeps in a file each.

Printed is a table in Markdown: mean reciprocal rank among the first ten, share of questions whose brief comes first and
among ten, questions without any result; kilobytes (of 1,000 bytes, uncompressed) of index files and scripts that the
first query loads in a browser that has not been there, and those of the one after it, medians of --visits visits; and
milliseconds of a query, median and 95th percentile over all questions in a row on one page.
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

from search_engines import ENGINES
from search_place import Place
from search_questions import Question, frequencies, read_squad, score, spread, two_words
from search_stage import launched, serving

HEAD = """\
| engine | MRR@10 | R@1 | R@10 | no hit | first query, KB | next, KB | ms, median | ms, p95 |
|---|---:|---:|---:|---:|---:|---:|---:|---:|"""


def in_two_words(questions: Sequence[Question], bodies: Sequence[str]) -> list[Question]:
    """Return what is asked instead of the questions where queries have two words."""
    known = frequencies(bodies)
    return [Question(query, asked.slug) for asked in questions if (query := two_words(asked.query, known))]


def row(place: Place, questions: Sequence[Question], visits: int) -> str:
    """Ask all questions and return a row of the table."""
    queries = [question.query for question in questions]
    firsts, nexts = zip(*place.visits(queries, visits), strict=True)
    with place.reader() as reader:
        reader.open()
        answers, milliseconds = zip(*map(reader.ask, queries), strict=True)
    found = score(answers, [question.slug for question in questions])
    label = place.engine.label + (", file://" if place.base.startswith("file:") else "")
    cells = [
        *(f"{share:.3f}" for share in found[:3]),
        str(found.unanswered),
        *(f"{median(sizes) / 1000:,.0f}" for sizes in (firsts, nexts)),
        f"{median(milliseconds):.1f}",
        f"{quantiles(milliseconds, n=20)[-1]:.1f}",
    ]
    return f"| {label} | {' | '.join(cells)} |"


def main() -> None:
    """Build the sites, ask, and print the table row by row."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", type=Path, metavar="SET.json", help="texts and questions in the shape of SQuAD")
    parser.add_argument("--two-words", action="store_true", help="ask two words of each question")
    parser.add_argument("--file", action="store_true", help="ask mujaz from the folder, without a server, too")
    parser.add_argument("--engines", default=",".join(ENGINES), help="which, separated by commas (all)")
    parser.add_argument("--limit-questions", type=int, metavar="N", help="ask only so many, evenly spread")
    parser.add_argument("--visits", type=int, default=25, help="first visits to take bytes from; 3 for Material (25)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave projects and sites in this new folder")
    options = parser.parse_args()
    unknown = [name for name in options.engines.split(",") if name not in ENGINES]
    if unknown:
        parser.error(f"no such engine: {', '.join(unknown)}; there are {', '.join(ENGINES)}")
    texts, questions = read_squad(json.loads(options.set.read_text("utf-8")))
    if options.two_words:
        questions = in_two_words(questions, [text.body for text in texts])
    questions = spread(questions, options.limit_questions or len(questions))
    kind = "queries of two words" if options.two_words else "questions"
    print(f"{options.set.name}: {len(texts)} texts, {len(questions)} {kind}\n\n{HEAD}", flush=True)
    with tempfile.TemporaryDirectory() as temporary, launched() as browser:
        for name in options.engines.split(","):
            engine = ENGINES[name]
            site = engine.make(texts, (options.keep or Path(temporary)) / name).site.resolve()
            with serving(site) as address:
                print(row(Place(engine, browser, site, address), questions, options.visits), flush=True)
            if options.file and engine.from_folder:
                place = Place(engine, browser, site, f"{site.as_uri()}/")
                print(row(place, questions, options.visits), flush=True)


if __name__ == "__main__":
    main()
