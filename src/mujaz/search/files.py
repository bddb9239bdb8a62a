"""The index as files for the browser: classic scripts, each of which hands its data to `mujaz.receive`.

    search/index.js             what is read first: how long the documents are, and which files there are
    search/words/<hash>.js      a shard: keys whose roots begin alike, with their words and postings
    search/places/<hash>.js     where the words of that shard stand: read for phrases only
    search/spellings/<hash>.js  words in use that begin alike: read for words that are begun, unknown or Latin
    search/cards/<n>-<hash>.js  what a list of results shows of a few documents
    search/facets/<hash>.js     what results can be narrowed by
    search/names/<hash>.js      names in Latin letters, and what is looked for instead

All names but the first come from the contents: a browser may keep such a file for ever, and a builder need not make
what is there. In the data Arabic letters are exchanged for Latin ones, see `letters`, words are written as `names` says
and numbers as `streams` does.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import blake2b

import numpy as np

from mujaz.arabic import is_function_word
from mujaz.search import affix_coding, ranking
from mujaz.search.analysis import NUMBER
from mujaz.search.bit_codec import CODE_ALPHABET, GROUP, Numbers
from mujaz.search.documents import Documents, ResultCard
from mujaz.search.index import Index, length_of
from mujaz.search.postings_codec import (
    Lists,
    facet_text,
    leading_bits,
    lists_of,
    lists_text,
    residues_of,
    residues_text,
)
from mujaz.search.shards import cut
from mujaz.search.spellings import Spellings
from mujaz.search.term_dictionary import TermDictionary, WordPlace
from mujaz.search.transliteration_table import ARABIC, LATIN, transliterate

INDEX_FORMAT = b"3"
"""The form of the files of shards, whose names come from what is written, not from the bytes: new form, new number."""
MOST_IN_A_SHARD = 15_000
"""Bytes of keys, words and postings in one file, unless a single root has more."""
MOST_OF_SPELLINGS = 40_000
"""Bytes of words in use in one file."""
CARDS_IN_A_FILE = 32
INDEX_FILE = "search/index.js"

File = tuple[str, bytes]
"""The address of a file in the site, and what it holds."""
Planned = tuple[str, Callable[[], bytes]]
"""The address of a file in the site, and what makes it.

But for `INDEX`, under the same address stands always the same: one that stands there need not be made.
"""


def index_files(index: Index, months: Sequence[str]) -> Iterator[File]:
    """Yield the files; `months` are the names of the twelve months as results show them."""
    for address, make in planned_files(index, months):
        yield address, make()


def planned_files(index: Index, months: Sequence[str]) -> Iterator[Planned]:
    """Yield the files of `index_files`, not yet made: so a builder pays only for those that do not stand yet."""
    starts, words, cards, beginnings, spellings = [], [], [], [], []
    for start, file_of_words, file_of_places in _shards(index):
        starts.append(start)
        words.append(_name(file_of_words))
        yield from (file_of_words, file_of_places)
    for start, file_of_spellings in _spellings(index.spellings):
        beginnings.append(start)
        spellings.append(_name(file_of_spellings))
        yield file_of_spellings
    for card in _card_files(index.documents):
        cards.append(_name(card).partition("-")[2])
        yield card
    facets = _written("facets", _facets(index.documents))
    yield facets
    latin = {name: others for name, others in index.other_names.items() if name < "ء"}
    names = _written("names", latin)
    yield names
    about = {
        "count": len(index.levels),
        "levels": "".join(CODE_ALPHABET[level] for level in index.levels),
        "lengths": [length_of(level) for level in range(len(CODE_ALPHABET))],
        "meanLength": index.mean_length,
        "letters": [LATIN, ARABIC],
        "alphabet": CODE_ALPHABET,
        "affixes": affix_coding.AFFIXES,
        "ranking": ranking.CONSTANTS,
        "months": list(months),
        "topics": {topic.id: topic.label for topic in index.documents.facets["topics"]},
        "kinds": {kind.id: kind.label for kind in index.documents.facets["kinds"]},
        "starts": starts,
        "words": words,
        "beginnings": beginnings,
        "spellings": spellings,
        "otherNames": {name: others for name, others in index.other_names.items() if name not in latin},
        "names": _name(names),
        "pages": [[p.kind, p.id, p.count, transliterate("|".join([p.label, *p.names]))] for p in index.documents.pages],
        "cardsInAFile": CARDS_IN_A_FILE,
        "cards": cards,
        "facets": _name(facets),
    }
    yield INDEX_FILE, lambda: _script("index", _json(about))


# ---- words and their postings ----------------------------------------------------------------------------


def _shards(index: Index) -> Iterator[tuple[str, Planned, Planned]]:
    """Yield for each shard the beginning of its roots, and the files of its words and places, which share a name.

    The postings of a word stand once in a shard, where it is named first.
    """
    term_dictionary = index.term_dictionary
    count = leading_bits(np.array([len(index.levels)]))
    for start, first, end in _cut(term_dictionary, _sizes(index, count)):
        span = slice(term_dictionary.starts[first], term_dictionary.starts[end])
        numbers, places = term_dictionary.numbers[span], term_dictionary.places[span]
        lists = lists_of(index.postings, numbers[np.sort(np.unique(numbers, return_index=True)[1])])
        entries = term_dictionary.starts[first : end + 1] - term_dictionary.starts[first]
        words = [term_dictionary.words[n] for n in numbers.tolist()]
        stands = (places == WordPlace.WORDS) & np.array([not is_function_word(word) for word in words])
        residues = residues_of(index.postings, numbers[stands])
        texts = [" ".join(each).encode() for each in ([start], term_dictionary.keys[first:end], words)]
        said = [lists.sizes, lists.documents, lists.weights, residues.said, residues.residues]
        name = _digest([INDEX_FORMAT, *texts, entries, places, count, *said], 5)
        yield (
            start,
            _shard_file(f"words/{name}", partial(_words, term_dictionary, first, end, lists, count)),
            _shard_file(f"places/{name}", partial(residues_text, residues)),
        )


def _cut(term_dictionary: TermDictionary, sizes: Numbers) -> Iterator[tuple[str, int, int]]:
    """Yield the shards as the beginning of their roots, their first key and their last, which is not included.

    Keys of one root stay together.
    """
    if not term_dictionary.keys:
        return
    roots, firsts = np.unique(np.array(term_dictionary.roots, np.str_), return_index=True)
    ends = [*firsts.tolist(), len(term_dictionary.keys)]
    for start, first, end in cut(roots.tolist(), np.add.reduceat(sizes, firsts).tolist(), MOST_IN_A_SHARD):
        yield start, ends[first], ends[end]


def _words(term_dictionary: TermDictionary, first: int, end: int, lists: Lists, count: Numbers) -> list[str]:
    entries = [(term_dictionary.keys[n], term_dictionary.entry(n)) for n in range(first, end)]
    return [transliterate(" ".join(affix_coding.heads(entries))), lists_text(lists, count)]


def _sizes(index: Index, count: Numbers) -> Numbers:
    """Return about how many bytes each entry takes."""
    term_dictionary = index.term_dictionary
    number = np.diff(index.postings.starts)
    bits = number * (np.log2(count / number) + 4)
    posted = (bits * 2 / GROUP + 3).astype(np.int32)
    items = posted[term_dictionary.numbers]
    return _letters(term_dictionary.keys) + np.diff(np.concatenate([[0], np.cumsum(items)])[term_dictionary.starts])


def _letters(texts: Sequence[str]) -> Numbers:
    return np.fromiter(map(len, texts), np.int32, len(texts))


def _spellings(spellings: Spellings) -> Iterator[tuple[str, Planned]]:
    """Yield for each piece with what its words begin, and its file: words, and their levels."""
    words = spellings.words
    for start, first, end in cut(words, (_letters(words) // 2 + 2).tolist(), MOST_OF_SPELLINGS):
        text = transliterate(" ".join(affix_coding.in_front(words[first:end])))
        levels = "".join(CODE_ALPHABET[level] for level in spellings.levels[first:end])
        yield start, _written("spellings", [text, levels])


# ---- documents -------------------------------------------------------------------------------------------


def _card_files(documents: Documents) -> Iterator[Planned]:
    cards = documents.cards
    for number, first in enumerate(range(0, len(cards), CARDS_IN_A_FILE)):
        yield _cards(number, cards[first : first + CARDS_IN_A_FILE])


def _cards(number: int, cards: Sequence[ResultCard]) -> Planned:
    """Return a file of cards, all but the titles written as what differs from the card before."""
    rows = [(card.path, card.date, card.kind, " ".join(card.topics), card.title) for card in cards]
    name = f"cards/{number}-{_digest([INDEX_FORMAT, _json(rows).encode()], 4)}"

    def make() -> bytes:
        *columns, titles = zip(*rows, strict=True)
        written = zip(*map(affix_coding.in_front, columns), map(transliterate, titles), strict=True)
        return _script(name, _json([*written]))

    return f"search/{name}.js", make


def _facets(documents: Documents) -> dict[str, list[list[str]]]:
    count = len(documents.cards)
    return {
        kind: [[facet.id, facet.label, facet_text(facet.numbers, count)] for facet in values]
        for kind, values in documents.facets.items()
    }


# ---- scripts ---------------------------------------------------------------------------------------------


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _script(name: str, text: str) -> bytes:
    return f'mujaz.receive("{name}", {text});\n'.encode()


def _written(kind: str, data: object) -> Planned:
    """Return a file that is named by its text."""
    text = _json(data)
    name = f"{kind}/{_digest([text.encode()], 5)}"
    return f"search/{name}.js", lambda: _script(name, text)


def _shard_file(name: str, make: Callable[[], object]) -> Planned:
    return f"search/{name}.js", lambda: _script(name, _json(make()))


def _digest(parts: Iterable[bytes | Numbers], size: int) -> str:
    """Return the digest of parts, of which numbers count as those of an analysis are kept."""
    digest = blake2b(digest_size=size)
    for part in parts:
        data = part if isinstance(part, bytes) else part.astype(NUMBER).tobytes()
        digest.update(len(data).to_bytes(8, "little"))
        digest.update(data)
    return digest.hexdigest()


def _name(file: Planned) -> str:
    return file[0].rpartition("/")[2].removesuffix(".js")
