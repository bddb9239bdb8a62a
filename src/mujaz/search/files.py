"""The index as files for the browser: classic scripts, each of which hands its data to `mujaz.receive`.

    search/index.js             what is read first: how long the documents are, and which files there are
    search/words/<hash>.js      a shard: keys that begin alike, with their words and postings
    search/places/<hash>.js     the positions of a shard: read for phrases only
    search/cards/<n>-<hash>.js  what a list of results shows of a few documents
    search/facets/<hash>.js     what results can be narrowed by
    search/tables/<hash>.js     the tables of the analyser

All names but the first come from the contents: a browser may keep such a file for ever. In the data Arabic letters are
exchanged for Latin ones, see `letters`, words are written as `names` says and numbers as `streams` does.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from mujaz.arabic import tables_script
from mujaz.search import names, ranking
from mujaz.search.bits import ALPHABET, GROUP
from mujaz.search.documents import Card, Documents
from mujaz.search.index import Index, length_of
from mujaz.search.letters import ARABIC, LATIN, exchange
from mujaz.search.lexis import SHARED, Entry
from mujaz.search.shards import cut
from mujaz.search.streams import Lists, facet_texts, streams

MOST_IN_A_SHARD = 30_000
"""Bytes of keys, words and postings in one file, unless a single key has more."""
CARDS_IN_A_FILE = 8
INDEX = "search/index.js"

File = tuple[str, bytes]
"""The address of a file in the site, and what it holds."""


def index_files(index: Index, months: Sequence[str]) -> Iterator[File]:
    """Yield the files; `months` are the names of the twelve months as results show them."""
    shards = list(_shards(index))
    for shard in shards:
        yield from (shard.words, shard.places)
    cards = list(_card_files(index.documents))
    yield from cards
    tables = _file("tables", tables_script())
    yield tables
    facets = _script("facets", _facets(index.documents))
    yield facets
    about = {
        "count": len(index.levels),
        "levels": "".join(ALPHABET[level] for level in index.levels),
        "lengths": [length_of(level) for level in range(len(ALPHABET))],
        "meanLength": index.mean_length,
        "letters": [LATIN, ARABIC],
        "alphabet": ALPHABET,
        "shared": SHARED,
        "affixes": names.AFFIXES,
        "ranking": ranking.CONSTANTS,
        "months": list(months),
        "topics": {topic.id: topic.label for topic in index.documents.facets["topics"]},
        "kinds": {kind.id: kind.label for kind in index.documents.facets["kinds"]},
        "starts": [shard.start for shard in shards],
        "words": [_name(shard.words) for shard in shards],
        "places": [_name(shard.places) for shard in shards],
        "cardsInAFile": CARDS_IN_A_FILE,
        "cards": [_name(card).partition("-")[2] for card in cards],
        "tables": _name(tables),
        "facets": _name(facets),
    }
    yield INDEX, f'mujaz.receive("index", {_json(about)});\n'.encode()


# ---- words and their postings ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Shard:
    start: str
    words: File
    places: File


def _shards(index: Index) -> Iterator[_Shard]:
    keys, entries = list(index.entries), list(index.entries.values())
    pieces = list(cut(list(zip(keys, _sizes(index), strict=True)), MOST_IN_A_SHARD))
    lengths = np.array([length_of(level) for level in index.levels], np.int32)
    written = streams(index.postings, lengths, [_lists(index, entries[first:end]) for _, first, end in pieces])
    for (start, first, end), (postings, positions) in zip(pieces, written, strict=True):
        heads = exchange(" ".join(names.heads(zip(keys[first:end], entries[first:end], strict=True))))
        yield _Shard(start, _script("words", [heads, postings]), _script("places", positions))


def _lists(index: Index, entries: Sequence[Entry]) -> Lists:
    words = [index.words[w] for entry in entries for w in (*entry.words, *entry.alternatives)]
    return Lists(words, [n < len(e.words) for e in entries for n in range(len(e.words) + len(e.alternatives))])


def _sizes(index: Index) -> list[int]:
    """Return about how many bytes each entry takes."""
    number = np.diff(index.postings.starts)
    bits = number * (np.log2(len(index.levels) / number) + 4)
    of_word = (bits * 2 / GROUP + 3).astype(int).tolist()
    return [
        len(key)
        + sum(of_word[index.words[word]] for word in (*entry.words, *entry.alternatives))
        + sum(len(word) + len(term) for word, term in entry.elsewhere.items())
        for key, entry in index.entries.items()
    ]


# ---- documents -------------------------------------------------------------------------------------------


def _card_files(documents: Documents) -> Iterator[File]:
    cards = [document.card for document in documents.documents]
    for number, first in enumerate(range(0, len(cards), CARDS_IN_A_FILE)):
        rows = [_row(card) for card in cards[first : first + CARDS_IN_A_FILE]]
        yield _script("cards", rows, f"{number}-")


def _row(card: Card) -> list[object]:
    return [card.path, card.date, card.kind, " ".join(card.topics), exchange(card.title), exchange(card.summary)]


def _facets(documents: Documents) -> dict[str, list[list[str]]]:
    count = len(documents.documents)
    return {
        kind: [
            [facet.id, facet.label, text]
            for facet, text in zip(values, facet_texts([facet.numbers for facet in values], count), strict=True)
        ]
        for kind, values in documents.facets.items()
    }


# ---- scripts ---------------------------------------------------------------------------------------------


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _script(kind: str, data: object, number: str = "") -> File:
    text = _json(data)
    name = number + _hash(text.encode(), 3 if number else 5)
    return f"search/{kind}/{name}.js", f'mujaz.receive("{kind}/{name}", {text});\n'.encode()


def _file(kind: str, data: bytes) -> File:
    return f"search/{kind}/{_hash(data, 5)}.js", data


def _hash(data: bytes, size: int) -> str:
    return blake2b(data, digest_size=size).hexdigest()


def _name(file: File) -> str:
    return file[0].rpartition("/")[2].removesuffix(".js")
