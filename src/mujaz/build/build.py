"""The incremental build: what changed since the last one is made in a stage, and moved into the site when all is made.

MkDocs builds as it always does, into the stage; it is only given fewer pages. So this build writes the bytes of a plain
`mkdocs build`. One that is cut off may leave the site between two states: before it moves anything, the manifest names
only what stays as it is, and so the next build makes everything else anew.
"""

import contextlib
import datetime as dt
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from mujaz import offline, urls
from mujaz.build import share
from mujaz.build.job import KEY, Job, Shard
from mujaz.build.manifest import Manifest, Unit, read_manifest, write_manifest
from mujaz.build.progress import Progress
from mujaz.build.share import Share
from mujaz.build.stage import Moves, files_below, move, recognised
from mujaz.build.store import Store
from mujaz.digest import digest
from mujaz.publish.fingerprint import fingerprint, program, stamps
from mujaz.publish.report import capture_warnings, repeat_warnings
from mujaz.publish.site import Site, project_of, site_of

CACHE = ".cache/mujaz"
"""Where a project keeps what it remembers between builds; it may be deleted at any time."""


PACK = "pack"
"""The name of the offline edition among the units."""
WHOLE = Shard()
"""The share of a build on one machine: everything."""


class Busy(Exception):  # noqa: N818 -- it is no error of the program
    """Another build of the same project is at work."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: briefs in the site, files that it wrote, left as they were and removed, problems, seconds."""

    briefs: int
    written: int
    kept: int
    removed: int
    problems: int
    seconds: float


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How a site is to be built: from which mkdocs.yml into which folder ('' for that of mkdocs.yml), by how many."""

    config_file: Path
    site_dir: str = ""
    jobs: int = 1
    part: Shard = WHOLE
    strict: bool | None = None


def build_site(options: BuildOptions, progress: Progress, now: dt.datetime) -> Report:
    """Bring the site up to date; `now` decides only whether a look at the files can be spared.

    Raises Busy, and what `mkdocs build` raises.
    """
    started = time.monotonic()
    project = options.config_file.absolute().parent
    cache = project / CACHE
    with locked(cache), fresh_stage(cache) as stage, contextlib.ExitStack() as at_end:
        config = load_config(config_file=str(options.config_file), strict=options.strict)
        site_dir = Path(options.site_dir).absolute() if options.site_dir else Path(config.site_dir)
        config.site_dir = str(stage)
        record = cache / f"{name_of(site_dir, project, options.part)}.json"
        former = read_manifest(record)
        there = set(files_below(site_dir))
        if not former.engine:  # else a brief that became a draft meanwhile would stay
            former = Manifest(shared=tuple(recognised(site_dir, sorted(there))))
        seen = _seen(config, now)
        is_strict = config.strict and former.said
        if _is_unchanged(former, seen, now) and there.issuperset(former.files()) and not is_strict:
            repeat_warnings(former.said)
            kept = sum(1 for _ in former.files())
            briefs = sum(name.startswith("brief ") for name in former.units)
            return Report(briefs, 0, kept, 0, former.problems, time.monotonic() - started)
        store = at_end.enter_context(contextlib.closing(Store(cache / "store.sqlite", program())))
        job = Job(
            former,
            fingerprint(config, project_of(config)),
            there,
            store,
            stage.parent,
            options.jobs,
            options.part,
            progress,
        )
        setattr(config, KEY, job)
        with capture_warnings() as told:
            try:
                mkdocs_build(config)
            except BaseException as error:
                job.fail(error)
                raise
        progress.begin("publish")
        site = site_of(config)
        if site.settings.pack and options.part.of == 1:
            _add_pack(site, job, stage, site_dir)
        elif site.settings.pack and options.part.is_first:
            job.units[PACK] = Unit("", "", (), site.about.note())  # the edition is made when the shares are merged
        made = files_below(stage)
        staged = {*made}
        own = {file for unit in job.units.values() for file in unit.files}
        shared = tuple(file for file in made if file not in own)
        staying = {name: unit for name, unit in job.units.items() if staged.isdisjoint(unit.files)}
        write_manifest(Manifest(job.engine, "", staying, (*former.files(), *made)), record)
        share.remove(site_dir)
        moved = move(stage, site_dir, former.files(), own)
        store.save()
        if options.part.of > 1:
            all_briefs = digest(brief.digest for brief in site.collection.library.briefs)
            share.write_share(Share(options.part, all_briefs, Manifest(job.engine, "", job.units, shared)), site_dir)
        unchanged = "" if options.part.of > 1 else f"{seen} {_until(site, now)}"
        said = tuple(t if isinstance(t, str) else t.format(site.settings.messages) for t in told)
        write_manifest(Manifest(job.engine, unchanged, job.units, shared, said, len(job.problems)), record)
        return _report(site, moved, len(own) + len(shared), len(job.problems), time.monotonic() - started)


def _report(site: Site, moved: Moves, files: int, problems: int, seconds: float) -> Report:
    briefs = len(site.collection.library.briefs)
    return Report(briefs, moved.written, files - moved.written, moved.removed, problems, seconds)


def _add_pack(site: Site, job: Job, stage: Path, site_dir: Path) -> None:
    """Make the offline edition of what this build made and what it took over; of the last one what did not change."""
    staged = files_below(stage)
    files = {file: site_dir / file for unit in job.units.values() for file in unit.files}
    files |= {file: stage / file for file in staged}
    fresh = staged if job.stands(PACK, urls.OFFLINE_ZIP) else files
    offline.add_offline_zip(offline.Contents(site.about, files, {*fresh}), stage, site_dir / urls.OFFLINE_ZIP)
    job.units[PACK] = Unit("", "", (urls.OFFLINE_ZIP,))


# ---- whether there is anything to do ---------------------------------------------------------------------


def _seen(config: MkDocsConfig, now: dt.datetime) -> str:
    project = project_of(config)
    today = now.astimezone(project.settings.zone).date()
    return f"{stamps(config, project)} {today}"


def _until(site: Site, now: dt.datetime) -> str:
    """Return until when nothing changes by itself: the next end of an embargo."""
    coming = [moment for moment in site.collection.embargoes if moment > now]
    return min(coming).astimezone(dt.UTC).isoformat() if coming else "9999"


def _is_unchanged(former: Manifest, seen: str, now: dt.datetime) -> bool:
    before, _, until = former.unchanged.rpartition(" ")
    return before == seen and now.astimezone(dt.UTC).isoformat() < until


# ---- one at a time ---------------------------------------------------------------------------------------


def name_of(site_dir: Path, project: Path, part: Shard = WHOLE) -> str:
    """Return the name of the manifest of a site: sites in different folders, and parts, have their own.

    That of a site inside the project moves with it.
    """
    inside = site_dir.is_relative_to(project)
    name = digest([str(site_dir.relative_to(project) if inside else site_dir)])
    return f"manifest-{name}" + (f"-{part.number}-of-{part.of}" if part.of > 1 else "")


@contextlib.contextmanager
def locked(cache: Path) -> Iterator[None]:
    """Keep others from building the same project; raises Busy where another one does."""
    cache.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 -- Windows has none

    with (cache / "lock").open("w") as lock:
        try:
            fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # a record lock is not the children's
        except OSError:
            raise Busy from None
        yield


@contextlib.contextmanager
def fresh_stage(cache: Path) -> Iterator[Path]:
    """Yield a folder of this build's own; what builds left that were cut off is removed.

    At the end too: a worker that had not yet seen that its parent was gone may have made its folder again.
    """
    _tidy(cache)
    own = Path(tempfile.mkdtemp(prefix=f"stage-{os.getpid()}-", dir=cache))
    stage = own / "site"
    stage.mkdir()
    try:
        yield stage
    finally:
        _tidy(cache)


def _tidy(cache: Path) -> None:
    for stage in cache.glob("stage-*"):
        shutil.rmtree(stage, ignore_errors=True)
    for temporary in cache.glob("*.json.*"):
        temporary.unlink()
