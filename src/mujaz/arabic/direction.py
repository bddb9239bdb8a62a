"""The direction in which a language is written."""

from typing import Literal

_RIGHT_TO_LEFT = ("ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi")


def direction(language: str) -> Literal["rtl", "ltr"]:
    """Return the direction of a language by its tag, such as `ar` or `en-GB`."""
    return "rtl" if language.split("-", 1)[0] in _RIGHT_TO_LEFT else "ltr"
