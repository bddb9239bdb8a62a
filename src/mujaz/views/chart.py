"""A small bar chart of briefs per year: time goes from right to left, as Arabic is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.library import YearCount
from mujaz.messages import counted

STEP = 34
"""The width of a bar with its gap, in the drawing's own units."""
FULL = 48
"""The height of the tallest bar."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A year: the middle and the height of its bar, its number, and a label where there is room for one."""

    middle: int
    height: int
    number: str
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing `width` units wide; `text` says the same in words."""

    width: int
    bars: tuple[Bar, ...]
    text: str


def year_chart(years: Sequence[YearCount]) -> Chart | None:
    """Return the chart of some years, None where there is nothing to compare."""
    if len(years) < 2:  # noqa: PLR2004 -- one bar compares nothing
        return None
    most = max(year.count for year in years)
    width = STEP * len(years)
    every = 1 + (len(years) - 1) // 20
    bars = tuple(
        Bar(
            middle=width - STEP * n - STEP // 2,
            height=max(round(FULL * year.count / most), 2) if year.count else 0,
            number=str(year.count or ""),
            label=str(year.year) if n % every == 0 else "",
        )
        for n, year in enumerate(years)
    )
    text = "، ".join(f"{year.year}: {counted(year.count, 'brief')}" for year in years if year.count)
    return Chart(width, bars, text)
