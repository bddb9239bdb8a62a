"""Words typed on the wrong keyboard layout."""

import pytest

from mujaz.arabic import other_layout

MEANT = {
    "hdvhk": "ايران",
    "hgYsjhvhjd[": "الإستاراتيج",
    "v,sdh": "روسيا",
    "b": "لا",
    "sbp": "سلاح",
    "ىشفخ": "nato",
    "لثقةشىغ": "germany",
    "لاقثءهف": "brexit",
    "2024": "2024",
    "": "",
}


@pytest.mark.parametrize("typed", MEANT)
def test_the_other_layout(typed: str) -> None:
    assert other_layout(typed) == MEANT[typed]


@pytest.mark.parametrize("word", ["ايران", "سلاح", "موسكو", "الاقتصاد", "بلا"])
def test_there_and_back(word: str) -> None:
    assert other_layout(other_layout(word)) == word
