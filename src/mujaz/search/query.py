"""What a reader asks: words, phrases in quotes, words that are not wanted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mujaz.arabic import Token, is_function_word, tokenise

MOST_CHARACTERS = 2_000
MOST_WORDS = 32
"""What of a query is read: nobody types more by hand, and an essay that was pasted must not stop the browser."""


class Word(NamedTuple):
    """A word of a query, as `tokenise` gives it; `unfinished` says that the reader is still typing it."""

    text: str
    parts: tuple[str, ...] = ()
    unfinished: bool = False


Phrase = tuple[str, ...]
"""Words that must follow one another; one word stands for itself."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query: its `words`, those of its phrases among them, the `phrases` that must occur, and what must not."""

    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]
    unwanted: tuple[Phrase, ...]

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing: it may still say what is not wanted."""
        return not self.words


_PIECE = re.compile(r"""(?P<minus>[-\u2212])?(?:«(?P<a>[^«»]*)»|["“„”](?P<b>[^"“„”]*)["“„”]|(?P<word>\S+))""")


def parse_query(text: str, *, typing: bool = False) -> Query:
    """Return what `text` asks for; with `typing`, its last word is unfinished where no space follows it.

    Function words are left out where there are others. There is no wrong query.
    """
    words: list[Word] = []
    phrases: list[Phrase] = []
    unwanted: list[Phrase] = []
    text = text[:MOST_CHARACTERS]
    for piece, is_quoted, is_unwanted in _pieces(text):
        tokens = tokenise(piece)
        phrase = tuple(token.text for token in tokens)
        if is_unwanted:
            unwanted += [phrase] if is_quoted else [(word,) for word in phrase]
            continue
        if is_quoted and len(phrase) > 1:
            phrases.append(phrase)
        words += [Word(token.text, token.parts) for token in tokens]
    if typing and words and _ends_in(text, words[-1]):
        words[-1] = words[-1]._replace(unfinished=True)
    return Query(_needed(words), tuple(dict.fromkeys(phrases)), tuple(dict.fromkeys(p for p in unwanted if p)))


def _pieces(text: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield (text, whether it is quoted, whether it is unwanted); words that stand together are one piece."""
    waiting: list[str] = []
    for match in _PIECE.finditer(text):
        quoted = match["a"] if match["a"] is not None else match["b"]
        if quoted is None and not match["minus"]:
            waiting.append(match["word"])
            continue
        if waiting:
            yield " ".join(waiting), False, False
            waiting = []
        yield (match["word"] if quoted is None else quoted), quoted is not None, bool(match["minus"])
    if waiting:
        yield " ".join(waiting), False, False


def _ends_in(text: str, word: Word) -> bool:
    tokens: list[Token] = tokenise(text)
    return bool(tokens) and tokens[-1].text == word.text and tokens[-1].end == len(text)


def _needed(words: list[Word]) -> tuple[Word, ...]:
    telling = [word for word in words if word.unfinished or not is_function_word(word.text)] or words
    return tuple(dict.fromkeys(telling))[:MOST_WORDS]
