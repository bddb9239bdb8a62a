"""Numbers as bits, and back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.search.bit_codec import CODE_ALPHABET, Codes, empty, gamma, rice, text
from mujaz.search.transliteration_table import ARABIC, LATIN, transliterate
from tests.search.reader import Bits


def numbers(values: list[int]) -> "np.ndarray[tuple[int], np.dtype[np.int32]]":
    return np.array(values, np.int32)


def joined(codes: list[Codes]) -> Codes:
    whole = empty(sum(len(code.numbers) for code in codes))
    place = 0
    for code in codes:
        whole.at(np.arange(place, place + len(code.numbers)), code)
        place += len(code.numbers)
    return whole


def test_the_alphabet_needs_no_escapes() -> None:
    assert len(CODE_ALPHABET) == len({*CODE_ALPHABET}) == 91
    assert CODE_ALPHABET.isascii()
    assert CODE_ALPHABET.isprintable()
    assert not {*CODE_ALPHABET} & {*" \"'\\"}


@given(st.lists(st.tuples(st.integers(0, 40_000), st.integers(6, 14), st.integers(1, 1 << 20)), max_size=20))
def test_what_is_written_is_read(stream: list[tuple[int, int, int]]) -> None:
    codes = [
        code for gap, low, count in stream for code in (rice(numbers([gap]), numbers([low])), gamma(numbers([count])))
    ]
    bits = Bits(text(joined(codes)), CODE_ALPHABET)
    assert [(bits.rice(low), low, bits.gamma()) for _, low, _ in stream] == stream


@pytest.mark.parametrize(
    ("gap", "low", "bits"), [(0, 0, "1"), (3, 0, "0001"), (5, 2, "0101"), (4, 3, "1100"), (9, 1, "000011")]
)
def test_rice(gap: int, low: int, bits: str) -> None:
    written = Bits(text(rice(numbers([gap]), numbers([low]))), CODE_ALPHABET).bits
    assert written.startswith(bits)
    assert set(written[len(bits) :]) <= {"0"}


@pytest.mark.parametrize(("number", "bits"), [(1, "1"), (2, "010"), (3, "011"), (4, "00100"), (11, "0001011")])
def test_gamma(number: int, bits: str) -> None:
    assert Bits(text(gamma(numbers([number]))), CODE_ALPHABET).bits == bits.ljust(13, "0")


def test_letters_are_exchanged_one_by_one() -> None:
    assert len({*LATIN + ARABIC}) == 2 * len(LATIN) == 2 * len(ARABIC)


@given(st.text())
def test_the_exchange_is_its_own_inverse(letters: str) -> None:
    assert transliterate(transliterate(letters)) == letters


def test_arabic_takes_a_byte_a_letter() -> None:
    assert len(transliterate("الأمن القوميّ، أولًا").encode()) == len("الأمن القوميّ، أولًا")
