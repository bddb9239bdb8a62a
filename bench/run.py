"""The benchmark: the same articles built by mujaz and by others, and what each of them costs.

    make bench [N=1000] [RUNS=3] [PEER_RUNS=3] [PEERS=hugo,pagefind | PEERS= for mujaz alone]
    python bench/run.py [N] [--runs 3] [--peer-runs 3] [--peers all] [--no-ours] [--from ../shared/data] [--seed 1]

Each tool gets the articles of bench/corpus.py in its own form, in a project of its own below .cache/bench/; what it
makes of them, bench/peers/ says. A cold run begins without anything from an earlier one. Before a run "after one edit"
a paragraph is added to an article in the middle of the collection, each time another one. The medians count.

Results go to .cache/bench/results-N.json (of real articles to real-N-FOLDER.json) after each tool. A tool that is
not run this time keeps its earlier rows, each with its day; so long runs can be made in parts. Peers are named after
their packages: hugo, pagefind (which brings hugo), zensical, pelican, mkdocs-material.
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import latency
import ours
import results
import tables
from corpus import corpus
from measure import CommandError, Cost, Limits, cost, size
from peers import PEERS
from results import Results, Row
from tool import COLD, EDITED, Tool, edit

CACHE = ours.ROOT / ".cache/bench"
PROGRAMS = Path(sys.executable).parent
PEER_PROGRAMS = CACHE / "venv/bin"
ORDER = ("mujaz", "mujaz serve", *(tool.name for tool in PEERS))
ENVIRONMENT = {**os.environ, **ours.ENVIRONMENT}


class Bench:
    """A benchmark over one corpus; `path` is the file of its results."""

    def __init__(self, number: int, seed: int, source: Path | None, limits: Limits) -> None:
        self.number, self.seed, self.source, self.limits = number, seed, source, limits
        name = source.resolve().name if source else f"synthetic, seed {seed}"
        self.path = CACHE / (f"real-{number}-{name}.json" if source else f"results-{number}.json")
        known = results.load(self.path) if self.path.exists() else None
        fresh = Results(number, name, results.machine())
        self.results = known if known and (known.source, known.machine) == (name, fresh.machine) else fresh
        self.work = CACHE / "work" / self.path.stem
        self.log = self.work / "log.txt"

    def measure(self, tool: Tool, programs: Path, runs: int) -> None:
        """Run a tool in all its cases, and keep what it costs."""
        project = self.work / tool.folder
        if not tool.after:
            shutil.rmtree(project, ignore_errors=True)
            self.work.mkdir(parents=True, exist_ok=True)
            tool.prepare(corpus(self.number, self.seed, self.source), project)
        rows = [self._row(tool, case, programs) for case in tool.cases]
        try:
            for turn in range(runs):
                for row in rows:
                    row.runs.append(self._run(tool, row.case, programs, turn))
                    row.bytes, row.files = size(project / tool.output)
                    row.load = max(row.load, os.getloadavg()[0])
        except CommandError as error:
            print(f"{tool.name}: {error}\n{self._end_of_log()}", file=sys.stderr)
            for row in rows:
                row.runs, row.note = [], str(error)
        for row in rows:
            self.keep(row)

    def _run(self, tool: Tool, case: str, programs: Path, turn: int) -> Cost:
        project = self.work / tool.folder
        if case == COLD:
            tool.clear(project)
        elif case == EDITED:
            edit(tool.page(project, turn), f"فقرة أضيفت في الدورة {turn}.")
        program, *arguments = tool.command
        spent = cost([str(programs / program), *arguments], project, ENVIRONMENT, self.log, self.limits)
        print(f"{tool.name} {case}: {spent.wall:.2f} s, CPU {spent.cpu:.2f} s, {spent.memory:.0f} MiB", flush=True)
        return spent

    def _end_of_log(self) -> str:
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])

    def serve(self, tool: Tool, runs: int) -> None:
        """Measure how long an author waits."""
        row = Row("mujaz serve", "edit to page", "", "mujaz serve -a 127.0.0.1:PORT", results.today())
        try:
            seconds = latency.latencies(tool, PROGRAMS / "mujaz", self.work / tool.folder, ENVIRONMENT, runs)
        except CommandError as error:
            print(f"{row.tool}: {error}", file=sys.stderr)
            row.note = str(error)
        else:
            row.runs = [Cost(wall, 0, 0) for wall in seconds]
        self.keep(row)

    def keep(self, row: Row) -> None:
        """Keep a row, in the order of the tools."""
        self.results.add(row)
        self.results.rows.sort(key=lambda row: ORDER.index(row.tool))
        results.save(self.results, self.path)

    def _row(self, tool: Tool, case: str, programs: Path) -> Row:
        asked = f"from importlib.metadata import version; print(version({tool.distribution!r}))"
        version = subprocess.run([programs / "python", "-c", asked], capture_output=True, text=True, check=True).stdout
        return Row(tool.name, case, version.strip(), " ".join(tool.command), results.today())


def chosen(names: str) -> list[Tool]:
    """Return the peers of a list of their names, with commas; a peer that needs another one brings it."""
    wanted = [tool.distribution for tool in PEERS] if names == "all" else [n for n in names.split(",") if n]
    unknown = set(wanted) - {tool.distribution for tool in PEERS}
    if unknown:
        raise ValueError(f"no such peer: {', '.join(sorted(unknown))}")
    needed = {tool.after for tool in PEERS if tool.distribution in wanted}
    return [tool for tool in PEERS if tool.distribution in needed or tool.distribution in wanted]


def report(bench: Bench) -> str:
    """Return the tables of this number of articles, and of the growth between all numbers that were measured."""
    others = [results.load(path) for path in CACHE.glob("results-*.json")]
    same = [other for other in others if other.source == bench.results.source]
    parts = [tables.figures(bench.results), tables.commands(bench.results), tables.growth(same)]
    return "\n\n".join(part for part in parts if part)


def main() -> None:
    """Run and print."""
    half = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**21
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", nargs="?", type=int, default=1000, metavar="N", help="articles (1000)")
    parser.add_argument("--runs", type=int, default=3, help="runs of mujaz (3)")
    parser.add_argument("--peer-runs", type=int, help="runs of the others (as many)")
    parser.add_argument("--peers", default="all", help="packages with commas; 'all' (the default), '' for none")
    parser.add_argument("--no-ours", action="store_true", help="leave mujaz out")
    parser.add_argument("--from", type=Path, dest="source", metavar="FOLDER", help="a folder of real articles")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random numbers (1)")
    parser.add_argument("--memory", type=float, default=half, help="MiB at which a tool is stopped (half of all)")
    parser.add_argument("--seconds", type=float, default=1800, help="seconds after which a tool is stopped (1800)")
    parser.add_argument("--keep", action="store_true", help="leave the projects and sites in .cache/bench/work")
    options = parser.parse_args()
    limits = Limits(options.memory, options.seconds)
    bench = Bench(options.number, options.seed, options.source, limits)
    try:
        peers = chosen(options.peers)
        if not options.no_ours:
            bench.measure(ours.TOOL, PROGRAMS, options.runs)
            bench.serve(ours.TOOL, options.runs)
        for tool in peers:
            bench.measure(tool, PEER_PROGRAMS, options.peer_runs or options.runs)
    except ValueError as error:
        parser.error(str(error))
    finally:
        if not options.keep:
            shutil.rmtree(bench.work, ignore_errors=True)
    print(f"\n{report(bench)}")


if __name__ == "__main__":
    main()
