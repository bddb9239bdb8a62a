"""The direction in which a language is written, and a text."""

import re
from typing import Literal

from mujaz.arabic.scripts import LTR_LETTERS, RTL_LETTERS

_RIGHT_TO_LEFT = ("ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi")
_LTR_LETTER = re.compile(f"[{LTR_LETTERS}]")
_RTL_LETTER = re.compile(f"[{RTL_LETTERS}]")


def direction(language: str) -> Literal["rtl", "ltr"]:
    """Return the direction of a language by its tag, such as `ar` or `en-GB`."""
    return "rtl" if language.split("-", 1)[0] in _RIGHT_TO_LEFT else "ltr"


def has_right_to_left(text: str) -> bool:
    """Return whether a text has a letter of Arabic or another script that is written from right to left."""
    return bool(_RTL_LETTER.search(text))


def reads_left_to_right(text: str) -> bool:
    """Return whether a text has a letter, and none that is written from right to left."""
    return not _RTL_LETTER.search(text) and bool(_LTR_LETTER.search(text))


def reads_right_to_left(text: str) -> bool:
    """Return whether a text has a letter, and none that is written from left to right."""
    return not _LTR_LETTER.search(text) and bool(_RTL_LETTER.search(text))
