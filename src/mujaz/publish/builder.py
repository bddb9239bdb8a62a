"""What the adapter asks of a build: how much of the site is to be made in this process, and what comes of it.

A plain `mkdocs build` makes everything, which `WholeSite` does. Who builds otherwise hangs a builder of its own on the
config of the build; the adapter knows no more of it than this interface.
"""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from jinja2 import BytecodeCache
from mkdocs.config.defaults import MkDocsConfig

from mujaz import offline, outputs, urls
from mujaz.library import Library, ReadingCache, Runner
from mujaz.outputs import FilePlan
from mujaz.unit_key import UnitKey
from mujaz.views import PagePlan, View

_KEY = "mujaz_builder"


class Builder(Protocol):
    """What decides which pages and files of a site are made in this process.

    Its methods are called in this order, in the events of MkDocs: `begin` before each phase, `choose`, `share_out`,
    `view_of` and `step` for each page, `make_files`, `make_here`, `join`, `make_here` for what needs the notes of
    others, `pack`.
    """

    @property
    def cache(self) -> ReadingCache | None:
        """What is kept from build to build, None where nothing is."""

    @property
    def run(self) -> Runner:
        """What applies a function to many things, in any number of processes."""

    @property
    def shows_drafts(self) -> bool:
        """Whether the site has what is not public yet, as a preview does."""

    @property
    def compiled_templates(self) -> BytecodeCache | None:
        """Where Jinja keeps what it made of the templates, None where it does not."""

    @property
    def pages(self) -> Sequence[PagePlan]:
        """The pages that are to be made; after `share_out`, in this process."""

    @property
    def makes_rest(self) -> bool:
        """Whether this process makes what is neither a page nor a file of briefs: pages of docs/, assets."""

    def begin(self, phase: str, total: int = 0) -> None:
        """Begin a phase of so many steps, 0 where they are not counted."""

    def choose(
        self, library: Library, pages: Sequence[PagePlan], files: Sequence[FilePlan], everywhere: Iterable[str]
    ) -> None:
        """Find what is to be made of the library for a whole site; all of it rests on what is `everywhere`."""

    def share_out(self, here: Collection[str]) -> None:
        """Divide what is to be made among processes; the pages at the addresses `here` are none of theirs."""

    def view_of(self, plan: PagePlan) -> View:
        """Return the view of a page that is being made."""

    def step(self) -> None:
        """Count a page that is made."""

    def make_files(self, site: Path) -> None:
        """Write the files of the briefs and the feeds into the folder of the site; other processes end with that."""

    def make_here(self, plans: Iterable[FilePlan], site: Path) -> None:
        """Write files that are made once and in one process."""

    def files_of(self, key: UnitKey) -> Collection[str]:
        """Return the files that an earlier build made under a key and that still stand in the site."""

    def join(self) -> None:
        """Wait for the other processes."""

    def note_of(self, key: UnitKey) -> str:
        """Return the note of a unit of the site, whoever made it."""

    def pack(self, about: offline.About, site: Path) -> None:
        """Write the offline edition of the whole site; raises NoEdition."""


class WholeSite:
    """Makes everything, in one process, and remembers nothing."""

    cache = None
    compiled_templates = None
    makes_rest = True
    shows_drafts = False
    run = staticmethod(map)

    def __init__(self) -> None:
        self.pages: Sequence[PagePlan] = ()
        self._files: Sequence[FilePlan] = ()
        self._library: Library
        self._notes: dict[UnitKey, str] = {}

    def begin(self, phase: str, total: int = 0) -> None:
        """Do nothing: nobody watches."""

    def choose(
        self,
        library: Library,
        pages: Sequence[PagePlan],
        files: Sequence[FilePlan],
        everywhere: Iterable[str],  # noqa: ARG002 -- as the interface
    ) -> None:
        """Take everything."""
        self._library, self.pages, self._files = library, pages, files

    def share_out(self, here: Collection[str]) -> None:
        """Keep everything here."""

    def view_of(self, plan: PagePlan) -> View:
        """Return the view of a page."""
        return plan.make(self._library)

    def step(self) -> None:
        """Count nothing."""

    def make_files(self, site: Path) -> None:
        """Write the files of the briefs and the feeds."""
        self.make_here(self._files, site)

    def make_here(self, plans: Iterable[FilePlan], site: Path) -> None:
        """Write files one by one as they are made: all together they would fill the memory."""
        for plan in plans:
            made = plan.make(self._library)
            self._notes[plan.key] = made.note
            outputs.write_artifact(made.artifacts, site)

    def files_of(self, key: UnitKey) -> Collection[str]:  # noqa: ARG002 -- as the interface
        """Return nothing: nothing was there before."""
        return frozenset()

    def join(self) -> None:
        """Wait for nobody."""

    def note_of(self, key: UnitKey) -> str:
        """Return the note of a unit that is made."""
        return self._notes[key]

    def pack(self, about: offline.About, site: Path) -> None:
        """Write the offline edition of what is in the folder."""
        files = {address: site / address for address in outputs.files_below(site)}
        offline.add_offline_zip(offline.Contents(about, files, files), site, site / urls.OFFLINE_ZIP)


def hang_on(config: MkDocsConfig, builder: Builder) -> None:
    """Have a build made by a builder of one's own."""
    setattr(config, _KEY, builder)


def builder_of(config: MkDocsConfig) -> Builder:
    """Return what makes the site of this build."""
    builder: Builder | None = getattr(config, _KEY, None)
    if builder is None:
        builder = WholeSite()
        hang_on(config, builder)
    return builder
