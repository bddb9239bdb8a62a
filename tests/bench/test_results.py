"""Results: kept, told as tables, drawn."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import results
from chart import chart
from measure import Cost
from results import Results, Row
from tables import commands, figures, growth


def row(tool: str, case: str, *walls: float, size: int = 2_000_000) -> Row:
    runs = [Cost(wall, wall * 1.5, 100 * wall) for wall in walls]
    return Row(tool, case, "1.0", f"{tool.lower()} build", "2026-11-24", runs, size, 1234, load=3.25)


def measured(number: int, factor: float) -> Results:
    rows = [
        row("mujaz", "cold", 1.0 * factor, 9.0 * factor, 2.0 * factor),
        row("mujaz", "after one edit", 0.5),
        Row("mujaz serve", "edit to page", "", "", "2026-11-24", [Cost(0.25, 0, 0)]),
        row("Hugo", "cold", 3.0 * factor),
        row("Pagefind", "cold", 5.0 * factor),
        Row("Zensical", "cold", "2.0", "zensical build", "2026-11-24", note="stopped at 10,000 MiB"),
    ]
    return Results(number, "synthetic, seed 1", "2 cores", rows)


FIGURES = """\
1,000 articles (synthetic, seed 1); 2 cores

| | case | wall s | CPU s | memory MiB | MB | files | × mujaz cold | × Hugo + Pagefind cold | runs | measured |
|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---|
| mujaz | cold | 2.00 | 3.00 | 200 | 2.0 | 1,234 | 1.00 | 0.25 | 3 | 2026-11-24 |
| mujaz | after one edit | 0.50 | 0.75 | 50 | 2.0 | 1,234 | 0.25 | 0.06 | 1 | 2026-11-24 |
| mujaz serve | edit to page | 0.25 |  |  |  |  | 0.12 | 0.03 | 1 | 2026-11-24 |
| Hugo | cold | 3.00 | 4.50 | 300 | 2.0 | 1,234 | 1.50 | 0.38 | 1 | 2026-11-24 |
| Pagefind | cold | 5.00 | 7.50 | 500 | 2.0 | 1,234 | 2.50 | 0.62 | 1 | 2026-11-24 |
| Hugo + Pagefind | cold | 8.00 | 12.00 | 500 | 4.0 | 2,468 | 4.00 | 1.00 | 1 | 2026-11-24 |
| Zensical | cold | stopped at 10,000 MiB | | | | | | | | |

Highest load while measuring: 3.2; where it is above the cores, trust CPU seconds."""

GROWTH = """\
From 1,000 to 10,000 articles; ×1.00 is a cost for each article that stays the same:

| | case | wall | CPU | memory | bytes | KB an article |
|---|---|---:|---:|---:|---:|---:|
| mujaz | cold | ×2.00 | ×2.00 | ×2.00 | ×0.10 | 0.2 |
| mujaz | after one edit | ×0.10 | ×0.10 | ×0.10 | ×0.10 | 0.2 |
| mujaz serve | edit to page | ×0.10 |  |  |  |  |
| Hugo | cold | ×2.00 | ×2.00 | ×2.00 | ×0.10 | 0.2 |
| Pagefind | cold | ×2.00 | ×2.00 | ×2.00 | ×0.10 | 0.2 |
| Hugo + Pagefind | cold | ×2.00 | ×2.00 | ×2.00 | ×0.10 | 0.4 |"""


def test_figures() -> None:
    assert figures(measured(1000, 1)) == FIGURES


def test_growth() -> None:
    assert growth([measured(10_000, 20), measured(1000, 1)]) == GROWTH
    assert growth([measured(1000, 1)]) == ""
    assert growth([measured(1000, 1), Results(2000, "synthetic, seed 1", "2 cores")]) == ""


def test_commands() -> None:
    assert commands(measured(1000, 1)).splitlines()[:2] == ["- mujaz 1.0: `mujaz build`", "- Hugo 1.0: `hugo build`"]


def test_ratios_without_their_bases() -> None:
    alone = Results(50, "synthetic, seed 1", "2 cores", [row("Hugo", "cold", 3.0)])
    assert figures(alone).splitlines()[-3].endswith("| 1,234 |  |  | 1 | 2026-11-24 |")


def test_a_row_takes_the_place_of_an_earlier_one() -> None:
    found = measured(1000, 1)
    found.add(row("Hugo", "cold", 7.0))
    found.add(row("Hugo", "after one edit", 8.0))
    assert [r.median.wall for r in found.rows if r.tool == "Hugo"] == [7.0, 8.0]
    assert found.rows[3].median.wall == 7.0


def test_saved_and_loaded(tmp_path: Path) -> None:
    path = tmp_path / "folder/results.json"
    results.save(measured(1000, 1), path)
    assert results.load(path) == measured(1000, 1)


def test_chart() -> None:
    drawn = ET.fromstring(chart([measured(10_000, 20), measured(1000, 1)]))
    svg = "{http://www.w3.org/2000/svg}"
    texts = [text.text or "" for text in drawn.iter(f"{svg}text")]
    names = [text for text in texts if text[0].isalpha() and not text.startswith("Seconds")]
    assert names == [
        "mujaz, cold",
        "mujaz, after one edit",
        "mujaz serve, edit to page",
        "Hugo",
        "Pagefind",
        "Hugo + Pagefind",
    ]
    assert {"1,000", "10,000", "160 s"} <= set(texts)
    places = [float(dot.get("cx", "")) for dot in drawn.iter(f"{svg}circle")]
    assert len(places) == 2 + 2 * 6  # the legend, and each line
    cold = places[2:4]
    assert cold == sorted(cold)


def test_no_chart_of_nothing() -> None:
    with pytest.raises(ValueError, match="there are no results"):
        chart([])
