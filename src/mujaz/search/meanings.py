"""What a word of a query stands for: groups of words of the index, and what each of them counts.

This is the reference for `assets/mujaz/js/search/meanings.js`.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mujaz.arabic import hosts, readings, without_prefix, word_root
from mujaz.search import ranking
from mujaz.search.index import Index
from mujaz.search.query import Word
from mujaz.search.term_dictionary import DictionaryEntry, keys_of

SHARED = 3
"""The fewest letters from which on a word is completed."""
MOST_COMPLETIONS = 8
"""Words in use that a completion follows: the most frequent."""
MOST_OF_NAME = 4
"""Words of a name that has other names."""
_NO_ENTRY = DictionaryEntry()


class Form(NamedTuple):
    """Words of the index that count alike; there is one at least."""

    words: tuple[str, ...]
    counts: float


class Meaning(NamedTuple):
    """What a word stands for, and whether itself `is_known`; `near` are the words in use that it may be a slip for.

    Where it is not known, its forms are those of words of its root and of near ones.
    """

    forms: tuple[Form, ...]
    is_known: bool
    near: tuple[str, ...]


class Meanings:
    """The meanings of words in an index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def of_all(self, words: Sequence[Word]) -> list[Meaning]:
        """Return what each word stands for; a name of several words stands with its first for its other names."""
        texts = [word.text for word in words]
        return [self.of(word, self._other_names(texts[n:])) for n, word in enumerate(words)]

    def _other_names(self, texts: Sequence[str]) -> list[str]:
        """Return the other names of what begins a query."""
        beginnings = (" ".join(texts[:end]) for end in range(1, min(len(texts), MOST_OF_NAME) + 1))
        return [name for beginning in beginnings for name in self._index.other_names.get(beginning, ())]

    def of(self, word: Word, names: Sequence[str] = ()) -> Meaning:
        """Return what a word stands for, and the other `names` that begin with it."""
        forms = [*self._own(word.text)]
        forms += [Form(tuple(self.entry(part).words), ranking.PART) for part in word.parts]
        if word.unfinished:
            forms.append(Form(tuple(self._completions(word.text)), ranking.COMPLETION))
        known = any(form.words for form in forms) or bool(names)
        forms += self._others(word.text, forms)
        for text in (text for name in names for text in name.split(" ")):
            forms += self._scaled(text, ranking.SYNONYM)
        near: list[str] = []
        named = [] if names else self._index.spellings.sounding(word.text, len(ranking.NAMESAKES))
        for counts, other in zip(ranking.NAMESAKES, named, strict=False):
            forms += self._scaled(other, counts)
        known = known or bool(named)
        if not names and not named and not self._is_spelled(word.text) and not (word.unfinished and known):
            near = self._index.spellings.near(word.text, len(ranking.MENDED))
            for counts, other in zip(ranking.MENDED, near, strict=False):
                forms += self._scaled(other, counts * (ranking.DOUBT if known else 1))
        return Meaning(tuple(form for form in forms if form.words), known, tuple(near))

    def term(self, text: str) -> str:
        """Return the key that a word stands under, or would."""
        keys = keys_of(text)
        return next((key for key in keys if text in self._entry(key).words), keys[0])

    def entry(self, text: str) -> DictionaryEntry:
        """Return what stands under the term of a word."""
        return self._entry(self.term(text))

    def _entry(self, key: str) -> DictionaryEntry:
        return self._index.entries.get(key, _NO_ENTRY)

    def _scaled(self, text: str, scale: float) -> Iterator[Form]:
        """Yield the forms of another word, each of which counts so much less."""
        own = [*self._own(text)]
        for form in (*own, *self._others(text, own)):
            if form.words:
                yield Form(form.words, form.counts * scale)

    def _own(self, text: str) -> Iterator[Form]:
        """Yield the words of the term of a word, and of terms that it may have."""
        entry = self.entry(text)
        yield Form(tuple(entry.words), 1)
        yield Form(tuple(entry.alternatives), ranking.ALTERNATIVE)
        if text in entry.words:
            yield Form((text,), ranking.EXACT)
        else:
            yield from (Form(tuple(self._entry(other).words), ranking.ALTERNATIVE) for other in readings(text))

    def _others(self, text: str, own: Iterable[Form]) -> Iterator[Form]:
        """Yield the words of the same root under other terms, and those of all that are spelled alike."""
        term = self.term(text)
        keys = self._index.siblings.get(word_root(term), ())
        related = Form(tuple(word for key in keys if key != term for word in self._entry(key).words), ranking.ROOT)
        yield related
        yield from _alike(text, dict.fromkeys(word for form in (*own, related) for word in form.words))

    def _is_spelled(self, text: str) -> bool:
        """Return whether a word stands in the index, or differs by its beginning only from one that does."""
        bare, behind = without_prefix(text), (text, *hosts(text))
        words = (word for key in keys_of(text) for word in self._entry(key).words)
        return any(word in behind or without_prefix(word) == bare for word in words)

    def _completions(self, text: str) -> Iterable[str]:
        """Return the words that begin as `text` does, with or without the article."""
        found: dict[str, None] = {}
        for beginning in dict.fromkeys((text, without_prefix(text))):
            if len(beginning) >= SHARED:
                for bare in self._index.spellings.beginning(beginning, MOST_COMPLETIONS):
                    found.update(dict.fromkeys(w for w in self.entry(bare).words if _begins(w, beginning)))
        return found


def _begins(word: str, beginning: str) -> bool:
    return word.startswith(beginning) or without_prefix(word).startswith(beginning)


def _alike(text: str, words: Iterable[str]) -> Iterator[Form]:
    """Yield those of the words that are spelled as `text` is, in groups of which each has all of the one before it."""
    own = _pieces(text)
    likeness = {word: 2 * len(own & its) / (len(own) + len(its)) for word in words for its in [_pieces(word)]}
    for least, counts in ranking.BANDS:
        yield Form(tuple(word for word, like in likeness.items() if like >= least), counts)


def _pieces(word: str) -> set[str]:
    """Return the threes of letters of a word, its ends among them."""
    whole = f" {word} "
    return {whole[n : n + 3] for n in range(len(whole) - 2)}
