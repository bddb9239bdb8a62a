"""The words of a text and where they stand in it.

A token is a run of Arabic letters, or of Latin letters and digits with what joins them (`covid-19`, `2,231`, `1/2`), in
the spelling of `normalise`. Signs that are not seen or do not count, inside a word, leave it one word. Some tokens have
parts, further terms under which they are found: the halves of `covid-19`, and `اس` and `300` of إس-300, whose text is
`s300` as that of S-300 is.

The browser's twin is `mujaz.arabic.tokenise`. Its offsets count UTF-16 units, Python's count code points: they are the
same until a character beyond U+FFFF (an emoji) stands before the token; such characters are never part of one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from mujaz.arabic.clitics import CLITIC_LETTERS
from mujaz.arabic.normalise import normalise
from mujaz.arabic.tables import character_class, tables


class Token(NamedTuple):
    """A word at `start` (included) to `end` (not included) of the original text; `parts` are further terms for it."""

    text: str
    start: int
    end: int
    parts: tuple[str, ...] = ()


Spoken = tuple[str, tuple[str, ...]]
"""The text and the parts of a token."""


def tokenise(text: str) -> list[Token]:
    """Return the tokens of `text` in order."""
    return _with_designations(_words_of(text), text)


def spoken(text: str) -> list[Spoken]:
    """Return what `tokenise` does but where each token stands, in a fifth of the time where the text is plain."""
    if _PLAIN_TEXT.fullmatch(text):
        words = _WORD.findall(normalise(text))
        found = [_named(word) for word in words]
        if not any(map(_NUMBER.match, words)) or _letters().keys().isdisjoint([word for word, _ in found]):
            return found  # for there is no designation
    return [(token.text, token.parts) for token in tokenise(text)]


def is_function_word(word: str) -> bool:
    """Return whether a query does not need `word`, a normalised one, where it has others."""
    return word in _function_words()


@cache
def _function_words() -> frozenset[str]:
    return frozenset(normalise(tables()["function words"]["words"]).split())


# ---- words ---------------------------------------------------------------------------------------------

_JOINED = "[a-z0-9]+"
_WORD = re.compile(rf"[\u0621-\u063A\u0641-\u064A]+|{_JOINED}(?:[.,\-/]{_JOINED})*")
# Characters that `normalise` turns into one character each, whatever stands beside them.
_ALONE = "!-~\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0660-\u066c«»"
_PLAIN = re.compile(f"[{_ALONE}]*")
# And such as it drops, or as part words.
_PLAIN_TEXT = re.compile(f"[{_ALONE}\u0640\u064b-\u0652 \\n\u2013\u2014]*")


@dataclass(frozen=True, slots=True)
class _Characters:
    chunk: re.Pattern[str]
    cluster: re.Pattern[str]


@cache
def _characters() -> _Characters:
    readable, marks = (character_class(tables()[group]["ranges"]) for group in ("readable", "marks"))
    return _Characters(re.compile(f"[{readable}]+"), re.compile(f"[^\\n][{marks}]*"))


def _words_of(text: str) -> list[Token]:
    return [
        Token(word, match.start() + start, match.start() + end, parts)
        for match in _characters().chunk.finditer(text)
        for word, start, end, parts in _words_of_chunk(match.group())
    ]


@lru_cache(maxsize=1 << 16)
def _words_of_chunk(chunk: str) -> tuple[Token, ...]:
    """Return the tokens of a run of readable characters."""
    if _PLAIN.fullmatch(chunk):
        places = [(n, n + 1) for n in range(len(chunk))]
        plain = normalise(chunk)
    else:
        clusters = [(normalise(m.group()), m.span()) for m in _characters().cluster.finditer(chunk)]
        places = [place for letters, place in clusters for _ in letters]
        plain = "".join(letters for letters, _ in clusters)
    found = []
    for match in _WORD.finditer(plain):
        word, parts = _named(match.group())
        found.append(Token(word, places[match.start()][0], places[match.end() - 1][1], parts))
    return tuple(found)


# ---- numbers and names in one piece ----------------------------------------------------------------------

_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_ACRONYM = re.compile(r"[a-z](?:\.[a-z])+")
_NUMBERED = re.compile(r"[a-z]+-[0-9]+[a-z]?")
_JOINTS = re.compile(r"[.,\-/]")


@lru_cache(maxsize=1 << 18)
def _named(word: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of the token for a word, and its parts."""
    if word >= "ء":
        return word, _compound(word)
    if _THOUSANDS.fullmatch(word):
        return word.replace(",", ""), ()  # 2,231 is 2231
    if _ACRONYM.fullmatch(word):
        return word.replace(".", ""), ()  # u.s is us
    parts = tuple(_JOINTS.split(word))
    if len(parts) == 1 or _DECIMAL.fullmatch(word):
        return word, ()
    return (word.replace("-", "") if _NUMBERED.fullmatch(word) else word), parts  # s-300 is s300


_LEAST_SECOND = 4  # letters, the article among them: عبدالله


@dataclass(frozen=True, slots=True)
class _Compounds:
    first: re.Pattern[str]
    words: Mapping[str, tuple[str, ...]]


@cache
def _compounds() -> _Compounds:
    group = tables()["compounds"]
    return _Compounds(
        re.compile(f"[{CLITIC_LETTERS}]?({normalise(group['first'])})(ال.{{{_LEAST_SECOND - 2},}})"),
        {normalise(word): tuple(normalise(parts).split()) for word, parts in group["words"].items()},
    )


def _compound(word: str) -> tuple[str, ...]:
    """Return the parts of an Arabic name that is also written as two words: عبدالله is عبد الله."""
    compounds = _compounds()
    match = compounds.first.fullmatch(word)
    return match.groups() if match else compounds.words.get(word, ())


# ---- letters and a number ----------------------------------------------------------------------------------

_NUMBER = re.compile("[0-9]{1,3}[a-z]?")
_HYPHENS = "\\-\u2010\u2011\u2013\u0640"  # hyphens, en dash, tatweel
_CLOSE = re.compile(f"[{_HYPHENS}]?")
_NEAR = re.compile(f"[ \u00a0\u200e\u200f{_HYPHENS}]{{0,4}}")
_MOST_LETTERS = 3


class _Letter(NamedTuple):
    """What a word before a number stands for: `bare` is the word, `loose` says that a space may follow it."""

    latin: str
    bare: str
    loose: bool


@cache
def _letters() -> Mapping[str, _Letter]:
    group = tables()["designations"]
    found: dict[str, _Letter] = {}
    for kind in ("letters", "names"):
        for latin, spellings in group[kind].items():
            for word in normalise(spellings).split():
                found[word] = _Letter(latin, word, loose=kind == "names")
                for clitic in normalise(group["clitics"]).split():
                    sure = clitic == "و" or len(word) > 2  # noqa: PLR2004 -- سوخوي; but باس 3 is no S-3
                    found.setdefault(clitic + word, _Letter(latin, word, loose=kind == "names" and sure))
    return found


def _with_designations(tokens: list[Token], text: str) -> list[Token]:
    """Return `tokens`, those of a designation joined: letters by name and a number, such as إس-300 or إم كيو 9."""
    found: list[Token] = []
    after = 0
    for n, token in enumerate(tokens):
        if n < after:
            continue
        length = _designation(tokens[n : n + _MOST_LETTERS + 1], text) if token.text in _letters() else 0
        after = n + max(length, 1)
        found.append(_join(tokens[n:after]) if length else token)
    return found


def _designation(tokens: list[Token], text: str) -> int:
    """Return how many of `tokens` are one designation, 0 if the first does not begin one."""
    letters = _letters()
    for n, (token, following) in enumerate(pairwise(tokens), start=1):
        letter = letters.get(token.text)
        between = text[token.end : following.start]
        if letter is None or not _NEAR.fullmatch(between):
            return 0
        if _NUMBER.fullmatch(following.text):
            return n + 1 if letter.loose or n > 1 or _CLOSE.fullmatch(between) else 0
    return 0


def _join(tokens: list[Token]) -> Token:
    *names, number = tokens
    letters = [_letters()[name.text] for name in names]
    text = "".join(letter.latin for letter in letters) + number.text
    return Token(text, tokens[0].start, number.end, (*(letter.bare for letter in letters), number.text))
