"""Lists of numbers as bits, and bits as text: the numbers of an index take a third of what bytes would.

A rising list is written as its gaps in Rice's code (https://en.wikipedia.org/wiki/Golomb_coding): with the parameter k,
a gap g is g >> k zeros, a one, and the k low bits of g. Counts are in Elias' gamma code. 13 bits become two of 91
printable characters, as in basE91 (http://base91.sourceforge.net/).

All of it is done in arrays, for a whole file at once: two million postings in a loop of Python would take seconds.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.signedinteger]

CODE_ALPHABET = "".join(chr(c) for c in range(0x21, 0x7F) if chr(c) not in "\"'\\")
"""The 91 characters, each with its place as its value; none needs an escape in a script."""
GROUP = 13
"""Bits that two characters hold: 91 * 91 is more than 2 ** 13."""


@dataclass(frozen=True, slots=True)
class Codes:
    """Numbers with how each is written: `zeros` zeros, a one, and the `low` low bits of `numbers`."""

    numbers: Numbers
    zeros: Numbers
    low: Numbers

    def at(self, places: npt.NDArray[np.intp], codes: "Codes") -> None:
        """Take over `codes`, to stand at `places`."""
        self.numbers[places], self.zeros[places], self.low[places] = codes.numbers, codes.zeros, codes.low


def empty(number: int) -> Codes:
    """Return room for a number of codes."""
    return Codes(*(np.zeros(number, np.int32) for _ in range(3)))


def rice(numbers: Numbers, low: Numbers) -> Codes:
    """Return numbers from 0 on in Rice's code, each with its own parameter."""
    return Codes(numbers, numbers >> low, low)


def gamma(numbers: Numbers) -> Codes:
    """Return numbers from 1 on in Elias' gamma code."""
    length = np.frexp(numbers.astype(np.float64))[1].astype(np.int32) - np.int32(1)
    return Codes(numbers, length, length)


def text(codes: Codes) -> str:
    """Return codes as text, filled up with zeros to whole groups; it is empty where there are no codes."""
    ends = np.cumsum(codes.zeros + 1 + codes.low)
    size = int(ends[-1]) if len(ends) else 0
    ones = ends - 1 - codes.low
    bits = np.zeros(-(-size // GROUP) * GROUP, np.uint8)
    bits[ones] = 1
    for bit in range(int(codes.low.max(initial=0))):
        has = np.flatnonzero(codes.low > bit)
        bits[(ones + codes.low)[has] - bit] = (codes.numbers[has] >> bit) & 1
    return _to_text(bits)


def _to_text(bits: npt.NDArray[np.uint8]) -> str:
    """Return bits, a multiple of `GROUP`, as text of `ALPHABET`, two characters for each group."""
    values = bits.reshape(-1, GROUP).astype(np.int32) @ (1 << np.arange(GROUP - 1, -1, -1, dtype=np.int32))
    alphabet = np.frombuffer(CODE_ALPHABET.encode(), np.uint8)
    pairs = np.stack([alphabet[values // len(CODE_ALPHABET)], alphabet[values % len(CODE_ALPHABET)]], axis=1)
    return pairs.tobytes().decode("ascii")
