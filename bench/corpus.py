"""N articles for the benchmark, made up or real, and mujaz's own form of them.

    python bench/corpus.py N FOLDER [--from ../shared/data] [--seed 1]

writes them into FOLDER as briefs with their vocabulary.yml.

Made-up articles have the statistics of Arabic briefs. Their lengths are log-normal, 286 words in the mean and 208 in
the median, from 40 to 3,000. A fifth of the words come from 2,000 forms of the first topic, the rest from all of the
lexicon, by Zipf's law: 18 distinct forms an article among 10,000, 53 among 1,000. An article has 1-2 of 12 topics, 0-6
tags (of one for each 20 articles, 50 at least; the commonest of 500 stands in 7 % of 10,000 articles), 0-4 of 60
countries (the commonest in 19 %), one of 8 authors, and two sections. They are spread over ten years. The same seed and
number always make the same articles.

Real ones come from a folder of .json files, or .zip files of them: lists of objects with `title` and `content`, in the
order of the names of files. What is shorter than 40 words is passed over. What they are filed under is drawn as above.
"""

import argparse
import datetime as dt
import json
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random

from article import AUTHORS, TOPICS, Article, Desk
from lexicon import FORMS, forms, zipf
from mujaz.importers.markup import escape
from mujaz.source import Folder, Source

NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
"""A moment at which all articles are public."""
FORMS_OF_A_TOPIC = 2_000
SHORTEST, LONGEST = 40, 3_000
WORDS_OF_A_SENTENCE = 18
SENTENCES_OF_A_PARAGRAPH = 4
VOCABULARY = "\n".join(
    [
        "topics:",
        *(f"  - {{id: {id_}, label: {label}}}" for id_, label in TOPICS.items()),
        "authors:",
        *(f"  - {{id: {id_}, name: {name}}}" for id_, name in AUTHORS.items()),
        "",
    ]
)


def corpus(number: int, seed: int = 1, folder: Path | None = None) -> Iterator[Article]:
    """Yield `number` articles, the oldest first: real ones where a folder is given, made-up ones else.

    Raises ValueError where the folder has not as many.
    """
    yield from synthetic(number, seed) if folder is None else real(number, seed, folder)


def synthetic(number: int, seed: int) -> Iterator[Article]:
    """Yield `number` made-up articles."""
    random = Random(seed)
    words = forms()
    common = zipf(words)
    of_topic = {topic: zipf(random.sample(words[100 : FORMS // 4], FORMS_OF_A_TOPIC)) for topic in TOPICS}
    desk = Desk(number, random, _tags(number))
    for position in range(number):
        length = max(SHORTEST, min(LONGEST, round(random.lognormvariate(5.35, 0.8))))
        topic = desk.topic()
        drawn = common(random, length - length // 5) + of_topic[topic](random, length // 5)
        random.shuffle(drawn)
        _part_twins(drawn)
        title = " ".join(dict.fromkeys(random.sample(drawn, 8)))
        yield desk.file(position, title, _paragraphs(drawn), topic)


def _part_twins(words: list[str]) -> None:
    """Let no word stand twice in a row, as no author would: the second goes on until another comes between, or goes."""
    for place in range(1, len(words)):
        other = next((n for n in range(place, len(words)) if words[n] != words[place - 1]), 0)
        if not other:
            del words[place:]
            return
        words[place], words[other] = words[other], words[place]


def _tags(number: int) -> list[str]:
    """Return the labels of tags, two words each."""
    words = forms()
    return [f"{words[1000 + n]} {words[5000 + n]}" for n in range(max(50, number // 20))]


def _paragraphs(words: list[str]) -> list[str]:
    """Return words as paragraphs of sentences with a comma in the middle, two paragraphs at least."""
    half = WORDS_OF_A_SENTENCE // 2
    sentences = []
    for start in range(0, len(words), WORDS_OF_A_SENTENCE):
        middle = start + half
        clauses = [words[start:middle], words[middle : middle + half]]
        sentences.append("، ".join(" ".join(clause) for clause in clauses if clause) + ".")
    size = min(SENTENCES_OF_A_PARAGRAPH, -(-len(sentences) // 2))
    return [" ".join(sentences[n : n + size]) for n in range(0, len(sentences), size)]


def real(number: int, seed: int, folder: Path) -> Iterator[Article]:
    """Yield `number` articles of a folder."""
    desk = Desk(number, Random(seed), _tags(number))
    position = 0
    for title, content in _read(folder):
        lines = [line for line in map(_clean, content.splitlines()) if line]
        words = " ".join(lines).split()
        if len(words) < SHORTEST:
            continue
        if len(lines) == 1:
            lines = [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]
        yield desk.file(position, _clean(title), [escape(line) for line in lines], desk.topic())
        position += 1
        if position == number:
            return
    raise ValueError(f"{folder} has {position} articles of {SHORTEST} words or more, not {number}")


def _read(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield title and content of everything in a folder."""
    for path in sorted(folder.iterdir()):
        if path.suffix == ".json":
            yield from _objects(path.read_bytes())
        elif path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                for name in sorted(archive.namelist()):
                    if name.endswith(".json"):
                        yield from _objects(archive.read(name))


def _objects(data: bytes) -> Iterator[tuple[str, str]]:
    listed = json.loads(data)
    for item in listed if isinstance(listed, list) else []:
        if isinstance(item, dict) and item.get("title") and item.get("content"):
            yield item["title"], item["content"]


def _clean(line: str) -> str:
    """Return a line without control and format characters, with single blanks."""
    return " ".join("".join(c for c in line if c.isspace() or unicodedata.category(c)[0] != "C").split())


def quoted(value: object) -> str:
    """Return a text, or a list of texts, as YAML: JSON is a part of it."""
    return json.dumps(value, ensure_ascii=False)


def brief(item: Article) -> str:
    """Return the text of an article's file as mujaz reads it."""
    fields = [
        f"title: {quoted(item.title)}",
        f"date: {item.date}",
        f"topics: {quoted(item.topics)}",
        f"tags: {quoted(item.tags)}",
        f"countries: {quoted(item.countries)}",
        f"authors: {quoted([item.author])}",
    ]
    return "---\n" + "\n".join(fields) + f"\n---\n\n{item.body()}"


def as_read(articles: Iterable[Article]) -> Folder:
    """Return the briefs as if they had been read from a folder."""
    sources = {item.path: Source(f"briefs/{item.path}", brief(item)) for item in articles}
    return Folder(Path("briefs"), "briefs", sources, {}, Source("briefs/vocabulary.yml", VOCABULARY), ())


def write_each(articles: Iterable[Article], text: Callable[[Article], str], folder: Path) -> None:
    """Write a file for each article below a folder."""
    for item in articles:
        path = folder / item.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(item), encoding="utf-8")


def write(articles: Iterable[Article], folder: Path) -> None:
    """Write briefs and their vocabulary into a folder."""
    write_each(articles, brief, folder)
    (folder / "vocabulary.yml").write_text(VOCABULARY, encoding="utf-8")


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, metavar="N", help="articles")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to write them")
    parser.add_argument("--from", type=Path, dest="source", metavar="FOLDER", help="a folder of real articles")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random numbers (1)")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    try:
        write(corpus(options.number, options.seed, options.source), options.folder)
    except (OSError, ValueError) as error:
        parser.error(str(error))


if __name__ == "__main__":
    main()
