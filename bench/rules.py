"""What the rules of the text cost, and what they find in real text.

    python bench/rules.py [--show CODE] [--number 100] [--seed 1]

Every article of ../shared/data (newspaper text of 2015) becomes a brief of the day on which it was collected, with one
blank line between its paragraphs. The table has what each rule finds and the processor time it takes, the best of three
runs.

With `--show`, `--number` random findings of one rule are printed with the text around them, to be read: what is no
fault is a false alarm. Findings in the same words count once, for news agencies are copied much.
"""

import argparse
import datetime as dt
import json
import re
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from mujaz.problems import CATALOGUE, Severity
from mujaz.rules import TEXT_RULES
from mujaz.rules.text.prose import Find, Prose
from mujaz.source.front_matter import BriefFile
from mujaz.source.yaml_with_lines import LinedYaml

DATA = Path(__file__).parents[2] / "shared" / "data"
SHORTEST = 300  # characters; shorter articles are captions
AROUND = 24  # characters shown on either side of a finding


def articles() -> Iterator[tuple[BriefFile, dt.date]]:
    """Yield the articles as briefs without front matter, each with its day."""
    for archive in sorted(DATA.glob("saudinewsnet-*.zip")):
        with zipfile.ZipFile(archive) as file:
            for name in file.namelist():
                for article in json.loads(file.read(name)):
                    body = re.sub(r"\n\s*\n*", "\n\n", (article["content"] or "").strip())
                    if len(body) >= SHORTEST:
                        date = dt.date.fromisoformat(article["date_extracted"][:10])
                        yield BriefFile("article", body, {}, LinedYaml({}, {}), body, 1), date


def seconds(work: Iterator[Find]) -> tuple[float, list[Find]]:
    """Return the processor seconds that a rule takes, and what it finds."""
    start = time.process_time()
    found = list(work)
    return time.process_time() - start, found


def measure(briefs: list[tuple[BriefFile, dt.date]], runs: int = 3) -> None:
    """Print the table."""
    costs: dict[str, list[float]] = {code: [] for code in ("hiding what is no prose", *TEXT_RULES)}
    finds = dict.fromkeys(TEXT_RULES, 0)
    affected = dict.fromkeys(TEXT_RULES, 0)
    for run in range(runs):
        start = time.process_time()
        prose = [Prose.of(brief_file, date) for brief_file, date in briefs]
        costs["hiding what is no prose"].append(time.process_time() - start)
        for code, rule in TEXT_RULES.items():
            total = 0.0
            for each in prose:
                cost, found = seconds(rule(each))
                total += cost
                if not run:
                    finds[code] += len(found)
                    affected[code] += bool(found)
            costs[code].append(total)
    print(f"{len(briefs)} articles, {sum(len(m.body) for m, _ in briefs) / len(briefs):.0f} characters each\n")
    print("| rule | findings | in articles | µs a brief |\n|---|---:|---:|---:|")
    for code, totals in costs.items():
        numbers = f"{finds[code]:,} | {affected[code]:,}" if code in finds else " | "
        print(f"| {code} | {numbers} | {min(totals) / len(briefs) * 1e6:.1f} |")
    builds = [c for c in costs if c not in CATALOGUE or CATALOGUE[c].severity is not Severity.HINT]
    for name, codes in (("all", costs), ("in a build, without hints", builds)):
        print(f"| {name} | | | {sum(min(costs[code]) for code in codes) / len(briefs) * 1e6:.1f} |")


def show(briefs: list[tuple[BriefFile, dt.date]], code: str, number: int, seed: int) -> None:
    """Print random findings of a rule with the text around them."""
    seen: dict[str, str] = {}
    for brief_file, date in briefs:
        for find in TEXT_RULES[code](Prose.of(brief_file, date)):
            around = brief_file.body[max(0, find.start - AROUND) : find.end + AROUND].replace("\n", "¶")
            seen.setdefault(around, str(find.values.get("right") or find.values.get("date") or ""))
    chosen = Random(seed).sample(sorted(seen.items()), min(number, len(seen)))
    for position, (around, value) in enumerate(chosen, start=1):
        print(f"{position:3} {around}   [{value}]")


def main() -> None:
    """Measure, or show."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", choices=TEXT_RULES, metavar="CODE", help="print findings of this rule")
    parser.add_argument("--number", type=int, default=100, help="how many (100)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random choice (1)")
    options = parser.parse_args()
    briefs = list(articles())
    if options.show:
        show(briefs, options.show, options.number, options.seed)
    else:
        measure(briefs)


if __name__ == "__main__":
    main()
