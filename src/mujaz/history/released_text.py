"""The hash of a brief's text: what readers quote of it. A recipe says what goes into it, and has a number."""

import json
import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from unicodedata import normalize

from mujaz.brief import Brief

RECIPE = 1
"""The newest recipe."""
_HASH = re.compile(r"([1-9]\d*)-[0-9a-f]{64}")
_BLANK_LINES = re.compile(r"\n{3,}")


def text_hash(brief: Brief, recipe: int = RECIPE) -> str:
    """Return the hash of a brief's text: the number of the recipe, a hyphen, and SHA-256 in hexadecimal digits.

    Raises KeyError where this program does not know the recipe.
    """
    return f"{recipe}-{sha256(_RECIPES[recipe](brief).encode()).hexdigest()}"


def is_text_hash(text: str) -> bool:
    """Return whether a text has the form of such a hash, so that a file may be named after it."""
    return bool(_HASH.fullmatch(text))


def recipe_of(hash_: str) -> int:
    """Return the number of the recipe of a hash, the newest where it is none or this program does not know it."""
    match = _HASH.fullmatch(hash_)
    number = int(match[1]) if match else RECIPE
    return number if number in _RECIPES else RECIPE


def _first(brief: Brief) -> str:
    """Return title, text and sources, without spaces at the ends of lines and without further blank lines."""
    lines = (line.rstrip() for line in brief.document.body.split("\n"))
    body = _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")
    sources = [[s.title, s.publisher, s.author, s.date or "", s.url or ""] for s in brief.sources]
    return normalize("NFC", json.dumps([" ".join(brief.title.split()), body, sources], ensure_ascii=False))


_RECIPES: Mapping[int, Callable[[Brief], str]] = {1: _first}
