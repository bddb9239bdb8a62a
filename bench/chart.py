"""The chart of bench/README.md: seconds of each tool for each number of articles, as SVG.

    python bench/chart.py [RESULTS.json...] [--to bench/chart.svg]

takes .cache/bench/results-N.json for every N where no files are named. A row is a tool in a case, a dot a number of
articles, its place on the logarithmic axis the median of the wall time. It reads on light and dark ground.
"""

import argparse
import math
from collections.abc import Sequence
from html import escape
from pathlib import Path

import results
from results import Results
from run import CACHE, ORDER
from tables import OURS, PAIR, with_pair
from tool import COLD

WIDTH, ROW, TOP, BOTTOM = 760, 30, 64, 40
LEFT, RIGHT = 230, 60  # of the axis: room for names, and for the last value
COLOURS = ("#8fb8d8", "#3b7db3", "#124a7a")  # of numbers of articles, the smallest first
STYLE = """\
text { font: 13px system-ui, sans-serif; fill: #222 }
.small { font-size: 11px; fill: #555 }
.ours { font-weight: 600 }
.grid { stroke: #ddd }
.span { stroke: #999; stroke-width: 2 }
circle { stroke: #fff }
@media (prefers-color-scheme: dark) {
  text { fill: #eee }
  .small { fill: #aaa }
  .grid { stroke: #444 }
  circle { stroke: #bbb }
}"""

Lines = dict[tuple[str, str], dict[int, float]]
"""(tool, case) -> number of articles -> seconds."""


def lines(found: Sequence[Results]) -> Lines:
    """Return what is drawn: all of mujaz, and of the others what they cost without an earlier build."""
    seconds: Lines = {}
    for measured in found:
        for row in with_pair(measured):
            if row.runs and (row.case == COLD or row.tool.startswith(OURS)):
                seconds.setdefault((row.tool, row.case), {})[measured.number] = row.median.wall
    names = [name for tool in ORDER for name in ((tool, " + ".join(PAIR)) if tool == PAIR[1] else (tool,))]
    return dict(sorted(seconds.items(), key=lambda line: names.index(line[0][0])))


def chart(found: Sequence[Results]) -> str:
    """Return the SVG; raise ValueError where nothing was measured."""
    drawn = lines(found)
    if not drawn:
        raise ValueError("there are no results; `make bench` makes them")
    numbers = sorted({number for values in drawn.values() for number in values})
    seconds = [value for values in drawn.values() for value in values.values()]
    low, high = math.floor(math.log10(min(seconds))), math.ceil(math.log10(max(seconds)))
    high = max(high, low + 1)
    bottom = TOP + ROW * len(drawn)

    def across(value: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * (math.log10(value) - low) / (high - low)

    parts = [f'<text x="12" y="24">{escape("Seconds to build, logarithmic; articles:")}</text>']
    for place, number in enumerate(numbers):
        x = 290.0 + 90 * place
        parts += [_dot(x, 20, _colour(place, numbers)), f'<text x="{x + 10}" y="24">{number:,}</text>']
    for power in range(low, high + 1):
        x = across(10.0**power)
        parts.append(f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP - 12}" y2="{bottom}"/>')
        parts.append(f'<text class="small" x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{10.0**power:g} s</text>')
    for position, ((tool, case), values) in enumerate(drawn.items()):
        y = TOP + ROW * position + ROW // 2 - 6
        name = tool if case == COLD and not tool.startswith(OURS) else f"{tool}, {case}"
        weight = ' class="ours"' if tool.startswith(OURS) else ""
        parts.append(f'<text{weight} x="{LEFT - 24}" y="{y + 4}" text-anchor="end">{escape(name)}</text>')
        xs = [across(value) for value in values.values()]
        parts.append(f'<line class="span" x1="{min(xs):.1f}" x2="{max(xs):.1f}" y1="{y}" y2="{y}"/>')
        for number, value in sorted(values.items()):
            parts.append(_dot(across(value), y, _colour(numbers.index(number), numbers)))
        most = max(values.values())
        parts.append(f'<text class="small" x="{across(most) + 10:.1f}" y="{y + 4}">{most:.3g} s</text>')
    height = bottom + BOTTOM
    size = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size}>',
            f"<title>{escape('Seconds that each tool needs to build the same articles')}</title>",
            f"<style>{STYLE}</style>",
            *parts,
            "</svg>\n",
        ]
    )


def _dot(x: float, y: float, colour: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y}" r="6" fill="{colour}"/>'


def _colour(place: int, numbers: Sequence[int]) -> str:
    """Return the colour of a number: the largest has the darkest."""
    return COLOURS[max(0, len(COLOURS) - len(numbers) + place)]


def main() -> None:
    """Draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", nargs="*", type=Path, metavar="RESULTS.json", help="files (all synthetic ones)")
    parser.add_argument("--to", type=Path, default=Path(__file__).with_name("chart.svg"), help="the file to write")
    options = parser.parse_args()
    paths = options.results or sorted(CACHE.glob("results-*.json"))
    try:
        drawn = chart([results.load(path) for path in paths])
    except (OSError, ValueError) as error:
        parser.error(str(error))
    options.to.write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
