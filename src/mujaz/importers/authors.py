"""The names in a byline."""

import re
from collections.abc import Iterator

from mujaz.arabic import words
from mujaz.importers.mentions import Gazetteer

_BETWEEN = re.compile(r"\s*(?:[,،;؛/&|\u2022]|\s[-\u2013\u2014]\s|\sو\s)\s*")
_ROLES = frozenset(
    words(
        "باحث باحثة كاتب كاتبة صحافي صحفي صحافية صحفية محلل محللة خبير خبيرة أستاذ أستاذة مدير مديرة مراسل محرر محررة"
    )
)
_MOST_WORDS = 6
"""A longer piece is no name."""


def names_in_byline(text: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the names that stand in a byline, without what it says of them: offices, help, places."""
    return tuple(dict.fromkeys(_names(text, gazetteer)))


def _names(text: str, gazetteer: Gazetteer) -> Iterator[str]:
    for piece in _BETWEEN.split(text.strip(" .،-\u2013()")):
        first, _, second = piece.partition(" و")
        if gazetteer.author(first) and gazetteer.author(second):
            yield from (first, second)
        elif gazetteer.author(piece) or _is_name(piece):
            yield piece
        else:
            return  # what follows is about the last one


def _is_name(piece: str) -> bool:
    found = words(piece)
    return 0 < len(found) <= _MOST_WORDS and found[0] not in _ROLES and not piece.startswith("و") and not _digits(piece)


def _digits(text: str) -> bool:
    return any(c.isdigit() for c in text)
