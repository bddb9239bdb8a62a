"""What the words of a site tell about clitics: بقرار is قرار where that word is known, لبنان is no لـ and بنان."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from mujaz.arabic.stem import hosts, stem

_LEAST_HOST = 3
_MUCH_MORE = 5
"""How many times as frequent a stem must be that wins although its word is rarer than the whole."""


class Lexicon:
    """The normalised words of a site with their counts; it resolves those that may begin with a clitic.

    It is for the build only: the browser is given the terms of the site's words, and `readings` for others. `stems` are
    those of the words in their order, where they are known already.
    """

    def __init__(self, counts: Mapping[str, int], stems: Iterable[str] | None = None) -> None:
        self._words = counts
        self._stem_of = dict(zip(counts, map(stem, counts) if stems is None else stems, strict=True))
        self._stems: Counter[str] = Counter()
        for own, count in zip(self._stem_of.values(), counts.values(), strict=True):
            self._stems[own] += count

    def resolve(self, word: str, behind: Sequence[str] | None = None) -> str:
        """Return the stem of `word`, or that of the word behind its clitic where the lexicon speaks for that one.

        It does where that word is more frequent than the whole, or its stem many times so; of two, the more frequent.
        `behind` are its `hosts`, where they are known already.
        """
        own = self._stem_of[word] if word in self._stem_of else stem(word)
        best, most = own, 0
        for host in hosts(word) if behind is None else behind:
            if len(host) < _LEAST_HOST or host not in self._words:
                continue
            found = self._stem_of[host]
            known = self._stems[found]
            more = self._words[host] > self._words.get(word, 0)
            much_more = len(found) >= _LEAST_HOST and known > _MUCH_MORE * max(self._stems[own], 1)
            if (more or much_more) and known > most:
                best, most = found, known
        return best
