"""Which term each word of the site is found under, and how one gets there from what a reader types.

The term of a word is its stem, or the stem of the word behind its clitic where the words of the site speak for that one
(بقرار is قرار). What a word may be besides makes it an alternative of other terms.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from operator import itemgetter

import numpy as np

from mujaz.arabic import Lexicon
from mujaz.search.bit_codec import Numbers
from mujaz.search.forms import Forms

SHARED = 3
"""How many first letters of a word lead to where it stands in the index; with as many, completion begins."""


@dataclass(slots=True)
class DictionaryEntry:
    """What stands under one key: words of which it is the term, words of which it may be, and words found elsewhere.

    All three are in the order of the words; `elsewhere` says under which term.
    """

    words: list[str] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    elsewhere: dict[str, str] = field(default_factory=dict)


class WordPlace(IntEnum):
    """In which part of an entry a word stands."""

    WORDS, ALTERNATIVES, ELSEWHERE = range(3)


@dataclass(frozen=True, slots=True)
class TermDictionary:
    """The entries by their sorted keys, as numbers: those of key `k` are from `starts[k]` to `starts[k + 1]`.

    Each says which of the sorted words (`numbers`) stands in which part of the entry (`places`, each a `Place`), in the
    order of the parts and within them of the words. `terms` are those of all words.
    """

    words: Sequence[str]
    terms: Sequence[str]
    keys: Sequence[str]
    starts: Numbers
    numbers: Numbers
    places: Numbers

    def entry(self, key: int) -> DictionaryEntry:
        """Return the entry of the key with this number."""
        found = DictionaryEntry()
        span = slice(self.starts[key], self.starts[key + 1])
        for number, place in zip(self.numbers[span].tolist(), self.places[span].tolist(), strict=True):
            if place == WordPlace.ELSEWHERE:
                found.elsewhere[self.words[number]] = self.terms[number]
            else:
                (found.alternatives if place else found.words).append(self.words[number])
        return found


RARE = 1000
"""A word said less than once in so many documents is not completed from letters that its term does not begin with."""


def term_dictionary_of(forms: Forms, counts: Numbers, documents: int) -> TermDictionary:
    """Return the lexis of the words of a site with their forms.

    `counts` says how often each word is said in all `documents`. A word that is not under its own stem is named there.
    One whose term begins with other letters (صواريخ, found under صاروخ) is named at its own first letters, for those
    who are still typing it, unless it is rare.
    """
    words = forms.words
    terms = _terms(forms, counts)
    alternatives = list(_alternatives(forms, terms))
    frequent = np.flatnonzero(counts * RARE >= documents).tolist()
    elsewhere = sorted(_elsewhere(forms, terms, frequent), key=itemgetter(1))
    of_items = [*terms, *(key for key, _ in alternatives), *(key for key, _ in elsewhere)]
    keys = sorted(set(of_items))
    number = {key: n for n, key in enumerate(keys)}
    at = np.fromiter(map(number.__getitem__, of_items), np.int32, len(of_items))
    order = np.argsort(at, kind="stable")
    numbers = np.array([*range(len(words)), *(n for _, n in alternatives), *(n for _, n in elsewhere)], np.int32)
    places = np.repeat(np.array(WordPlace, np.int32), [len(words), len(alternatives), len(elsewhere)])
    starts = np.concatenate([[0], np.cumsum(np.bincount(at, minlength=len(keys)))]).astype(np.int32)
    return TermDictionary(words, terms, keys, starts, numbers[order], places[order])


def _terms(forms: Forms, counts: Numbers) -> list[str]:
    lexicon = Lexicon(dict(zip(forms.words, counts.tolist(), strict=True)), forms.stems)
    terms = [*forms.stems]
    for number, hosts in enumerate(forms.hosts):
        if hosts:
            terms[number] = lexicon.resolve(forms.words[number], hosts.split(" "))
    return terms


def _alternatives(forms: Forms, terms: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Yield the other terms that words may have, each with the number of the word, which rises."""
    for number, (own, readings, term) in enumerate(zip(forms.stems, forms.readings, terms, strict=True)):
        if readings or own != term:
            for other in dict.fromkeys((own, *readings.split())):
                if other != term:
                    yield other, number


def _elsewhere(forms: Forms, terms: Sequence[str], frequent: Sequence[int]) -> Iterator[tuple[str, int]]:
    """Yield where words are named that are found under another term, each with the number of the word."""
    for number, (own, term) in enumerate(zip(forms.stems, terms, strict=True)):
        if own != term:
            yield own, number
    for number in frequent:
        bare, own, term = forms.bares[number], forms.stems[number], terms[number]
        if bare[:SHARED] not in (term[:SHARED], own[:SHARED]):
            yield bare, number
