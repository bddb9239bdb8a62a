"""The incremental build: what changed since the last one is made in a stage, and moved into the site when all is made.

MkDocs builds as it always does, into the stage; it is only given fewer pages. So this build writes the bytes of a plain
`mkdocs build`.
"""

import contextlib
import datetime as dt
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig

from mujaz import urls
from mujaz.build import share
from mujaz.build.editions import withdraw_editions
from mujaz.build.incremental import Incremental
from mujaz.build.manifest import Manifest, read_manifest
from mujaz.build.progress import Progress
from mujaz.build.refused import BuildFolders, refusal_of, sentences
from mujaz.build.share import WHOLE, Shard, Share
from mujaz.build.stage import Moves, install, recognised
from mujaz.build.store import Store
from mujaz.build.transaction import complete
from mujaz.build.workspace import Workspace, folders_of, workspace_of
from mujaz.config import ProjectConfig
from mujaz.digest import digest
from mujaz.messages import say
from mujaz.outputs import files_below
from mujaz.problems import Problem
from mujaz.publish.builder import hang_on
from mujaz.publish.fingerprint import fingerprint, stamps
from mujaz.publish.mkdocs_config import load_mkdocs_config
from mujaz.publish.report import capture_warnings, repeat_warnings, told_lines, unsaid_page_errors
from mujaz.publish.site import Site, refuse_unhooked, site_of
from mujaz.unit_key import UnitKind


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: briefs in the site, files that it wrote, left as they were and removed, problems, seconds.

    `remarks` are sentences about what it found broken and made anew. `drafts` are the pages of briefs that are not
    public: their address, and the end of an embargo, '' for a draft.
    """

    briefs: int
    written: int
    kept: int
    removed: int
    problems: int
    seconds: float
    remarks: tuple[str, ...] = ()
    drafts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How a site is to be built: of which project, into which folder ('' for that of mkdocs.yml), by how many.

    With `drafts` it is a preview, and has what is not public yet.
    """

    project: ProjectConfig
    site_dir: str = ""
    jobs: int = 1
    shard: Shard = WHOLE
    strict: bool | None = None
    drafts: bool = False

    @property
    def site(self) -> Path:
        """The folder of the site."""
        return Path(self.site_dir or self.project.site_dir).absolute()


def build_site(options: BuildOptions, progress: Progress, now: dt.datetime) -> Report:
    """Bring the site up to date; `now` decides only whether a look at the files can be spared.

    The life of a build; what stands side by side happens at the same time:

        workspace_of     lock the project; an empty stage
        _Build.begin     read mkdocs.yml and the manifest of the last build
        is_up_to_date    what was read then is as it was: say again what was said, and end
        make             MkDocs builds into the stage, and the hooks call `publish`, which asks the builder:
            on_config    read the briefs, in forks that end with it (`run`)
                         plan all pages and files, and `choose` what is not up to date
            on_files     add what is to be made to MkDocs' files
            on_nav       `share_out`: fork ----------------+---------------------------+
            then         pages of docs/, assets            | worker 1: its pages       | worker 2: its pages
            on_post_build  search, sitemap                 | on_post_build: its files, | on_post_build: its files,
                         `join` <--------------------------+ hands over its units, and + hands over its units, and
                         what needs their notes              ends there                  ends there
                         the offline edition
        manifest         of the site as it is to be
        install          write a manifest of only what stays as it is; remove, and move files from the stage, all or
                         nothing; put the manifest of the site as it is then in its place

    A worker is a copy of the whole process in the midst of MkDocs' build. It never leaves `mkdocs_build`: it ends in
    `make_files`, in `fail`, or when it sees that its parent is gone. A build that is cut off before `install`
    leaves the site as it was. One that is killed in it may leave it between two states; the manifest names only what
    stays as it is by then, and so the next build makes everything else anew.

    Raises Busy, Refused where the machine, a file in the way or a template is to blame, and what `mkdocs build` raises.
    """
    started = time.monotonic()
    folders = folders_of(options.project, options.site)
    with sentences(folders), workspace_of(options.project.root) as workspace:
        build = _Build.begin(options, workspace, now)
        if build.is_up_to_date():
            build.withdraw_editions(build.former)
            return build.unchanged(started)
        with contextlib.closing(workspace.store()) as store:
            builder = build.builder(store, progress)
            said = build.make(builder, folders)
            manifest = build.manifest(builder, said)
            progress.begin("publish")
            store.save()
            moves = build.install(manifest)
        build.withdraw_editions(manifest)
        return build.report(manifest, moves, store, started)


@dataclass(frozen=True, slots=True)
class _Build:
    """A build and what it finds: the folder of the site and the files `there` in it, the manifest of the last build.

    `record` is the file of that manifest. `seen` says in which state the files are that a build reads, and on what day.
    """

    project: ProjectConfig
    shard: Shard
    jobs: int
    drafts: bool
    now: dt.datetime
    workspace: Workspace
    config: MkDocsConfig
    site_dir: Path
    record: Path
    there: frozenset[str]
    former: Manifest
    seen: str
    remarks: tuple[str, ...] = ()

    @classmethod
    def begin(cls, options: BuildOptions, workspace: Workspace, now: dt.datetime) -> "_Build":
        """Read what is there."""
        project, site_dir = options.project, options.site
        config = load_mkdocs_config(project, strict=options.strict)
        record = workspace.manifest_of(site_dir, options.shard)
        there = frozenset(files_below(site_dir))
        found = read_manifest(record)
        path = record.relative_to(project.root)
        remarks = () if found else (say("manifest-broken", project.language, path=path),)
        former = found or Manifest()
        if not former.fingerprint:  # else a brief that became a draft meanwhile would stay
            former = Manifest(shared=tuple(recognised(site_dir, sorted(there))))
        day = now.astimezone(project.settings.zone).date()
        seen = f"{project.language} {options.drafts} {stamps(config, project)} {day}"
        return cls(
            project,
            options.shard,
            options.jobs,
            options.drafts,
            now,
            workspace,
            config,
            site_dir,
            record,
            there,
            former,
            seen,
            remarks,
        )

    # ---- where there is nothing to do -------------------------------------------------------------------

    def is_up_to_date(self) -> bool:
        """Return whether all is as the last build left it, and no embargo has ended since."""
        before, _, until = self.former.unchanged.rpartition(" ")
        is_same = before == self.seen and self.now.astimezone(dt.UTC).isoformat() < until
        stops = self.config.strict and self.former.said
        return is_same and not stops and self.there.issuperset(self.former.files())

    def unchanged(self, started: float) -> Report:
        """Say again what the last build said to warn."""
        repeat_warnings(self.former.said)
        kept = sum(1 for _ in self.former.files())
        problems, seconds = self.former.problems, time.monotonic() - started
        return Report(self.former.briefs(), 0, kept, 0, problems, seconds, self.remarks, self.former.drafts)

    # ---- where there is ---------------------------------------------------------------------------------

    def builder(self, store: Store, progress: Progress) -> Incremental:
        """Return what decides what of the site is made."""
        return Incremental(
            self.former,
            fingerprint(self.config, self.project),
            self.site_dir,
            self.there,
            cache=store,
            compiled_templates=self.workspace.compiled_templates(),
            folder=self.workspace.own,
            jobs=self.jobs,
            shard=self.shard,
            progress=progress,
            shows_drafts=self.drafts,
        )

    def make(self, builder: Incremental, folders: BuildFolders) -> Sequence[Problem | str]:
        """Have MkDocs build into the stage; return what was said to warn."""
        self.config.site_dir = str(self.workspace.stage)
        hang_on(self.config, builder)
        with capture_warnings() as said, unsaid_page_errors():
            try:
                mkdocs_build(self.config)
            except BaseException as error:
                refusal = refusal_of(error, folders)
                builder.fail(refusal or error)
                if refusal is None or isinstance(error, TemplateError):  # filters of templates come from hooks
                    refuse_unhooked(self.config)
                raise
        refuse_unhooked(self.config)
        return said

    def manifest(self, builder: Incremental, said: Sequence[Problem | str]) -> Manifest:
        """Return the manifest of the site as it is to be; by that of a shard no build knows that nothing changed."""
        site = site_of(self.config)
        own = {file for unit in builder.units.values() for file in unit.files}
        coming = [moment for moment in site.collection.embargoes if moment > self.now]
        until = min(coming).astimezone(dt.UTC).isoformat() if coming else "9999"
        return Manifest(
            builder.fingerprint,
            f"{self.seen} {until}" if self.shard.is_whole else "",
            builder.units,
            tuple(file for file in files_below(self.workspace.stage) if file not in own),
            tuple(told_lines(said, self.project.language)),
            len(site.problems),
            _drafts(site) if self.drafts else (),
        )

    def install(self, manifest: Manifest) -> Moves:
        """Bring the site up to date with what is in the stage; a shard says in its own folder what it is."""
        moves = install(manifest, self.former, self.site_dir, self.record, self.workspace)
        if not self.shard.is_whole:
            all_briefs = digest(brief.digest for brief in site_of(self.config).collection.library.briefs)
            of_shard = Manifest(manifest.fingerprint, "", manifest.units, manifest.shared)
            with complete():
                share.write_share(Share(self.shard, all_briefs, of_shard), self.site_dir)
        return moves

    def withdraw_editions(self, manifest: Manifest) -> None:
        """Remove one-file editions of briefs that are no longer published; a preview and a shard know nothing of it."""
        if self.shard.is_whole and not self.drafts:
            slugs = {key.name for key in manifest.units if key.kind is UnitKind.BRIEF}
            withdraw_editions(self.workspace, slugs, self.project.language)

    def report(self, manifest: Manifest, moves: Moves, store: Store, started: float) -> Report:
        """Return what was done."""
        briefs = len(site_of(self.config).collection.library.briefs)
        kept = len({*manifest.files()}) - moves.written
        broken = (say("store-broken", self.project.language),) if store.is_broken else ()
        seconds = time.monotonic() - started
        remarks = (*self.remarks, *broken)
        return Report(briefs, moves.written, kept, moves.removed, manifest.problems, seconds, remarks, manifest.drafts)


def _drafts(site: Site) -> tuple[tuple[str, str], ...]:
    """Return the pages of the briefs that are not public, each with the end of its embargo, '' for a draft."""
    return tuple(
        (urls.brief(brief.path), brief.embargo.isoformat() if brief.embargo and brief.status == "published" else "")
        for brief in site.collection.not_public
    )
