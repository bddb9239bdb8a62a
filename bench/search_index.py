"""What the index of the search costs a build: all of it, after no edit, and after one edit.

    python bench/search_index.py [N ...] [--from ../shared/data] [--runs 3]

For each N (1,000 and 10,000) there are so many briefs, the texts of which are those of search_scale.py: articles of the
.zip files of a folder with --from, else made up. Each has one of 12 topics and of 8 authors; they are spread over ten
years. Each build is a process of its own, which has the library as it begins; what it keeps for the next is what a
builder would: the analyses, `Index.memory`, and the addresses of the files. "One edit" is a word more at the end of the
brief in the middle.

Printed are the processor's milliseconds of each phase, medians of the runs, how many files were made, and the most
memory in MiB that the process ever held (Linux alone tells), with what it had held before the first phase, the library
among it, in brackets.
"""

import argparse
import datetime as dt
import multiprocessing
import pickle
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median

from bare import bare, read
from mujaz.arabic import shorten
from mujaz.brief import Brief
from mujaz.library import Library
from mujaz.search import Analysis, WordTable, analyse, analyses_of, documents_of, index_of, planned_files
from mujaz.views import FORM_NAMES
from mujaz.vocabulary import Kind, Term, Vocabulary

TOPICS, AUTHORS = 12, 8
YEARS, FIRST = 10, dt.date(2015, 1, 1)
VOCABULARY = Vocabulary({kind: {} for kind in Kind}, {kind: {} for kind in Kind}, "")
MONTHS = [f"شهر {n}" for n in range(1, 13)]
PHASES = ("read back", "analyses", "documents", "index", "files", "kept")


@dataclass(frozen=True, slots=True)
class Kept:
    """What a build keeps for the next."""

    analyses: dict[str, Analysis]
    memory: dict[str, bytes]
    addresses: frozenset[str]


@dataclass(slots=True)
class Measured:
    """Phase -> seconds, files made of how many, and MiB before the first phase and at most."""

    seconds: dict[str, float] = field(default_factory=dict)
    made: int = 0
    files: int = 0
    before: float = 0
    most: float = 0

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Measure what is done in the context."""
        start = time.process_time()
        yield
        self.seconds[name] = time.process_time() - start


def brief(position: int, number: int, title: str, paragraphs: tuple[str, ...]) -> Brief:
    """Return a brief of a text."""
    text = "\n\n".join(paragraphs)
    date = FIRST + dt.timedelta(days=position * YEARS * 365 // number)
    slug = f"brief-{position:06}"
    terms: dict[Kind, tuple[Term, ...]] = {
        **dict.fromkeys(Kind, ()),
        Kind.TOPICS: (Term(Kind.TOPICS, f"topic-{position % TOPICS}", f"موضوع {position % TOPICS}"),),
        Kind.AUTHORS: (Term(Kind.AUTHORS, f"author-{position % AUTHORS}", f"كاتب {position % AUTHORS}"),),
    }
    return replace(bare(slug, title, text, date, terms), summary=shorten(text))


def libraries(number: int, folder: Path | None) -> tuple[Library, Library]:
    """Return a library, and the same after one edit."""
    from search_scale import texts_of  # noqa: PLC0415 -- it loads a browser's driver: here, and not in what is measured

    texts = texts_of(number, folder)
    briefs = [brief(position, number, text.title, text.paragraphs) for position, text in enumerate(texts)]
    edited = briefs[number // 2]
    after = [*briefs]
    after[number // 2] = replace(edited, packed=read(f"{edited.text} كلمة").packed())
    return Library.of(briefs, VOCABULARY), Library.of(after, VOCABULARY)


def memory() -> float:
    """Return the most memory in MiB that this process ever held, not its parent before it as `getrusage` has it."""
    told = re.search(r"^VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"), re.MULTILINE)
    return int(told[1]) / 1024 if told else 0


def build(library: Path, kept: Path | None, keep: Path | None) -> Measured:
    """Build the index of a pickled library, with what was kept and keeping it where there are paths for that."""
    found = pickle.loads(library.read_bytes())  # noqa: S301 -- our own, as below
    measured = Measured(before=memory())
    with measured.phase("read back"):
        old = pickle.loads(kept.read_bytes()) if kept else Kept({}, {}, frozenset())  # noqa: S301
        known = WordTable.from_parts(old.memory) if kept else None
    with measured.phase("analyses"):
        analyses = {b.path: old.analyses.get(f"{b.path} {len(b.text)}") or analyse(b, VOCABULARY) for b in found.briefs}
    with measured.phase("documents"):
        documents = documents_of(found, FORM_NAMES)
    with measured.phase("index"):
        index = index_of(documents, analyses_of(found, lambda b: analyses[b.path]), known)
    addresses = []
    with measured.phase("files"):
        for address, make in planned_files(index, MONTHS):
            addresses.append(address)
            if address not in old.addresses:
                measured.made += len(make()) > 0
    with measured.phase("kept"):
        parts = index.memory.to_parts()
    measured.files, measured.most = len(addresses), memory()
    if keep:
        own = {f"{b.path} {len(b.text)}": analyses[b.path] for b in found.briefs}
        keep.write_bytes(pickle.dumps(Kept(own, parts, frozenset(addresses) - {addresses[-1]})))
    return measured


def runs(number: int, folder: Path | None, times: int) -> dict[str, list[Measured]]:
    """Return what each build costs, so many times."""
    with (
        tempfile.TemporaryDirectory() as name,
        multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool,
    ):
        before, after, kept = (Path(name, part) for part in ("before", "after", "kept"))
        for path, library in zip((before, after), libraries(number, folder), strict=True):
            path.write_bytes(pickle.dumps(library))
        pool.apply(build, (before, None, kept))
        ways: dict[str, tuple[Path, Path | None, None]] = {
            "cold": (before, None, None),
            "no edit": (before, kept, None),
            "one edit": (after, kept, None),
        }
        return {way: [pool.apply(build, arguments) for _ in range(times)] for way, arguments in ways.items()}


def row(measured: list[Measured]) -> list[str]:
    """Return the cells of a build from the first phase on."""
    numbers = [median(m.seconds[phase] * 1000 for m in measured) for phase in PHASES]
    numbers.append(median(sum(m.seconds.values()) * 1000 for m in measured))
    most, before = (median(getattr(m, name) for m in measured) for name in ("most", "before"))
    return [
        *(f"{number:,.0f}" for number in numbers),
        f"{measured[0].made:,} of {measured[0].files:,}",
        f"{most:.0f} ({before:.0f})",
    ]


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "numbers", nargs="*", type=int, default=[1_000, 10_000], metavar="N", help="briefs (1000 10000)"
    )
    parser.add_argument("--from", dest="folder", type=Path, metavar="DIR", help="take articles from its .zip files")
    parser.add_argument("--runs", type=int, default=3, help="runs, of which the median counts (3)")
    options = parser.parse_args()
    print(f"| N | build | {' | '.join(PHASES)} | all | files made | MiB (before) |")
    print(f"|---:|---|{'---:|' * (len(PHASES) + 3)}")
    for number in options.numbers:
        for way, measured in runs(number, options.folder, options.runs).items():
            print(f"| {' | '.join([f'{number:,}', way, *row(measured)])} |", flush=True)


if __name__ == "__main__":
    main()
