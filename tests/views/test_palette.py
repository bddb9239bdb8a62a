"""The accent can be read on every ground, whatever a publisher chooses."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.config import Settings
from mujaz.views.palette import PAPERS, READABLE, contrast, mixed, palette


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#000000", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#123456", "#123456", 1.0),
    ],
)
def test_contrast_as_wcag_reckons_it(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.005)


def test_mixing() -> None:
    assert mixed("#ff0000", "#0000ff", 0.5) == "#800080"
    assert mixed("#ff0000", "#0000ff", 1.0) == "#ff0000"


@given(st.integers(0, 0xFFFFFF))
def test_any_accent_can_be_read_in_both_schemes(number: int) -> None:
    found = palette(f"#{number:06x}")
    for scheme, accent in (("light", found.light), ("dark", found.dark)):
        for ground in (*PAPERS[scheme], accent.soft):
            assert contrast(accent.colour, ground) >= READABLE[scheme]


def test_what_can_be_read_stays_as_it_is() -> None:
    assert palette("#8a1538").light.colour == "#8a1538"
    assert palette("#ffd700").light.colour != "#ffd700"
    assert palette("#ffd700").dark.colour == "#ffd700"


def test_the_papers_are_those_of_the_style_sheet(root: Path) -> None:
    tokens = (root / "overrides/assets/mujaz/css/tokens.css").read_text("utf-8")
    light, dark = re.findall(r"--paper: (#\w+);\s+--raised: (#\w+);", tokens)
    assert {"light": light, "dark": dark} == PAPERS


def test_the_default_is_an_accent() -> None:
    assert palette(Settings().accent).light.colour == Settings().accent
