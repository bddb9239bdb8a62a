"""What was meant where the keyboard was set to the other script: `hdvhk` is ايران, and لثقةشىغ is germany."""

import re
from collections.abc import Mapping
from functools import cache

from mujaz.arabic.tables import tables


@cache
def _keys() -> tuple[Mapping[str, str], Mapping[str, str]]:
    to_arabic: dict[str, str] = tables()["keyboard"]["keys"]
    to_latin: dict[str, str] = {}
    for key, letters in to_arabic.items():
        to_latin.setdefault(letters, key.lower())
    return to_arabic, to_latin


def other_layout(text: str) -> str:
    """Return what the same keys give on the other layout, Arabic for Latin letters and the reverse."""
    to_arabic, to_latin = _keys()
    if re.search("[A-Za-z]", text):
        return "".join(to_arabic.get(c) or to_arabic.get(c.lower(), c) for c in text)
    text = re.sub("ل[اأإآ]", lambda m: to_latin[m[0]], text)  # one key writes both
    return "".join(to_latin.get(c, c) for c in text)
