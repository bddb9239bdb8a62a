"""Sets of queries whose answers are known, made from a folder of newspaper articles.

The articles, .zip files of JSON arrays of objects with `title`, `content` and `source`, are put in the order of a hash.
The first 5,000 are documents without their titles, which are the queries:

    title     1,000 headlines as they are
    short     two to four of their rarest content words, and these
    typo      with a slip in a word of five letters or more,
    spell     with ا, ه, ي where أ إ آ, ة, ى stand, or the reverse,
    clitic    with a clitic put on a word, or taken off,
    plural    with the plural of a singular or the reverse (PLURALS); plural0 are the same queries untouched,
    latin     with a name in Latin letters (NAMES); latin0 are the same queries untouched,
    dialect   as somebody writes it who writes as he speaks
    cross     headlines of articles that another paper has too (cosine of tf-idf .45 to .97, titles at most half alike):
              documents are all articles with their titles, less those whose headlines are asked
    cross-short  two to four of their rarest content words

Each set is split by hash into a half to tune on and a half in reserve.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from random import Random

from search_pairs import ASKING, NAMES, PLURALS, SOUNDS
from search_questions import Text, articles, content_words, frequencies, light10, text_of

DOCUMENTS, QUERIES = 5_000, 1_000
TELLING = 25
"""Words of an article, those with the highest tf-idf, by which one like it is found."""
ALIKE, THE_SAME, TITLES_ALIKE = 0.45, 0.97, 0.5
LEAST_SHARED = 5
"""Of these words, how many two articles share at least that are compared."""
LEAST_WORDS = 3
"""Content words of a title that is asked."""
LONG = 5
"""Letters of a word in which a slip is made."""
LEAST_HOST = 3


@dataclass(frozen=True)
class Known:
    """A query, the documents that answer it, and whether it is one to tune on."""

    query: str
    wanted: frozenset[int]
    is_tuning: bool


@dataclass(frozen=True)
class KnownItems:
    """Documents and queries that ask for some of them."""

    name: str
    documents: Sequence[Text]
    queries: Sequence[Known]


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


def half(name: str) -> bool:
    """Return whether the query of this name is one to tune on."""
    return _hash(f"half {name}") % 2 == 0


def _of(slug: str) -> Random:
    return Random(_hash(slug))


def known_items(folder: Path) -> Iterator[KnownItems]:
    """Yield the sets."""
    found = {(title, body): source for title, body, source in articles(folder)}
    texts = [text_of(f"a{_hash(title + body):016x}", title, body) for title, body in found]
    papers = dict(zip((text.slug for text in texts), found.values(), strict=True))
    texts = sorted({text.slug: text for text in texts}.values(), key=lambda text: text.slug)
    documents = [_without_title(text) for text in texts[:DOCUMENTS]]
    known = frequencies(text.body for text in documents)
    asked = [(n, text) for n, text in enumerate(texts[:DOCUMENTS]) if len(content_words(text.title)) >= LEAST_WORDS][
        :QUERIES
    ]
    made: dict[str, list[Known]] = defaultdict(list)
    for n, text in asked:
        for name, query in _variants(text, known):
            made[name].append(Known(query, frozenset([n]), half(text.slug)))
    yield from (KnownItems(name, documents, queries) for name, queries in made.items())
    yield from _cross(texts, papers)


def _without_title(text: Text) -> Text:
    return Text(text.slug, "", tuple(p for line in text.paragraphs if (p := line.replace(text.title, " ").strip())))


# ---- queries of a title ----------------------------------------------------------------------------------------


def _variants(text: Text, known: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    random = _of(text.slug)
    words = shortened(text.title, known, random)
    yield "title", text.title
    yield "short", " ".join(words)
    changes: dict[str, Callable[[str, Random], str]] = {
        "typo": _slip,
        "spell": _respelt,
        "clitic": _clitic,
        "plural": lambda word, _: _exchanged(word, _PLURALS),
        "latin": lambda word, _: _exchanged(word, _NAMES),
    }
    for name, change in changes.items():
        places = [n for n, word in enumerate(words) if change(word, Random(1)) not in ("", word)]
        if not places:
            continue
        place = random.choice(places)
        if name in ("plural", "latin"):
            yield f"{name}0", " ".join(words)
        yield name, " ".join([*words[:place], change(words[place], random), *words[place + 1 :]])
    yield "dialect", " ".join([random.choice(ASKING), *(_spoken(word, random) for word in words)])


def shortened(title: str, known: Mapping[str, int], random: Random) -> list[str]:
    """Return two to four of the rarest content words of a title, in its order."""
    stems = {light10(same): written for written, same in content_words(title)}
    rarest = sorted((s for s in stems if known.get(s)), key=lambda s: known[s])[: random.randint(2, 4)]
    return [stems[stem] for stem in stems if stem in rarest] or list(stems.values())[:2]


_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def _slip(word: str, random: Random) -> str:
    if len(word) < LONG:
        return ""
    n = random.randrange(len(word) - 1)
    other = random.choice(_LETTERS)
    return random.choice(
        [word[:n] + word[n + 1 :], word[:n] + other + word[n:], word[:n] + other + word[n + 1 :],
         word[:n] + word[n + 1] + word[n] + word[n + 2 :]]
    )  # fmt: skip


def _respelt(word: str, _: Random) -> str:
    plain = word.translate(str.maketrans("أإآ", "ااا"))
    for ending, other in ("ةه", "هة", "ىي", "يى"):
        if plain.endswith(ending):
            return plain[:-1] + other
    return plain


def _clitic(word: str, random: Random) -> str:
    for clitic in ("وال", "بال", "لل", "ال", "و", "ب", "ل"):
        if word.startswith(clitic) and len(word) - len(clitic) >= LEAST_HOST:
            return word.removeprefix(clitic)
    if random.choice([True, False]):
        return random.choice("وبلف") + word
    return word.replace("ة", "ت") + random.choice(["ه", "ها", "هم"])


_PLURALS = {**PLURALS, **{plural: one for one, plural in PLURALS.items()}}
_NAMES = NAMES


def _exchanged(word: str, pairs: Mapping[str, str]) -> str:
    """Return the other of a pair, with the article where the word has it and the other is Arabic."""
    if word in pairs:
        return pairs[word]
    bare = word.removeprefix("ال")
    return ("ال" + pairs[bare] if pairs[bare] > "z" else pairs[bare]) if bare in pairs else ""


def _spoken(word: str, random: Random) -> str:
    choices = [word.replace(a, b) for a, b in SOUNDS if a in word]
    return random.choice(choices) if choices else word


# ---- headlines of other papers ---------------------------------------------------------------------------------

_Vector = Mapping[str, float]
"""Stem -> its weight in an article, by tf-idf."""
_Telling = Mapping[str, list[int]]
"""Stem -> the articles that it tells most of."""


def _cross(texts: Sequence[Text], papers: Mapping[str, str]) -> Iterator[KnownItems]:
    vectors = _vectors(texts)
    telling: dict[str, list[int]] = defaultdict(list)
    for n, vector in enumerate(vectors):
        for stem in _most_telling(vector):
            telling[stem].append(n)
    twins = {n: found for n in range(len(texts)) if (found := _twins(n, texts, papers, vectors, telling))}
    asked: dict[int, list[int]] = {}
    for n in sorted(twins, key=lambda n: _hash("cross" + texts[n].slug)):
        if len(asked) < QUERIES and not any(n in found for found in asked.values()) and not asked.keys() & twins[n]:
            asked[n] = twins[n]
    documents = [n for n in range(len(texts)) if n not in asked]
    place = {n: at for at, n in enumerate(documents)}
    known = frequencies(text.body for text in texts)
    made: dict[str, list[Known]] = {"cross": [], "cross-short": []}
    for n, found in asked.items():
        text, wanted = texts[n], frozenset(place[other] for other in found)
        is_tuning = half(text.slug)
        made["cross"].append(Known(text.title, wanted, is_tuning))
        made["cross-short"].append(Known(" ".join(shortened(text.title, known, _of(text.slug))), wanted, is_tuning))
    for name, queries in made.items():
        yield KnownItems(name, [texts[n] for n in documents], queries)


def _vectors(texts: Sequence[Text]) -> list[_Vector]:
    counts = [Counter(light10(same) for _, same in content_words(text.body)) for text in texts]
    known = Counter(stem for count in counts for stem in count)
    vectors: list[_Vector] = []
    for count in counts:
        weights = {stem: n * math.log(len(texts) / known[stem]) for stem, n in count.items()}
        size = math.sqrt(sum(w * w for w in weights.values())) or 1
        vectors.append({stem: w / size for stem, w in weights.items()})
    return vectors


def _twins(
    n: int, texts: Sequence[Text], papers: Mapping[str, str], vectors: Sequence[_Vector], telling: _Telling
) -> list[int]:
    mine = vectors[n]
    candidates = Counter(other for stem in _most_telling(mine) for other in telling[stem])
    found = []
    for other, number in candidates.items():
        if number < LEAST_SHARED or papers[texts[other].slug] == papers[texts[n].slug]:
            continue
        cosine = sum(weight * vectors[other].get(stem, 0) for stem, weight in mine.items())
        if ALIKE <= cosine <= THE_SAME and _alike(texts[n].title, texts[other].title) <= TITLES_ALIKE:
            found.append(other)
    return found


def _most_telling(vector: _Vector) -> list[str]:
    return sorted(vector, key=lambda stem: -vector[stem])[:TELLING]


def _alike(title: str, other: str) -> float:
    """Return the share of common stems among all of two titles."""
    a, b = ({light10(same) for _, same in content_words(text)} for text in (title, other))
    return len(a & b) / max(len(a | b), 1)
