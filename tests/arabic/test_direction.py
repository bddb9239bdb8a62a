"""The direction in which a language is written."""

import pytest

from mujaz.arabic.direction import direction, reads_left_to_right


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", "rtl"), ("ar-EG", "rtl"), ("fa", "rtl"), ("ckb", "rtl"), ("en", "ltr"), ("fr-CA", "ltr"), ("arn", "ltr")],
)
def test_direction(language: str, expected: str) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The full statement (p. 7).", True),
        ("Ибо, 5 May 2024", True),
        ("2024", False),
        ("", False),
        ("كلمة word", False),
        ("שלום word", False),
        ("word، ٢٠٢٤", True),  # neither an Arabic comma nor Arabic digits are letters
    ],
)
def test_a_text_reads_left_to_right_without_a_letter_of_arabic(text: str, *, expected: bool) -> None:
    assert reads_left_to_right(text) is expected
