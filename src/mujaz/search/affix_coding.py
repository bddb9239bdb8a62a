"""How the keys of a shard and their words are written: short, since they are a good part of it.

A key is a digit, how many letters it shares with the key before it, and the rest. Its words follow one after another: a
word that is the key between two affixes of `AFFIXES` is the one character at the place of these; any other is followed
by `'`, and in it the key, where it occurs first, is `*`. Before an alternative stands `!`.
"""

from collections.abc import Iterable, Iterator, Sequence

from mujaz.search.term_dictionary import DictionaryEntry

AFFIXES = dict(
    zip(
        "#$%&()+:;<=?@[]^_`{|}~",
        "* ال* و* *ه *ا *ي ال*ه وال* ل* *ها ال*ي و*ه ب* بال* و*ا ال*يه *يه لل* *ات ال*ات وال*ه *ين".split(),
        strict=True,
    )
)
"""The most frequent ways in which an Arabic word is built around its stem, in the spelling of `normalise`."""
MOST_SHARED = 9

_SIGN_OF = {affixes: sign for sign, affixes in AFFIXES.items()}


def heads(entries: Sequence[tuple[str, DictionaryEntry]]) -> Iterator[str]:
    """Yield the key of each entry, and its words."""
    for key, (whole, entry) in zip(in_front(key for key, _ in entries), entries, strict=True):
        yield key
        yield "".join(_words(whole, entry))


def in_front(words: Iterable[str]) -> Iterator[str]:
    """Yield each word as a digit, how many letters it shares with the word before it, and the rest."""
    before = ""
    for word in words:
        shared = 0
        for letter, other in zip(word, before, strict=False):
            if letter != other or shared == MOST_SHARED:
                break
            shared += 1
        yield f"{shared}{word[shared:]}"
        before = word


def _words(key: str, entry: DictionaryEntry) -> Iterator[str]:
    for word in entry.words:
        yield _short(key, word)
    for word in entry.alternatives:
        yield "!" + _short(key, word)


def _short(key: str, word: str) -> str:
    name = word.replace(key, "*", 1)
    return _SIGN_OF.get(name) or name + "'"
