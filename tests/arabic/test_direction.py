"""The direction in which a language is written."""

import pytest

from mujaz.arabic.direction import direction


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", "rtl"), ("ar-EG", "rtl"), ("fa", "rtl"), ("ckb", "rtl"), ("en", "ltr"), ("fr-CA", "ltr"), ("arn", "ltr")],
)
def test_direction(language: str, expected: str) -> None:
    assert direction(language) == expected
