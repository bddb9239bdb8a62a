"""The builder of an incremental build: it makes what is not up to date, in several processes where that is worth it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache

from mujaz import offline, outputs, urls
from mujaz.build.manifest import Manifest, Unit
from mujaz.build.progress import Progress
from mujaz.build.share import Shard
from mujaz.build.staleness import Former, UnitPlan, choice_of, inputs_digest
from mujaz.build.store import Store
from mujaz.build.workers import Crew, is_worth_it, shared_out
from mujaz.digest import digest
from mujaz.library import Library, answers_digest, observed
from mujaz.outputs import FilePlan, files_below
from mujaz.unit_key import UnitKey, UnitKind
from mujaz.views import PagePlan, View

PACK = UnitKey(UnitKind.PACK)
"""The offline edition among the units."""


class Incremental:
    """What an incremental build knows of the last one, and what it makes: a `publish.builder.Builder`.

    `manifest` is the last one's, of the site in the folder `site_dir`, in which there are the files `there`. `cache` is
    what is kept of texts, `compiled_templates` what is kept of templates; `folder` is for this build's own files.
    `fingerprint` is the digest of what all units rest on, complete after `choose`; `units` fill as they are made.
    """

    def __init__(  # noqa: PLR0913 -- all that a build begins with
        self,
        manifest: Manifest,
        fingerprint: str,
        site_dir: Path,
        there: frozenset[str],
        *,
        cache: Store,
        compiled_templates: BytecodeCache,
        folder: Path,
        jobs: int,
        shard: Shard,
        progress: Progress,
        shows_drafts: bool,
    ) -> None:
        self.fingerprint = fingerprint
        self.cache = cache
        self.compiled_templates = compiled_templates
        self.shows_drafts = shows_drafts
        self.units: dict[UnitKey, Unit] = {}
        self.pages: Sequence[PagePlan] = ()
        self._manifest = manifest
        self._site_dir = site_dir
        self._there = there
        self._folder = folder
        self._jobs = jobs
        self._shard = shard
        self._progress = progress
        self._files: Sequence[FilePlan] = ()
        self._former: Former
        self._library: Library
        self._elsewhere: Mapping[UnitKey, FilePlan] = {}
        self._crew: Crew[dict[UnitKey, Unit]] = Crew(folder)

    def begin(self, phase: str, total: int = 0) -> None:
        """Begin a phase."""
        self._progress.begin(phase, total)

    def run(self, work: Callable[[Any], bytes], items: Sequence[Any]) -> Iterator[bytes]:
        """Apply a function to many things in several processes."""
        return iter(shared_out(work, items, self._jobs, self._folder))

    # ---- what is to be made -----------------------------------------------------------------------------

    def choose(
        self, library: Library, pages: Sequence[PagePlan], files: Sequence[FilePlan], everywhere: Iterable[str]
    ) -> None:
        """Find what is not up to date; the rest is taken over from the last build."""
        self.begin("plan", len(pages))
        self.fingerprint = digest([self.fingerprint, *everywhere])
        self._library = library
        self._former = Former.of(self._manifest, self.fingerprint, self._there, partial(answers_digest, library))
        of_pages = choice_of(pages, self._former, self._shard)
        of_files = choice_of(files, self._former, self._shard)
        self.units = {**of_pages.kept, **of_files.kept}
        self.pages, self._files = of_pages.stale, of_files.stale
        self._elsewhere = {plan.key: plan for plan in of_files.elsewhere}

    def share_out(self, here: Collection[str]) -> None:
        """Double the process where there is much to make; leave out pages whose view is what it was.

        Each worker has its share of pages and files then. The process that was there before has none, and makes what is
        no page of the briefs meanwhile, and the pages at the addresses `here`.
        """
        pages = [plan for plan in self.pages if plan.address not in here]
        files = self._files
        self.begin("pages", len(pages) + len(files))
        if is_worth_it(self._jobs, len(pages) + len(files)):
            number = self._crew.fork(self._jobs)
            self._progress.process = number
            if self._crew.is_worker:
                self.units = {}
            pages, files = (pages[number - 1 :: self._jobs], files[number - 1 :: self._jobs]) if number else ([], ())
        self._files = files
        self.pages = [plan for plan in pages if not self._is_as_it_was(plan)]

    def _is_as_it_was(self, plan: PagePlan) -> bool:
        """Return whether a page's view is that of the last build, though what it rests on is not: then it stays."""
        former = self._former.unit(plan.key)
        if former is None:
            return False
        unit, _ = self._viewed(plan)
        if former.view != unit.view:
            return False
        self.units[plan.key] = unit
        self.step()
        return True

    def _viewed(self, plan: PagePlan) -> tuple[Unit, View]:
        view, reads = observed(self._library, plan.make)
        return self._unit(plan, reads, (plan.address,), view=digest([repr(view)])), view

    def _unit(self, plan: UnitPlan, reads: str, files: tuple[str, ...], *, view: str = "", note: str = "") -> Unit:
        return Unit(files, reads, inputs_digest(answers_digest(self._library, reads), plan), view, note)

    @property
    def makes_rest(self) -> bool:
        """Whether this process makes what is neither a page nor a file of briefs."""
        return self._shard.is_first and not self._crew.is_worker

    # ---- making it --------------------------------------------------------------------------------------

    def view_of(self, plan: PagePlan) -> View:
        """Return the view of a page that is being made, and remember it."""
        self.units[plan.key], view = self._viewed(plan)
        return view

    def step(self) -> None:
        """Count a page or a file."""
        self._crew.look()
        self._progress.step()

    def make_files(self, site: Path) -> None:
        """Make this process's share of the files; a worker ends with that."""
        for plan in self._files:
            self._write(plan, site)
            self.step()
        self._crew.leave(self.units)

    def make_here(self, plans: Iterable[FilePlan], site: Path) -> None:
        """Make files that are not up to date; the first of several machines makes them all."""
        for plan in plans:
            kept = self._former.up_to_date(plan)
            if self._shard.is_first and not kept:
                self._write(plan, site)
                continue
            self.cache.spare(plan.cached())
            if self._shard.is_first and kept:
                self.units[plan.key] = kept

    def _write(self, plan: FilePlan, site: Path) -> None:
        made, reads = observed(self._library, plan.make)
        self._crew.look()  # before it writes: a worker whose parent is gone ends here
        outputs.write_artifact(made.artifacts, site)
        files = (*(artifact.address for artifact in made.artifacts), *made.up_to_date)
        self.units[plan.key] = self._unit(plan, reads, files, note=made.note)

    def files_of(self, key: UnitKey) -> Collection[str]:
        """Return the files that the last build made under a key and that still stand in the site."""
        return self._former.files_of(key)

    def join(self) -> None:
        """Wait for the workers and take over what they made."""
        self._progress.resume()
        for units in self._crew.results(self._progress.look):
            self.units.update(units)

    def fail(self, error: BaseException) -> None:
        """End the workers, and this process if it is one: its parent tells what went wrong."""
        self._crew.fail(error)

    def note_of(self, key: UnitKey) -> str:
        """Return the note of files that this build made or took over, or that another machine makes."""
        return self.units[key].note if key in self.units else self._elsewhere[key].make(self._library).note

    def pack(self, about: offline.About, site: Path) -> None:
        """Make the offline edition of what this build made and what it took over; of the last one what did not change.

        Of a shard there is none: the first says what `merge` needs to make it.
        """
        if not self._shard.is_whole:
            if self._shard.is_first:
                self.units[PACK] = Unit((), note=about.note())
            return
        self.begin("publish")
        staged = files_below(site)
        files = {file: self._site_dir / file for unit in self.units.values() for file in unit.files}
        files |= {file: site / file for file in staged}
        fresh = staged if self._former.files_of(PACK) else files
        offline.add_offline_zip(offline.Contents(about, files, {*fresh}), site, self._site_dir / urls.OFFLINE_ZIP)
        self.units[PACK] = Unit((urls.OFFLINE_ZIP,))
