"""Characters that are not seen: which to refuse, which to take out, which to leave."""

import re
import unicodedata
from dataclasses import dataclass

from mujaz.arabic.scripts import RTL_LETTERS

_OVERRIDES = "\u202d\u202e"  # left-to-right override, right-to-left override
_OPENERS = "\u202a\u202b\u2066\u2067\u2068"  # embeddings, isolates
_CLOSER = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_ZERO_WIDTH = (
    "\u200b\u2060\ufeff\u00ad\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # spaces and fillers that are not seen
)
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
_SUSPECT = re.compile(f"[{_CONTROLS}{_OVERRIDES}{_OPENERS}\u202c\u2069{_ZERO_WIDTH}\U000e0000-\U000e007f]")


@dataclass(frozen=True, slots=True)
class Suspect:
    """An invisible character that should not be there; `code` is that of its problem, `column` counts from 1."""

    code: str
    column: int
    name: str


def suspects(line: str) -> list[Suspect]:
    """Return the overrides, the direction characters without their match and the zero-width characters of a line."""
    found: list[Suspect] = []
    open_: list[tuple[str, int]] = []

    def report(code: str, column: int, char: str) -> None:
        name = unicodedata.name(char, "CONTROL" if char.isascii() else "TAG")
        found.append(Suspect(code, column, f"U+{ord(char):04X} {name}"))

    for match in _SUSPECT.finditer(line):
        char, column = match.group(), match.start() + 1
        if char < " " or char == "\x7f":
            report("control", column, char)
        elif char in _OVERRIDES:
            report("bidi-override", column, char)
            open_.append((char, column))
        elif char in _OPENERS:
            open_.append((char, column))
        elif char in "\u202c\u2069":
            if open_ and _CLOSER.get(open_[-1][0], "\u202c") == char:
                open_.pop()
            else:
                report("bidi-unbalanced", column, char)
        else:
            report("invisible", column, char)
    for char, column in open_:
        if char not in _OVERRIDES:
            report("bidi-unbalanced", column, char)
    return sorted(found, key=lambda s: s.column)


_STRIPPED = re.compile(f"[\u200e\u200f\u061c{_OPENERS}\u202c\u2069{_ZERO_WIDTH}]|(?<=\u200c)\u200c|(?<=\u200d)\u200d")
_APART = "\\s!-/:-@\\[-`{-~\u00a1-\u00bf\u060c\u061b\u061f\u2000-\u206f"  # blanks, punctuation, what is not seen
_IDLE_JOINER = (
    re.compile(  # one that joins or parts nothing; after an Arabic letter, a joiner gives it its first form: ه\u200d
        f"(?:(?<![^{_APART}])\u200c|\u200c(?![^{_APART}])"
        f"|(?<![{RTL_LETTERS}])(?:(?<![^{_APART}])\u200d(?![{RTL_LETTERS}])|\u200d(?![^{_APART}])))"
    )
)


def strip_invisible(text: str) -> str:
    """Return `text` without direction marks, embeddings, isolates and zero-width characters.

    Joiners (U+200C, U+200D) stay where they part or join letters or emoji. Overrides stay, to be refused by the rules.
    """
    text = _STRIPPED.sub("", text)
    return _IDLE_JOINER.sub("", text) if "\u200c" in text or "\u200d" in text else text
