"""The catalogues, as they are read: (context, key) -> the message, or the plural forms of a noun.

A `.po` file of this folder is read once, in three milliseconds, when the first message of its language is said: so an
editable install needs no compiled copy, which would be old after the next change.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from pathlib import Path
from typing import Literal

Language = Literal["ar", "en"]

_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t"}
_RULE = re.compile(r"plural=(.+);")


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """The messages of one language; `plural` says which form a number asks for, from 0."""

    messages: dict[tuple[str, str], tuple[str, ...]]
    plural: Callable[[int], int]


def message(context: str, key: str, language: Language, /, **values: object) -> str:
    """Return a message, its gaps filled; raises KeyError where there is none."""
    return template(context, key, language).format(**values)


def template(context: str, key: str, language: Language) -> str:
    """Return a message as it stands in the catalogue, with its gaps in braces."""
    return _catalogue(language).messages[context, key][0]


def say(key: str, language: Language, /, **values: object) -> str:
    """Return a sentence of the command line or of a build."""
    return message("sentence", key, language, **values)


def has_message(context: str, key: str) -> bool:
    """Return whether there is a message; each stands in both languages."""
    return (context, key) in _catalogue("ar").messages


def plural_forms(noun: str, language: Language) -> tuple[str, ...]:
    """Return the phrases of a noun in the order of the language's plural rule; `{n}` is the number."""
    return _catalogue(language).messages["noun", noun]


def plural(n: int, language: Language) -> int:
    """Return which of a noun's plural forms a whole number asks for, from 0."""
    return _catalogue(language).plural(n)


@cache
def _catalogue(language: Language) -> _Catalogue:
    text = Path(__file__).with_name(f"{language}.po").read_text("utf-8")
    messages = {(context, key): strings for context, key, strings in read_entries(text)}
    rule = _RULE.search(messages.pop(("", ""))[0])
    assert rule, f"{language}.po has no plural rule"  # noqa: S101 -- our own file
    return _Catalogue(messages, c2py(rule[1]))


def read_entries(text: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield (context, key, strings) of each entry of a `.po` file; the header has no context and no key."""
    for entry in text.split("\n\n"):
        parts: dict[str, str] = {}
        keyword = ""
        for line in entry.splitlines():
            if not line or line[0] == "#":
                continue
            if line[0] != '"':
                keyword, _, line = line.partition(" ")  # noqa: PLW2901 -- the rest of it
            parts[keyword] = parts.get(keyword, "") + line[1:-1]
        if parts:
            strings = tuple(_unescaped(string) for name, string in parts.items() if name.startswith("msgstr"))
            yield parts.get("msgctxt", ""), parts["msgid"], strings


def _unescaped(string: str) -> str:
    return _ESCAPE.sub(lambda found: _ESCAPES.get(found[1], found[1]), string) if "\\" in string else string
