"""Which term each word of the site is found under, and how one gets there from what a reader types.

The term of a word is its stem, or the stem of the word behind its clitic where the words of the site speak for that one
(بقرار is قرار): one of the `keys_of` the word. What a word may be besides makes it an alternative of other terms. A
function word has a term of its own, which no other word has.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

import numpy as np

from mujaz.arabic import Lexicon, hosts, is_function_word, stem, word_root
from mujaz.search.bit_codec import Numbers
from mujaz.search.forms import Forms

FUNCTION = "."
"""With what the key of a function word begins."""
LEAST_HOST = 3
"""The fewest letters of a word behind a clitic."""


def keys_of(word: str) -> tuple[str, ...]:
    """Return the keys that a word may stand under, its own first."""
    if is_function_word(word):
        return (FUNCTION + word,)
    return tuple(dict.fromkeys([stem(word), *(stem(host) for host in hosts(word) if len(host) >= LEAST_HOST)]))


@dataclass(slots=True)
class DictionaryEntry:
    """What stands under one key: words of which it is the term, and words of which it may be, both in their order."""

    words: list[str] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)


class WordPlace(IntEnum):
    """In which part of an entry a word stands."""

    WORDS, ALTERNATIVES = range(2)


@dataclass(frozen=True, slots=True)
class TermDictionary:
    """The entries by their keys, as numbers: those of key `k` are from `starts[k]` to `starts[k + 1]`.

    Each says which of the sorted words (`numbers`) stands in which part of the entry (`places`, each a `WordPlace`), in
    the order of the parts and within them of the words. The keys are sorted by their `roots`, and then by themselves.
    """

    words: Sequence[str]
    keys: Sequence[str]
    roots: Sequence[str]
    starts: Numbers
    numbers: Numbers
    places: Numbers

    def entry(self, key: int) -> DictionaryEntry:
        """Return the entry of the key with this number."""
        found = DictionaryEntry()
        span = slice(self.starts[key], self.starts[key + 1])
        for number, place in zip(self.numbers[span].tolist(), self.places[span].tolist(), strict=True):
            (found.alternatives if place else found.words).append(self.words[number])
        return found


def term_dictionary_of(forms: Forms, counts: Numbers) -> TermDictionary:
    """Return the dictionary of the words of a site with their forms; `counts` says how often each word is said."""
    terms = _terms(forms, counts)
    alternatives = list(_alternatives(forms, terms))
    of_items = [*terms, *(key for key, _ in alternatives)]
    root_of = {key: word_root(key) for key in of_items}
    keys = sorted(root_of, key=lambda key: (root_of[key], key))
    number = {key: n for n, key in enumerate(keys)}
    at = np.fromiter(map(number.__getitem__, of_items), np.int32, len(of_items))
    order = np.argsort(at, kind="stable")
    numbers = np.array([*range(len(forms.words)), *(n for _, n in alternatives)], np.int32)
    places = np.repeat(np.array(WordPlace, np.int32), [len(forms.words), len(alternatives)])
    starts = np.concatenate([[0], np.cumsum(np.bincount(at, minlength=len(keys)))]).astype(np.int32)
    return TermDictionary(forms.words, keys, [root_of[key] for key in keys], starts, numbers[order], places[order])


def _terms(forms: Forms, counts: Numbers) -> list[str]:
    lexicon = Lexicon(dict(zip(forms.words, counts.tolist(), strict=True)), forms.stems)
    terms = [*forms.stems]
    for number, behind in enumerate(forms.hosts):
        if is_function_word(forms.words[number]):
            terms[number] = FUNCTION + forms.words[number]
        elif behind:
            terms[number] = lexicon.resolve(forms.words[number], behind.split(" "))
    return terms


def _alternatives(forms: Forms, terms: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield the other terms that words may have, each with the number of the word, which rises."""
    for number, (own, readings, term) in enumerate(zip(forms.stems, forms.readings, terms, strict=True)):
        if (readings or own != term) and term[0] != FUNCTION:
            for other in dict.fromkeys((own, *readings.split())):
                if other != term:
                    yield other, number
