"""Which term each word of the site is found under, and how one gets there from what a reader types.

The term of a word is its stem, or the stem of the word behind its clitic where the words of the site speak for that one
(بقرار is قرار). What a word may be besides makes it an alternative of other terms.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mujaz.arabic import Lexicon, readings, stem, without_prefix

SHARED = 3
"""How many first letters of a word lead to where it stands in the index; with as many, completion begins."""


@dataclass(slots=True)
class Entry:
    """What stands under one key: words of which it is the term, words of which it may be, and words found elsewhere.

    All three are in the order of the words; `elsewhere` says under which term.
    """

    words: list[str] = field(default_factory=list)
    alternatives: list[str] = field(default_factory=list)
    elsewhere: dict[str, str] = field(default_factory=dict)


RARE = 1000
"""A word said less than once in so many documents is not completed from letters that its term does not begin with."""


def lexis_of(counts: Mapping[str, int], documents: int) -> dict[str, Entry]:
    """Return the entries by their keys, in order.

    `counts` has the words of the site with how often each is said in all `documents`. A word that is not under its own
    stem is named there. One whose term begins with other letters (صواريخ, found under صاروخ) is named at its own first
    letters, for those who are still typing it, unless it is rare.
    """
    lexicon = Lexicon(counts)
    entries: dict[str, Entry] = {}

    def entry(key: str) -> Entry:
        return entries.setdefault(key, Entry())

    for word in sorted(counts):
        own, term = stem(word), lexicon.resolve(word)
        entry(term).words.append(word)
        for other in dict.fromkeys((own, *readings(word))):
            if other != term:
                entry(other).alternatives.append(word)
        if own != term:
            entry(own).elsewhere[word] = term
        bare = without_prefix(word)
        if counts[word] * RARE >= documents and bare[:SHARED] not in (term[:SHARED], own[:SHARED]):
            entry(bare).elsewhere[word] = term
    return dict(sorted(entries.items()))
