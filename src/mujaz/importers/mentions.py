"""The terms of the vocabulary that a text mentions by name.

A name is found as whole words in their order, in any spelling. Its first word may carry what Arabic writes onto a word:
the conjunctions و and ف, the prepositions ب, ل and ك and, where the name allows it, the article. The longest name wins:
«جنوب السودان» is one country, and «الأمن الغذائي» is not «الأمن». One pass over the words: names are indexed by their
first.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mujaz.arabic import label_key, words
from mujaz.arabic.clitics import ASSIMILATED, CLITICS, WITH_ARTICLE
from mujaz.vocabulary import Kind, Term, Vocabulary, VocabularyEntry, countries

_MIN_STEM = 3  # a shorter word with a clitic is mostly another word: فسد is not ف and سد

_ACADEMIC = re.compile(r"^(?:(?:[أاد]|أ\.د)\s*[./]\s*)+|^(?:ال)?(?:دكتور|دكتورة|أستاذ|أستاذة|باحث|باحثة)\s+")
_CLAUSE = re.compile(r"[\n.,;:!?()\[\]\u060c\u061b\u061f\u2026]")  # no name goes on beyond one of these


@dataclass(frozen=True, slots=True)
class Mention:
    """A term and how often a text mentions it."""

    term: Term
    count: int


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names to be found, by their first word, the longest first; a name without a term only keeps others away."""

    by_first_word: Mapping[str, tuple[tuple[tuple[str, ...], Term | None], ...]]
    take_article: bool
    """Whether the article may stand before a name that has none: العقوبات for عقوبات, but never المصر for مصر."""

    @classmethod
    def of(cls, names: Iterable[tuple[str, Term | None]], *, take_article: bool) -> "NameIndex":
        """Index names; one that two terms share belongs to the first."""
        terms: dict[tuple[str, ...], Term | None] = {}
        for name, term in names:
            key = tuple(words(name))
            if key:
                terms.setdefault(key, term)
        by_first: dict[str, list[tuple[tuple[str, ...], Term | None]]] = {}
        for key in sorted(terms, key=lambda k: (-len(k), k)):
            by_first.setdefault(key[0], []).append((key, terms[key]))
        return cls({first: tuple(found) for first, found in by_first.items()}, take_article)

    def readings(self, word: str) -> Iterator[str]:
        """Yield what a normalised word may be without the clitics written onto it, itself first."""
        yield word
        for clitics in CLITICS:
            if word.startswith(clitics) and len(word) - len(clitics) >= _MIN_STEM:
                yield word[len(clitics) :]
        for clitics in ASSIMILATED:
            if word.startswith(clitics):
                yield "ال" + word[len(clitics) :]
                yield "ال" + word[len(clitics) - 1 :]
        for clitics in WITH_ARTICLE if self.take_article else ():
            if word.startswith(clitics):
                yield word[len(clitics) :]
                if clitics in ASSIMILATED:
                    yield word[len(clitics) - 1 :]

    def at(self, text: list[str], position: int) -> tuple[int, Term | None]:
        """Return how many words the longest name that begins at `position` has, 0 for none, and its term."""
        best: tuple[int, Term | None] = (0, None)
        for reading in self.readings(text[position]):
            for key, term in self.by_first_word.get(reading, ()):
                if len(key) <= best[0]:
                    break
                if list(key[1:]) == text[position + 1 : position + len(key)]:
                    best = (len(key), term)
                    break
        return best


def find(text: str, names: NameIndex) -> tuple[Mention, ...]:
    """Return the terms that `text` mentions, by first mention."""
    counts: dict[Term, int] = {}
    for clause in _CLAUSE.split(text):
        clause_words = words(clause)
        position = 0
        while position < len(clause_words):
            length, term = names.at(clause_words, position)
            if term is not None:
                counts[term] = counts.get(term, 0) + 1
            position += length or 1
    return tuple(Mention(term, count) for term, count in counts.items())


def term_names(vocabulary: Vocabulary, kind: Kind) -> NameIndex:
    """Return the labels and synonyms of the terms of a kind; ids are for files, not for texts."""
    entries = vocabulary.entries[kind].values()
    pairs = ((name, entry.term) for entry in entries for name in (entry.term.label, *entry.synonyms))
    return NameIndex.of(pairs, take_article=True)


def country_index(vocabulary: Vocabulary) -> NameIndex:
    """Return the names of countries that are safe in a text: CLDR's, the usual ones, and those of the house."""
    pairs: list[tuple[str, Term | None]] = [(phrase, None) for phrase in countries.NO_COUNTRIES]
    for entry in vocabulary.entries[Kind.COUNTRIES].values():
        code = entry.term.id.upper()
        pairs += ((name, entry.term) for name in (*countries.names_in_text(code), *_house_names(entry, code)))
    return NameIndex.of(pairs, take_article=False)


def _house_names(entry: VocabularyEntry, code: str) -> Iterator[str]:
    known = [label_key(name) for name in countries.country_names(code)]
    yield from (name for name in (entry.term.label, *entry.synonyms) if label_key(name) not in known)


def by_frequency(mentions: Iterable[Mention]) -> tuple[Term, ...]:
    """Return the terms, the most mentioned first, equals by id."""
    return tuple(m.term for m in sorted(mentions, key=lambda m: (-m.count, m.term.id)))


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The names of a vocabulary made ready for many texts."""

    country_index: NameIndex
    tag_names: NameIndex
    topic_names: NameIndex
    vocabulary: Vocabulary

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "Gazetteer":
        """Index the names that are looked for in a text."""
        tags, topics = (term_names(vocabulary, kind) for kind in (Kind.TAGS, Kind.TOPICS))
        return cls(country_index(vocabulary), tags, topics, vocabulary)

    def topic(self, name: str) -> Term | None:
        """Return the topic that a whole text is the name of."""
        return self.vocabulary.find(Kind.TOPICS, name)

    def author(self, name: str) -> Term | None:
        """Return the author that a whole text is the name of, with an academic title or without."""
        return self.vocabulary.find(Kind.AUTHORS, name) or self.vocabulary.find(Kind.AUTHORS, _ACADEMIC.sub("", name))

    def countries(self, text: str) -> tuple[Term, ...]:
        """Return the countries that a text mentions, by number of mentions."""
        return by_frequency(find(text, self.country_index))

    def tags(self, text: str) -> tuple[Term, ...]:
        """Return the tags that a text mentions, by first mention."""
        return tuple(mention.term for mention in find(text, self.tag_names))

    def topics(self, text: str) -> tuple[Term, ...]:
        """Return the topics that a text mentions, by first mention."""
        return tuple(mention.term for mention in find(text, self.topic_names))
