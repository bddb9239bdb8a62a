"""Patterns of words in the Arab grammarians' way of writing: فواعل is any word of that build, شوارع and سواحل alike.

ف ع ل stand for the letters of the root, any other letter for itself. A pattern has a second one to which its words are
brought: فواعل becomes فاعل.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_ROOT = "فعل"
_WEAK = "اي"
"""Letters that change within a word or belong to its build too often to be taken for letters of the root."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern and what its words become.

    `fixed` are the places and letters that a word must have, `roots` the places of its root with the letters that may
    not stand there. `becomes` says letter by letter what comes out: a place in the word, or a letter.
    """

    length: int
    fixed: tuple[tuple[int, str], ...]
    roots: tuple[tuple[int, str], ...]
    becomes: tuple[int | str, ...]

    def apply(self, word: str) -> str:
        """Return what a word of the pattern's length becomes, nothing where it is not of this pattern."""
        for place, letter in self.fixed:
            if word[place] != letter:
                return ""
        for place, never in self.roots:
            if word[place] in never:
                return ""
        return "".join([part if isinstance(part, str) else word[part] for part in self.becomes])


def pattern(form: str, becomes: str, but_not: Mapping[str, str]) -> Pattern:
    """Return the pattern `form`; `but_not` names letters that ف, ع or ل may not be besides the weak ones."""
    place = {letter: form.index(letter) for letter in _ROOT if letter in form}
    return Pattern(
        len(form),
        tuple((n, letter) for n, letter in enumerate(form) if n not in place.values()),
        tuple((n, _WEAK + but_not.get(letter, "")) for letter, n in place.items()),
        tuple(place.get(letter, letter) for letter in becomes),
    )


class Patterns:
    """Patterns in order, those that fix the first letter of a word before those that do not."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._by_build: dict[tuple[int, str], list[Pattern]] = {}
        for each in patterns:
            first = dict(each.fixed).get(0, "")
            self._by_build.setdefault((each.length, first), []).append(each)

    def verb(self, word: str) -> str:
        """Return what `word` becomes by the first pattern that fixes its first letter and fits, else nothing."""
        return self._first(word, word[0])

    def apply(self, word: str) -> str:
        """Return what `word` becomes by the first pattern that fits, nothing where none does."""
        return self._first(word, word[0]) or self._first(word, "")

    def _first(self, word: str, first: str) -> str:
        for each in self._by_build.get((len(word), first), ()):
            found = each.apply(word)
            if found:
                return found
        return ""
