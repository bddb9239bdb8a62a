"""One incremental build: which pages and files are to be made, by whom, and what came of it.

It is handed to the hooks on the config of the build. A plain `mkdocs build` has none, and makes everything.
"""

import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mujaz import outputs
from mujaz.build.manifest import Manifest, Unit
from mujaz.build.progress import Progress
from mujaz.build.store import Store
from mujaz.build.workers import CAN_FORK, Worker, shared_out
from mujaz.digest import digest
from mujaz.outputs import FilePlan, Made
from mujaz.problems import Problem
from mujaz.views import PagePlan, View

KEY = "mujaz_job"
_WORTH_IT = 48
"""Fewer pages and files are made sooner than a process is started."""
_BETWEEN_LOOKS = 0.05
"""Seconds between two looks at what the workers have done."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The share of a build: the `number`th of `of` machines, counted from 1."""

    number: int = 1
    of: int = 1

    def has(self, name: str) -> bool:
        """Return whether a page or a group of files is made here."""
        return self.of == 1 or int(digest([name])[:8], 16) % self.of == self.number - 1

    @property
    def is_first(self) -> bool:
        """Whether what is made once is made here."""
        return self.number == 1


@dataclass(slots=True)
class Job:
    """What an incremental build knows of the last one, and what it does.

    `former` is the last one's manifest, `there` are the files that are in the site, `engine` is the digest of what all
    rests on. `units` is filled as the build goes.
    """

    former: Manifest
    engine: str
    there: set[str]
    store: Store
    folder: Path
    jobs: int
    part: Shard
    progress: Progress
    units: dict[str, Unit] = field(default_factory=dict)
    pages: list[PagePlan] = field(default_factory=list)
    files: list[FilePlan] = field(default_factory=list)
    problems: tuple[Problem, ...] = ()
    _standing: tuple[str, set[str]] | None = None
    _elsewhere: dict[str, FilePlan] = field(default_factory=dict)
    _worker: Worker[dict[str, Unit]] | None = None
    _workers: list[Worker[dict[str, Unit]]] = field(default_factory=list)

    def run(self, work: Callable[..., bytes], items: Sequence[object]) -> Iterator[bytes]:
        """Apply a function to many in several processes: a `library.Runner`."""
        return iter(shared_out(work, items, self.jobs, self.folder))

    # ---- what is to be made -----------------------------------------------------------------------------

    def choose(self, pages: Sequence[PagePlan], files: Sequence[FilePlan], everywhere: Iterable[str]) -> None:
        """Find what is not as it was; the rest is taken over from the last build. All rests on what is `everywhere`."""
        self.engine = digest([self.engine, *everywhere])
        for page in pages:
            name = page_name(page.address)
            if self.part.has(name) and not self._take_over(name, page.inputs_digest):
                self.pages.append(page)
        for plan in files:
            if not self.part.has(plan.name):
                self._elsewhere[plan.name] = plan
            elif not self._take_over(plan.name, plan.inputs_digest):
                self.files.append(plan)

    def _take_over(self, name: str, inputs_digest: str) -> bool:
        unit = self._former(name)
        if unit is None or unit.inputs_digest != inputs_digest:
            return False
        self.units[name] = unit
        return True

    def _former(self, name: str) -> Unit | None:
        """Return what the last build made under a name, if it is there and rests on the same engine."""
        unit = self.former.units.get(name) if self.former.engine == self.engine else None
        return unit if unit and self.there.issuperset(unit.files) else None

    def is_to_make(self, plan: FilePlan) -> bool:
        """Return whether files that are made last, and in one place, are to be made; if not, they are taken over."""
        return self.part.is_first and not self._take_over(plan.name, plan.inputs_digest)

    def is_as_it_was(self, page: PagePlan) -> bool:
        """Return whether a page's view is that of the last build, though what it rests on is not: then it stays."""
        former = self._former(page_name(page.address))
        if former is None or former.view != _seen(page.make()):
            return False
        self.units[page_name(page.address)] = replace(former, inputs_digest=page.inputs_digest)
        self.step()
        return True

    def made(self, page: PagePlan, view: View) -> None:
        """Remember the view of a page that is made."""
        self.units[page_name(page.address)] = Unit(page.inputs_digest, _seen(view), (page.address,))

    def stands(self, name: str, address: str) -> bool:
        """Return whether a file that the last build made under a name is in the site."""
        if self._standing is None or self._standing[0] != name:
            former = self.former.units.get(name) if self.former.engine == self.engine else None
            self._standing = name, self.there.intersection(former.files if former else ())
        return address in self._standing[1]

    def note_of(self, name: str) -> str:
        """Return the note of files that this build made or took over, or that another machine makes."""
        return self.units[name].note if name in self.units else self._elsewhere[name].make().note

    # ---- who makes it -----------------------------------------------------------------------------------

    @property
    def is_worker(self) -> bool:
        """Whether this process makes a share of the pages only."""
        return self._worker is not None

    def share_out(self) -> None:
        """Double the process where there is much to make: each worker has its share of `pages` and `files` then.

        The process that was there before has none: it makes what is no page of the briefs, while the others make these.
        """
        number = len(self.pages) + len(self.files)
        self.progress.begin("pages", number)
        if self.jobs < 2 or number < _WORTH_IT or not CAN_FORK:  # noqa: PLR2004 -- one process is no company
            return
        pages, files = self.pages, self.files
        self.pages, self.files = [], []
        for n in range(self.jobs):
            worker: Worker[dict[str, Unit]] = Worker(self.folder)
            if worker.is_child:
                self._worker, self._workers, self.units = worker, [], {}
                self.progress.process = n + 1
                self.pages, self.files = pages[n :: self.jobs], files[n :: self.jobs]
                return
            self._workers.append(worker)

    def fail(self, error: BaseException) -> None:
        """End a worker that cannot go on; what went wrong is its parent's to tell. A parent ends its workers."""
        if self._worker:
            self._worker.leave(None, "".join(traceback.format_exception(error)))
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def step(self) -> None:
        """Count a page or a file."""
        if self._worker:
            self._worker.look()
        self.progress.step()

    def make_files(self, site: Path) -> None:
        """Make this process's share of the files; a worker ends with that."""
        for plan in self.files:
            made = plan.make()
            self.step()  # before it writes: a worker whose parent is gone ends here
            self.write(plan, made, site)
        if self._worker:
            self._worker.leave(self.units)

    def write(self, plan: FilePlan, made: Made, site: Path) -> None:
        """Write files and remember them."""
        outputs.write_artifact(made.artifacts, site)
        files = (*(artifact.address for artifact in made.artifacts), *made.up_to_date)
        self.units[plan.name] = Unit(plan.inputs_digest, "", files, made.note)

    def join(self) -> None:
        """Wait for the workers and take over what they made."""
        while not all(worker.is_done() for worker in self._workers):
            self.progress.look()
            time.sleep(_BETWEEN_LOOKS)
        for worker in self._workers:
            self.units.update(worker.result())
        self._workers.clear()


def _seen(view: View) -> str:
    return digest([repr(view)])


def page_name(address: str) -> str:
    """Return the name of the unit of a page."""
    return f"page {address}"


def job_of(config: MkDocsConfig) -> Job | None:
    """Return the job of an incremental build, None in a plain one."""
    job: Job | None = getattr(config, KEY, None)
    return job
