"""The chart of briefs per year."""

import pytest

from mujaz.library import YearCount
from mujaz.views.chart import FULL, STEP, year_chart


@pytest.mark.parametrize("counts", [[], [3]])
def test_nothing_to_compare(counts: list[int]) -> None:
    assert year_chart([YearCount(2020 + n, c) for n, c in enumerate(counts)]) is None


def test_time_goes_from_right_to_left() -> None:
    chart = year_chart([YearCount(2020, 4), YearCount(2021, 0), YearCount(2022, 1)])
    assert chart is not None
    assert chart.width == 3 * STEP
    assert [bar.label for bar in chart.bars] == ["2020", "2021", "2022"]
    assert [bar.middle for bar in chart.bars] == sorted((bar.middle for bar in chart.bars), reverse=True)
    assert [bar.height for bar in chart.bars] == [FULL, 0, FULL // 4]
    assert chart.text == "2020: 4 موجزات، 2022: موجز واحد"


def test_labels_thin_out_over_many_years() -> None:
    chart = year_chart([YearCount(1950 + n, 1) for n in range(60)])
    assert chart is not None
    assert sum(bool(bar.label) for bar in chart.bars) == 20
