"""Results as tables in Markdown."""

from collections.abc import Sequence
from itertools import pairwise

from measure import Cost
from results import Results, Row
from tool import COLD

OURS = "mujaz"
PAIR = ("Hugo", "Pagefind")
"""What together does what mujaz does alone."""
FIGURES = ("wall s", "CPU s", "memory MiB", "MB", "files")


def with_pair(results: Results) -> list[Row]:
    """Return the rows and, after the second of the pair, the sum of both in the same case; of memory the larger."""
    rows: list[Row] = []
    for row in results.rows:
        rows.append(row)
        first = results.measured(PAIR[0], row.case)
        if row.tool == PAIR[1] and row.runs and first:
            costs = (first.median, row.median)
            spent = Cost(sum(c.wall for c in costs), sum(c.cpu for c in costs), max(c.memory for c in costs))
            date = min(first.date, row.date)
            total = Row(
                " + ".join(PAIR), row.case, "", "", date, [spent], first.bytes + row.bytes, first.files + row.files
            )
            rows.append(total)
    return rows


def figures(results: Results) -> str:
    """Return the table of all figures."""
    rows = with_pair(results)
    wall = {(row.tool, row.case): row.median.wall for row in rows if row.runs}
    bases = (wall.get((OURS, COLD)), wall.get((" + ".join(PAIR), COLD)))
    lines = [
        f"{results.number:,} articles ({results.source}); {results.machine}",
        "",
        f"| | case | {' | '.join(FIGURES)} | × {OURS} cold | × {' + '.join(PAIR)} cold | runs | measured |",
        "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---|",
    ]
    for row in rows:
        if not row.runs:
            lines.append(f"| {row.tool} | {row.case} | {row.note} | | | | | | | | |")
            continue
        ratios = [f"{row.median.wall / base:.2f}" if base else "" for base in bases]
        size = [f"{row.bytes / 1e6:.1f}", f"{row.files:,}"] if row.files else ["", ""]
        cells = [row.tool, row.case, *_cost(row.median), *size, *ratios, str(len(row.runs)), row.date]
        lines.append(f"| {' | '.join(cells)} |")
    load = max((row.load for row in rows), default=0)
    return "\n".join(
        [*lines, "", f"Highest load while measuring: {load:.1f}; where it is above the cores, trust CPU seconds."]
    )


def _cost(cost: Cost) -> list[str]:
    """Return the three figures; a cost without processor time is a latency."""
    return [f"{cost.wall:.2f}", f"{cost.cpu:.2f}" if cost.cpu else "", f"{cost.memory:.0f}" if cost.memory else ""]


def growth(found: Sequence[Results]) -> str:
    """Return the table of how costs grow from each number of articles to the next; an empty text for one number."""
    ordered = sorted(found, key=lambda results: results.number)
    return "\n\n".join(filter(None, (_grown(small, large) for small, large in pairwise(ordered))))


def _grown(small: Results, large: Results) -> str:
    """Return one such table, or nothing where no tool was measured with both numbers."""
    factor = large.number / small.number
    lines = []
    earlier = {(row.tool, row.case): row for row in with_pair(small) if row.runs}
    for row in with_pair(large):
        before = earlier.get((row.tool, row.case))
        if not row.runs or not before:
            continue
        a, b = before.median, row.median
        pairs = [(a.wall, b.wall), (a.cpu, b.cpu), (a.memory, b.memory), (before.bytes, row.bytes)]
        cells = [f"×{new / old / factor:.2f}" if old else "" for old, new in pairs]
        each = f"{row.bytes / large.number / 1000:.1f}" if row.bytes else ""
        lines.append(f"| {row.tool} | {row.case} | {' | '.join(cells)} | {each} |")
    head = [
        f"From {small.number:,} to {large.number:,} articles; ×1.00 is a cost for each article that stays the same:",
        "",
        "| | case | wall | CPU | memory | bytes | KB an article |",
        "|---|---|---:|---:|---:|---:|---:|",
    ]
    return "\n".join([*head, *lines]) if lines else ""


def commands(results: Results) -> str:
    """Return the list of what was run."""
    seen = dict.fromkeys((row.tool, row.version, row.command) for row in results.rows if row.command)
    return "\n".join(f"- {tool} {version}: `{command}`" for tool, version, command in seen)
