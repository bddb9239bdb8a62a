"""What a benchmark found, in memory and as JSON."""

import datetime as dt
import json
import os
import platform
import statistics
from dataclasses import asdict, dataclass, field
from pathlib import Path

from measure import Cost


@dataclass
class Row:
    """The figures of one tool in one case: a cost for each run, the bytes and files of what it wrote.

    `load` is the most processes that wanted a core at the end of a run, a mean over a minute, the tool's own among
    them. `note` says why there are no figures where `runs` is empty.
    """

    tool: str
    case: str
    version: str
    command: str
    date: str
    runs: list[Cost] = field(default_factory=list)
    bytes: int = 0
    files: int = 0
    load: float = 0
    note: str = ""

    @property
    def median(self) -> Cost:
        """The median of each figure."""
        return Cost(*(statistics.median(getattr(run, name) for run in self.runs) for name in ("wall", "cpu", "memory")))


@dataclass
class Results:
    """The rows for `number` articles that are `source` ("synthetic, seed 1", or a folder's name)."""

    number: int
    source: str
    machine: str
    rows: list[Row] = field(default_factory=list)

    def add(self, row: Row) -> None:
        """Take a row in, in place of an earlier one of the same tool and case."""
        places = {(old.tool, old.case): place for place, old in enumerate(self.rows)}
        place = places.get((row.tool, row.case), len(self.rows))
        self.rows[place : place + 1] = [row]

    def measured(self, tool: str, case: str) -> Row | None:
        """Return a row that has figures."""
        return next((row for row in self.rows if (row.tool, row.case) == (tool, case) and row.runs), None)


def machine() -> str:
    """Return in a few words what this runs on."""
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"


def today() -> str:
    """Return the day, in UTC."""
    return dt.datetime.now(dt.UTC).date().isoformat()


def load(path: Path) -> Results:
    """Read results from a file."""
    data = json.loads(path.read_text(encoding="utf-8"))
    rows = [Row(**{**row, "runs": [Cost(**run) for run in row["runs"]]}) for row in data.pop("rows")]
    return Results(**data, rows=rows)


def save(results: Results, path: Path) -> None:
    """Write results into a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(results), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
