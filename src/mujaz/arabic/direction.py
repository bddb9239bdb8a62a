"""The direction in which a language is written."""

import re
from typing import Literal

_RIGHT_TO_LEFT = ("ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi")


def direction(language: str) -> Literal["rtl", "ltr"]:
    """Return the direction of a language by its tag, such as `ar` or `en-GB`."""
    return "rtl" if language.split("-", 1)[0] in _RIGHT_TO_LEFT else "ltr"


_LTR_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u058f]")
_RTL_LETTER = re.compile("[\u0591-\u065f\u066e-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def reads_left_to_right(text: str) -> bool:
    """Return whether a text has a letter, and none that is written from right to left."""
    return bool(_LTR_LETTER.search(text)) and not _RTL_LETTER.search(text)
