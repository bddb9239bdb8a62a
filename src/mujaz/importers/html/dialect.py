"""How the writer of a piece of HTML uses it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """What differs from one writer of HTML to another.

    `newlines`: line ends outside of tags count, an empty line ends a paragraph (WordPress' classic editor).
    `base`: the address that relative ones count from, ''
    where it is not known. `picture` gives the target of an `<img>` by its address, None where the picture is lost.
    """

    newlines: bool = False
    base: str = ""
    picture: Callable[[str], str | None] = str
