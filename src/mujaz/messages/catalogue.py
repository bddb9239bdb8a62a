"""The catalogues, as they are read: (context, key) -> the message, or the plural forms of a noun.

A `.po` file of this folder is read once, in three milliseconds, when the first message of its language is said: so an
editable install needs no compiled copy, which would be old after the next change.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from errno import errorcode
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
    """Return a message, its gaps filled; raises KeyError where there is none.

    What the operating system says, an OSError, is said in our words: `هو غير موجود` for ENOENT.
    """
    worded = {name: _system(value, language) if isinstance(value, OSError) else value for name, value in values.items()}
    return template(context, key, language).format(**worded)


def _system(error: OSError, language: Language) -> str:
    return message("phrase", system_key(error), language, text=error.strerror or str(error))


def system_key(error: OSError) -> str:
    """Return the key of the phrase for what the operating system says; one for all that have none of their own."""
    key = f"system:{errorcode.get(error.errno or 0, '')}"
    return key if has_message("phrase", key) else "system:"


def template(context: str, key: str, language: Language) -> str:
    """Return a message as it stands in the catalogue, with its gaps in braces."""
    return _catalogue(language).messages[context, key][0]


def page_word(key: str, /, **values: object) -> str:
    """Return words of a page, which is in Arabic; most of its words stand in templates."""
    return message("page", key, "ar", **values)


def say(key: str, language: Language, /, **values: object) -> str:
    """Return a sentence of the command line or of a build."""
    return message("sentence", key, language, **values)


def listed(texts: Iterable[str], language: Language, mark: str = "comma") -> str:
    """Return texts as a list in one line; `mark` is `comma` or `semicolon`."""
    return say(mark, language).join(texts)


def say_counted(key: str, n: int, language: Language, /, **values: object) -> str:
    """Return a sentence in the form that a number asks for; `{n}` is the number."""
    return plural_form("counted", key, n, language).format(n=f"{n:,}", **values)


def plural_form(context: str, key: str, n: int, language: Language) -> str:
    """Return the plural form of a message that `n` asks for, with its gaps in braces."""
    return plural_forms(context, key, language)[plural(n, language)]


def plural_forms(context: str, key: str, language: Language) -> tuple[str, ...]:
    """Return all plural forms of a message, in the order of the language's rule."""
    return _catalogue(language).messages[context, key]


def has_message(context: str, key: str, language: Language = "ar") -> bool:
    """Return whether there is a message; all but click's stand in both languages."""
    return (context, key) in _catalogue(language).messages


def plural(n: int, language: Language) -> int:
    """Return which plural form a whole number asks for, from 0."""
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
            yield parts.get("msgctxt", ""), _unescaped(parts["msgid"]), strings


def _unescaped(string: str) -> str:
    return _ESCAPE.sub(lambda found: _ESCAPES.get(found[1], found[1]), string) if "\\" in string else string
